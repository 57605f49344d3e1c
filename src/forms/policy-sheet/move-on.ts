/** Last year's policy as a draft of this year's. */
import type { Policy } from "../../policy";

/**
 * The policy of the year after, as a draft: dates a year later, everything else as it was. Its amounts, dates and documents
 * are last year's and are to be confirmed before anybody goes by them.
 */
export function movedOn(policy: Policy): Policy {
  const { collection, benefit } = policy;
  return {
    ...policy,
    year: policy.year + 1,
    collection: {
      ...collection,
      windows: collection.windows.map(({ from, to, days }) => ({
        from: aYearLater(from),
        to: aYearLater(to),
        days,
      })),
    },
    benefit:
      benefit.kind === "period"
        ? { ...benefit, from: aYearLater(benefit.from), to: aYearLater(benefit.to) }
        : benefit,
  };
}

/** 29 February becomes 28 February. */
function aYearLater(date: string): string {
  const day = date.slice(5) === "02-29" ? "02-28" : date.slice(5);
  return `${String(Number(date.slice(0, 4)) + 1).padStart(4, "0")}-${day}`;
}
