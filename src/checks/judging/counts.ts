/** Numbers of persons in the cells of a breakdown table. */
import { type Count, isErrorValue } from "../../forms";

/** Why a cell cannot be a number of persons; null if it can, and for a blank cell and one with a dash. */
export function whyInvalid({ value }: Count): string | null {
  if (value === null) return null;
  if (!Number.isFinite(value)) return "不是数字";
  if (value < 0) return "人数不能是负数";
  return isWhole(value) ? null : "人数应是整数";
}

/** What formulas leave behind the point (593.0000000001) is no fraction of a person. */
function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-6;
}

/** Whether the cell says that there is nobody: it is blank, or has a dash; an error value says nothing. */
export function isNobody({ value, text }: Count): boolean {
  return value === null && !isErrorValue(text);
}

/** The number of persons that a cell states; null where it states none, or none that can be. */
export function personsIn(count: Count | null): number | null {
  if (count === null || count.value === null || whyInvalid(count) !== null) return null;
  return Math.round(count.value);
}
