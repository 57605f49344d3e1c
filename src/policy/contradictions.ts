/** What each field of a policy may hold on its own, but not beside the others. */
import { compilePolicy } from "./compile";
import type { PolicyFileProblem } from "./errors";
import { normalizeName } from "./names";
import type { Layer, Pay, Policy } from "./schema";
import { standardIndex } from "./spoken-names";
import { standardKey } from "./standards";

type Report = (path: string, message: string) => void;

export function contradictions(policy: Policy): PolicyFileProblem[] {
  const problems: PolicyFileProblem[] = [];
  const report = (path: string, message: string) => problems.push({ path, message });
  checkStandards(policy, report);
  const owners = checkCategories(policy, report);
  checkForm(policy, owners, report);
  checkQuota(policy, report);
  checkDates(policy, report);
  checkPayers(policy, report);
  checkSources(policy, report);
  return problems;
}

function checkStandards({ standards }: Policy, report: Report): void {
  const owner = new Map<string, number>();
  standards.forEach(({ name, aliases, ages }, i) => {
    const path = `standards[${i}]`;
    if (name === null && standards.length > 1)
      report(`${path}.name`, "没有填写；有几个标准时，每个都要有人群或档次的名称");
    for (const one of name === null ? aliases : [name, ...aliases]) {
      const key = normalizeName(one);
      const other = owner.get(key) ?? i;
      if (other !== i) report(path, `的名称“${one}”前面已经有了，一个名称只能属于一个标准`);
      owner.set(key, i);
    }
    if (ages !== null && ages.below !== null && ages.below <= ages.from)
      report(`${path}.ages.below`, `年龄的上限 ${ages.below} 不大于下限 ${ages.from}`);
  });
  const defaults = standards.filter(({ isDefault }) => isDefault);
  if (defaults.length > 1) report("standards", "只能有一个是没有写明时用的");
}

function checkCategories(policy: Policy, report: Report): ReadonlyMap<string, number> {
  const highest =
    policy.standards.length === 0 ? Infinity : Math.max(...policy.standards.map(({ yuan }) => yuan));
  const owner = new Map<string, number>();
  policy.categories.forEach((category, i) => {
    const path = `categories[${i}]`;
    for (const name of [category.name, ...category.aliases, ...category.members]) {
      const key = normalizeName(name);
      const other = owner.get(key) ?? i;
      if (other !== i)
        report(path, `的名称“${name}”已经用在“${policy.categories[other]?.name}”，一个名称只能属于一个类别`);
      owner.set(key, i);
    }
    category.help.forEach((layer, j) => checkLayer(policy, layer, `${path}.help[${j}]`, highest, report));
  });
  policy.categories.forEach((category, i) =>
    category.unless.forEach((name, j) => {
      if (policy.basis === null && !policy.categories.some((other) => other.name === name))
        report(`categories[${i}].unless[${j}]`, `“${name}”不是本政策的类别`);
    }),
  );
  return owner;
}

function checkLayer(
  { standards, basis }: Policy,
  layer: Layer,
  path: string,
  highest: number,
  report: Report,
): void {
  if ((layer.kind === "subsidy" || layer.kind === "selfPay") && layer.yuan > highest)
    report(`${path}.yuan`, `${layer.yuan} 元超过了个人缴费标准 ${highest} 元`);
  if (layer.kind !== "rate" || typeof layer.of === "string" || basis !== null) return;
  const { standard } = layer.of;
  if (!standardIndex(standards).has(standardKey(standard)))
    report(`${path}.of`, `“${standard}”不是本政策的档次或人群`);
}

function checkForm(policy: Policy, categoryNames: ReadonlyMap<string, number>, report: Report): void {
  if (policy.form === null) return;
  for (const list of ["attributes", "payers"] as const) {
    const marks = new Set<string>();
    policy.form[list].forEach((entry, i) => {
      if (marks.has(entry.mark)) report(`form.${list}[${i}].mark`, `编号 ${entry.mark} 重复`);
      marks.add(entry.mark);
    });
  }
  policy.form.attributes.forEach((entry, i) => {
    if (policy.basis === null && !categoryNames.has(normalizeName(entry.name)))
      report(`form.attributes[${i}].name`, `“${entry.name}”不是本政策的类别`);
  });
}

function checkQuota(policy: Policy, report: Report): void {
  const { rule, table } = policy.quota;
  const names = new Set<string>();
  if (rule?.kind === "share" && rule.percent === 0) report("quota.rule.percent", "不能是 0");
  table?.units.forEach((unit, i) => {
    for (const name of [unit.name, ...unit.aliases]) {
      const key = normalizeName(name);
      if (names.has(key)) report(`quota.table.units[${i}]`, `单位“${name}”重复`);
      names.add(key);
    }
  });
}

function checkDates(policy: Policy, report: Report): void {
  policy.windows.forEach((window, i) => {
    const path = `windows[${i}]`;
    if (window.to < window.from) report(`${path}.to`, `截止日 ${window.to} 早于开始日 ${window.from}`);
    if (window.days && window.days.last < window.days.first)
      report(`${path}.days.last`, `每月截止日 ${window.days.last} 早于每月开始日 ${window.days.first}`);
  });
  const { benefit } = policy;
  if (benefit?.kind === "period" && benefit.to < benefit.from)
    report("benefit.to", `截止日 ${benefit.to} 早于开始日 ${benefit.from}`);
}

/** An amount for people whom the policy names nowhere would hold for nobody, and nobody would see it. */
function checkPayers(policy: Policy, report: Report): void {
  if (policy.basis !== null || policy.standards.length === 0) return;
  const { identities, standards } = compilePolicy(policy);
  const check = (pays: readonly Pay[], path: string) =>
    pays.forEach(({ who, amount }, i) => {
      for (const name of amount.kind === "notStated" ? [] : who)
        if (!identities.has(normalizeName(name)) && !standards.has(standardKey(name)))
          report(
            `${path}[${i}].who`,
            `“${name}”不是本政策的人员类别、档次或人群；说的是别的所有人，不填“哪些人”，是另一类人，在“各类人员”里加一行`,
          );
    });
  policy.windows.forEach(({ pays }, i) => check(pays, `windows[${i}].pays`));
  if (policy.late?.general.kind === "wait") check(policy.late.general.pays, "late.general.pays");
}

function checkSources(policy: Policy, report: Report): void {
  const ids = new Set<string>();
  policy.documents.forEach(({ id }, i) => {
    const first = policy.documents.findIndex((other) => other.id === id);
    if (first < i) report(`documents[${i}].id`, `与第 ${first + 1} 份文件的一样，都是“${id}”，请改成不同的`);
    ids.add(id);
  });
  const visit = (value: unknown, path: string): void => {
    if (Array.isArray(value)) value.forEach((item, i) => visit(item, `${path}[${i}]`));
    else if (value !== null && typeof value === "object")
      for (const [key, child] of Object.entries(value)) {
        const childPath = path === "" ? key : `${path}.${key}`;
        if (key !== "source") visit(child, childPath);
        else if (isNamedSource(child) && !ids.has(child.document))
          report(`${childPath}.document`, `没有编号为“${child.document}”的文件`);
      }
  };
  visit(policy, "");
}

function isNamedSource(value: unknown): value is { document: string } {
  return (
    value !== null &&
    typeof value === "object" &&
    typeof (value as { document?: unknown }).document === "string"
  );
}
