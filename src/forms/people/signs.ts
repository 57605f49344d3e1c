/** Columns beside the amounts by which a row says that its money was taken, or that it was not. */
import { labelText } from "../cell";
import { type AmountDoubt, doubtIn } from "./amount";

/** Column of each in the sheet, 0-based; -1 where the form has none. */
export interface Signs {
  /** 缴费状态, 是否参保 */
  readonly status: number;
  /** 缴费日期 */
  readonly paidOn: number;
  /** 备注: only what it says against a payment counts. */
  readonly remark: number;
}

const HEADINGS: Readonly<Record<keyof Signs, RegExp>> = {
  status:
    /^(?:参保)?(?:缴费|交费|缴款|收款|收费|到账|参保)(?:状态|情况)$|^是否(?:已经?)?(?:缴费|交费|缴款|收款|到账|参保)$/,
  paidOn: /^(?:缴费|交费|缴款|收款|收费|到账|开票)(?:日期|时间|日)$/,
  remark: /^(?:备注|说明|情况说明|其他情况)$/,
};

/** `labels` are `labelText`s, of which the first stands in the column `first`. */
export function signsIn(labels: readonly string[], first: number): Signs {
  const find = (heading: RegExp) => {
    const index = labels.findIndex((label) => heading.test(label.replace(/\([^()]*\)|[:.。]/g, "")));
    return index < 0 ? -1 : first + index;
  };
  const { status, paidOn, remark } = HEADINGS;
  return { status: find(status), paidOn: find(paidOn), remark: find(remark) };
}

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
