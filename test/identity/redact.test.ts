/** What of a person's numbers stays readable in any text that leaves the program (design §5.2). */
import fc from "fast-check";
import { maskIds } from "../../src/identity";
import { anyId, anyOldId } from "./reference";

test.each([
  ["身份证号11010519491231002X有误", "身份证号110105********002X有误", "in a sentence"],
  ["110105491231002", "110105*****1002", "15 digits"],
  ["1101054912310021", "110105******0021", "16 digits"],
  ["110105194912310020123", "110105***********0123", "21 digits"],
  ["11010519491231002x", "110105********002X", "small x"],
  ["１１０１０５１９４９１２３１００２ｘ", "110105********002X", "full-width"],
  ["110105 19491231 002X", "110105********002X", "spaces"],
  ["110105\u00a019491231\u3000002\u200bX", "110105********002X", "other gaps"],
  ["1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X", "110105********002X", "a space between all"],
  ["110105-19491231-002X", "110105********002X", "hyphens"],
  ["110105－19491231–002X", "110105********002X", "full-width hyphen and dash"],
  ["110105\n19491231002X", "110105********002X", "line break in a cell"],
  ["11010519491231002X 11010519491231002X", "110105********002X 110105********002X", "two numbers"],
  ["11010519491231002X、11010519491231002X", "110105********002X、110105********002X", "two in a list"],
  [
    "110105194912310020 110105194912310020",
    "110105********0020 110105********0020",
    "two that end in a digit",
  ],
  ["11010519491231002X 13812345678", "110105********002X 138****5678", "telephone number behind"],
  ["110105194912310020 13812345678", "110105********0020 138****5678", "telephone number behind a digit"],
  ["13812345678 110105194912310020", "138****5678 110105********0020", "telephone number before"],
  ["1 110105194912310020", "1 110105********0020", "row number before"],
  ["1101 05194912310020", "110105********0020", "4 + 14"],
  ["110 105194912310020", "110105********0020", "3 + 15: the short piece belongs to it"],
  ["110105194912310 020", "110105********0020", "15 + 3: the short piece belongs to it"],
  ["11010519491231002 X", "110105********002X", "17 + X"],
  ["13812345678 110105 19491231 0020", "138123*******************0020", "in doubt, all is masked"],
  [
    "110105491231002 110 105 491231 002",
    "110105*****1002 110105*****1002",
    "the pieces are a number of their own",
  ],
  ["1.10105E+17", "1.*****E+17", "scientific notation"],
  ["1.10105194912310E+17有误", "1.**************E+17有误", "scientific notation in a sentence"],
  ["1.10105e17", "1.*****e17", "small e"],
  ["１．１０１０５Ｅ＋１７", "１．*****Ｅ＋１７", "full-width"],
  ["110105.194912E+12", "1*****.******E+12", "point elsewhere"],
  ["1.10105491231E+14", "1.***********E+14", "15 digits"],
  ["1.10105E+430903199001011230", "1.10105E+430903********1230", "no exponent is that long"],
])("%j becomes %j: %s", (text, expected) => {
  expect(maskIds(text)).toBe(expected);
});

test.each([
  ["", "nothing"],
  ["380 190 76 0", "amounts"],
  ["2023-09-01至2023-12-25", "dates"],
  ["2023-12-25 380", "date and amount"],
  ["1.5E+13", "14 digits in scientific notation"],
  ["1.5E-20", "a small number"],
  ["430903********1230 138****5678", "masked already"],
  ["138****5678 430903********1230", "masked already"],
  ["138****5678 2345678901234", "the last four of a telephone number belong to no other"],
  ["4.*****E+17", "masked already"],
  ["10010519491231", "14 digits that begin with no division code"],
  ["11010519491331", "14 digits without a birth date"],
  ["11010518491231", "a birth date of the century before last"],
  ["14225678", "eight digits without an area code"],
  ["4308010012、20231105、380", "a receipt, a day, an amount"],
  ["PJ20230001", "a receipt"],
  ["NO12345678", "a receipt"],
  ["户号0012 1234567", "no area code begins with 00"],
  ["共773761人，任务数735073人，缴费279327740元", "counts"],
])("%j stays: %s", (text) => {
  expect(maskIds(text)).toBe(text);
});

test.each([
  ["11010519491231", "110105********", "cut off behind the birth date"],
  ["11010519491231X", "110105*********", "cut off, with the X"],
  ["1101051949123100", "110105******3100", "16 digits that touch each other"],
  ["110105 19491231", "110105********", "cut off, with a space"],
  ["110105、19491231、002X", "110105********002X", "、 between the parts"],
  ["110105：19491231：0020", "110105********0020", "： between the parts"],
  ["110105；19491231；0020", "110105********0020", "； between the parts"],
  ["110105（19491231）002X", "110105********002X", "brackets around the birth date"],
  ["110105\n：19491231\n002X", "110105********002X", "line breaks"],
  ["１１０１０５：１９４９１２３１：００２Ｘ", "110105********002X", "full-width"],
  ["110105、491231、002", "110105*****1002", "an old number"],
  ["3、110105、19491231、0020、380", "3、110105********0020、380", "among other numbers"],
])("%j becomes %j: %s", (text, expected) => {
  expect(maskIds(text)).toBe(expected);
});

test.each([
  ["联系电话13812345678", "联系电话138****5678"],
  ["138 1234 5678", "138****5678"],
  ["138-1234-5678", "138****5678"],
  ["１３８１２３４５６７８", "138****5678"],
  ["+8613812345678", "+138****5678"],
  ["13812345678、13987654321", "138****5678、139****4321"],
  ["0737-4225678", "0737-***5678"],
  ["(0737)4225678", "(0737)***5678"],
  ["07374225678", "0737***5678"],
  ["010-62345678", "010-****5678"],
])("telephone number: %j becomes %j", (text, expected) => {
  expect(maskIds(text)).toBe(expected);
});

test.each([
  ["护照E12345678", "护照E******78", "passport"],
  ["EA1234567", "E******67", "passport of two letters"],
  ["G12345678", "G******78", "older passport"],
  ["h1234567890", "H********90", "permit for Hong Kong and Macao"],
  ["Ｅ１２３４５６７８", "E******78", "full-width"],
  ["USA110049051601", "U************01", "permanent residence of 2017"],
])("%j becomes %j: %s", (text, expected) => {
  expect(maskIds(text)).toBe(expected);
});

const gap = fc.constantFrom(" ", "  ", "\u00a0", "\u3000", "\u200b", "-", "－", "\t", "\n");

test("no number is left, however it is written, and ten of its characters at most", () => {
  const spread = fc
    .tuple(
      fc.oneof(anyId, anyOldId),
      fc.array(fc.option(gap), { minLength: 17, maxLength: 17 }),
      fc.boolean(),
    )
    .map(([id, gaps, isWide]) => {
      const written = Array.from(id, (c) => (isWide ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c));
      return { id, text: written.map((c, i) => c + (i < id.length - 1 ? (gaps[i] ?? "") : "")).join("") };
    });
  const words = fc.constantFrom("", "身份证号", "（", "No.", "A", "。");
  fc.assert(
    fc.property(words, spread, words, (before, { id, text }, after) => {
      expect(maskIds(before + text + after)).toBe(
        `${before}${id.slice(0, 6)}${"*".repeat(id.length - 10)}${id.slice(-4)}${after}`,
      );
    }),
    { numRuns: 500 },
  );
});

const anyText = fc.string({
  unit: fc.constantFrom(
    ..."0123456789",
    "12345678",
    "430903199001011",
    "X",
    "x",
    " ",
    "-",
    "*****",
    "号",
    "１",
    ".",
  ),
  maxLength: 60,
});

test("no run of 15 digits is left in any text", () => {
  const exponents = fc.constantFrom("E+17", "e9", "E", "4.3E+");
  const withExponents = fc.array(fc.oneof(anyText, exponents)).map((parts) => parts.join(""));
  fc.assert(
    fc.property(withExponents, (text) => !/[0-9０-９]{15}/.test(maskIds(text))),
    { numRuns: 2000 },
  );
});

test("what is neither digit nor star nor between digits stays, and masking twice is masking once", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const masked = maskIds(text);
      expect(masked.replace(/[^号]/g, "")).toBe(text.replace(/[^号]/g, ""));
      expect(maskIds(masked)).toBe(masked);
    }),
    { numRuns: 2000 },
  );
});

test.each(["430903.19900101.1234", "430903/19900101/1234", "430903_19900101_1234", "430903，19900101，1234"])(
  "%s, as some write a number, is masked",
  (text) => expect(maskIds(`与 ${text} 重复`)).toBe("与 430903********1234 重复"),
);

test("a list of amounts is no number: 、 and ； separate", () => {
  expect(maskIds("1234567、1234567、1234567；1234567")).toBe("1234567、1234567、1234567；1234567");
});

test.each([
  ["digits", "1"],
  ["digits and spaces", "1 "],
  ["14 digits and a space", "12345678901234 "],
  ["15 digits and a space", "123456789012345 "],
  ["points", "1."],
  ["exponents", "1E"],
  ["spaces after a digit", " "],
  ["stars", "1*****"],
  ["X", "12345678901234567X"],
])("two hundred thousand characters of %s are masked, and do not take for ever", (_, unit) => {
  const text = `1${unit.repeat(200_000 / unit.length)}`;
  expect(/\d{15}/.test(maskIds(text))).toBe(false);
});
