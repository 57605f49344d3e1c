/**
 * The sheets that the product itself writes into a workbook: the report and the list for public posting. They have
 * names and ID numbers in columns, but what they say was judged where they took it from.
 */
import { cellText, labelText } from "./cell";
import type { Grid } from "./grid";

/** How a report begins. */
export const REPORT_TITLE = "参保助手校验报告";

/** How the title of a list for posting ends. */
export const POSTING_TITLE = "参保缴费公示表";

/** No roster has such columns: what is left of a number can be neither judged nor handed in. */
export const ID_TAIL_HEADING = "证件号码后四位";
/** Of the lists for posting that version 0.1 made. */
const MASKED_ID_HEADING = "证件号码（已遮盖）";

/** Users put lines of their own above a list that they post. */
const HEADER_ROWS = 30;

/** Heads the hidden column by which a row of a campaign's sheet is known again. */
export const ROW_KEY_HEADING = "行标识（请勿改动）";

const OWN_LABELS: ReadonlySet<string> = new Set(
  [ID_TAIL_HEADING, MASKED_ID_HEADING, ROW_KEY_HEADING].map(labelText),
);

export function isOwnSheet(grid: Grid): boolean {
  return (
    isReport(grid) ||
    textsIn(grid).some(
      (value) => OWN_LABELS.has(labelText(value)) || labelText(value).endsWith(POSTING_TITLE),
    )
  );
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
