/** Lines between people that say of what kind those below are: 一、特困人员; 二、低保对象（12人）. */
import { foldWidth } from "../../identity";
import { cellText } from "../cell";
import { kindsIn } from "../list-kinds";
import { lineKind } from "./lines";
import type { Cell } from "./row";

export interface Section {
  /** The kind, as a category is written. */
  readonly category: string;
  readonly cell: Cell;
}

const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}[、.:]|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]部分)/;
const COUNT = /\([^()]{0,6}\d{1,5}[^()]{0,6}\)$|[:,]?共?\d{1,5}[人名户]$/;
const ENDING = /(?:花?名册|名单|台账|登记表?|明细表?)$/;
const LONGEST = 30;

/** 一、… : a title of a part, and not of the sheet. */
export function isNumberedTitle(text: string): boolean {
  return NUMBERED.test(foldWidth(text).replace(/\s/g, ""));
}

/**
 * The section that a line opens; null for a line that opens one of nobody in particular (三、其他居民), undefined for any other line.
 * `row` in the sheet, `firstColumn` that of the line's first cell.
 */
export function sectionIn(
  cells: readonly unknown[],
  row: number,
  firstColumn: number,
): Section | null | undefined {
  const filled = cells.flatMap((value, column) => (cellText(value) === "" ? [] : [column]));
  const [only] = filled;
  if (only === undefined || filled.length > 1 || typeof cells[only] !== "string") return undefined;
  const text = foldWidth(cellText(cells[only])).replace(/\s/g, "");
  if (text.length > LONGEST || lineKind(text) !== null) return undefined;
  const isNumbered = NUMBERED.test(text);
  if (!isNumbered && ENDING.test(text)) return undefined;
  const category = text.replace(NUMBERED, "").replace(COUNT, "").replace(ENDING, "");
  if (kindsIn(category).size > 0 && !/[,。;]/.test(category))
    return { category, cell: { row, column: firstColumn + only } };
  return isNumbered ? null : undefined;
}
