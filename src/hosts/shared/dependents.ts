/** Which formulas of a workbook hang on changed cells, directly or through each other. */
import type { Area, Cell } from "../../forms";
import { type Reference, referencesIn, wordsIn } from "./references";

export interface PlacedFormula {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Without its =. */
  readonly text: string;
  /** Whether it looks at more than its text says. */
  readonly looksAnywhere?: boolean;
  /** The cells that it fills, where it is one for several. */
  readonly fills?: Area | null;
}

type Place = Pick<PlacedFormula, "sheet" | "row" | "column" | "fills">;

/** What these look at cannot be read off them: they hang on everything. */
const ANYWHERE = /^(?:INDIRECT|OFFSET)$/i;
/** Names that stand for names, and so on. */
const DEEPEST = 8;

/** @param names what names stand for, by the names in lower case */
export function dependents<T extends PlacedFormula>(
  formulas: readonly T[],
  changed: readonly Place[],
  names: ReadonlyMap<string, string>,
): T[] {
  const cells = new ChangedCells();
  for (const place of changed) cells.add(place);
  let left = formulas.map((formula) => ({
    formula,
    looksAt: formula.looksAnywhere === true ? null : lookedAt(formula, names, DEEPEST),
  }));
  const found: T[] = [];
  for (let before = -1; before < found.length && changed.length > 0;) {
    before = found.length;
    left = left.filter(({ formula, looksAt }) => {
      if (looksAt !== null && !looksAt.some((area) => cells.touches(area))) return true;
      found.push(formula);
      cells.add(formula);
      return false;
    });
  }
  return found;
}

interface LookedAt {
  readonly sheet: string;
  readonly rows: readonly [first: number, last: number];
  readonly columns: readonly [first: number, last: number];
}

/** Null for anything whatever. */
function lookedAt(
  { text, sheet }: Pick<PlacedFormula, "text" | "sheet">,
  names: ReadonlyMap<string, string>,
  depth: number,
): LookedAt[] | null {
  const words = wordsIn(text);
  if (depth === 0 || words.looksAround || words.functions.some((name) => ANYWHERE.test(name))) return null;
  const areas = referencesIn(text).map((reference) => areaOf(reference, sheet));
  for (const name of words.names) {
    const meaning = names.get(name.toLowerCase());
    if (meaning === undefined) continue;
    const more = lookedAt({ text: meaning, sheet }, names, depth - 1);
    if (more === null) return null;
    areas.push(...more);
  }
  return areas;
}

function areaOf({ sheet, from, to }: Reference, own: string): LookedAt {
  const last = to ?? from;
  const between = (a: number | undefined, b: number | undefined): [number, number] =>
    a === undefined || b === undefined ? [0, Infinity] : [Math.min(a, b), Math.max(a, b)];
  return {
    sheet: (sheet ?? own).toLowerCase(),
    rows: between(from.row?.at, last.row?.at),
    columns: between(from.column?.at, last.column?.at),
  };
}

/** Cells that a formula may fill: no more are looked at. */
const MOST_FILLED = 100_000;

/** The cells that show what a formula comes to. */
export function filledCells({
  row,
  column,
  fills,
}: Cell & { readonly fills?: Area | null | undefined }): Cell[] {
  if (!fills) return [{ row, column }];
  const { firstRow, firstColumn, lastRow, lastColumn } = fills;
  const [rows, columns] = [lastRow - firstRow + 1, lastColumn - firstColumn + 1];
  if (rows * columns > MOST_FILLED) return [{ row, column }];
  return Array.from({ length: rows * columns }, (_, i) => ({
    row: firstRow + Math.floor(i / columns),
    column: firstColumn + (i % columns),
  }));
}

class ChangedCells {
  /** Rows by column, by sheet. */
  private readonly sheets = new Map<string, Map<number, Set<number>>>();

  add({ sheet, row, column, fills }: Place): void {
    for (const place of filledCells({ row, column, fills })) this.addCell(sheet, place);
  }

  private addCell(sheet: string, { row, column }: Cell): void {
    const name = sheet.toLowerCase();
    let columns = this.sheets.get(name);
    if (columns === undefined) this.sheets.set(name, (columns = new Map()));
    const rows = columns.get(column);
    if (rows === undefined) columns.set(column, new Set([row]));
    else rows.add(row);
  }

  touches({ sheet, rows: [firstRow, lastRow], columns: [firstColumn, lastColumn] }: LookedAt): boolean {
    for (const [column, rows] of this.sheets.get(sheet) ?? []) {
      if (column < firstColumn || column > lastColumn) continue;
      if (lastRow - firstRow < rows.size) {
        for (let row = firstRow; row <= lastRow; row++) if (rows.has(row)) return true;
      } else for (const row of rows) if (row >= firstRow && row <= lastRow) return true;
    }
    return false;
  }
}
