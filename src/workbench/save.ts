/** The workbook in the grid as the bytes of an .xlsx file: the one that was opened, with what was changed, or a new one. */
import { BooleanNumber, type Worksheet } from "@univerjs/core";
import type { Area } from "../forms";
import { SEAL_KEY } from "../handing-in";
import { strippedCopy } from "../hosts/file/saving/stripped-copy";
import { newWorkbookBytes } from "../hosts/file/saving/new-workbook";
import { type BookChanges, savedWorkbook } from "../hosts/file/saving/save";
import type { SheetLayout } from "../hosts/file/saving/sheet-layout";
import { sheetNames } from "../hosts/shared/sheet-names";
import { allSettings } from "../hosts/workbench/settings";
import { type BookSource, sheetId } from "../hosts/workbench/sheet-data";
import type { UniverWorkbook } from "../hosts/workbench/workbook";
import { changedCells, type FileSheet } from "./changed-cells";
import { changedLayout, changedMerges } from "./changed-layout";
import { sheetContent } from "./sheet-content";
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
  const known = new Map(files.map((file) => [file.sheetId, file.name]));
  const legal = legalSheetNames(sheets.map((sheet) => sheet.getName()));
  // A sheet that nobody renamed keeps whatever name its file has.
  const names = sheets.map((sheet, i) =>
    known.get(sheet.getSheetId()) === sheet.getName() ? sheet.getName() : (legal[i] as string),
  );
  const nameOf = (id: string) => names[sheets.findIndex((sheet) => sheet.getSheetId() === id)] ?? "";
  const removed = source.sheets.flatMap(({ name }) =>
    files.some((file) => file.name === name) ? [] : [name],
  );
  const renamed = new Map(
    files.flatMap((file) => {
      const now = nameOf(file.sheetId);
      return now === file.name ? [] : [[file.name, now]];
    }),
  );
  const opened = { sheets: source.sheets, looks };
  const { cells, shifts, computes, stale } = changedCells(
    workbook,
    opened,
    files,
    sheetNames(renamed, removed),
  );
  const fresh = sheets.filter((sheet) => !known.has(sheet.getSheetId()));
  const before = (sheet: Worksheet): string | null =>
    sheets
      .slice(0, sheets.indexOf(sheet))
      .reverse()
      .map((one) => known.get(one.getSheetId()))
      .find((name) => name !== undefined) ?? null;
  const added = fresh.map((sheet) => ({
    ...sheetContent(workbook, sheet, nameOf(sheet.getSheetId())),
    after: before(sheet),
  }));
  const bytes = await savedWorkbook(
    original,
    {
      cells,
      shifts,
      ...changedLayouts(workbook, opened, files),
      added,
      settings,
      removed,
      renamed,
      order: sheets.flatMap((sheet) => files.find((file) => file.sheetId === sheet.getSheetId())?.name ?? []),
      computes: computes || added.some((sheet) => sheet.cells.some(({ formula }) => Boolean(formula))),
    },
    breathe,
  );
  return { bytes, stale };
}

/** What is handed in, of the workbook as it stands: these sheets alone, and the seal. */
export async function countyCopy(
  workbook: UniverWorkbook,
  source: BookSource,
  sheets: readonly string[],
  breathe?: () => Promise<void>,
): Promise<Uint8Array> {
  const { bytes } = await workbookBytes(workbook, source, breathe);
  const seal = allSettings(workbook.book).get(SEAL_KEY);
  return strippedCopy(bytes, sheets, new Map(seal === undefined ? [] : [[SEAL_KEY, seal]]), breathe);
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
