/** When one can pay, and from when one is covered. */
import { addDays, dayOfIso, type CalendarDate, type IsoDate, isoOf } from "../identity";
import { findIdentities } from "./categories";
import type { CompiledPolicy } from "./compile";
import { PolicyError } from "./errors";
import { normalizeName, splitNames } from "./names";
import { isOpen, lateRule, type Period, periodOn } from "./periods";
import type { Exception, Lapse, Policy, Start, Wait } from "./schema";
import { sourceText } from "./source";

/** Whether one can pay on this day: inside a window, and on a day of the month that it opens. */
export function isCollecting(compiled: CompiledPolicy, date: IsoDate): boolean {
  const { windows } = compiled.policy;
  if (windows.length === 0) throw notStated(compiled, "文件没有写什么时候可以缴费");
  return windows.some((window) => window.from <= date && date <= window.to && isOpen(window, date));
}

/** What is known of whoever pays beside the day. */
export interface Payer {
  /** Years without insurance before this one. */
  readonly lapsedYears?: number;
  /** Years of these that were paid later. */
  readonly repaidYears?: number;
  /** A kind of people that the rules exempt; "" for nobody in particular. */
  readonly category?: string;
}

/**
 * The first day of cover of somebody who pays on this day.
 * @throws {PolicyError} `not-stated` before the windows, without a stated rule, or when the wait outlasts the benefit period.
 */
export function benefitStart(
  compiled: CompiledPolicy,
  paidOn: IsoDate,
  { lapsedYears = 0, repaidYears = 0, category = "" }: Payer = {},
): IsoDate {
  const { policy, label } = compiled;
  if (repaidYears > lapsedYears)
    throw new PolicyError("invalid-count", `补缴的年数 ${repaidYears} 多于断缴的年数 ${lapsedYears}，请核对`);
  const period = periodOn(policy, paidOn);
  const isInCentral = !(period instanceof PolicyError) && isCentral(period);
  const exception = category === "" || isInCentral ? null : exceptionFor(compiled, category);
  if (exception !== null)
    return within(compiled, startOfException(compiled, exception, paidOn, category), paidOn, category);
  const cover = benefitPeriod(compiled, category);
  if (period instanceof PolicyError) throw period;
  if (period.kind === "any" && cover === null) throw notStated(compiled, benefitSays(policy));
  if (period.kind === "any")
    throw notStated(compiled, "文件没有写集中缴费期，说不出这一天缴费从哪天起享受待遇");
  if (category !== "" && isExempt(compiled, policy.lapse, category))
    return within(compiled, isCentral(period) ? startOf(cover, compiled) : paidOn, paidOn, category);
  const wait = waitOf(compiled, period, lapsedYears, repaidYears);
  const begins = startIn(compiled, period);
  if (begins.kind === "period" && wait === null) return startOf(cover, compiled);
  if (wait === null) return within(compiled, dayFrom(begins, paidOn, compiled), paidOn, category);
  const from = wait.isFromPeriod ? startOf(cover, compiled) : paidOn;
  const start = afterWait(wait.wait, from);
  return within(compiled, start, paidOn, category, `${label}的等待期是 ${waitText(wait.wait)}`);
}

function isCentral(period: Period): boolean {
  return period.kind === "window" && period.window.kind === "central";
}

interface Waiting {
  readonly wait: Wait;
  /** Counted from the first day of the benefit period. */
  readonly isFromPeriod: boolean;
}

/** The wait of whoever has lapsed, or pays late; null where there is none. */
function waitOf(
  compiled: CompiledPolicy,
  period: Period,
  lapsedYears: number,
  repaidYears: number,
): Waiting | null {
  const { lapse } = compiled.policy;
  const lateWait = lateRule(compiled.policy)?.wait ?? null;
  const stated = startIn(compiled, period);
  if (lapsedYears > 0) {
    if (lapse === null) throw notStated(compiled, `文件没有写断缴 ${lapsedYears} 年的人等待多久`);
    if (isCentral(period) && lapse.inWindow === "none") return null;
    if (isCentral(period) && lapse.inWindow === null)
      throw notStated(compiled, "文件没有写断缴的人在集中缴费期内缴费的，从哪一天起算等待期");
    const from =
      lateWait?.unit === "month" ? lateWait.from : stated.kind === "wait" ? stated.wait.from : "payment";
    const months = lapsedMonths(compiled, lapse, lateWait, lapsedYears, repaidYears);
    return {
      wait: { count: months, unit: "month", from },
      isFromPeriod: isCentral(period) && lapse.inWindow === "period",
    };
  }
  return stated.kind === "wait" ? { wait: stated.wait, isFromPeriod: false } : null;
}

function lapsedMonths(
  compiled: CompiledPolicy,
  lapse: Lapse,
  late: Wait | null,
  lapsedYears: number,
  repaidYears: number,
): number {
  const fixed = lapse.fixedMonths ?? (late?.unit === "month" ? late.count : null);
  if (fixed === null) throw notStated(compiled, "文件没有写断缴的人固定等待几个月");
  const counted = Math.max(0, lapsedYears - lapse.freeYears);
  const added = counted * (counted === 0 ? 0 : stated(lapse.monthsPerYear, "每断一年多等几个月"));
  const less =
    added === 0
      ? 0
      : repaidYears * (repaidYears === 0 ? 0 : stated(lapse.monthsPerRepaid, "每补缴一年少等几个月"));
  const variable = Math.max(0, added - less);
  const { floor } = lapse;
  const least = floor !== null && lapsedYears >= floor.years ? floor.months : 0;
  return Math.max(fixed + variable, least);

  function stated(months: number | null, what: string): number {
    if (months === null) throw notStated(compiled, `文件没有写${what}；不加不减的，在“断保”一节写 0个月`);
    return months;
  }
}

/** From when whoever pays in this period is covered: as it says itself, else by the late rule. */
function startIn(compiled: CompiledPolicy, period: Period): Start {
  if (period.kind === "window") {
    const { window } = period;
    if (window.starts !== null) return window.starts;
    if (window.kind === "central") return { kind: "period" };
  }
  const rule = lateRule(compiled.policy);
  if (rule !== null) return { kind: "wait", wait: rule.wait };
  return { kind: "notStated", says: "文件没有写这一段时间里缴费从哪天起享受待遇" };
}

function dayFrom(start: Start, paidOn: IsoDate, compiled: CompiledPolicy): IsoDate {
  switch (start.kind) {
    case "payment":
      return paidOn;
    case "nextDay":
      return isoOf(addDays(dayOfIso(paidOn), 1));
    case "nextMonth":
      return isoOf(addMonths({ ...dayOfIso(paidOn), day: 1 }, 1));
    case "period":
      return startOf(benefitPeriod(compiled, ""), compiled);
    case "wait":
      return afterWait(start.wait, paidOn);
    case "notStated":
      throw notStated(compiled, start.says);
  }
}

/** Months are calendar months: from 31 January one month leads to the last day of February. */
function afterWait({ count, unit, from }: Wait, paidOn: IsoDate): IsoDate {
  const day = dayOfIso(paidOn);
  if (unit === "day") return isoOf(addDays(day, count));
  return isoOf(addMonths(from === "paymentMonth" ? { ...day, day: 1 } : day, count));
}

function addMonths({ year, month, day }: CalendarDate, count: number): CalendarDate {
  const months = year * 12 + (month - 1) + count;
  const first = { year: Math.floor(months / 12), month: (months % 12) + 1, day: 1 };
  const next = { year: Math.floor((months + 1) / 12), month: ((months + 1) % 12) + 1, day: 1 };
  const last = addDays(next, -1);
  return { ...first, day: Math.min(day, last.day) };
}

function waitText({ count, unit, from }: Wait): string {
  const counted = from === "paymentMonth" ? "（从缴费当月算起）" : "";
  return `${count} ${unit === "day" ? "天" : "个月"}${counted}`;
}

interface Cover {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The benefit period of these people; null where none is stated. */
function benefitPeriod({ policy, identities }: CompiledPolicy, category: string): Cover | null {
  const { benefit } = policy;
  if (benefit?.kind !== "period") return null;
  const key = normalizeName(category);
  const identity = identities.get(key);
  const names = new Set([
    key,
    ...(identity === undefined ? [] : [identity.name, identity.category.name].map(normalizeName)),
  ]);
  const own = benefit.others.find(({ who }) => who.some((name) => names.has(normalizeName(name))));
  return category === "" ? benefit : (own ?? benefit);
}

function startOf(cover: Cover | null, compiled: CompiledPolicy): IsoDate {
  if (cover === null) throw notStated(compiled, benefitSays(compiled.policy));
  return cover.from;
}

function benefitSays({ benefit }: Policy): string {
  return benefit?.kind === "notStated" ? benefit.says : "文件没有写待遇享受期";
}

/** Never before the benefit period begins, and not at all after it. */
function within(
  compiled: CompiledPolicy,
  start: IsoDate,
  paidOn: IsoDate,
  category: string,
  why = "",
): IsoDate {
  const cover = benefitPeriod(compiled, category);
  if (cover === null) return start;
  if (start < cover.from) return cover.from;
  if (start <= cover.to) return start;
  const reason = why === "" ? "" : `，${why}`;
  throw new PolicyError(
    "not-stated",
    `${paidOn} 缴费${reason}，到 ${start}，已过${compiled.label}的待遇享受期（${cover.to} 止${lateSource(compiled.policy)}）`,
  );
}

function lateSource(policy: Policy): string {
  const rule = lateRule(policy);
  return rule === null ? "" : `，${sourceText(policy, rule.source)}`;
}

/** People newly recognised are meant by the name alone. */
const NEWLY = /^(?:当年)?(?:新(?:认定|识别|增|纳入|列入)|动态新增|动态调整(?:新增)?)(?:的|为)?/;

/** What the notice says of these people apart, where it does. */
export function exceptionFor(compiled: CompiledPolicy, category: string): Exception | null {
  const exceptions = compiled.policy.late?.exceptions ?? [];
  const meant = keysOf(compiled, category);
  return (
    exceptions.find(({ who }) =>
      [who, ...splitNames(who)]
        .flatMap((name) => [name, name.replace(NEWLY, "")])
        .some((name) => keysOf(compiled, name).some((key) => meant.includes(key))),
    ) ?? null
  );
}

/** A name, and the name of the identity that it is. */
function keysOf({ identities }: CompiledPolicy, name: string): string[] {
  const key = normalizeName(name);
  const identity = identities.get(key);
  return identity === undefined ? [key] : [key, normalizeName(identity.name)];
}

function startOfException(
  compiled: CompiledPolicy,
  { who, starts, wait, says }: Exception,
  paidOn: IsoDate,
  category: string,
): IsoDate {
  const day =
    starts === null
      ? null
      : starts === "payment" || starts === "nextDay" || starts === "nextMonth"
        ? dayFrom({ kind: starts }, paidOn, compiled)
        : null;
  if (day !== null) return wait === null ? day : afterWait({ ...wait, from: "payment" }, day);
  throw notStated(
    compiled,
    `“${category}”按“${who}”另有规定${says === null ? "，要看出生、断保等日期" : `：${says}`}`,
  );
}

/** @throws {PolicyError} `unknown-category` for people whom the policy names nowhere. */
function isExempt(compiled: CompiledPolicy, lapse: Lapse | null, category: string): boolean {
  const exempt = (lapse?.exempt ?? []).flatMap((name) => keysOf(compiled, name));
  if (keysOf(compiled, category).some((key) => exempt.includes(key))) return true;
  if (
    exceptionFor(compiled, category) !== null ||
    benefitPeriod(compiled, category) !== benefitPeriod(compiled, "")
  )
    return false;
  return findIdentities(compiled, category).some(({ name, category: { name: own } }) =>
    [name, own].some((one) => exempt.includes(normalizeName(one))),
  );
}

function notStated({ label }: CompiledPolicy, says: string): PolicyError {
  return new PolicyError("not-stated", `${label}：${says}`);
}
