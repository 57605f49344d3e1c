/**
 * Days of the civil calendar, without a time of day or a time zone: what a birth date, a payment date or a
 * collection window is made of. `Date` would shift a day at midnight in another zone.
 */

/** A day of the Gregorian calendar: full year (1990), month 1–12, day 1–31. */
export type CalendarDate = { readonly year: number; readonly month: number; readonly day: number };

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
