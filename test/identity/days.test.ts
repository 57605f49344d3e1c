/** Days as clerks and programs write them, and the calendar behind them. */
import fc from "fast-check";
import {
  addDays,
  type CalendarDate,
  dayOfIso,
  dayOfSerial,
  fullYearsBetween,
  isoOf,
  minuteOf,
  parseDay,
  serialOf,
  today,
} from "../../src/identity";
import { isRealDate } from "../../src/identity/days";

const day = (text: string): CalendarDate => {
  const [year = 0, month = 0, dayOfMonth = 0] = text.split("-").map(Number);
  return { year, month, day: dayOfMonth };
};

/** 45170 is what Excel shows for 2023-09-01 in a cell without a date format. */
test.each<[written: unknown, meant: string]>([
  ["2023-09-01", "2023-09-01"],
  ["2023-9-1", "2023-09-01"],
  ["2023/9/1", "2023-09-01"],
  ["2023.9.1", "2023-09-01"],
  ["2023．９．１", "2023-09-01"],
  ["2023年9月1日", "2023-09-01"],
  ["2023年9月1号", "2023-09-01"],
  ["2023年9月1", "2023-09-01"],
  ["2023 年 9 月 1 日", "2023-09-01"],
  ["２０２３年９月１日", "2023-09-01"],
  ["２０２３－０９－０１", "2023-09-01"],
  ["2023 - 9 - 1", "2023-09-01"],
  [" 2023-09-01\n", "2023-09-01"],
  ["\u30002023年9月1日\u00a0", "2023-09-01"],
  [45170, "2023-09-01"],
  [45170.999, "2023-09-01"],
  ["45170", "2023-09-01"],
  ["４５１７０", "2023-09-01"],
  [20230901, "2023-09-01"],
  ["20230901", "2023-09-01"],
  ["２０２３０９０１", "2023-09-01"],
  [20231105, "2023-11-05"],
  ["20231105", "2023-11-05"],
  ["2024-02-29", "2024-02-29"],
  [0, "1899-12-31"],
  [1, "1900-01-01"],
  [59, "1900-02-28"],
  // A spreadsheet shows 29 February 1900 here, which never was.
  [60, "1900-02-28"],
  [61, "1900-03-01"],
  ["36526", "2000-01-01"],
  ["73415", "2100-12-31"],
])("%j is the day %s", (written, meant) => {
  expect(parseDay(written)).toEqual(day(meant));
});

test.each([
  "2023-12-25 8:00",
  "2023-12-25 23:59:59",
  "2023-12-25T08:00:00",
  "2023-12-25T08:00:00.000Z",
  "2023-12-25T08:00:00+08:00",
  "2023/12/25 8:00:00 AM",
  "2023年12月25日23:59",
  "2023年12月25日 23 时 59 分",
  "2023年12月25日23时59分30秒",
  "2023年12月25日8点",
  "2023年12月25日 8点半",
  "2023-12-25 上午8:30",
  "2023-12-25 上午",
  "2023年12月25日 星期一",
  "2023年12月25日（周一）上午8:30",
  "20231225 08:30",
])("behind the day may stand a time: %s", (written) => {
  expect(parseDay(written)).toEqual(day("2023-12-25"));
});

test.each<[written: unknown, why: string]>([
  ["2023-2-30", "February has 28 days"],
  ["2023年2月29日", "2023 is no leap year"],
  ["2023-13-01", "there is no thirteenth month"],
  [20231340, "nor in a number"],
  ["20231340", "nor in eight digits"],
  [20230230, "30 February in eight digits"],
])("%j is a day that the calendar does not have: %s", (written) => {
  expect(parseDay(written)).toBe("no such day");
});

test.each<[written: unknown, why: string]>([
  ["23-1-2", "which of the three is the year is open"],
  ["25.12.23", "the same"],
  ["1/2/2023", "month or day first"],
  ["2023-12", "a month"],
  ["2023年", "a year"],
  ["2023", "a year, though a number of days as well"],
  ["9月1日", "no year"],
  ["昨天", "which day that was is not known"],
  ["2023-09-01至2023-12-25", "two days"],
  ["2023-09-01 2023-12-25", "two days"],
  ["2023年9月1日（10月8日修订）", "a remark with another day"],
  ["2023-09-01以前", "before that day is not on it"],
  ["2023-09-011", "one digit too many"],
  ["2023-9-112:30", "the 1st at 12:30 or the 11th at 2:30"],
  ["45170号", "a number of something"],
  ["12345", "1933, or a number of anything"],
  ["36525", "the last day of 1999, or a number of anything"],
  ["73416", "the first day of 2101, or a number of anything"],
  ["380", "an amount"],
  ["13800001234", "a telephone number"],
  [2_958_466, "beyond the last day of a spreadsheet, too short for a written day"],
  [81231105, "no year that anybody living has to do with"],
  [20231105.5, "eight digits have no time of day"],
  [-1, "no number of days"],
  [NaN, "no number"],
  [Infinity, "no number of days"],
  [true, "no day"],
  [null, "blank"],
  ["", "blank"],
])("%j is not read as a day: %s", (written) => {
  expect(parseDay(written)).toBe("unreadable");
});

/** Every day of 1900 to 2100, by the engine's own calendar. */
const anyTime = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2100, 11, 31) / 86_400_000 })
  .map((days) => new Date(days * 86_400_000));
const dayIn = (date: Date): CalendarDate => ({
  year: date.getUTCFullYear(),
  month: date.getUTCMonth() + 1,
  day: date.getUTCDate(),
});

test("every day is read in every way in which it can be written", () => {
  fc.assert(
    fc.property(anyTime, (date) => {
      const { year, month, day } = dayIn(date);
      const iso = date.toISOString().slice(0, 10);
      const ways = [iso, date.toISOString(), `${year}/${month}/${day}`, `${year}年${month}月${day}日`];
      for (const written of [...ways, `${year}.${month}.${day}`, `${year} 年 ${month} 月 ${day} 号`])
        expect([written, parseDay(written)]).toEqual([written, { year, month, day }]);
      expect(isoOf({ year, month, day })).toBe(iso);
      expect(dayOfIso(iso)).toEqual({ year, month, day });
    }),
  );
});

test("serials count the engine's days, from 1 March 1900 on without a gap", () => {
  fc.assert(
    fc.property(anyTime, fc.double({ min: 0, max: 0.999, noNaN: true }), (date, time) => {
      // 1970-01-01 is day 25569 in every spreadsheet program; before March 1900 they count one day too few.
      const count = date.getTime() / 86_400_000 + 25_569;
      const serial = date.getTime() < Date.UTC(1900, 2, 1) ? count - 1 : count;
      expect(serialOf(dayIn(date))).toBe(serial);
      expect(dayOfSerial(serial + time)).toEqual(dayIn(date));
      expect(parseDay(serial + time)).toEqual(dayIn(date));
    }),
  );
});

test.each([
  ["1900-01-01", 1],
  ["1900-02-28", 59],
  ["1900-03-01", 61],
  ["1970-01-01", 25_569],
  ["2023-12-25", 45_285],
])("%s is day %d of a spreadsheet", (iso, serial) => {
  expect(serialOf(day(iso))).toBe(serial);
});

test("eight digits are read if and only if the engine has that day", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900_00_00, max: 2099_99_99 }), (number) => {
      const [year, month, day] = [Math.trunc(number / 1e4), Math.trunc(number / 100) % 100, number % 100];
      const date = new Date(Date.UTC(year, month - 1, day));
      const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
      const expected = exists ? { year, month, day } : "no such day";
      expect(parseDay(number)).toEqual(expected);
      expect(parseDay(String(number))).toEqual(expected);
    }),
  );
});

test("no text makes it throw, or takes long", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(..."0129年月日-/. :时") })),
      (text) => {
        const read = parseDay(text);
        expect(typeof read === "string" || isRealDate(read.year, read.month, read.day)).toBe(true);
      },
    ),
  );
  const begin = performance.now();
  for (const piece of [" ", "2023 - ", "年 ", "1:", "2023-1-1 "]) parseDay(piece.repeat(100_000));
  expect(performance.now() - begin).toBeLessThan(500);
});

test("days later, by the engine's calendar", () => {
  fc.assert(
    fc.property(anyTime, fc.integer({ min: -400, max: 400 }), (date, days) => {
      const later = new Date(date.getTime() + days * 86_400_000);
      expect(addDays(dayIn(date), days)).toEqual(dayIn(later));
    }),
  );
});

test("today and the minute are those of the machine's own clock", () => {
  const evening = new Date(2023, 11, 31, 23, 5);
  expect(today(evening)).toEqual(day("2023-12-31"));
  expect(minuteOf(evening)).toBe("2023-12-31 23:05");
  expect(minuteOf(new Date(2024, 0, 1, 0, 0))).toBe("2024-01-01 00:00");
});

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
