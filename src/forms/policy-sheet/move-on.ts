/** Last year's policy as a draft of this year's. */
import type { Policy } from "../../policy";

/**
 * The policy of the year after, as a draft: dates a year later, everything else as it was. Its amounts, dates and documents
 * are last year's and are to be confirmed before anybody goes by them.
 */
export function movedOn(policy: Policy): Policy {
  const { windows, benefit, late, agesOn, basis } = policy;
  const moved = <T extends { readonly from: string; readonly to: string }>(span: T): T => ({
    ...span,
    from: aYearLater(span.from),
    to: aYearLater(span.to),
  });
  return {
    ...policy,
    year: policy.year + 1,
    basis: basis === null || basis.year === null ? basis : { ...basis, year: basis.year + 1 },
    agesOn: orNull(agesOn),
    windows: windows.map(moved),
    benefit: benefit?.kind === "period" ? { ...moved(benefit), others: benefit.others.map(moved) } : benefit,
    late:
      late?.general.kind === "wait"
        ? { ...late, general: { ...late.general, from: orNull(late.general.from) } }
        : late,
  };
}

function orNull(date: string | null): string | null {
  return date === null ? null : aYearLater(date);
}

/** 29 February becomes 28 February. */
function aYearLater(date: string): string {
  const year = Number(date.slice(0, 4)) + 1;
  const day = date.slice(5) === "02-29" ? "02-28" : date.slice(5);
  return `${String(year).padStart(4, "0")}-${day}`;
}
