/** Rules by their ids, as tests name them: one that there is not is a mistake of the test. */
import { GROUP_TITLES, type Rule, RULES } from "../../src/checks";

export function ruleOf(id: string): Rule {
  const rule = RULES.find((candidate) => candidate.id === id);
  if (rule === undefined) throw new Error(`there is no rule ${id}`);
  return rule;
}

/** Whether the rule is one of these rules and groups of rules. */
export function isOf(rule: Rule, of: readonly string[]): boolean {
  for (const name of of) if (!(name in GROUP_TITLES)) ruleOf(name);
  return of.includes(rule.id) || of.includes(rule.group);
}
