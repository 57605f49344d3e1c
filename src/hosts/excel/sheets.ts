/** The sheets of a workbook in Excel: listed, found and shown. */
import { byName } from "../shared/names";
import { HostError, type SheetInfo } from "../workbook";
import { messages } from "./messages";
import { type Requests, restarting } from "./requests";

/** A sheet as the first request of an operation finds it. The id outlives renaming. */
export interface KnownSheet {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  /** Protected or not: whether colours may be changed. */
  readonly mayFormat: boolean;
}

/** One request. */
export function knownSheets(requests: Requests): Promise<KnownSheet[]> {
  return requests.send(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/id,items/name,items/protection/protected,items/protection/options");
    await context.sync();
    return sheets.items.map(({ id, name, protection }) => ({
      id,
      name,
      isProtected: protection.protected,
      mayFormat: !protection.protected || protection.options.allowFormatCells === true,
    }));
  });
}

export const findSheet = (sheets: readonly KnownSheet[], name: string): KnownSheet | undefined =>
  byName(sheets, name, (sheet) => sheet.name);

/** Two requests, however many sheets there are. */
export function listSheets(requests: Requests): Promise<SheetInfo[]> {
  return restarting(async () => measure(requests, await knownSheets(requests)));
}

function measure(requests: Requests, sheets: readonly KnownSheet[]): Promise<SheetInfo[]> {
  return requests.send(async (context) => {
    const ranges = sheets.map(({ id }) => {
      const used = context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true);
      return used.load("rowIndex,columnIndex,rowCount,columnCount");
    });
    await context.sync();
    return sheets.map(({ name }, i) => {
      const range = ranges[i];
      if (range === undefined || range.isNullObject) return { name, rows: 0, columns: 0 };
      return {
        name,
        rows: range.rowIndex + range.rowCount,
        columns: range.columnIndex + range.columnCount,
      };
    });
  });
}

export function activeSheet(requests: Requests): Promise<string> {
  return requests.send(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    return sheet.name;
  });
}

/** Shows a cell to the user: one request, and another only to find out why it did not work. */
export async function selectCell(
  requests: Requests,
  sheet: string,
  cell: { readonly row: number; readonly column: number },
): Promise<void> {
  try {
    await requests.send(async (context) => {
      const target = context.workbook.worksheets.getItem(sheet);
      target.activate();
      target.getRangeByIndexes(cell.row, cell.column, 1, 1).select();
      await context.sync();
    });
  } catch (error) {
    if (await isHidden(requests, sheet)) throw new HostError("failed", messages.sheetHidden(sheet));
    throw error;
  }
}

function isHidden(requests: Requests, sheet: string): Promise<boolean> {
  return requests
    .send(async (context) => {
      const target = context.workbook.worksheets.getItemOrNullObject(sheet);
      target.load("visibility");
      await context.sync();
      return !target.isNullObject && target.visibility !== "Visible";
    })
    .catch(() => false);
}
