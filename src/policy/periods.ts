/** What holds on a day of payment: a window, the late rule, or nothing. */
import type { IsoDate } from "../identity";
import { PolicyError } from "./errors";
import type { Pay, Policy, Window } from "./schema";
import { sourceText } from "./source";

type LateRule = Extract<NonNullable<Policy["late"]>["general"], { kind: "wait" }>;

/** Where a day of payment falls. */
export type Period =
  | { readonly kind: "window"; readonly window: Window }
  | { readonly kind: "late"; readonly rule: LateRule }
  /** The policy names no windows, so that nothing hangs on the day. */
  | { readonly kind: "any" };

/** What holds after the windows; a policy that states the wait of 国办发〔2024〕38号 alone means late payers by it. */
export function lateRule({ late, lapse }: Policy): LateRule | null {
  const general = late?.general ?? null;
  if (general?.kind === "wait") return general;
  const months = lapse?.fixedMonths ?? null;
  if (lapse === null || months === null || general?.kind === "refused") return null;
  return {
    kind: "wait",
    wait: { count: months, unit: "month", from: "payment" },
    from: null,
    pays: [],
    note: null,
    source: lapse.source,
  };
}

/** What is paid in it; none: the standard. */
export function paysIn(period: Period): readonly Pay[] {
  if (period.kind === "window") return period.window.pays;
  return period.kind === "late" ? period.rule.pays : [];
}

/** `赫山区2024年度`, for messages. */
export function labelOf({ region, year }: Pick<Policy, "region" | "year">): string {
  return `${region.name}${year}年度`;
}

/** What holds in the central window. */
export function centralPeriod({ windows }: Policy): Period {
  const window = windows.find(({ kind }) => kind === "central");
  return window === undefined ? { kind: "any" } : { kind: "window", window };
}

/** The first and the last day of the central windows; null where none is stated. */
export function centralSpan({ windows }: Policy): { readonly from: IsoDate; readonly to: IsoDate } | null {
  const central = windows.filter(({ kind }) => kind === "central");
  const [first, ...others] = central;
  if (first === undefined) return null;
  return others.reduce(
    (span, { from, to }) => ({ from: from < span.from ? from : span.from, to: to > span.to ? to : span.to }),
    { from: first.from, to: first.to },
  );
}

/** What holds on a day, or why nobody may pay on it. */
export function periodOn(policy: Policy, day: IsoDate): Period | PolicyError {
  const { windows } = policy;
  const general = lateRule(policy);
  if (windows.length === 0) return { kind: "any" };
  const window =
    windows.find((one) => one.from <= day && day <= one.to && isOpen(one, day)) ??
    windows.find((one) => one.from <= day && day <= one.to);
  if (window !== undefined) return { kind: "window", window };
  const first = windows.reduce<IsoDate | null>(
    (least, one) => (least === null || one.from < least ? one.from : least),
    null,
  );
  const last = windows.reduce<IsoDate>((most, one) => (one.to > most ? one.to : most), "");
  const label = labelOf(policy);
  if (first !== null && day < first)
    return new PolicyError(
      "not-stated",
      `${day} 还没到${label}的集中缴费期（${first} 开始${where(policy, windows[0])}）`,
    );
  if (general !== null) {
    const begins = general.from;
    if (begins === null ? day > last : day >= begins) return { kind: "late", rule: general };
  }
  return new PolicyError("not-stated", whyClosed(policy, day, last));
}

function whyClosed(policy: Policy, day: IsoDate, last: IsoDate): string {
  const { windows, late } = policy;
  const label = labelOf(policy);
  const general = late?.general ?? null;
  const next = [...windows.map(({ from }) => from), lateRule(policy)?.from ?? null]
    .filter((from) => from !== null && from > day)
    .sort()[0];
  if (next !== undefined && next !== null)
    return `${day} 不在${label}的任何一段缴费时间里，下一段从 ${next} 开始`;
  const says = general === null || general.kind === "wait" ? "文件没有写以后怎么办" : general.says;
  return `${day} 已过${label}的${windows.some(({ kind }) => kind === "extended") ? "缴费期" : "集中缴费期"}（${last} 止）：${says}${exceptionsText(policy)}`;
}

/** Who may join all the same. */
function exceptionsText({ late }: Policy): string {
  const exceptions = late?.exceptions ?? [];
  if (exceptions.length === 0) return "";
  return `。特殊情形另有规定：${exceptions.map(({ who, says }) => (says === null ? who : `${who}（${says}）`)).join("；")}`;
}

function where(policy: Policy, window: Window | undefined): string {
  return window === undefined ? "" : `，${sourceText(policy, window.source)}`;
}

/** Whether the window is open on this day of the month. */
export function isOpen({ days }: Window, date: IsoDate): boolean {
  if (days === null) return true;
  const [month, day] = [Number(date.slice(5, 7)), Number(date.slice(8))];
  const last = days.others.find((other) => other.month === month)?.last ?? days.last;
  return days.first <= day && day <= last;
}
