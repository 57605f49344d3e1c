/**
 * What the oldest browsers that Excel and WPS run the pane in lack, and the build's check that nothing of it is in what they load: WebView2
 * of early 2021 (Chromium 88), WPS's Chromium 87, and Safari 15.0 of Excel on the Mac.
 */

/** A pattern in the built script, what it is, and who lacks it. */
const LACKING = [
  [/\(\?<[=!]/, "a look-behind in a pattern", "Safari before 16.4 reads no script that has one"],
  [/\.(?:findLast|findLastIndex)\(/, "findLast", "Chromium before 97, Safari before 15.4"],
  [/\.(?:toSorted|toReversed|toSpliced)\(/, "toSorted and the like", "Chromium before 110, Safari before 16"],
  [/\bstructuredClone\(/, "structuredClone", "Chromium before 98, Safari before 15.4"],
  [/\bArray\.fromAsync\b/, "Array.fromAsync", "Chromium before 121, Safari before 16.4"],
  [/\b(?:Object|Map)\.groupBy\b/, "groupBy", "Chromium before 117, Safari before 17.4"],
  [/\bPromise\.(?:withResolvers|try)\b/, "Promise.withResolvers", "Chromium before 119, Safari before 17.4"],
  [/\.(?:isWellFormed|toWellFormed)\(/, "isWellFormed", "Chromium before 111, Safari before 16.4"],
  [/\bcrypto\.randomUUID\b/, "crypto.randomUUID", "Chromium before 92, Safari before 15.4"],
  [/\bURL\.(?:canParse|parse)\b/, "URL.canParse", "Chromium before 120, Safari before 17"],
  [/\bAbortSignal\.(?:timeout|any|abort)\b/, "AbortSignal.timeout", "Chromium before 103, Safari before 16"],
  [/\.throwIfAborted\(/, "throwIfAborted", "Chromium before 100, Safari before 15.4"],
  [
    /\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/,
    "comparisons of sets",
    "Chromium before 122, Safari before 17",
  ],
  [/\brequestIdleCallback\(/, "requestIdleCallback", "Safari"],
  [/\bnew BroadcastChannel\b/, "BroadcastChannel", "Safari before 15.4"],
  [/\bnavigator\.locks\b/, "navigator.locks", "Safari before 15.4"],
  [/\bRegExp\.escape\b/, "RegExp.escape", "Chromium before 136, Safari before 18.2"],
  [/\.(?:getOrInsert|getOrInsertComputed)\(/, "getOrInsert", "all of them"],
  [/\bIntl\.DurationFormat\b/, "Intl.DurationFormat", "Chromium before 129, Safari before 16.4"],
];

/** Put in by `src/hosts/shared/older-browsers.ts` where they are missing; scripts that go without it must go without these. */
const PUT_IN = [
  [/\.at\((?:-?\d|\w+\))/, "at", "Chromium before 92, Safari before 15.4"],
  [/\bObject\.hasOwn\b/, "Object.hasOwn", "Chromium before 93, Safari before 15.4"],
];

/** @returns {string[]} what stands in a script that its browsers lack */
function lackingIn(script, hasPutIn) {
  return [...LACKING, ...(hasPutIn ? [] : PUT_IN)].flatMap(([pattern, what, who]) => {
    const at = script.search(pattern);
    return at < 0 ? [] : [`${what} (${who}): …${script.slice(Math.max(0, at - 40), at + 40)}…`];
  });
}

/** Fails the build. */
class TargetsPlugin {
  constructor({ hasPutIn }) {
    this.hasPutIn = hasPutIn;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("TargetsPlugin", (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "TargetsPlugin", stage }, (assets) => {
        for (const [name, asset] of Object.entries(assets)) {
          // Microsoft's own scripts know what they run in.
          if (!name.endsWith(".js") || name.startsWith("office-js/")) continue;
          for (const what of lackingIn(asset.source().toString(), this.hasPutIn))
            compilation.errors.push(new compiler.webpack.WebpackError(`${name}: ${what}`));
        }
      });
    });
  }
}

module.exports = { lackingIn, TargetsPlugin };
