import type { CellValue } from "../workbook";

/** The number format under which Excel leaves text alone. */
export const TEXT_FORMAT = "@";

/**
 * Whether Excel keeps this text as it is in a cell of any format. Only the obvious is trusted: letters or Chinese
 * characters without a digit, and none of those that dates and times are written with.
 */
function isPlainText(text: string): boolean {
  return (
    text === "" ||
    (/^\p{L}[\p{L}\s，。、；：（）“”]*$/u.test(text) &&
      !/[年月日时分秒点]|^[〇一二三四五六七八九十百千万亿]+$|^(true|false)$/i.test(text))
  );
}

/** The number format that a cell must get so that it holds the value as given; null to leave it as it is. */
export function formatFor(value: CellValue, format: string): string | null {
  if (typeof value === "string") return format === TEXT_FORMAT || isPlainText(value) ? null : TEXT_FORMAT;
  // A number put into a text cell becomes text.
  return value !== null && format === TEXT_FORMAT ? "General" : null;
}

/** The value as Excel takes it: the first apostrophe of a text is swallowed, and nothing is written as "". */
export function written(value: CellValue): string | number | boolean {
  if (typeof value === "string" && value.startsWith("'")) return `'${value}`;
  return value ?? "";
}
