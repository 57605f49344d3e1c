/** Birth date, sex and age, and the old numbers of 15 digits. */
import fc from "fast-check";
import { age, birthDate, sex, to18, type CalendarDate } from "../../src/identity";
import { anyId, anyOldId, referenceCheck, TODAY } from "./reference";

const idBorn = (birth: string, sequence = "002") => {
  const first17 = `430903${birth}${sequence}`;
  return first17 + referenceCheck(first17);
};

const PARTS: readonly (readonly [
  value: unknown,
  born: CalendarDate | null,
  expectedSex: "男" | "女" | null,
  why: string,
])[] = [
  ["11010519491231002X", { year: 1949, month: 12, day: 31 }, "女", "example of GB 11643-1999, sequence 002"],
  ["110105491231002", { year: 1949, month: 12, day: 31 }, "女", "the same in 15 digits"],
  ["110105491231003", { year: 1949, month: 12, day: 31 }, "男", "sequence 003"],
  [" 11010519491231002x", { year: 1949, month: 12, day: 31 }, "女", "has to be cleaned"],
  ["999999491231002", { year: 1949, month: 12, day: 31 }, "女", "unknown division is a warning only"],
  ["110105194912310021", null, null, "wrong check character"],
  ["440524188001010014", null, null, "born 1880"],
  ["110105490231002", null, null, "31 February"],
  [110105491231002, null, null, "a number"],
  ["", null, null, "blank"],
  [null, null, null, "empty cell"],
];

test.each(PARTS)("%p: born %j, %s (%s)", (value, born, expectedSex) => {
  expect(birthDate(value, TODAY)).toEqual(born);
  expect(sex(value, TODAY)).toBe(expectedSex);
});

const AGES: readonly (readonly [birth: string, day: string, expected: number | null, why: string])[] = [
  ["19900502", "2023-05-01", 32, "the day before the birthday"],
  ["19900502", "2023-05-02", 33, "on the birthday"],
  ["20040229", "2023-02-28", 18, "born on 29 February, common year"],
  ["20040229", "2023-03-01", 19, "… turns on 1 March"],
  ["20231225", "2023-12-25", 0, "newborn"],
  ["20231225", "2023-12-24", null, "not born yet"],
];

test.each(AGES)("born %s, on %s: %p (%s)", (birth, day, expected) => {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split("-").map(Number);
  const on = { year, month, day: dayOfMonth };
  expect(age(idBorn(birth), on)).toBe(expected);
  expect(age(idBorn(birth), on, TODAY)).toBe(expected);
});

test("age can be asked for a day beyond the one on which the number is judged", () => {
  expect(age(idBorn("19900502"), { year: 2123, month: 5, day: 2 }, TODAY)).toBe(133);
  expect(age("110105194912310021", TODAY)).toBeNull();
});

test("parts are those that the number was made of", () => {
  fc.assert(
    fc.property(anyId, (id) => {
      const { year = 0, month = 0, day = 0 } = birthDate(id, TODAY) ?? {};
      expect(year * 10000 + month * 100 + day).toBe(Number(id.slice(6, 14)));
      expect(sex(id, TODAY)).toBe(Number(id.slice(14, 17)) % 2 === 1 ? "男" : "女");
    }),
  );
});

const TO18: readonly (readonly [value: string, expected: string | null, why: string])[] = [
  ["110105491231002", "11010519491231002X", "example of GB 11643-1999"],
  [" 110105 491231 002 ", "11010519491231002X", "has to be cleaned"],
  ["11010519491231002x", "11010519491231002X", "18 characters stay"],
  ["110105194912310020", "110105194912310020", "even with a wrong check character"],
  ["1101051949123100XX", null, "18 characters that are no number"],
  ["11010549123100X", null, "15 characters that are no number"],
  ["11010519491231002", null, "17 digits"],
  ["", null, "blank"],
];

test.each(TO18)("to18(%j) is %p: %s", (value, expected) => {
  expect(to18(value)).toBe(expected);
});

test("to18 gives back the number whose century and check character were taken away", () => {
  fc.assert(fc.property(anyOldId, (id) => to18(id)?.replace(/^(.{6})19(.*).$/, "$1$2") === id));
  fc.assert(
    fc.property(anyId, (id) => {
      fc.pre(id.startsWith("19", 6));
      expect(to18(id.slice(0, 6) + id.slice(8, 17))).toBe(id);
    }),
  );
});
