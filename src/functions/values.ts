/** How one cell's value is read as text, number, year or date. */
import { cellNumber } from "../forms";
import { type CalendarDate, foldWidth, parseDay } from "../identity";
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

/** A day from a serial or from text; the time of day is left out. @throws {ArgumentError}. */
export function dateOf(value: unknown, what: string): CalendarDate {
  const day = parseDay(value);
  if (typeof day !== "string") return day;
  throw new ArgumentError(`${what}的写法不对，应如 2023-12-25，现在是“${String(value)}”`);
}
