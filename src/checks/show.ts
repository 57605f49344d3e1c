/** How what was found goes out to a screen, a file or another program: with ID numbers masked, unless asked for in full. */
import { mask, maskIds } from "../identity";
import type { Finding } from "./finding";

export interface Show {
  readonly text: (text: string) => string;
  /** What a cell for ID numbers holds. */
  readonly id: (id: string | number | null) => string;
  readonly finding: (finding: Finding) => Finding;
}

export const MASKED: Show = {
  text: maskIds,
  id: mask,
  finding(finding) {
    const value = (text: string) => maskIds(finding.rule.isOnId === true ? mask(text) : text);
    const { fix } = finding;
    return {
      ...finding,
      message: maskIds(finding.message),
      value: value(finding.value),
      ...(fix === undefined || fix === null ? {} : { fix: value(String(fix)) }),
    };
  },
};

export const REVEALED: Show = {
  text: (text) => text,
  id: (id) => (id === null ? "" : String(id)),
  finding: (finding) => finding,
};
