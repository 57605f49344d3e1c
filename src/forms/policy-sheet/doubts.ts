/** What a sheet may say and hardly any notice does: slips that would be everybody's amount or day. They are asked, and stand in nobody's way. */
import { foldWidth } from "../../identity";
import type { Policy, QuotaUnit } from "../../policy";

/** @param path of the field in the policy; the message is a whole sentence. */
type Tell = (path: string, message: string) => void;

export function tellDoubts(policy: Policy, tell: Tell): void {
  doubtDays(policy, tell);
  doubtDocuments(policy, tell);
  doubtQuotas(policy, tell);
}

/** Not one that stands in for a day that cannot be read. */
const isReal = ({ from, to }: { readonly from: string; readonly to: string }) =>
  yearOf(from) > 2000 && yearOf(to) < 9999;
const yearOf = (day: string) => Number(day.slice(0, 4));

function doubtDays({ year, windows, benefit, late }: Policy, tell: Tell): void {
  const payOn = (path: string, day: string) => {
    if (yearOf(day) !== year && yearOf(day) !== year - 1)
      tell(path, `${year} 年度一般在 ${year - 1} 年秋天缴费，这里写的是 ${day}，请核对`);
  };
  windows.forEach((window, i) => {
    const path = `windows[${i}]`;
    payOn(`${path}.from`, window.from);
    payOn(`${path}.to`, window.to);
    const before = windows
      .slice(0, i)
      .findIndex((other) => isReal(other) && window.from <= other.to && other.from <= window.to);
    if (before >= 0) tell(`${path}.from`, `第 ${i + 1} 段缴费时间与第 ${before + 1} 段有重叠的日子，请核对`);
  });
  if (late?.general.kind === "wait" && late.general.from !== null)
    payOn("late.general.from", late.general.from);
  if (benefit?.kind !== "period") return;
  const { from, to } = benefit;
  if (yearOf(from) !== year && yearOf(from) !== year - 1)
    tell("benefit.from", `${year} 年度的待遇一般从 ${year} 年 1 月起，这里写的是 ${from}，请核对`);
  if (yearOf(to) !== year && yearOf(to) !== year + 1)
    tell("benefit.to", `${year} 年度的待遇一般到 ${year} 年底为止，这里写的是 ${to}，请核对`);
}

/** Copied from last year's, and forgotten. Further documents may be older ones that are still in force. */
function doubtDocuments({ year, documents: [first] }: Policy, tell: Tell): void {
  if (first === undefined) return;
  const named = (foldWidth(first.title).match(/20\d\d(?=年|[-—至])/g) ?? []).map(Number);
  const [other] = named;
  if (other !== undefined && !named.includes(year))
    tell("documents[0].title", `文件标题里写的是 ${other} 年，参保年度写的是 ${year}，请核对`);
  const { issued } = first;
  if (issued !== null && (yearOf(issued) < year - 2 || yearOf(issued) > year))
    tell("documents[0].issued", `${year} 年度的文件一般在 ${year - 1} 年发，这里写的是 ${issued}，请核对`);
}

/** Numbers that were copied wrong, in one column or the other. Where most of them are off, the rule is. */
function doubtQuotas({ quota: { rule, table } }: Policy, tell: Tell): void {
  const units = table?.units ?? [];
  const pathOf = (unit: QuotaUnit, field: string) => `quota.table.units[${units.indexOf(unit)}].${field}`;
  const counted = units.filter(({ census, quota }) => census !== null && quota > 0);
  for (const unit of counted)
    if (unit.quota > (unit.census ?? 0))
      tell(
        pathOf(unit, "quota"),
        `“${unit.name}”的任务数 ${unit.quota} 比户籍人口 ${unit.census ?? 0} 还多，请核对`,
      );
  const all = units.reduce((sum, { quota }) => sum + quota, 0);
  // A total by a name of its own would count everybody twice.
  const isTotalled = units.length < 3 || (table?.printedTotal ?? null) !== null;
  const total = isTotalled ? undefined : units.find(({ quota }) => quota > 0 && quota * 2 === all);
  if (total !== undefined)
    tell(pathOf(total, "name"), `“${total.name}”的任务数正好是其他各行加起来的数；它是合计的，单位写“合计”`);
  if (rule?.kind !== "share" || rule.of !== "census") return;
  const { percent } = rule;
  const off = counted.filter((unit) => unit.quota <= (unit.census ?? 0) && !isShare(unit, percent));
  if (off.length > 2 && off.length > counted.length / 2)
    return tell("quota.table", `任务表多数单位的任务数不是户籍人口的 ${percent}%，请核对任务数办法`);
  for (const unit of off)
    tell(
      pathOf(unit, "quota"),
      `“${unit.name}”的任务数是 ${unit.quota}，户籍人口 ${unit.census ?? 0} 的 ${percent}% 是 ${Math.round(((unit.census ?? 0) * percent) / 100)}，请核对有没有抄错`,
    );
}

/** Documents round in their own ways, and some leave the employees out. */
function isShare({ census, employees, quota }: QuotaUnit, percent: number): boolean {
  const isNear = (persons: number) => Math.abs(quota - (persons * percent) / 100) <= Math.max(1, quota / 200);
  return isNear(census ?? 0) || isNear((census ?? 0) - (employees ?? 0));
}
