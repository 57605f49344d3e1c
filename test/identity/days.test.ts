import { fullYearsBetween, isRealDate } from "../../src/identity/days";

const day = (text: string) => {
  const [year = 0, month = 0, dayOfMonth = 0] = text.split("-").map(Number);
  return { year, month, day: dayOfMonth };
};

test.each([
  [2000, 2, 29, true, "2000 is divisible by 400"],
  [1900, 2, 29, false, "1900 is divisible by 100 only"],
  [2024, 2, 29, true, "2024 is a leap year"],
  [2023, 2, 29, false, "2023 is not"],
  [2024, 2, 30, false, "never"],
  [2023, 4, 31, false, "April has 30 days"],
  [2023, 12, 31, true, "last day"],
  [2023, 13, 1, false, "no such month"],
  [2023, 0, 1, false, "no such month"],
  [2023, 1, 0, false, "no such day"],
  [0, 1, 1, false, "there is no year 0"],
  [2023, 1.5, 1, false, "not whole"],
  [NaN, 1, 1, false, "not a number"],
])("isRealDate %d-%d-%d is %s: %s", (year, month, dayOfMonth, expected) => {
  expect(isRealDate(year, month, dayOfMonth)).toBe(expected);
});

test("isRealDate agrees with the engine's calendar on every month and day of 1900–2100", () => {
  for (let year = 1900; year <= 2100; year++) {
    for (let month = 1; month <= 12; month++) {
      for (let d = 1; d <= 31; d++) {
        const exists = new Date(Date.UTC(year, month - 1, d)).getUTCDate() === d;
        if (isRealDate(year, month, d) !== exists) throw new Error(`${year}-${month}-${d}`);
      }
    }
  }
});

test.each([
  ["1990-05-02", "2023-05-01", 32, "the day before the birthday"],
  ["1990-05-02", "2023-05-02", 33, "on the birthday"],
  ["1990-05-02", "2023-06-01", 33, "after it, with a lower day of month"],
  ["2004-02-29", "2023-02-28", 18, "born on 29 February: not yet"],
  ["2004-02-29", "2023-03-01", 19, "… but on 1 March"],
  ["2004-02-29", "2024-02-29", 20, "… and on the day itself in a leap year"],
  ["2023-12-25", "2023-12-25", 0, "day of birth"],
  ["2023-12-26", "2023-12-25", -1, "not born yet"],
])("fullYearsBetween %s and %s is %d: %s", (from, to, expected) => {
  expect(fullYearsBetween(day(from), day(to))).toBe(expected);
});
