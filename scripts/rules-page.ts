/** `npm run make:rules`: writes docs/rules.md from the catalogue of rules; a test says when it is out of date. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { EXAMPLES, type ExampleTable, GROUP_TITLES, type Rule, type RuleGroup, RULES } from "../src/checks";

export const RULES_PAGE = join(__dirname, "..", "docs", "rules.md");

const SEVERITY = { error: "错误", warning: "提示" } as const;

export function rulesPage(): string {
  const groups = (Object.keys(GROUP_TITLES) as RuleGroup[]).map((group) => [
    `## ${GROUP_TITLES[group]}`,
    ...(RULES as readonly Rule[]).filter((rule) => rule.group === group).map(ruleText),
  ]);
  return `${[
    "# 校验规则",
    `共 ${RULES.length} 条。“错误”要改好才能上报；“提示”请核对，确认无误的可以不改。例子里的人和号码都是编的。`,
    ...groups.flat(),
  ].join("\n\n")}\n`;
}

function ruleText(rule: Rule): string {
  const { wrong, right, list, title, rightTitle = title } = EXAMPLES[rule.id];
  const under = (text?: string) => (text === undefined ? "" : `（表头：${text}）`);
  return [
    `### ${rule.title}`,
    `\`${rule.id}\` · ${SEVERITY[rule.severity]}`,
    `${rule.why}怎么改：${rule.mend}`,
    ...(list === undefined ? [] : [`比对的工作表“${list.name}”：`, markdownTable(list.rows)]),
    `错误的写法${under(title)}：`,
    markdownTable(wrong),
    `正确的写法${under(rightTitle)}：`,
    markdownTable(right),
    `依据：${rule.source}`,
  ].join("\n\n");
}

function markdownTable([header = [], ...rows]: ExampleTable): string {
  const line = (cells: readonly string[]) =>
    `| ${header.map((_, i) => (cells[i] ?? "").replace(/[|*★]/g, "\\$&")).join(" | ")} |`;
  return [line(header), `| ${header.map(() => "---").join(" | ")} |`, ...rows.map(line)].join("\n");
}

if (require.main === module) writeFileSync(RULES_PAGE, rulesPage());
