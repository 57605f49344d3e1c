/** Which ways of writing a person's name are one name (design §5.3). */
import fc from "fast-check";
import { comparableName } from "../../src/identity";

/** Code points beside each, since many of these cannot be told apart by looking. */
test.each<[a: string, b: string, why: string]>([
  ["张三", "张三", "the same"],
  ["张 三", "张三", "a space"],
  ["张\u3000三 ", "张三", "full-width and trailing spaces"],
  ["张\u00a0三", "张三", "a space that does not break"],
  ["张\n三", "张三", "a line break"],
  ["\u200b张三\ufeff", "张三", "zero-width space and byte order mark"],
  ["张\u200e三\u202c", "张三", "direction marks of a chat program"],
  ["张\u00ad三", "张三", "a soft hyphen"],
  ["葛\u{e0100}三", "葛三", "a variation selector"],
  ["\u2f9d三", "\u8eab三", "⾝: the radical for 身"],
  ["\u2f3e三", "\u6236三", "⼾: the radical for 戶"],
  ["\u2fbc\u2f29\u2f5f", "\u9ad8\u5c0f\u7389", "⾼⼩⽟, copied from a PDF, for 高小玉"],
  ["\uf9e1三", "\u674e三", "李 as a compatibility ideograph"],
  ["\uf981三", "\u5973三", "女 as a compatibility ideograph"],
  ["买买提·艾力", "买买提•艾力", "U+00B7 and a bullet"],
  ["买买提·艾力", "买买提‧艾力", "U+2027"],
  ["买买提·艾力", "买买提・艾力", "U+30FB"],
  ["买买提·艾力", "买买提･艾力", "U+FF65"],
  ["买买提·艾力", "买买提．艾力", "a full-width full stop"],
  ["买买提·艾力", "买买提.艾力", "a full stop"],
  ["买买提·艾力", "买买提 · 艾力", "spaces around it"],
  ["买买提·艾力", "买买提··艾力", "twice"],
  ["王Ａ", "王A", "a full-width letter"],
  ["张三（大）", "张三(大)", "full-width brackets"],
])("%j and %j are one name: %s", (a, b) => {
  expect(comparableName(a)).toBe(comparableName(b));
});

test.each<[a: string, b: string, why: string]>([
  ["张三", "张四", "another name"],
  ["张三", "章三", "a homophone"],
  ["买买提·艾力", "买买提艾力", "without its dot a name may be another one"],
  ["户三", "戶三", "simplified and traditional characters are not exchanged"],
  ["𠮷三", "吉三", "a rare character and the usual one"],
  ["张三", "", "a blank"],
])("%j and %j are two names: %s", (a, b) => {
  expect(comparableName(a)).not.toBe(comparableName(b));
});

test("comparing a compared name changes nothing, and names of common characters stay as they are", () => {
  const common = fc.string({
    unit: fc.integer({ min: 0x4e00, max: 0x9fff }).map((c) => String.fromCharCode(c)),
  });
  fc.assert(fc.property(common, (name) => comparableName(name) === name));
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (name) => {
      const once = comparableName(name);
      expect(comparableName(once)).toBe(once);
    }),
  );
});
