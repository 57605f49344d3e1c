/** A policy file read and checked, against the schema and against itself. */
import { PolicyFileError, type PolicyFileProblem } from "./errors";
import { normalizeName } from "./names";
import { type Policy, policySchema } from "./schema";
import { sayInChinese } from "./schema-messages";

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    return text === "" ? String(key) : `${text}.${String(key)}`;
  }, "");
}

/**
 * A policy from outside: checked field by field, then for contradictions.
 * @throws {PolicyFileError} naming every field that is wrong. Nothing is guessed and nothing is dropped.
 */
export function parsePolicy(data: unknown, file = "未命名"): Policy {
  const parsed = policySchema.safeParse(data, { error: sayInChinese });
  if (!parsed.success) {
    throw new PolicyFileError(
      file,
      parsed.error.issues.map((issue) => ({
        path: pathText(issue.path) || "（整个文件）",
        message: issue.message,
      })),
    );
  }
  const problems = contradictions(parsed.data);
  if (problems.length > 0) throw new PolicyFileError(file, problems);
  return parsed.data;
}

/** What each field may hold on its own, but not beside the others. */
function contradictions(policy: Policy): PolicyFileProblem[] {
  const problems: PolicyFileProblem[] = [];
  const report = (path: string, message: string) => problems.push({ path, message });
  checkCategories(policy, report);
  checkQuota(policy, report);
  checkDates(policy, report);
  checkSources(policy, report);
  return problems;
}

type Report = (path: string, message: string) => void;

function checkCategories(policy: Policy, report: Report): void {
  const standard = policy.standard.yuan;
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
    const { assist } = category;
    if ((assist.kind === "subsidy" || assist.kind === "selfPay") && assist.yuan > standard)
      report(`${path}.assist.yuan`, `${assist.yuan} 元超过了个人缴费标准 ${standard} 元`);
  });
  policy.categories.forEach((category, i) =>
    category.unless.forEach((name, j) => {
      if (!policy.categories.some((other) => other.name === name))
        report(`categories[${i}].unless[${j}]`, `“${name}”不是本政策的类别`);
    }),
  );
  checkForm(policy, owner, report);
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
    if (!categoryNames.has(normalizeName(entry.name)))
      report(`form.attributes[${i}].name`, `“${entry.name}”不是本政策的类别`);
  });
}

function checkQuota(policy: Policy, report: Report): void {
  const { rule, table } = policy.quota;
  if (rule.kind === "assigned" && table === null) report("quota.table", "任务数是下达的，就要有任务表");
  const names = new Set<string>();
  table?.units.forEach((unit, i) => {
    for (const name of [unit.name, ...unit.aliases]) {
      const key = normalizeName(name);
      if (names.has(key)) report(`quota.table.units[${i}]`, `单位“${name}”重复`);
      names.add(key);
    }
  });
}

function checkDates(policy: Policy, report: Report): void {
  policy.collection.windows.forEach((window, i) => {
    const path = `collection.windows[${i}]`;
    if (window.to < window.from) report(`${path}.to`, `截止日 ${window.to} 早于开始日 ${window.from}`);
    if (window.days && window.days.last < window.days.first)
      report(`${path}.days.last`, `每月截止日 ${window.days.last} 早于每月开始日 ${window.days.first}`);
  });
  const { benefit } = policy;
  if (benefit.kind === "period" && benefit.to < benefit.from)
    report("benefit.to", `截止日 ${benefit.to} 早于开始日 ${benefit.from}`);
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
