/** How what was found goes out to a screen, a file or another program: with ID numbers masked, unless asked for in full. */
import { mask, maskIds } from "../identity";
import { type RuleId, RULES } from "./catalogue";
import type { Finding } from "./finding";

export interface Show {
  readonly text: (text: string) => string;
  /** What a cell for ID numbers holds. */
  readonly id: (id: string | number | null) => string;
  readonly finding: (finding: Finding) => Finding;
}

/** Rules whose cell holds an ID number: a wrong one may hold anything between its digits, so it is masked as a whole. */
const ID_RULES: ReadonlySet<RuleId> = new Set(
  RULES.filter(
    ({ id, group }) =>
      group === "duplicates" || id === "employee-insured" || (group === "identity" && id.startsWith("id-")),
  ).map(({ id }) => id),
);

export const MASKED: Show = {
  text: maskIds,
  id: mask,
  finding(finding) {
    const value = (text: string) => maskIds(ID_RULES.has(finding.rule) ? mask(text) : text);
    return {
      ...finding,
      message: maskIds(finding.message),
      value: value(finding.value),
      fix: finding.fix === null ? null : value(finding.fix),
    };
  },
};

export const REVEALED: Show = {
  text: (text) => text,
  id: (id) => (id === null ? "" : String(id)),
  finding: (finding) => finding,
};
