/**
 * The sheets that the product itself writes into a workbook: the report and the list for public posting. They have
 * names and ID numbers in columns, but what they say was judged where they took it from.
 */
import { cellText, labelText } from "./cell";
import type { Grid } from "./grid";

/** How a report begins. */
export const REPORT_TITLE = "参保助手校验报告";

/** No roster has such a column: a number that is masked can be neither judged nor handed in. */
export const MASKED_ID_HEADING = "证件号码（已遮盖）";

/** Users put lines of their own above a list that they post. */
const HEADER_ROWS = 30;

const MASKED_ID_LABEL = labelText(MASKED_ID_HEADING);

export function isOwnSheet(grid: Grid): boolean {
  return isReport(grid) || textsIn(grid).some((value) => labelText(value) === MASKED_ID_LABEL);
}

export function isReport(grid: Grid): boolean {
  return labelText(textsIn(grid)[0]).startsWith(REPORT_TITLE);
}

function textsIn({ cells }: Grid): string[] {
  return cells
    .slice(0, HEADER_ROWS)
    .flatMap((row) =>
      row.filter((value): value is string => typeof value === "string" && cellText(value) !== ""),
    );
}
