/**
 * `npm run make:rules`: collects the files of `src/checks/rules/` into the catalogue and writes docs/rules.md from it; a
 * test says when either is out of date.
 */
import { readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { ExampleRows, Rule, RuleGroup } from "../src/checks";
import { GROUP_TITLES } from "../src/checks/rule";

const CHECKS = join(__dirname, "..", "src", "checks");
export const CATALOGUE = join(CHECKS, "catalogue.generated.ts");
export const RULES_PAGE = join(__dirname, "..", "docs", "rules.md");

const SEVERITY = { error: "错误", warning: "提示" } as const;

/** By the order that they state; each file has the rule of its name. */
export async function readRules(): Promise<Rule[]> {
  const files = readdirSync(join(CHECKS, "rules")).filter((file) => file.endsWith(".ts"));
  const rules = await Promise.all(
    files.map(async (file) => {
      const id = basename(file, ".ts");
      const module = (await import(join(CHECKS, "rules", file))) as Record<string, Rule>;
      const rule = module[constantOf(id)];
      if (rule?.id !== id) throw new Error(`rules/${file} has no ${constantOf(id)} with the id ${id}`);
      return rule;
    }),
  );
  return rules.sort((a, b) => a.order - b.order);
}

export function catalogue(rules: readonly Rule[]): string {
  const all = rules.map(({ id }) => constantOf(id));
  return [
    "/** Every rule there is, in order: made by `npm run make:rules` from the files in `rules/`. */",
    'import type { Rule } from "./rule";',
    ...rules.map(({ id }) => `import { ${constantOf(id)} } from "./rules/${id}";`),
    "",
    "export {",
    ...all.map((name) => `  ${name},`),
    "};",
    "",
    "export const RULES: readonly Rule[] = [",
    ...all.map((name) => `  ${name},`),
    "];",
    "",
  ].join("\n");
}

/** id-15 is exported as id15, name-format as nameFormat. */
function constantOf(id: string): string {
  return id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

export function rulesPage(rules: readonly Rule[]): string {
  const groups = (Object.keys(GROUP_TITLES) as RuleGroup[]).map((group) => [
    `## ${GROUP_TITLES[group]}`,
    ...rules.filter((rule) => rule.group === group).map(ruleText),
  ]);
  return `${[
    "# 校验规则",
    `共 ${rules.length} 条。“错误”要改好才能上报；“提示”请核对，确认无误的可以不改，记为已核对。例子里的人和号码都是编的。`,
    ...groups.flat(),
  ].join("\n\n")}\n`;
}

function verifiable({ verifiedBy }: Rule): string {
  return verifiedBy === undefined ? "" : `；看过材料（${verifiedBy.join("、")}）确实如此的，可以记为已核实`;
}

function ruleText(rule: Rule): string {
  const { wrong, right, list, title, rightTitle = title } = rule.example;
  const under = (text?: string) => (text === undefined ? "" : `（表头：${text}）`);
  return [
    `### ${rule.title}`,
    `\`${rule.id}\` · ${SEVERITY[rule.severity]}${verifiable(rule)}`,
    `${rule.why}怎么改：${rule.mend}`,
    ...(list === undefined ? [] : [`比对的工作表“${list.name}”：`, markdownTable(list.rows)]),
    `错误的写法${under(title)}：`,
    markdownTable(wrong),
    `正确的写法${under(rightTitle)}：`,
    markdownTable(right),
    `依据：${rule.source}`,
  ].join("\n\n");
}

function markdownTable([header = [], ...rows]: ExampleRows): string {
  const line = (cells: readonly string[]) =>
    `| ${header.map((_, i) => (cells[i] ?? "").replace(/[|*★]/g, "\\$&")).join(" | ")} |`;
  return [line(header), `| ${header.map(() => "---").join(" | ")} |`, ...rows.map(line)].join("\n");
}

async function make(): Promise<void> {
  const rules = await readRules();
  writeFileSync(CATALOGUE, catalogue(rules));
  writeFileSync(RULES_PAGE, rulesPage(rules));
}

if (require.main === module) void make();
