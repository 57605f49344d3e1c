/** What a row says beside its amounts of whether the money was taken. */
import { labelText } from "../cell";
import { type AmountDoubt, doubtIn } from "./amount";

/** What people write for no number. */
export const NONE = /^(?:[-—–－/／\\*]*|0+|无|没有|未.*|欠.*)$/;
const NO = /^(?:否|不|不是|无|没有?|[×✗✕xn]|no|0|-+)$/i;
const YES = /^(?:是|有|正常|参保|[√✓✔yv]|yes|1|正常参保|正常缴费|已?(?:缴|交|收|参|到|付).*)$/i;

/** Whether it says that nothing was taken, or not for long. */
export function isAgainstPayment(doubt: AmountDoubt | null): boolean {
  return doubt === "unpaid" || doubt === "refunded" || doubt === "dead" || doubt === "elsewhere";
}

/** Null where the text says neither. */
export function isPaidByStatus(text: string): boolean | null {
  const label = labelText(text);
  if (label === "") return null;
  if (NO.test(label)) return false;
  if (isAgainstPayment(doubtIn(label))) return false;
  return YES.test(label) ? true : null;
}
