/** What a cell holds and what it is to hold, as everything that findings show: with ID numbers masked. */
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

export function valueText(value: CellValue): string {
  return value === null ? "" : String(value);
}

export function orBlank(text: string): string {
  return text === "" ? messages.finding.blank : text;
}
