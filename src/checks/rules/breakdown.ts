/** What can be wrong in a breakdown table. */
import { type Breakdown, cellName } from "../../forms";
import type { SheetContext } from "../context";
import { checkCounts } from "./count";
import { checkQuotas, dueQuotas } from "./quota";
import { checkTotals } from "./totals";

export function checkBreakdown(context: SheetContext<Breakdown>): void {
  for (const { text, ...cell } of context.form.errors)
    context.report(
      "cell-error",
      cell,
      `${cellName(cell.row, cell.column)} 是错误值 ${text}，内容已经丢失`,
      text,
    );
  const dueOf = dueQuotas(context);
  checkCounts(context, dueOf);
  checkQuotas(context, dueOf);
  checkTotals(context);
}
