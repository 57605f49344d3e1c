/** A file opened as the page does it, one cell of it mended, and saved. */
import { cellName } from "../../src/forms";
import { customFunctions } from "../../src/functions";
import { readBook } from "../../src/workbench/read-book";
import { workbookBytes } from "../../src/workbench/save";
import { type OpenBook, openBook } from "../hosts/workbench/books";
import { UNKNOWN_RESULT } from "../../src/forms";

export function opened(bytes: Uint8Array, name = "花名册.xlsx"): OpenBook {
  const { sheets, ...more } = readBook(bytes, name);
  return openBook(sheets, { ...more, functions: Object.keys(customFunctions) });
}

export interface Mended {
  readonly bytes: Uint8Array;
  /** The cell that was changed; null where the file has none to change. */
  readonly place: { readonly sheet: string; readonly cell: string } | null;
  readonly stale: number;
}

/** Changes the first number, else the first text, that is no formula. */
export async function mended(bytes: Uint8Array, name: string): Promise<Mended> {
  const open = opened(bytes, name);
  try {
    const place = await mendOne(open);
    const saved = await workbookBytes(open.workbook, open.source);
    return { bytes: saved.bytes, place, stale: saved.stale.length };
  } finally {
    open.close();
  }
}

async function mendOne({ workbook, source }: OpenBook): Promise<Mended["place"]> {
  for (const isWanted of [isNumber, isText])
    for (const { name, cells, origin } of source.sheets)
      for (const [r, row] of cells.entries())
        for (const [c, value] of row.entries()) {
          if (!isWanted(value)) continue;
          const cell = { row: origin.row + r, column: origin.column + c };
          const edit = { sheet: name, cell, expected: value as number | string };
          const mend = typeof value === "number" ? value + 1 : "改过的字";
          const { written } = await workbook.writeCells([{ ...edit, value: mend }]);
          if (written.length === 1) return { sheet: name, cell: cellName(cell.row, cell.column) };
        }
  return null;
}

const isNumber = (value: unknown): boolean => typeof value === "number";
const isText = (value: unknown): boolean =>
  typeof value === "string" && value !== "" && value !== UNKNOWN_RESULT && !value.startsWith("#");
