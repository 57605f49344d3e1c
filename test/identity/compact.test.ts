/** What is taken out of an ID number before it is judged, and what stays. */
import fc from "fast-check";
import { compact } from "../../src/identity";
import { anyId } from "./reference";

const CLEAN = "11010519491231002X";

test.each([
  [" 11010519491231002X ", "spaces around"],
  ["110105 19491231 002X", "spaces inside"],
  ["110105\u00a019491231\u00a0002X", "no-break spaces"],
  ["110105\u300019491231002X", "ideographic space"],
  ["\ufeff11010519491231002X", "byte order mark"],
  ["1101051949\u200b1231\u200c00\u200d2\u2060X", "zero-width characters"],
  ["\u202d11010519491231002X\u202c", "direction marks from a chat program"],
  ["\u061c11010519491231002X\u180e\u00ad", "rarer invisible characters"],
  ["11010519491231002X\r\n", "line break at the end"],
  ["110105\t19491231002X", "tab"],
  ["'11010519491231002X", "apostrophe"],
  ["’11010519491231002X", "typographic apostrophe"],
  ["‘11010519491231002X", "opening quotation mark"],
  ["＇11010519491231002X", "full-width apostrophe"],
  [" ' 11010519491231002X", "apostrophe between spaces"],
  ["１１０１０５１９４９１２３１００２Ｘ", "full-width"],
  ["１１０１０５１９４９１２３１００２ｘ", "full-width, small x"],
  ["11010519491231002x", "small x"],
])("%j is cleaned: %s", (value) => {
  expect(compact(value)).toBe(CLEAN);
});

test.each([
  ["", "", "nothing"],
  [" \u3000\u00a0", "", "only blanks"],
  ["110105-19491231-002X", "11010519491231002X", "hyphens between its parts"],
  ["110105-1949123-002X", "110105-1949123-002X", "a hyphen where a digit is missing"],
  ["11010519491231002Х", "11010519491231002X", "a Cyrillic Х where X fits"],
  ["11010519491231002*", "11010519491231002X", "an asterisk where X fits"],
  ["43090319700310901*", "43090319700310901*", "an asterisk where no X fits"],
  ["1101051949'1231002X", "1101051949'1231002X", "an apostrophe inside is reported"],
  ["无", "无", "Chinese text"],
  ["ＡＢｃ", "ABc", "full-width letters"],
  ["O", "O", "a letter O is no 0"],
])("%j becomes %j: %s", (value, expected) => {
  expect(compact(value)).toBe(expected);
});

const everyCharacter = () => Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));

test("every White_Space character of Unicode is removed, as far as the engine knows them", () => {
  const left = everyCharacter().filter(
    (character) => /\p{White_Space}/u.test(character) && compact(`1${character}2`) !== "12",
  );
  expect(left).toEqual([]);
});

test("letters, digits and signs that are seen are kept", () => {
  const lost = everyCharacter().filter(
    (character) => /[\p{L}\p{Nd}\p{P}\p{S}]/u.test(character) && compact(`1${character}2`).length !== 3,
  );
  expect(lost).toEqual([]);
});

test("cleaning twice is cleaning once", () => {
  const messy = fc.string({
    unit: fc.constantFrom("1", "x", "X", "'", "’", " ", "\u200b", "１", "ｘ", "＇", "中", "-"),
  });
  fc.assert(fc.property(messy, (value) => compact(compact(value)) === compact(value)));
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (value) => compact(compact(value)) === compact(value)),
  );
});

test("clean numbers are left alone", () => {
  fc.assert(fc.property(anyId, (id) => compact(id) === id));
});
