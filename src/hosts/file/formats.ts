/** The formats of days and shares in a file. */
import { isPercent, withoutTexts } from "../shared/number-formats";

/** Excel's own short date, which it shows as the language of the machine has it. */
const SHORT_DATE = "m/d/yy";

export function shownPattern(pattern: string): string {
  return pattern === SHORT_DATE ? "yyyy/m/d" : pattern;
}

export function isTellingFormat(pattern: string): boolean {
  return pattern !== "" && pattern !== "General" && (isPercent(pattern) || isDateFormat(pattern));
}

/** Whether a format shows a number as a day or a time of day. */
export function isDateFormat(pattern: string): boolean {
  return /[ymdhs]/i.test(withoutTexts(pattern).replace(/general/gi, ""));
}
