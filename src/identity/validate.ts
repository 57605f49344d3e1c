/**
 * Resident ID numbers (公民身份号码) of the People's Republic of China.
 *
 * GB 11643-1999: 18 characters – six digits of division code (GB/T 2260, in force when the number was given),
 * birth date as YYYYMMDD, three digits of sequence (odd for men, even for women), one check character
 * (ISO 7064 MOD 11-2; X stands for 10). Numbers of the first generation have 15 digits: the century of the birth
 * year (19) and the check character are missing.
 */
import { isRealDate, type CalendarDate } from "./days";
import { checkCodeUnit } from "./check-character";
import { compact } from "./compact";
import { divisionExists } from "./divisions/exists";
import { ERROR_FLAGS, Flag, problemsOf, type IdProblem } from "./problems";

const UPPER_X = 0x58;
const OLDEST_AGE = 120;
const NOT_WELL_FORMED = -1;

/** Text in which a spreadsheet has rounded a long number, e.g. 4.30903E+17. */
const SCIENTIFIC = /^[+-]?\d+(?:[.．]\d*)?[eE][+＋-]?\d+$/;

/**
 * All that is wrong with a value found in a cell, in the order of `IdProblem`; empty if nothing is. The list is
 * shared and frozen. Text is cleaned first (and that is the warning `spaces`). Anything but text is no number:
 * numbers are `precision-lost`, blanks and other types are `length`. What cannot be located is not judged: birth
 * date, check character and division code only in 18 or 15 characters.
 *
 * `today` is the day against which birth dates are judged.
 *
 * >>> validate("11010519491231002X", { year: 2023, month: 12, day: 25 })
 * []
 * >>> validate("11010519490231002x", { year: 2023, month: 12, day: 25 })
 * ["birthdate", "checksum", "spaces"]
 * >>> validate(110105491231002, { year: 2023, month: 12, day: 25 })
 * ["precision-lost"]
 */
export function validate(value: unknown, today: CalendarDate): readonly IdProblem[] {
  return problemsOf(judge(value, today));
}

/**
 * Whether the value has no errors; it may have warnings.
 *
 * >>> isValid("110105491231002", { year: 2023, month: 12, day: 25 })
 * true
 */
export function isValid(value: unknown, today: CalendarDate): boolean {
  return (judge(value, today) & ERROR_FLAGS) === 0;
}

/** The problems of a value as bits of `Flag`. */
function judge(value: unknown, today: CalendarDate): number {
  if (typeof value !== "string") {
    return typeof value === "number" || typeof value === "bigint" ? Flag.precisionLost : Flag.length;
  }
  // A number that is well-formed as it stands is clean: most numbers are read once and no further.
  const asItStands = judgeWellFormed(value, today);
  if (asItStands !== NOT_WELL_FORMED) return asItStands;
  const text = compact(value);
  if (text === "") return Flag.length;
  const flags = judgeClean(text, today);
  if (flags & Flag.format && SCIENTIFIC.test(text)) return Flag.precisionLost;
  return text === value ? flags : flags | Flag.spaces;
}

function judgeClean(text: string, today: CalendarDate): number {
  const flags = judgeWellFormed(text, today);
  if (flags !== NOT_WELL_FORMED) return flags;
  if (text.length === 15) return judge15(text, today);
  if (text.length === 18) {
    return Flag.format | judgeRegion(readDigits(text, 0, 6)) | judgeBirth(readDigits(text, 6, 14), today);
  }
  const end = text.charCodeAt(text.length - 1) === UPPER_X ? text.length - 1 : text.length;
  return readDigits(text, 0, end) === -1 ? Flag.length | Flag.format : Flag.length;
}

/**
 * Judges 17 digits and a digit or X, looking at each once; anything else is `NOT_WELL_FORMED`. The sum is doubled at
 * each step instead of multiplying by a table of weights: tables are slow to reach in a bundle.
 */
function judgeWellFormed(text: string, today: CalendarDate): number {
  if (text.length !== 18) return NOT_WELL_FORMED;
  let sum = 0;
  let number = 0;
  let division = 0;
  let birth = 0;
  for (let i = 0; i < 17; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9) return NOT_WELL_FORMED;
    sum = (sum + digit) * 2;
    number = number * 10 + digit;
    if (i === 5) {
      division = number;
      number = 0;
    } else if (i === 13) {
      birth = number;
      number = 0;
    }
  }
  const last = text.charCodeAt(17);
  if (!(isDigit(last) || last === UPPER_X)) return NOT_WELL_FORMED;
  const flags = last === checkCodeUnit(sum) ? 0 : Flag.checksum;
  return flags | judgeBirth(birth, today) | judgeRegion(division);
}

function judge15(text: string, today: CalendarDate): number {
  const birth = readDigits(text, 6, 12);
  let flags = judgeRegion(readDigits(text, 0, 6));
  if (birth !== -1) flags |= judgeBirth(19_000_000 + birth, today);
  if (readDigits(text, 0, 15) === -1) flags |= Flag.format;
  return flags & ERROR_FLAGS ? flags : flags | Flag.old15;
}

/** `code` is -1 where the division code is not made of digits: that is a matter of format. */
function judgeRegion(code: number): number {
  return code === -1 || divisionExists(code) || isForeigners(code) ? 0 : Flag.region;
}

/** Foreign permanent residents' numbers (GA 2102-2023) begin with a 9, the province and the country's three digits. */
function isForeigners(code: number): boolean {
  return code >= 900_000 && divisionExists((Math.trunc(code / 1_000) % 100) * 10_000);
}

/** `birth` is YYYYMMDD, or -1 where that is not made of digits. */
function judgeBirth(birth: number, today: CalendarDate): number {
  if (birth === -1) return 0;
  const yearAndMonth = Math.trunc(birth / 100);
  const year = Math.trunc(birth / 10000);
  if (!isRealDate(year, yearAndMonth - year * 100, birth - yearAndMonth * 100)) return Flag.birthdate;
  // Written so, days compare like numbers and a full year is 10000: no date needs to be built.
  const now = today.year * 10000 + today.month * 100 + today.day;
  return birth > now || now - birth > OLDEST_AGE * 10000 ? Flag.birthdate : 0;
}

/** The number that the digits from `start` to before `end` make; -1 if any of them is no ASCII digit. */
function readDigits(text: string, start: number, end: number): number {
  let result = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (!isDigit(code)) return -1;
    result = result * 10 + code - 0x30;
  }
  return result;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
