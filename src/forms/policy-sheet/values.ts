/** Numbers, shares and days as clerks write them. Each answer is null for a blank cell. */
import { foldWidth, type IsoDate, isoOf, parseDay } from "../../identity";
import { cellNumber, cellText } from "../cell";
import { countIn } from "./cell-words";

/** Why a cell cannot be read: a Chinese predicate that follows the cell's label. */
export class Unreadable {
  constructor(readonly why: string) {}
}

type Measure = "元" | "人" | "天" | "日";

/** How a number's unit may be written; that of another kind makes it unreadable. */
const MEASURES: Readonly<Record<Measure, RegExp>> = {
  元: /\(?(?:元|圆)?整?(?:\(?(?:每人每年|每年每人|每人|每年|\/人[·/]?年|\/年[·/]?人|\/人|\/年)\)?)?\)?$/,
  人: /[人名]?$/,
  天: /[天日]?$/,
  日: /[日号]?$/,
};
/** Thousands may be set off by commas; a space or a line break separates two numbers. */
const PLAIN_NUMBER = /^[¥￥]?\s*(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?$/;

/** A number with or without its unit: `380`, `每人380元`, `1,031 人`. Null for a blank cell, NaN for anything else. */
export function numberIn(value: unknown, measure: Measure): number | null {
  if (typeof value === "boolean") return NaN;
  if (typeof value !== "string") return cellNumber(value);
  const text = foldWidth(cellText(value));
  if (NOTHING.test(text)) return null;
  // Spaces between digits stay: there are two numbers.
  const close = text.replace(/\s{0,9}([元圆人年每·/()])\s{0,9}/g, "$1");
  const bare = close.replace(/^(?:每人每年|每年每人|每人|每年|人均)/, "").replace(MEASURES[measure], "");
  const match = PLAIN_NUMBER.exec(bare.trim());
  return match === null ? NaN : Number(`${match[1]?.replace(/,/g, "") ?? ""}${match[2] ?? ""}`);
}

const NOTHING = /^(?:[-—–/]*|无|没有)$/;

/** A whole number with or without its unit. */
export function readNumber(value: unknown, measure: Measure): number | null | Unreadable {
  const number = numberIn(value, measure);
  if (number === null) return null;
  if (Number.isInteger(number) && number >= 0) return withoutSign(number);
  return new Unreadable(`应是不小于 0 的整数（${measure}），现在是“${inOneLine(value)}”`);
}

/** What a cell holds, as it can be quoted in a sentence. */
function inOneLine(value: unknown): string {
  return cellText(value).replace(/\s{0,99}\n\s{0,99}/g, " ");
}

/** A share in percent: `80%`; a cell formatted as a percentage holds 0.8. */
export function readPercent(value: unknown): number | null | Unreadable {
  if (typeof value === "string") {
    const text = foldWidth(value).replace(/\s/g, "");
    const percent = /^(\d+(?:\.\d+)?(?:e-?\d+)?)%$/i.exec(text)?.[1];
    if (percent !== undefined) return inRange(Number(percent), value);
  }
  const isPlain =
    typeof value !== "string" || NOTHING.test(cellText(value)) || /^[\d.]+$/.test(foldWidth(cellText(value)));
  const number = typeof value === "boolean" || !isPlain ? NaN : cellNumber(value);
  if (number === null) return null;
  if (Number.isNaN(number)) return new Unreadable(`应是 80% 这样的比例，现在是“${cellText(value)}”`);
  if (number <= 1) return inRange(inPercent(number), value);
  // 1.2 is what a program makes of 120 %; nobody writes 1.2 % without its sign.
  if (number < LEAST_BARE_PERCENT)
    return new Unreadable(`不能超过 100%，现在是“${inPercent(number)}%”，请核对；没有写百分号的，请写上`);
  return inRange(number, value);
}

/** From here on a number without a sign is taken for percent: 80, not 8000 %. */
const LEAST_BARE_PERCENT = 10;

function inPercent(share: number): number {
  return Math.round(share * 1e6) / 1e4;
}

function inRange(percent: number, value: unknown): number | Unreadable {
  if (percent <= 100 && percent >= 0) return withoutSign(percent);
  return new Unreadable(`不能${percent > 100 ? "超过 100%" : "小于 0"}，现在是“${cellText(value)}”`);
}

/** No cell shows that a zero is a negative one. */
function withoutSign(number: number): number {
  return number === 0 ? 0 : number;
}

/** `2023-09-01`, `2023年9月1日`, `20230901`, or the number that a cell formatted as a date holds. */
export function readDate(value: unknown): IsoDate | null | Unreadable {
  const text = cellText(value);
  if (NOTHING.test(foldWidth(text))) return null;
  const day = parseDay(typeof value === "number" ? value : text);
  if (day === "no such day") return new Unreadable(`写的是“${inOneLine(value)}”，没有这一天`);
  // A small number is a day of a century ago to a spreadsheet, and an amount or a year to whoever wrote it.
  if (day === "unreadable" || (typeof value === "number" && (day.year < 2000 || day.year > 2100)))
    return new Unreadable(`应是 2023-09-01 这样的日期，现在是“${inOneLine(value)}”`);
  return isoOf(day);
}

/** `2024`, `2024年度`. */
export function readYear(value: unknown): number | null | Unreadable {
  const text = foldWidth(cellText(value)).replace(/\s/g, "");
  if (text === "") return null;
  const year = Number(/^(20\d\d|2100)(年度?)?$/.exec(text)?.[1] ?? NaN);
  return Number.isNaN(year) ? new Unreadable(`应是 2024 这样的四位年份，现在是“${text}”`) : year;
}

/** `90天`, `6个月`. */
export function readTerm(value: unknown): { count: number; unit: "day" | "month" } | null | Unreadable {
  const text = foldWidth(cellText(value)).replace(/ /g, "");
  if (NOTHING.test(text)) return null;
  const [, digits, unit] =
    /^(\d{1,3}|[一二两三四五六七八九十]{1,3})(天|日|个?月)(?:\(含\))?(?:内|以内|之内)?(?:\(含\))?$/.exec(
      text,
    ) ?? [];
  const count = digits === undefined ? NaN : countIn(digits);
  if (!(count >= 1)) return new Unreadable(`应是 90天 或 6个月 这样的期限，现在是“${inOneLine(value)}”`);
  return { count, unit: unit === "天" || unit === "日" ? "day" : "month" };
}

const MARKS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

/** A circled number, also typed as a plain one: `①`, `1`. */
export function readMark(value: unknown): string | null | Unreadable {
  const text = foldWidth(cellText(value)).replace(/^\(|[).、]{1,9}$/g, "");
  if (text === "") return null;
  if (text.length === 1 && MARKS.includes(text)) return text;
  const mark = /^\d{1,2}$/.test(text) ? MARKS[Number(text) - 1] : undefined;
  return mark ?? new Unreadable(`应是 ① 到 ⑳ 的编号，现在是“${text}”`);
}
