/** When one can pay, and from when one is covered. */
import { addDays, dayOfIso, type IsoDate, isoOf } from "../identity";
import type { CompiledPolicy } from "./compile";
import { PolicyError } from "./errors";
import { sourceText } from "./source";

/** Whether one can pay on this day: inside a collection window, and on a day of the month that it opens. */
export function isCollecting(compiled: CompiledPolicy, date: IsoDate): boolean {
  const dayOfMonth = Number(date.slice(8));
  return compiled.policy.collection.windows.some(
    ({ from, to, days }) =>
      from <= date && date <= to && (days === null || (days.first <= dayOfMonth && dayOfMonth <= days.last)),
  );
}

/**
 * The first day of cover of somebody who pays on this day, by the general rule; the exceptions that a
 * document grants (newborns, people in hardship) depend on the person and are only named in the error.
 * @throws {PolicyError} `not-stated` before the window, without a stated rule, or when the wait outlasts the benefit period.
 */
export function benefitStart(compiled: CompiledPolicy, paidOn: IsoDate): IsoDate {
  const { policy, label } = compiled;
  const { benefit, late } = policy;
  const { windows, source } = policy.collection;
  const first = windows.reduce((day, w) => (w.from < day ? w.from : day), "9999-12-31");
  const last = windows.reduce((day, w) => (w.to > day ? w.to : day), "0000-01-01");
  if (paidOn < first)
    throw new PolicyError(
      "not-stated",
      `${paidOn} 还没到${label}的集中缴费期（${first} 开始，${sourceText(policy, source)}）`,
    );
  if (benefit.kind === "notStated") throw new PolicyError("not-stated", `${label}：${benefit.says}`);
  if (windows.some((w) => w.from <= paidOn && paidOn <= w.to) || paidOn < last) return benefit.from;
  if (late.general.kind !== "wait")
    throw new PolicyError(
      "not-stated",
      `${paidOn} 已过${label}的集中缴费期：${late.general.says}${exceptionsText(compiled)}`,
    );
  const waited = isoOf(addDays(dayOfIso(paidOn), late.general.days));
  const start = waited < benefit.from ? benefit.from : waited;
  if (start > benefit.to)
    throw new PolicyError(
      "not-stated",
      `${paidOn} 缴费，等待 ${late.general.days} 日后是 ${waited}，已过${label}的待遇享受期（${benefit.to} 止，${sourceText(policy, late.general.source)}）`,
    );
  return start;
}

function exceptionsText({ policy }: CompiledPolicy): string {
  const { exceptions } = policy.late;
  if (exceptions.length === 0) return "";
  return `。特殊情形另有规定：${exceptions.map((e) => `${e.who}（${e.says}）`).join("；")}`;
}
