/** The sheets of a workbook in the grid beside those of its file: which are the same, and what became of the others. */
import type { Worksheet } from "@univerjs/core";
import { type SheetNames, sheetNames } from "../hosts/shared/sheet-names";
import { type BookSource, sheetId } from "../hosts/workbench/sheet-data";
import type { UniverWorkbook } from "../hosts/workbench/workbook";
import { legalSheetNames } from "./sheet-names";

/** A sheet of the file, and which one it is in the grid. */
export interface FileSheet {
  /** In the file. */
  readonly name: string;
  readonly sheetId: string;
}

export interface FileSheets {
  /** Those that are still there, in the file's order. */
  readonly files: readonly FileSheet[];
  /** The same in the grid's order, by their names in the file. */
  readonly order: readonly string[];
  /** Names in the file of those that are gone. */
  readonly removed: readonly string[];
  /** New names, by those in the file. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly moved: SheetNames;
  /** Those that are new: their names, and the sheet of the file that stands before them. */
  readonly fresh: readonly {
    readonly sheet: Worksheet;
    readonly name: string;
    readonly after: string | null;
  }[];
}

export function fileSheets(workbook: UniverWorkbook, source: Pick<BookSource, "sheets">): FileSheets {
  const { unitId, model } = workbook.book;
  const files = source.sheets.flatMap(({ name }, i) => {
    const id = sheetId(unitId, i);
    return model.getSheetBySheetId(id) ? [{ name, sheetId: id }] : [];
  });
  const inFile = new Map(files.map((file) => [file.sheetId, file.name]));
  const shown = model.getSheets();
  const legal = legalSheetNames(shown.map((sheet) => sheet.getName()));
  const renamed = new Map<string, string>();
  const order: string[] = [];
  const fresh: FileSheets["fresh"][number][] = [];
  for (const [i, sheet] of shown.entries()) {
    const name = inFile.get(sheet.getSheetId());
    const now = legal[i] as string;
    if (name === undefined) fresh.push({ sheet, name: now, after: order[order.length - 1] ?? null });
    else {
      order.push(name);
      // A sheet that nobody renamed keeps whatever name its file has.
      if (sheet.getName() !== name) renamed.set(name, now);
    }
  }
  const removed = source.sheets.flatMap(({ name }) => (order.includes(name) ? [] : [name]));
  return { files, order, removed, renamed, moved: sheetNames(renamed, removed), fresh };
}
