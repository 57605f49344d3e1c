/** How waits, starts of cover, days and spans stand in one cell; each read and written. */
import { foldWidth, type IsoDate } from "../../identity";
import type { Start, Wait, Window } from "../../policy";
import { cellText } from "../cell";
import { countIn, NOT_STATED, quoted, saysIn, wordsOf } from "./cell-words";
import { readText, writeText } from "./text";
import { readDate, Unreadable } from "./values";

const TERM = "(\\d{1,3}|[一二两三四五六七八九十]{1,3})(个?自?然?月|天|日)";
const WAIT = new RegExp(
  `^(?:设|有|设置|固定)?(?:(?:从|自)?(缴费|参保缴费|参保)?(?:到账)?(?:(之日|当日|当天|日)|(当月))?(?:起|开始|算起|起算|后)?[,，]?)?(?:再?等待?|等满|待遇等待期?|等待期|满)?(?:期)?(?:为|是)?${TERM}(?:后|以后|之后|期满后)?(?:的)?(?:固定)?(?:待遇)?(?:等待期?)?(?:起|开始)?(?:享受(?:待遇)?)?(?:\\((?:从|自)?(?:参保)?缴费(?:之日|当日)?(?:算起|起|起算)\\)|(\\((?:从|自|含)?(?:缴费)?当月(?:算起|起|起算|计算)?\\)))?$`,
);

/** 3个月, 90天, 等3个月, 从缴费当月起3个月. Undefined: it is no wait. */
export function waitIn(value: unknown): Wait | undefined {
  const words = wordsOf(value);
  const match = WAIT.exec(words);
  if (match === null) return undefined;
  const [, , , ofMonth, digits = "", unit = "", bracket] = match;
  const count = countIn(digits);
  if (!Number.isInteger(count) || count > 366) return undefined;
  const isMonth = unit.endsWith("月");
  const fromMonth = ofMonth === "当月" || bracket !== undefined;
  return { count, unit: isMonth ? "month" : "day", from: fromMonth && isMonth ? "paymentMonth" : "payment" };
}

export function writeWait({ count, unit, from }: Pick<Wait, "count" | "unit"> & Partial<Wait>): string {
  if (count === 0 && unit === "month" && from === "paymentMonth") return "缴费当月";
  return `${from === "paymentMonth" ? "从缴费当月起" : "等"}${count}${unit === "day" ? "天" : "个月"}`;
}

/** From when cover begins, or that nobody may join any more. */
export type Begin = Start | { readonly kind: "refused" };

const STARTS: readonly (readonly [RegExp, "period" | "payment" | "nextDay" | "nextMonth"])[] = [
  [
    /^(?:从|自)?(?:待遇(?:享受)?期|享受期|(?:次|当|待遇)?年(?:度)?)?(?:的)?(?:第一天|首日|1月1日|开始)(?:起)?(?:享受(?:待遇)?)?$/,
    "period",
  ],
  [
    /^(?:从|自)?(?:参保)?(?:缴费|到账)?(?:到账)?(?:之日|当日|当天|即时|即日|日)(?:起)?(?:享受(?:待遇)?)?$|^(?:缴费后?)?(?:即时|立即|当即)(?:享受)?(?:生效|待遇)?$|^随(?:参|缴)随(?:缴|享)$/,
    "payment",
  ],
  [
    /^(?:从|自)?(?:参保)?(?:缴费)?(?:之日|后|到账)?(?:的)?(?:次日|第二天|第2天|第二日)(?:起)?(?:享受(?:待遇)?)?$/,
    "nextDay",
  ],
  [
    /^(?:从|自)?(?:参保)?(?:缴费)?(?:之|后)?(?:的)?次月(?:1日|一日|初|起)?(?:起)?(?:享受(?:待遇)?)?$/,
    "nextMonth",
  ],
];

/** From the first day of the month of payment: a wait of no months, counted from that month. */
const PAYMENT_MONTH =
  /^(?:从|自)?(?:参保)?缴费(?:的)?(?:当月|当月1日|当月初)(?:起|即可?)?(?:享受(?:待遇)?)?$/;

export function readStart(value: unknown): Begin | null | Unreadable {
  const text = readText(value);
  if (text === null) return null;
  const words = wordsOf(text);
  if (/^(?:不再受理|不受理|不予受理|不能(?:再)?参保|不得(?:中途)?参保|不予办理|不再办理)$/.test(words))
    return { kind: "refused" };
  if (NOT_STATED.test(words)) return { kind: "notStated", says: saysIn(text) ?? "文件没有写" };
  const kind = STARTS.find(([pattern]) => pattern.test(words))?.[1];
  if (kind !== undefined) return { kind };
  if (PAYMENT_MONTH.test(words))
    return { kind: "wait", wait: { count: 0, unit: "month", from: "paymentMonth" } };
  const wait = waitIn(text);
  if (wait !== undefined) return { kind: "wait", wait };
  return new Unreadable(
    `看不懂，${quoted(value)}。可以写：待遇期第一天、缴费之日、缴费次日、次月1日、等3个月、从缴费当月起3个月、等90天、不再受理、文件没写`,
  );
}

export function writeStart(start: Begin): string {
  switch (start.kind) {
    case "period":
      return "待遇期第一天";
    case "payment":
      return "缴费之日";
    case "nextDay":
      return "缴费次日";
    case "nextMonth":
      return "次月1日";
    case "wait":
      return writeWait(start.wait);
    case "refused":
      return "不再受理";
    case "notStated":
      return writeText(`文件没写：${start.says}`);
  }
}

/** Both days of a span, or one. */
export interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

const END_OF_MONTH = /^(20\d\d)(?:年|[-/.])(\d{1,2})月?(?:底|末|月底|月末)$/;
const BETWEEN = /[至到~～—–―]{1,2}/;

/** Both days of a span; a hyphen counts where another date begins behind it: 2025-09-01-2025-12-25. */
function partsOf(text: string): string[] {
  const parts = text.split(BETWEEN).filter((part) => part !== "");
  if (parts.length !== 1) return parts;
  for (let at = text.indexOf("-"); at > 0; at = text.indexOf("-", at + 1))
    if (/^(?:20\d\d\D|\d{1,2}月)/.test(text.slice(at + 1, at + 7)))
      return [text.slice(0, at), text.slice(at + 1)];
  return parts;
}

/** As much of a date as stands behind 至: 12月31日. */
const WITHOUT_YEAR = /^(\d{1,2})月(?:(\d{1,2})[日号]?|底|末)$/;

/** A day, also 2026年2月底; 即日起 is none. */
export function readDay(value: unknown): IsoDate | null | Unreadable {
  if (typeof value !== "string") return readDate(value);
  const text = foldWidth(cellText(value))
    .replace(/\s/g, "")
    .replace(/\(含(?:当日)?\)/g, "")
    .replace(/^(?:从|自|延长至|延长到|延期至|延至|截至|截止到?|至|到)/, "")
    .replace(/(?:起|截止|止|前|以前|开始|结束)$/, "");
  if (/^即日?$|即日起|发文之日|印发之日/.test(text))
    return new Unreadable(`写的是“${cellText(value)}”，请写出是哪一天，如 2025-10-10`);
  if (/[日号](?:之|以)?后$/.test(text))
    return new Unreadable(`写的是“${cellText(value)}”，请写出从哪一天起，如 2025-07-01`);
  const [, year, month] = END_OF_MONTH.exec(text) ?? [];
  if (year !== undefined && month !== undefined)
    return lastDayOf(Number(year), Number(month)) ?? new Unreadable(`写的是“${cellText(value)}”，没有这一天`);
  return readDate(text === "" ? null : text);
}

function lastDayOf(year: number, month: number): IsoDate | null {
  if (month < 1 || month > 12) return null;
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** 2025-10-10, or both days of it: 2025年10月10日至2026年2月底, 2025年9月1日—12月25日. */
export function readSpan(value: unknown): Span | null | Unreadable {
  const text = typeof value === "string" ? foldWidth(cellText(value)).replace(/\s/g, "") : "";
  const parts = partsOf(text);
  const [first, second, third] = parts;
  if (first === undefined || second === undefined || third !== undefined) {
    const day = readDay(value);
    return typeof day === "string" ? { from: day, to: null } : day;
  }
  const from = readDay(first);
  if (typeof from !== "string") return from;
  const [, month, day] = WITHOUT_YEAR.exec(second.replace(/(?:止|前|结束)$/, "")) ?? [];
  if (month === undefined) {
    const to = readDay(second);
    return typeof to === "string" ? { from, to } : (to ?? { from, to: null });
  }
  if (Number(month) < Number(from.slice(5, 7)))
    return new Unreadable(`写的是“${cellText(value)}”，“${second}”前面请写年份`);
  const year = from.slice(0, 4);
  const to = readDay(day === undefined ? `${year}年${month}月底` : `${year}年${month}月${day}日`);
  return typeof to === "string" ? { from, to } : (to ?? { from, to: null });
}

type Days = NonNullable<Window["days"]>;

const DAYS = /^(?:每个?月)?(?:的)?(\d{1,2})[日号]?[至到~—–―-]{1,2}(\d{1,2})[日号]?(.*)$/;
const OTHER_MONTH = /(\d{1,2})月(?:份)?(?:为|是|至|到|:)?(?:1[日号]?[至到~—–―-]{1,2})?(\d{1,2})[日号]/g;

/** 1—25日, 每月1—25日（12月为28日）. Null: every day. */
export function readDays(value: unknown): Days | null | Unreadable {
  const words = wordsOf(value);
  if (readText(value) === null || /^(?:每天|全月|不限|每日|天天|整月|工作日)$/.test(words)) return null;
  const [, first, last, rest = ""] = DAYS.exec(words) ?? [];
  const others = [...rest.matchAll(OTHER_MONTH)].map(([, month, day]) => ({
    month: Number(month),
    last: Number(day),
  }));
  const isUnderstood = rest.replace(OTHER_MONTH, "").replace(/[(),，、;]|可?缴费|开放|可缴/g, "") === "";
  const numbers = [Number(first), Number(last), ...others.map((other) => other.last)];
  const isReal =
    first !== undefined &&
    numbers.every((day) => day >= 1 && day <= 31) &&
    others.every(({ month }) => month >= 1 && month <= 12);
  if (!isReal || !isUnderstood)
    return new Unreadable(
      `看不懂，${quoted(value)}。每天都能缴的不填；可以写 1—25日，或 1—25日（12月为28日）`,
    );
  return { first: Number(first), last: Number(last), others };
}

export function writeDays({ first, last, others }: Days): string {
  const more = others.map(({ month, last: day }) => `${month}月为${day}日`).join("、");
  return `${first}—${last}日${more === "" ? "" : `（${more}）`}`;
}
