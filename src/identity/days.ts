/**
 * Days of the civil calendar, without a time of day or a time zone: how they are read from a cell, counted, written and
 * compared. `Date` would shift a day at midnight in another zone.
 */
import { foldWidth } from "./characters";

/** A day of the Gregorian calendar: full year (1990), month 1–12, day 1–31. */
export type CalendarDate = { readonly year: number; readonly month: number; readonly day: number };

/** A day as `YYYY-MM-DD`; such texts sort like the days they name. */
export type IsoDate = string;

const DAYS_IN_MONTH = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Whether the calendar has this day (proleptic Gregorian, years from 1).
 *
 * >>> isRealDate(2000, 2, 29)
 * true
 * >>> isRealDate(1900, 2, 29)
 * false
 */
export function isRealDate(year: number, month: number, day: number): boolean {
  if (!(Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day))) return false;
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  if (day <= (DAYS_IN_MONTH[month] as number)) return true;
  return month === 2 && day === 29 && isLeapYear(year);
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/**
 * Years completed from one day to another, as an age (周岁) is counted: the year is complete on the
 * anniversary, and for 29 February on 1 March of a common year. Negative when `to` is before `from`.
 *
 * >>> fullYearsBetween({ year: 1990, month: 5, day: 2 }, { year: 2023, month: 5, day: 1 })
 * 32
 * >>> fullYearsBetween({ year: 2004, month: 2, day: 29 }, { year: 2023, month: 3, day: 1 })
 * 19
 */
export function fullYearsBetween(from: CalendarDate, to: CalendarDate): number {
  const anniversaryReached = to.month > from.month || (to.month === from.month && to.day >= from.day);
  return to.year - from.year - (anniversaryReached ? 0 : 1);
}

/** Why a value is no day: it is written as one that the calendar does not have, or not as a day at all. */
export type NoDay = "no such day" | "unreadable";

/** 31 December 9999, the last day that a spreadsheet counts. */
const LAST_SERIAL = 2_958_465;
/** The days of 2000 to 2100 as a spreadsheet counts them: as text, other numbers of five digits may be anything. */
const FIRST_SERIAL_IN_TEXT = 36_526;
const LAST_SERIAL_IN_TEXT = 73_415;
const SERIAL_IN_TEXT = /^\d{5}$/;

/** Longer than this and a text is no day. */
const LONGEST = 100;
/** Behind the day may stand its weekday and a time, and nothing else: another day would be lost. */
const WEEKDAY = String.raw`\s*\(?(?:星期|周)[一二三四五六日天]\)?`;
const HALF_DAY = "(?:[上下中]午|早上|晚上)";
const CLOCK = String.raw`\d{1,2}(?::\d{1,2}(?::\d{1,2}(?:\.\d+)?)?|[时点](?:整|半|\d{1,2}分?(?:\d{1,2}秒?)?)?)`;
const ZONE = String.raw`\s*(?:[ap]m|z|[+-]\d{2}:?\d{2})`;
const BEHIND = String.raw`(?!\d)[日号]?(?:${WEEKDAY})?(?:[\st]*(?:${HALF_DAY}|${HALF_DAY}?\s*${CLOCK}(?:${ZONE})?))?$`;
const WRITTEN = new RegExp(String.raw`^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})${BEHIND}`, "i");
/** 20231105, of the years that anybody living may have to do with. */
const EIGHT_DIGITS = new RegExp(String.raw`^((?:19|20)\d\d)(\d\d)(\d\d)${BEHIND}`, "i");
/** Around the signs between the parts of a day or a time spaces may stand. */
const SPACED_SIGN = /\s*([年月日号时点分]|[-/.](?=[\s\d]))\s*/g;

/**
 * The day that a cell's value names. A number is a day as spreadsheets count them, or the digits 20231105; a text is written
 * out from year to day, in any of the usual ways. A time of day is left out. Whatever could mean another day, or
 * none, is not guessed: 23-1-2, 2023-12, 25.12.23.
 *
 * >>> parseDay(45170.75)
 * { year: 2023, month: 9, day: 1 }
 * >>> parseDay("２０２３ 年 9 月 1 号 8:30")
 * { year: 2023, month: 9, day: 1 }
 * >>> parseDay(20231340)
 * "no such day"
 * >>> parseDay("9月1日")
 * "unreadable"
 */
export function parseDay(value: unknown): CalendarDate | NoDay {
  if (typeof value === "number") {
    if (value >= 0 && value < LAST_SERIAL + 1) return dayOfSerial(value);
    return dayWritten(EIGHT_DIGITS.exec(String(value)));
  }
  if (typeof value !== "string") return "unreadable";
  const text = value.length > LONGEST ? "" : foldWidth(value).trim();
  if (SERIAL_IN_TEXT.test(text)) {
    const serial = Number(text);
    const isRecent = serial >= FIRST_SERIAL_IN_TEXT && serial <= LAST_SERIAL_IN_TEXT;
    return isRecent ? dayOfSerial(serial) : "unreadable";
  }
  return dayWritten(EIGHT_DIGITS.exec(text) ?? WRITTEN.exec(text.replace(SPACED_SIGN, "$1")));
}

function dayWritten(match: RegExpExecArray | null): CalendarDate | NoDay {
  if (match === null) return "unreadable";
  const [year = 0, month = 0, day = 0] = match.slice(1, 4).map(Number);
  return isRealDate(year, month, day) ? { year, month, day } : "no such day";
}

const MS_PER_DAY = 86_400_000;
/** Day 1 is 1900-01-01, but 29 February 1900, which never was, is counted as day 60: from there on, day 0 is 1899-12-30. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const NO_DAY = 60;

/**
 * The day that a spreadsheet counts as this number, the time of day left out.
 *
 * >>> dayOfSerial(45285.5)
 * { year: 2023, month: 12, day: 25 }
 */
export function dayOfSerial(serial: number): CalendarDate {
  const whole = Math.floor(serial);
  return dayOfTime(SERIAL_EPOCH + (whole < NO_DAY ? whole + 1 : whole) * MS_PER_DAY);
}

/**
 * The number that a spreadsheet shows as this day.
 *
 * >>> serialOf({ year: 2023, month: 12, day: 25 })
 * 45285
 */
export function serialOf(day: CalendarDate): number {
  const serial = Math.round((timeOf(day) - SERIAL_EPOCH) / MS_PER_DAY);
  return serial <= NO_DAY ? serial - 1 : serial;
}

/**
 * The day so many days later.
 *
 * >>> addDays({ year: 2024, month: 2, day: 28 }, 2)
 * { year: 2024, month: 3, day: 1 }
 */
export function addDays(day: CalendarDate, days: number): CalendarDate {
  return dayOfTime(timeOf(day) + days * MS_PER_DAY);
}

/** Midnight of the day in UTC; of years before 100 as well, which `Date.UTC` takes for 19xx. */
function timeOf(day: CalendarDate): number {
  return Date.parse(`${isoOf(day)}T00:00:00Z`);
}

function dayOfTime(time: number): CalendarDate {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/**
 * The day as `YYYY-MM-DD`.
 *
 * >>> isoOf({ year: 2023, month: 9, day: 1 })
 * "2023-09-01"
 */
export function isoOf({ year, month, day }: CalendarDate): IsoDate {
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;
}

/**
 * The day that such a text names.
 *
 * >>> dayOfIso("2023-09-01")
 * { year: 2023, month: 9, day: 1 }
 */
export function dayOfIso(iso: IsoDate): CalendarDate {
  return { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8, 10)) };
}

/**
 * Today, by the clock and the time zone of this machine.
 *
 * >>> today(new Date(2023, 10, 2, 10, 32))
 * { year: 2023, month: 11, day: 2 }
 */
export function today(now: Date = new Date()): CalendarDate {
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

/**
 * A minute of the wall clock, as reports and seals state it; all of China has one time zone.
 *
 * >>> minuteOf(new Date(2023, 10, 2, 10, 32))
 * "2023-11-02 10:32"
 */
export function minuteOf(date: Date): string {
  return `${isoOf(today(date))} ${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
