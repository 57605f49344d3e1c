/** An ID number as it may be posted in public. */
import { compact } from "./compact";

const HEAD = 6;
const TAIL = 4;

/** First six and last four characters, a star for each of the others. For 15 characters or more. */
export function maskMiddle(text: string): string {
  return text.slice(0, HEAD) + "*".repeat(text.length - HEAD - TAIL) + text.slice(-TAIL);
}

/**
 * The number as it may be posted in public: cleaned, first six and last four characters kept, the rest stars. What
 * has neither 18 nor 15 characters becomes stars altogether, and so do numbers that are not text: it is unknown
 * which of their characters give a person away. Blank stays blank.
 *
 * >>> mask("11010519491231002x")
 * "110105********002X"
 * >>> mask("1101051949")
 * "**********"
 * >>> mask(null)
 * ""
 */
export function mask(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "string") return "*".repeat(lengthOf(value));
  const text = compact(value);
  return text.length === 18 || text.length === 15 ? maskMiddle(text) : "*".repeat(text.length);
}

function lengthOf(value: unknown): number {
  // Through BigInt, because String gives 1e+21 for long numbers.
  if (typeof value === "number" && Number.isFinite(value)) return String(BigInt(Math.trunc(value))).length;
  return typeof value === "object" ? 1 : String(value).length;
}
