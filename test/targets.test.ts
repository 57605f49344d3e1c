/** The build refuses what the oldest browsers of Excel and WPS lack, and nothing else. */
import { lackingIn } from "../scripts/targets";

test.each([
  ["/(?<=\\d),/", "look-behind"],
  ["/(?<!a)b/u", "look-behind"],
  ["a.findLast(f)", "findLast"],
  ["x=structuredClone(y)", "structuredClone"],
  ["l.toSorted()", "toSorted"],
  ["crypto.randomUUID()", "randomUUID"],
  ["s.throwIfAborted()", "throwIfAborted"],
])("%s is refused", (script, what) => {
  expect(lackingIn(script, true)).toEqual([expect.stringContaining(what)]);
});

test.each([["Object.hasOwn(a,b)"], ["a.at(-1)"]])("%s needs what is put in", (script) => {
  expect([lackingIn(script, true).length, lackingIn(script, false).length]).toEqual([0, 1]);
});

test.each(["/(?<name>a)/", '"function"==typeof reportError?reportError:f', "new Set(a).has(b)", "at(1)"])(
  "%s is taken",
  (script) => {
    expect(lackingIn(script, false)).toEqual([]);
  },
);
