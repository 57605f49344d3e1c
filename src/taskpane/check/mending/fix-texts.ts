/** A fix in words, as everything that findings show: with ID numbers masked. */
import type { Show } from "../../../checks";
import type { CellValue } from "../../../hosts/workbook";
import type { Fix } from "../../../mending";
import { messages } from "../messages";

export interface FixTexts {
  readonly before: string;
  readonly after: string;
}

export function fixTexts({ before, after, findings: [lead] }: Fix, show: Show): FixTexts {
  const shown = show.finding({ ...lead, value: valueText(before), fix: valueText(after) });
  const [is, willBe] = [orBlank(shown.value), orBlank(valueText(shown.fix ?? null))];
  const isHidden = is === willBe && before !== after;
  return { before: is, after: isHidden ? messages.finding.underMask(willBe) : willBe };
}

/** 王建国 430903********9010 户籍号 1001; a unit by its name. */
export function whoseText({ whose }: Fix, show: Show): string {
  if (whose === null) return messages.mending.sumsOf;
  const { name, id, household } = whose;
  const number = id === null ? "" : show.id(id);
  const parts = [
    show.text(name),
    number,
    household === "" ? "" : show.text(messages.mending.household(household)),
  ];
  return parts.filter((part) => part !== "").join(" ");
}

/** By what rules, and what the first of them says. */
export function whyText({ findings }: Fix, show: Show): string {
  const titles = findings.map(({ rule }) => rule.title).join("；");
  return messages.mending.why(titles, show.finding(findings[0]).message);
}

export function valueText(value: CellValue): string {
  return value === null ? "" : String(value);
}

export function orBlank(text: string): string {
  return text === "" ? messages.finding.blank : text;
}
