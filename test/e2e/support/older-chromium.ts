/** Runs in a page before its own scripts, and takes away what came after Chromium 87, which WPS 11.1 embeds. */
export const asChromium87 = (): void => {
  const later: [object | undefined, string[]][] = [
    [Array.prototype, ["at", "findLast", "findLastIndex", "toReversed", "toSorted", "toSpliced", "with"]],
    [Array, ["fromAsync"]],
    [String.prototype, ["at", "isWellFormed", "toWellFormed"]],
    [Object.getPrototypeOf(Uint8Array.prototype) as object, ["at", "findLast", "toSorted", "with"]],
    [Object, ["hasOwn", "groupBy"]],
    [Map, ["groupBy"]],
    [Map.prototype, ["getOrInsert", "getOrInsertComputed"]],
    [
      Set.prototype,
      [
        "union",
        "intersection",
        "difference",
        "symmetricDifference",
        "isSubsetOf",
        "isSupersetOf",
        "isDisjointFrom",
      ],
    ],
    [Promise, ["withResolvers", "try"]],
    [URL, ["canParse", "parse"]],
    [AbortSignal, ["timeout", "any", "abort"]],
    [AbortSignal.prototype, ["throwIfAborted", "reason"]],
    [Crypto.prototype, ["randomUUID"]],
    [RegExp, ["escape"]],
    [Element.prototype, ["checkVisibility"]],
    [HTMLElement.prototype, ["inert", "showPopover", "hidePopover", "togglePopover"]],
    [Intl, ["supportedValuesOf", "DurationFormat"]],
    [globalThis, ["structuredClone", "Iterator", "scheduler", "navigation", "reportError", "Highlight"]],
  ];
  for (const [owner, names] of later)
    if (owner !== undefined) for (const name of names) Reflect.deleteProperty(owner, name);
};
