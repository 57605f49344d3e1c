/** All that is wrong with a number, held against an independent package and published examples. */
import fc from "fast-check";
import idcard from "idcard";
import IDValidator from "id-validator";
import { checkCharacter, isError, isValid, validate, type IdProblem } from "../../src/identity";
import { anyId, anyOldId, DIVISION_ROWS, referenceCheck, TODAY } from "./reference";

/** Check characters in this table were computed by hand (sum of digit × 2^(18 − place) mod 11). */
const TABLE: readonly (readonly [value: unknown, expected: readonly IdProblem[], why: string])[] = [
  ["11010519491231002X", [], "example of GB 11643-1999"],
  ["440524188001010014", ["birthdate"], "example of GB 11643-1999, but born 1880"],
  ["110105491231002", ["old-15"], "the first example in 15 digits"],
  ["11010519491231002x", ["spaces"], "small x"],
  ["'11010519491231002X", ["spaces"], "apostrophe left over"],
  ["110105 491231 002", ["old-15", "spaces"], "15 digits and spaces"],
  ["110105194912310021", ["checksum"], "wrong check character"],
  ["110105194912310020", ["checksum"], "0 instead of X"],
  ["11010519490231002X", ["birthdate", "checksum"], "31 February"],
  ["110105490231002", ["birthdate"], "31 February in 15 digits"],
  ["110105491301002", ["birthdate"], "month 13 in 15 digits"],
  ["99999919491231002X", ["checksum", "region"], "no such division, and so another check character"],
  ["999999491231002", ["region", "old-15"], "no such division, 15 digits"],
  ["1101O519491231002X", ["format"], "letter O in the division code: it cannot be judged"],
  ["110105194912310O2X", ["format"], "letter O in the sequence"],
  ["11010519491231002Y", ["format"], "letter at the end"],
  ["1101051949I231002X", ["format"], "letter in the date: it cannot be judged"],
  ["9999991949023100XX", ["format", "birthdate", "region"], "X twice, and no such day, and no such division"],
  ["1101054912310O2", ["format"], "letter O in 15 digits"],
  ["11010549123100X", ["format"], "15 characters have no X"],
  ["1101051949123100X", ["length"], "17 characters, X at the end"],
  ["11010519491231002", ["length"], "17 digits"],
  ["1101051949123100200", ["length"], "19 digits"],
  ["999999", ["length"], "division of a wrong length is not judged"],
  ["无", ["length", "format"], "text"],
  ["1101X", ["length"], "short, X at the end"],
  ["11X01", ["length", "format"], "short, X inside"],
  ["110105-19491231-002X", ["spaces"], "hyphens"],
  ["943704199005152247", [], "a foreign permanent resident's (GA 2102-2023)"],
  ["943704199005152248", ["checksum"], "the same with another check character"],
  ["1101051949 無", ["length", "format", "spaces"], "all three"],
  ["", ["length"], "empty text"],
  [" \u3000", ["length"], "blanks"],
  ["'", ["length"], "only an apostrophe"],
  [null, ["length"], "empty cell"],
  [undefined, ["length"], "nothing"],
  [true, ["length"], "logical value"],
  [{}, ["length"], "object"],
  [110105194912310000, ["precision-lost"], "18 digits as a number"],
  [110105491231002, ["precision-lost"], "15 digits as a number"],
  [0, ["precision-lost"], "zero as a number"],
  [NaN, ["precision-lost"], "not a number"],
  [110105194912310021n, ["precision-lost"], "big integer"],
  ["1.10105E+17", ["precision-lost"], "scientific notation"],
  ["1.10105194912E+17", ["precision-lost"], "scientific notation of 17 characters"],
  ["1.101051949123E+17", ["precision-lost"], "scientific notation of 18 characters"],
  ["1.101051949E+17", ["precision-lost"], "scientific notation of 15 characters"],
  ["1.10105e17", ["precision-lost"], "small e, no sign"],
  [" １.１０１０５Ｅ+１７", ["precision-lost"], "full-width, space"],
  ["1E+17", ["precision-lost"], "no decimals"],
  ["E+17", ["length", "format"], "no number at all"],
];

test.each(TABLE)("%p has %j: %s", (value, expected) => {
  expect(validate(value, TODAY)).toEqual(expected);
  expect(isValid(value, TODAY)).toBe(expected.every((problem) => /^(region|old-15|spaces)$/.test(problem)));
});

test.each([
  ["20231225", [], "born today"],
  ["20231226", ["birthdate"], "born tomorrow"],
  ["20240101", ["birthdate"], "born next year"],
  ["19031225", [], "120 today"],
  ["19031224", ["birthdate"], "120 years and a day"],
  ["20000229", [], "leap day"],
  ["19000229", ["birthdate"], "1900 was no leap year"],
  ["20230431", ["birthdate"], "31 April"],
  ["20230001", ["birthdate"], "month 0"],
  ["20230100", ["birthdate"], "day 0"],
  ["00000101", ["birthdate"], "year 0"],
])("birth date %s gives %j: %s", (birth, expected) => {
  const first17 = `430903${birth}001`;
  expect(validate(first17 + referenceCheck(first17), TODAY)).toEqual(expected);
});

test.each([
  ["isError", "precision-lost", true],
  ["isError", "length", true],
  ["isError", "format", true],
  ["isError", "birthdate", true],
  ["isError", "checksum", true],
  ["isError", "region", false],
  ["isError", "old-15", false],
  ["isError", "spaces", false],
] as const)("%s(%s) is %s", (_, problem, expected) => {
  expect(isError(problem)).toBe(expected);
});

test("lists are shared and frozen", () => {
  const none = validate("11010519491231002X", TODAY);
  expect(validate("110101199003070003".slice(0, 17) + referenceCheck("11010119900307000"), TODAY)).toBe(none);
  expect(validate("1", TODAY)).toBe(validate("12", TODAY));
  expect(Object.isFrozen(none)).toBe(true);
  expect(Object.isFrozen(validate("1", TODAY))).toBe(true);
});

test("a number with an existing code, a real date and the right check character is valid", () => {
  fc.assert(fc.property(anyId, (id) => expect(validate(id, TODAY)).toEqual([])));
  fc.assert(fc.property(anyOldId, (id) => expect(validate(id, TODAY)).toEqual(["old-15"])));
});

test("one changed character is always an error", () => {
  const change = fc.tuple(anyId, fc.nat(17), fc.constantFrom(..."0123456789X"));
  fc.assert(
    fc.property(change, ([id, place, character]) => {
      fc.pre(id.charAt(place) !== character);
      expect(isValid(id.slice(0, place) + character + id.slice(place + 1), TODAY)).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

test("two swapped neighbours are always an error", () => {
  fc.assert(
    fc.property(anyId, fc.nat(16), (id, place) => {
      const [a, b] = [id.charAt(place), id.charAt(place + 1)];
      fc.pre(a !== b);
      expect(isValid(id.slice(0, place) + b + a + id.slice(place + 2), TODAY)).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

test("one character more or less is always an error", () => {
  fc.assert(
    fc.property(anyId, fc.nat(17), fc.constantFrom(..."0123456789"), (id, place, digit) => {
      expect(validate(id.slice(0, place) + id.slice(place + 1), TODAY)).toContain("length");
      expect(validate(id.slice(0, place) + digit + id.slice(place), TODAY)).toContain("length");
    }),
  );
});

test("any value at all gets an answer", () => {
  fc.assert(fc.property(fc.anything(), (value) => Array.isArray(validate(value, TODAY))));
});

test("the check character is that of the table of weights", () => {
  const seventeen = fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 17, maxLength: 17 });
  fc.assert(fc.property(seventeen, (digits) => checkCharacter(digits) === referenceCheck(digits)));
});

test.each(["", "1101051949123100", "110105194912310022", "1101051949123100X", "１1010519491231002"])(
  "checkCharacter refuses %j without repeating it",
  (digits) => {
    expect(() => checkCharacter(digits)).toThrow(new RangeError("checkCharacter needs 17 digits"));
  },
);

test("idcard and id-validator agree on numbers with county codes that are in force", () => {
  const current = DIVISION_ROWS.filter((row) => row.to === "" && row.code % 100 !== 0);
  const other = new IDValidator();
  const anyEnd = fc.constantFrom(..."0123456789X");
  fc.assert(
    fc.property(fc.constantFrom(...current), anyId, anyEnd, ({ code }, id, end) => {
      const candidate = code + id.slice(6, 17) + end;
      expect(idcard.verify(candidate)).toBe(isValid(candidate, TODAY));
      expect(other.isValid(candidate)).toBe(isValid(candidate, TODAY));
    }),
    { numRuns: 1000 },
  );
});
