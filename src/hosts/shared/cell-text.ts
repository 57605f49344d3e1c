/** How a value is put into a cell of Excel or WPS so that text stays text. */
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
  const isTyped = typeof value === "number" || typeof value === "boolean";
  // A number put into a text cell becomes text.
  return isTyped && format === TEXT_FORMAT ? "General" : null;
}

/**
 * The value as a cell of this number format takes it, where nothing is written as "". An apostrophe before a text says
 * that it is one, whatever it looks like, and does not become part of it; so a text that begins with one needs another.
 */
export function written(value: CellValue, format: string): string | number | boolean {
  if (typeof value !== "string") return value ?? "";
  const isTaken = !value.startsWith("'") && (format === TEXT_FORMAT || isPlainText(value));
  return isTaken ? value : `'${value}`;
}
