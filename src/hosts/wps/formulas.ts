/** Writes the formulas of a workbook in WPS anew, as another program calls the functions. */
import { cellName } from "../../forms";
import { addressOf } from "../shared/rectangles";
import type { WpsBook, WpsRange, WpsWorksheet } from "./api";
import { RowsByTime } from "./blocks";
import type { WpsEnvironment } from "./environment";
import { attempt, quietly } from "./quiet";
import { usedOf, worksheets } from "./sheets";
import { matrixOf } from "./values";

export interface Rewriting {
  readonly changed: number;
  /** Cells whose formula stands as it was: of a protected sheet, of an array, or refused by WPS. `表!A1`. */
  readonly left: readonly string[];
}

/**
 * Writes formulas anew where `rewrite` gives another text. A text that looks like a formula is none, and stays. A cell
 * that does not take its new formula gets the old one back.
 */
export async function rewriteFormulas(
  environment: WpsEnvironment,
  book: WpsBook,
  rewrite: (formula: string) => string,
): Promise<Rewriting> {
  let changed = 0;
  const left: string[] = [];
  for (const sheet of worksheets(book))
    for await (const rewritten of rewritesOf(environment, sheet, rewrite))
      quietly(environment.application, () => {
        if (!isFormula(sheet.Range(rewritten.address))) return;
        if (putFormula(sheet, rewritten)) changed++;
        else left.push(`${sheet.Name}!${rewritten.address}`);
      });
  return { changed, left };
}

interface Rewrite {
  readonly address: string;
  readonly old: string;
  readonly next: string;
}

async function* rewritesOf(
  environment: WpsEnvironment,
  sheet: WpsWorksheet,
  rewrite: (formula: string) => string,
): AsyncGenerator<Rewrite> {
  const used = usedOf(sheet);
  if (used === null) return;
  const size = new RowsByTime(used.columns);
  for (let first = 0; first < used.rows;) {
    const rows = Math.min(size.rows(), used.rows - first);
    const start = environment.now();
    const block = sheet.Range(
      addressOf({
        firstRow: used.row + first,
        lastRow: used.row + first + rows - 1,
        firstColumn: used.column,
        lastColumn: used.column + used.columns - 1,
      }),
    );
    const formulas = matrixOf(formulaOf(block), rows, used.columns);
    size.learn(environment.now() - start);
    for (const [i, row] of formulas.entries())
      for (const [column, old] of row.entries()) {
        if (typeof old !== "string" || !old.startsWith("=")) continue;
        const next = rewrite(old);
        if (next !== old) yield { address: cellName(used.row + first + i, used.column + column), old, next };
      }
    first += rows;
    await environment.pause(0);
  }
}

/** Where WPS knows formulas that spill, only `Formula2` leaves them as they are. */
const formulaOf = (range: WpsRange): unknown => range.Formula2 ?? range.Formula;

function setFormula(range: WpsRange, formula: string): void {
  if (range.Formula2 === undefined || range.Formula2 === null) range.Formula = formula;
  else range.Formula2 = formula;
}

const isFormula = ({ HasFormula }: WpsRange): boolean => Boolean(HasFormula);

function putFormula(sheet: WpsWorksheet, { address, old, next }: Rewrite): boolean {
  const cell = sheet.Range(address);
  const isArray = cell.HasArray === true && (cell.Formula2 === undefined || cell.Formula2 === null);
  const isLocked = sheet.ProtectContents && cell.Locked !== false;
  if (isArray || isLocked) return false;
  attempt(() => setFormula(cell, next));
  if (isFormula(cell) && formulaOf(cell) !== old) return true;
  if (formulaOf(cell) !== old) attempt(() => setFormula(cell, old));
  return false;
}
