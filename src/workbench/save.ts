/** The workbook in the grid as the bytes of an .xlsx file: the one that was opened, with what was changed, or a new one. */
import { TICKS_KEY, ticksForOthers } from "../checking";
import type { Area } from "../forms";
import { SEAL_KEY } from "../handing-in";
import { strippedCopy } from "../hosts/file/saving/stripped-copy";
import { newWorkbookBytes } from "../hosts/file/saving/new-workbook";
import { savedWorkbook } from "../hosts/file/saving/save";
import { allSettings } from "../hosts/workbench/settings";
import { type BookSource, sheetId } from "../hosts/workbench/sheet-data";
import type { UniverWorkbook } from "../hosts/workbench/workbook";
import { changedCells, type FileSheet } from "./changed-cells";
import { mergesOf, sheetContent } from "./sheet-content";
import { legalSheetNames } from "./sheet-names";

export interface SavedBytes {
  readonly bytes: Uint8Array;
  /** Formulas whose results are of before: programs compute them when they open the file. */
  readonly stale: readonly { readonly sheet: string; readonly row: number; readonly column: number }[];
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
  const sheets = workbook.book.model.getSheets();
  const files = filesOf(workbook, source);
  const known = new Set(files.map((file) => file.sheetId));
  const { cells, shifts, computes, stale } = changedCells(workbook, { sheets: source.sheets, looks }, files);
  const fresh = sheets.filter((sheet) => !known.has(sheet.getSheetId()));
  const names = legalSheetNames(sheets.map((sheet) => sheet.getName()));
  const nameOf = (id: string) => names[sheets.findIndex((sheet) => sheet.getSheetId() === id)] ?? "";
  const added = fresh.map((sheet) => sheetContent(workbook, sheet, nameOf(sheet.getSheetId())));
  const bytes = await savedWorkbook(
    original,
    {
      cells,
      shifts,
      merges: changedMerges(workbook, files),
      added,
      settings,
      removed: source.sheets.flatMap(({ name }) => (files.some((file) => file.name === name) ? [] : [name])),
      renamed: new Map(
        files.flatMap((file) => {
          const now = nameOf(file.sheetId);
          return now === file.name ? [] : [[file.name, now]];
        }),
      ),
      order: sheets.flatMap((sheet) => files.find((file) => file.sheetId === sheet.getSheetId())?.name ?? []),
      computes: computes || added.some((sheet) => sheet.cells.some(({ formula }) => Boolean(formula))),
    },
    breathe,
  );
  return { bytes, stale };
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

/** Where the user merged or parted cells. */
function changedMerges({ touched, book }: UniverWorkbook, files: readonly FileSheet[]): Map<string, Area[]> {
  return new Map(
    files.flatMap(({ name, sheetId }) =>
      touched.hasOtherMerges(sheetId) ? [[name, mergesOf(book.sheetById(sheetId))] as const] : [],
    ),
  );
}

/** The sheets of the file that are still there. */
function filesOf(workbook: UniverWorkbook, source: BookSource): FileSheet[] {
  const { unitId, model } = workbook.book;
  return source.sheets.flatMap(({ name }, i) => {
    const id = sheetId(unitId, i);
    return model.getSheetBySheetId(id) ? [{ name, sheetId: id }] : [];
  });
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
  return { bytes: await newWorkbookBytes({ sheets, settings, computes }, breathe), stale: [] };
}
