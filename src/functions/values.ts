/** How one cell's value is read as text, number, year or date. */
import { cellNumber } from "../forms";
import { type CalendarDate, isRealDate } from "../identity";
import { foldWidth, type IsoDate } from "../policy";
import { ArgumentError } from "./errors";

/** A blank cell where 0 can be a real value: a number or a date. */
export function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === "";
}

/** A blank cell where 0 cannot be a real value: some desktops hand blank cells over as 0. */
export function isBlankOrZero(value: unknown): boolean {
  return isBlank(value) || value === 0 || (typeof value === "string" && value.trim() === "");
}

/** @throws {ArgumentError} for anything but text. */
export function textOf(value: unknown, what: string): string {
  if (typeof value === "string") return value;
  if (isBlankOrZero(value)) return "";
  throw new ArgumentError(`${what}应是文字，现在是 ${String(value)}`);
}

/** A number of persons, also written as text: `789`, `７８９`, `1,031 人`. @throws {ArgumentError} for other text. */
export function countOf(value: unknown, what: string): number {
  const count = typeof value === "boolean" ? NaN : cellNumber(value);
  if (count !== null && !Number.isNaN(count)) return count;
  throw new ArgumentError(`${what}应是数字，现在是“${String(value)}”`);
}

/** An insurance year, null where none is given. @throws {ArgumentError}. */
export function yearOf(value: unknown): number | null {
  if (isBlankOrZero(value)) return null;
  if (typeof value === "number" && Number.isInteger(value)) return value;
  const match = typeof value === "string" ? /^(\d{4})(?:年度?)?$/.exec(foldWidth(value).trim()) : null;
  if (match?.[1] !== undefined) return Number(match[1]);
  throw new ArgumentError(`参保年度应是四位年份，如 2024，现在是“${String(value)}”`);
}

const MS_PER_DAY = 86_400_000;
/** Serial 1 is 1900-01-01, but the day after 28 February 1900 is counted twice: from there on, day 0 is 1899-12-30. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const LAST_SERIAL = 2_958_465;
const DATE_TEXT = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?(?:[T\s].*|\d{1,2}[时点:].*)?$/;

/** A date from a serial or from text; the time of day is ignored. @throws {ArgumentError}. */
export function dateOf(value: unknown, what: string): IsoDate {
  if (typeof value === "number" && value >= 0 && value < LAST_SERIAL + 1) {
    const serial = Math.floor(value);
    return new Date(SERIAL_EPOCH + (serial < 60 ? serial + 1 : serial) * MS_PER_DAY)
      .toISOString()
      .slice(0, 10);
  }
  const match = typeof value === "string" ? DATE_TEXT.exec(foldWidth(value).trim()) : null;
  if (match !== null) {
    const [year, month, day] = match.slice(1, 4).map(Number) as [number, number, number];
    if (isRealDate(year, month, day)) return isoOf({ year, month, day });
  }
  throw new ArgumentError(`${what}的写法不对，应如 2023-12-25，现在是“${String(value)}”`);
}

export function isoOf({ year, month, day }: CalendarDate): IsoDate {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

export function calendarOf(iso: IsoDate): CalendarDate {
  return { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8, 10)) };
}

/** The serial that a spreadsheet shows as this day, for days from March 1900 on. */
export function serialOf(iso: IsoDate): number {
  return Math.round((Date.parse(`${iso}T00:00:00Z`) - SERIAL_EPOCH) / MS_PER_DAY);
}

/** Today, by the clock and the time zone of this machine. */
export function today(): CalendarDate {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
