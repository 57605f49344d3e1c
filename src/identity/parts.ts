/** What an ID number says of its bearer: birth date, sex, age. */
import { fullYearsBetween, type CalendarDate } from "./days";
import { compact } from "./compact";
import { isValid } from "./validate";

/**
 * The birth date that the number states; null if the number has errors on the day `today`.
 *
 * >>> birthDate("11010519491231002X", { year: 2023, month: 12, day: 25 })
 * { year: 1949, month: 12, day: 31 }
 */
export function birthDate(value: unknown, today: CalendarDate): CalendarDate | null {
  const text = validText(value, today);
  if (text === null) return null;
  const date = text.length === 18 ? text.slice(6, 14) : `19${text.slice(6, 12)}`;
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(4, 6)), day: Number(date.slice(6)) };
}

/**
 * The sex that the number states: its sequence (the digits before the check character) is odd for men and even
 * for women (GB 11643-1999). Null if the number has errors on the day `today`.
 *
 * >>> sex("11010519491231002X", { year: 2023, month: 12, day: 25 })
 * "女"
 */
export function sex(value: unknown, today: CalendarDate): "男" | "女" | null {
  const text = validText(value, today);
  return text === null ? null : statedSex(text);
}

/**
 * The same for a number of 18 or 15 characters that is already known to have no errors.
 *
 * >>> statedSex("11010519491231002X")
 * "女"
 */
export function statedSex(number: string): "男" | "女" {
  return number.charCodeAt(number.length === 18 ? 16 : 14) % 2 === 1 ? "男" : "女";
}

/**
 * Age in full years (周岁) on the day `on`. Who was born on 29 February turns on 1 March in common years.
 * Null if the number has errors on the day `today` (without it: on `on`), and if `on` is before birth.
 *
 * >>> age("11010519491231002X", { year: 2023, month: 12, day: 30 })
 * 73
 */
export function age(value: unknown, on: CalendarDate, today: CalendarDate = on): number | null {
  const birth = birthDate(value, today);
  if (birth === null) return null;
  const years = fullYearsBetween(birth, on);
  return years < 0 ? null : years;
}

function validText(value: unknown, today: CalendarDate): string | null {
  return typeof value === "string" && isValid(value, today) ? compact(value) : null;
}
