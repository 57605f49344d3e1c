/** What stands in a column of amounts: a number, an amount written out, or something else that nobody may write over. */
import { foldWidth, isoOf, parseDay } from "../../identity";
import { cellNumber, cellText } from "../cell";

/**
 * Why a cell says more, or other, than a plain number of yuan.
 * - `spelled`: an amount in another writing (三百八十, 人民币380元)
 * - `nothing`: a dash, 无, 免
 * - `unpaid`, `refunded`, `dead`, `elsewhere`, `others-pay`: words for why nothing was taken, or not from the person
 * - `ticked`: that something was paid, and not how much
 * - `words`: anything else, a number among it or not
 * - `merged`: its cell is merged over other people's rows
 */
export type AmountDoubt =
  | "spelled"
  | "nothing"
  | "unpaid"
  | "refunded"
  | "dead"
  | "elsewhere"
  | "others-pay"
  | "ticked"
  | "words"
  | "day"
  | "negative"
  | "merged";

export interface Amount {
  /** Yuan; null where nothing stands there, NaN where no amount does. */
  readonly yuan: number | null;
  readonly doubt: AmountDoubt | null;
  /** As 2023-11-05, where the doubt is a day and it is known which. */
  readonly day?: string;
}

const BLANK: Amount = { yuan: null, doubt: null };

/** Longer than this and a number is no amount: an ID number got into the wrong column. */
const LARGEST_AMOUNT = 1e12;
/** Longer than this and a text is no amount. */
const LONGEST_TEXT = 40;

/** 2023年11月, 11月5日: days of which a part is left out. */
const PART_OF_DAY =
  /^(?:(?:19|20)\d\d年\d{1,2}月?|\d{1,2}月(?:份|\d{1,2}[日号]?)?|(?:19|20)\d\d[-/]\d{1,2})$/;
/** 20231105, and whatever else is a number of eight digits. */
const EIGHT_DIGITS = 10_000_000;

/** `380 190` and `380\n190` are two numbers, `1,140` is one. */
const TWO_NUMBERS = /\d{2}[\s,，]+\d{2}/;
const THOUSANDS = /^[^\d]*\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?[^\d]*$/;

/** 2人: a number, and none of yuan. */
const OF_PEOPLE = /[^/／][人户名个]整?\s*$/;

const NUMERALS = "〇零○一二三四五六七八九两壹贰叁肆伍陆柒捌玖";
const UNITS = "十百千万拾佰仟萬";
const SPELLED = new RegExp(
  "^(?:已|实)?(?:缴|交|收|付)?(?:费|款|纳)?[:]?(?:人民币|rmb|cny|[¥￥])*:?" +
    `(?:(\\d+(?:\\.\\d{1,2})?)|([${NUMERALS}${UNITS}]+))` +
    "(?:块钱|元钱|元|圆|块|rmb|cny)?(?:人民币)?(?:[整正])?(?:(?:/(?:人|年)){1,2}|每人)?[。.]?$",
  "i",
);
const IN_DIGITS = new RegExp(`^[${NUMERALS}]{2,}$`);

const SAYS: readonly (readonly [AmountDoubt, RegExp])[] = [
  ["dead", /死|去世|已故|[亡身病]故|过世|逝|殁|销户/],
  ["refunded", /退|返还/],
  [
    "elsewhere",
    /职工|职保|城职|单位|外地|异地|外[省市县村乡镇]|他处|迁|转[出走入]|服[役刑]|参军|入伍|部队|[大在学]校|大学|学生|上学|重复/,
  ],
  ["unpaid", /未|欠|没|待|不|拒|弃|缓|逾期|停|漏|空|失联|联系不|无法|今后|以后|下[次月周]|明天|补缴/],
  ["others-pay", /免|代[缴交付]|资助|补助|补贴|减|民政|财政|政府|村里|集体|低保|五保|特困|救助|残/],
  ["ticked", /^[√✓✔☑⊙○●vy是有对ok]+$|[已缴交收付清讫完齐]/i],
];

/** Reads a cell; `isShownAsDay` where the program says that it shows a number as a day. */
export function readAmount(value: unknown, isShownAsDay = false): Amount {
  const number = cellNumber(value);
  if (number === null) {
    return cellText(value) === "" ? BLANK : { yuan: null, doubt: "nothing" };
  }
  if (Number.isNaN(number)) return inWords(cellText(value));
  const day = dayIn(number, isShownAsDay);
  if (day !== null) return { yuan: NaN, doubt: "day", day };
  if (Math.abs(number) >= LARGEST_AMOUNT) return { yuan: NaN, doubt: "words" };
  if (number < 0) return { yuan: number, doubt: "negative" };
  const isOther = typeof value === "string" && (isTwoNumbers(value) || OF_PEOPLE.test(value));
  return isOther ? { yuan: NaN, doubt: "words" } : { yuan: number, doubt: null };
}

/** What a text beside the amounts says of a payment: the same words as in the amount itself. */
export function doubtIn(text: string): AmountDoubt | null {
  const folded = foldWidth(text);
  const doubt = SAYS.find(([, words]) => words.test(folded))?.[0] ?? null;
  return doubt === "ticked" && /\d/.test(folded) ? null : doubt;
}

function inWords(text: string): Amount {
  const close = text.length > LONGEST_TEXT ? "" : foldWidth(text).replace(/\s/g, "");
  const yuan = isTwoNumbers(text) ? null : spelled(close);
  if (yuan !== null) return { yuan, doubt: "spelled" };
  const day = parseDay(text);
  if (typeof day !== "string") return { yuan: NaN, doubt: "day", day: isoOf(day) };
  if (PART_OF_DAY.test(close)) return { yuan: NaN, doubt: "day" };
  return { yuan: NaN, doubt: doubtIn(text) ?? "words" };
}

function isTwoNumbers(value: string): boolean {
  return TWO_NUMBERS.test(value) && !THOUSANDS.test(foldWidth(value));
}

/** The amount that a text is another writing of; null where it says anything besides, or could be another amount. */
function spelled(close: string): number | null {
  const [, digits, numerals] = SPELLED.exec(close.replace(/(\d)[,，](?=\d{3})/g, "$1")) ?? [];
  if (digits !== undefined) return Number(digits);
  return numerals === undefined ? null : chineseNumber(numerals);
}

const DIGITS = new Map([...NUMERALS].map((digit, i) => [digit, i < 3 ? 0 : i <= 11 ? i - 2 : i - 12]));
const VALUES = new Map([...UNITS].map((unit, i) => [unit, 10 ** ((i % 4) + 1)]));
DIGITS.set("两", 2);

/** 三百八十, 叁佰捌拾, 三八〇. 三百八 is said for 380 and could be 308: null. */
function chineseNumber(text: string): number | null {
  if (IN_DIGITS.test(text)) return Number([...text].map((digit) => DIGITS.get(digit)).join(""));
  let [sum, digit, last, wasZero] = [0, null as number | null, Infinity, false];
  for (const character of text) {
    const unit = VALUES.get(character);
    if (unit === undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = DIGITS.get(character) ?? 0;
      wasZero = digit === 0;
      if (wasZero) digit = null;
      continue;
    }
    if (unit >= last || (digit === null && (unit !== 10 || wasZero))) return null;
    sum += (digit ?? 1) * unit;
    [digit, last] = [null, unit];
  }
  if (digit === null) return wasZero && last !== Infinity ? null : sum;
  const isOnes = last === 10 || last === Infinity || endsInZeroAndDigit(text);
  return isOnes ? sum + digit : null;
}

function endsInZeroAndDigit(text: string): boolean {
  return /[〇零○].$/.test(text);
}

/** Days from 1927 to 2099 where the cell is shown as one; smaller numbers are amounts in a cell of a wrong format. */
const EARLIEST_DAY = 10_000;
const END_OF_DAYS = 73_051;

/** A day is a number to a spreadsheet, and would be taken for tens of thousands of yuan. */
function dayIn(number: number, isShownAsDay: boolean): string | null {
  const isSerial = number >= EARLIEST_DAY && number < END_OF_DAYS;
  if (isSerial ? !isShownAsDay && !isRecentDay(number) : number < EIGHT_DIGITS) return null;
  const day = parseDay(number);
  return typeof day === "string" ? null : isoOf(day);
}

/** Not every program tells how a cell is shown. Nobody pays as much as a day from 2015 to 2035 counts. */
function isRecentDay(value: number): boolean {
  return Number.isInteger(value) && value >= 42_005 && value < 49_675;
}
