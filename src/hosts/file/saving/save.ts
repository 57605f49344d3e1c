/**
 * Saves a workbook that was opened from an .xlsx or .xlsm file: the file as it was, with what was changed. The elements of changed cells
 * are written anew in the parts of their sheets, new texts, formats, sheets and settings are added; all else is copied as it is packed.
 */
import type { Area } from "../../../forms";
import { sheetNames } from "../../shared/sheet-names";
import type { Shifts } from "../../shared/shifts";
import { isZip, startOf } from "../starts";
import { kindOf } from "../xlsx";
import { readZipDirectory } from "../zip";
import { changeCells } from "./change-cells";
import { changeSheets, type SheetChanges } from "./change-sheets";
import type { NewSheetPart } from "./new-sheet";
import { type Breathe, PackageEditor } from "./package-editor";
import { type LookedCell, PackageStyles } from "./package-styles";
import type { SheetLayout } from "./sheet-layout";
import { type SheetShifts, shiftParts } from "./shifted-parts";
import { changeSettings } from "./settings-parts";

/** A sheet that the file does not hold yet. */
export interface NewSheetContent extends Omit<NewSheetPart, "cells"> {
  readonly cells: readonly LookedCell[];
}

export interface BookChanges extends Partial<Omit<SheetChanges, "added">> {
  /** Rows and columns that came and went, before any cell was changed. By the names of the sheets in the file. */
  readonly shifts?: SheetShifts;
  /** By the names of the sheets in the file, at the places that the cells have now. */
  readonly cells?: ReadonlyMap<string, readonly LookedCell[]>;
  /** All merged ranges of sheets where they are others than in the file. */
  readonly merges?: ReadonlyMap<string, readonly Area[]>;
  /** How sheets are laid out, where that is another way, at the places that rows and columns have now. */
  readonly layouts?: ReadonlyMap<string, SheetLayout>;
  readonly added?: readonly NewSheetContent[];
  /** All settings; absent where the file's own stay. */
  readonly settings?: ReadonlyMap<string, string>;
  /** Whether formulas hang on what was changed: programs are to compute them all when they open the file. */
  readonly computes?: boolean;
}

/** @throws UnreadableFileError if the file is not what it was when it was opened */
export async function savedWorkbook(
  original: Uint8Array,
  changes: BookChanges,
  breathe: Breathe = async () => {},
): Promise<Uint8Array> {
  const { cells, merges, layouts, added = [], settings, shifts = new Map<string, Shifts>() } = changes;
  const { removed = [], renamed = new Map<string, string>(), order = [], computes = false } = changes;
  const { hidden = new Map<string, boolean>() } = changes;
  const editor = new PackageEditor(original, breathe);
  const names = sheetNames(renamed, removed);
  if (shifts.size > 0 || names.size > 0) await shiftParts(editor, { shifts, names });
  const styles = new PackageStyles(editor);
  const dress = (looked: readonly LookedCell[]) => looked.map((cell) => styles.dressed(cell));
  const gone = editor.package.workbook().sheets.filter(({ name }) => removed.includes(name));
  const changed = new Set([cells, merges, layouts].flatMap((one) => [...(one?.keys() ?? [])]));
  await changeCells(
    editor,
    new Map(
      [...changed].map((name) => [
        name,
        { cells: dress(cells?.get(name) ?? []), merges: merges?.get(name), layout: layouts?.get(name) },
      ]),
    ),
    gone.map(({ id }) => id),
  );
  const sheets = added.map((sheet) => ({ ...sheet, cells: dress(sheet.cells) }));
  changeSheets(editor, { removed, renamed, hidden, order, added: sheets }, computes);
  styles.write();
  if (settings !== undefined) changeSettings(editor, settings, editor.namespaces.relations);
  return editor.finish();
}

/** Whether a file that has been read is one that can be saved in this way. */
export function isPatchable(bytes: Uint8Array): boolean {
  return isZip(startOf(bytes)) && kindOf(readZipDirectory(bytes)) === "xlsx";
}
