/** The workbook in the grid as the bytes of an .xlsx file: the one that was opened, with what was changed, or a new one. */
import { BooleanNumber } from "@univerjs/core";
import { TICKS_KEY, ticksForOthers } from "../checking";
import type { Area } from "../forms";
import { SEAL_KEY } from "../handing-in";
import { strippedCopy } from "../hosts/file/saving/stripped-copy";
import { newWorkbookBytes } from "../hosts/file/saving/new-workbook";
import { type BookChanges, savedWorkbook } from "../hosts/file/saving/save";
import type { SheetLayout } from "../hosts/file/saving/sheet-layout";
import { allSettings } from "../hosts/workbench/settings";
import type { BookSource } from "../hosts/workbench/sheet-data";
import type { UniverWorkbook } from "../hosts/workbench/workbook";
import { changedCells } from "./changed-cells";
import { changedLayout, changedMerges } from "./changed-layout";
import { type FileSheet, fileSheets } from "./file-sheets";
import { sheetContent } from "./sheet-content";
import { legalSheetNames } from "./sheet-names";

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface SavedBytes {
  readonly bytes: Uint8Array;
  /** Formulas whose results are of before: programs compute them when they open the file. */
  readonly stale: readonly Place[];
  /** Cells of whose texts the user formatted a part, which is not in the file. */
  readonly partly: readonly Place[];
  /** Whether sheets of the file have other names now. */
  readonly isRenamed: boolean;
}

/** @param source what the workbook was laid out from; @param breathe called again and again, so that the page can go on */
export async function workbookBytes(
  workbook: UniverWorkbook,
  source: BookSource,
  breathe: () => Promise<void> = async () => {},
): Promise<SavedBytes> {
  // Takes over what is being typed, and waits until formulas have been computed.
  await workbook.listSheets();
  const settings = allSettings(workbook.book);
  const { original, looks } = source;
  if (original === undefined || looks === undefined) return asNew(workbook, settings, breathe);
  const sheets = fileSheets(workbook, source);
  const opened = { sheets: source.sheets, looks };
  const { cells, shifts, computes, stale } = changedCells(workbook, opened, sheets);
  const added = sheets.fresh.map(({ sheet, name, after }) => ({
    ...sheetContent(workbook, sheet, name),
    after,
  }));
  const { removed, renamed, order } = sheets;
  const bytes = await savedWorkbook(
    original,
    {
      cells,
      shifts,
      ...changedLayouts(workbook, opened, sheets.files),
      added,
      settings,
      removed,
      renamed,
      order,
      computes: computes || added.some((sheet) => sheet.cells.some(({ formula }) => Boolean(formula))),
    },
    breathe,
  );
  return {
    bytes,
    stale: stale.map(({ sheet, row, column }) => ({ sheet, row, column })),
    partly: partlyFormatted(workbook),
    isRenamed: renamed.size > 0,
  };
}

function partlyFormatted({ book, touched }: UniverWorkbook): Place[] {
  return book.model.getSheets().flatMap((sheet) =>
    touched.cellsOf(sheet.getSheetId()).flatMap(({ row, column }) => {
      const runs = sheet.getCellRaw(row, column)?.p?.body?.textRuns ?? [];
      return runs.length > 0 ? [{ sheet: sheet.getName(), row, column }] : [];
    }),
  );
}

/** What is handed in, of the workbook as it stands: these sheets alone, the seal, and what was ticked off without what was said of it. */
export async function countyCopy(
  workbook: UniverWorkbook,
  source: BookSource,
  sheets: readonly string[],
  breathe?: () => Promise<void>,
): Promise<Uint8Array> {
  const { bytes } = await workbookBytes(workbook, source, breathe);
  const settings = allSettings(workbook.book);
  const [seal, ticks] = [settings.get(SEAL_KEY), ticksForOthers(settings.get(TICKS_KEY) ?? null)];
  const handedIn = new Map<string, string>();
  if (seal !== undefined) handedIn.set(SEAL_KEY, seal);
  if (ticks !== null) handedIn.set(TICKS_KEY, ticks);
  return strippedCopy(bytes, sheets, handedIn, breathe);
}

/** How sheets are laid out, merged ranges among it, where the user changed that. By their names in the file. */
function changedLayouts(
  workbook: UniverWorkbook,
  { sheets, looks }: Required<Pick<BookSource, "sheets" | "looks">>,
  files: readonly FileSheet[],
): Required<Pick<BookChanges, "layouts" | "merges" | "hidden">> {
  const layouts = new Map<string, SheetLayout>();
  const merges = new Map<string, readonly Area[]>();
  const hidden = new Map<string, boolean>();
  for (const file of files) {
    const { name, sheetId } = file;
    const sheet = workbook.book.sheetById(sheetId);
    const inFile = looks.sheets.get(name);
    if (inFile === undefined) continue;
    const layout = changedLayout(sheet, inFile, workbook.touched.shiftsOf(sheetId));
    if (layout !== undefined) layouts.set(name, layout);
    const ranges = changedMerges(workbook, file, sheets.find((grid) => grid.name === name) ?? {});
    if (ranges !== undefined) merges.set(name, ranges);
    const isHidden = sheet.isSheetHidden() === BooleanNumber.TRUE;
    if (isHidden !== inFile.isHidden) hidden.set(name, isHidden);
  }
  return { layouts, merges, hidden };
}

async function asNew(
  workbook: UniverWorkbook,
  settings: ReadonlyMap<string, string>,
  breathe: () => Promise<void>,
): Promise<SavedBytes> {
  const shown = workbook.book.model.getSheets();
  const names = legalSheetNames(shown.map((sheet) => sheet.getName()));
  // Formulas name sheets: where a name had to give way, their values are all that can be kept.
  const isRenamed = shown.some((sheet, i) => sheet.getName() !== names[i]);
  const sheets = shown.map((sheet, i) => sheetContent(workbook, sheet, names[i] ?? "", !isRenamed));
  const computes = sheets.some(({ cells }) => cells.some(({ formula }) => Boolean(formula)));
  const bytes = await newWorkbookBytes({ sheets, settings, computes }, breathe);
  return { bytes, stale: [], partly: partlyFormatted(workbook), isRenamed: false };
}
