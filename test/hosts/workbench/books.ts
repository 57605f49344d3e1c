/** Workbooks for tests, in Univer without a screen. */
import type { ICellData } from "@univerjs/core";
import type { Grid } from "../../../src/forms";
import { bookData, type BookSource } from "../../../src/hosts/workbench/sheet-data";
import { UniverWorkbook } from "../../../src/hosts/workbench/workbook";
import { staleCellsOf } from "../../../src/workbench/stale";
import { enterCell, headlessUniver } from "./headless";

const UNIT = "book";

export interface OpenBook {
  readonly workbook: UniverWorkbook;
  readonly source: BookSource;
  readonly run: (command: string, params: object) => void;
  readonly enter: (sheet: string, row: number, column: number, value: ICellData) => void;
  readonly undo: () => void;
  readonly close: () => void;
}

export function openBook(sheets: readonly Grid[], more: Partial<BookSource> = {}): OpenBook {
  const source = { name: "花名册.xlsx", sheets, ...more };
  const univer = headlessUniver(bookData(UNIT, source));
  const workbook = new UniverWorkbook(univer, UNIT, null, staleCellsOf(source));
  const { commands } = workbook.book;
  return {
    workbook,
    source,
    run: (command, params) => void commands.syncExecuteCommand(command, { unitId: UNIT, ...params }),
    enter: (sheet, row, column, value) => enterCell(workbook.book, sheet, row, column, value),
    undo: () => void commands.syncExecuteCommand("univer.command.undo"),
    close: () => {
      workbook.dispose();
      univer.dispose();
    },
  };
}

export function grid(name: string, cells: readonly (readonly unknown[])[]): Grid {
  return { name, origin: { row: 0, column: 0 }, cells };
}
