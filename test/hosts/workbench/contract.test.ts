/** The workbench keeps the port's contract. */
import type { Univer } from "@univerjs/core";
import { cellName } from "../../../src/forms";
import { sheetContent } from "../../../src/workbench/sheet-content";
import { plainCell } from "../../../src/hosts/workbench/cells";
import { bookData } from "../../../src/hosts/workbench/sheet-data";
import { UniverWorkbook } from "../../../src/hosts/workbench/workbook";
import { describeWorkbookContract } from "../contract/workbook";
import { enterCell, headlessUniver } from "./headless";

const UNIT = "book";

describeWorkbookContract("workbench", async (sheets) => {
  let univer = headlessUniver(bookData(UNIT, { name: "花名册.xlsx", sheets }));
  let workbook = new UniverWorkbook(univer, UNIT);
  const untouched = looks(workbook);
  return {
    workbook,
    peek: (name, row, column) => {
      const cell = workbook.book.sheet(name).getCellRaw(row, column);
      if (cell?.v === undefined || cell.v === null || cell.v === "") return null;
      return cell.t === 3 ? cell.v === 1 : cell.v;
    },
    hasTraces: () => looks(workbook) !== untouched,
    printed: (name) => {
      const sheet = workbook.book.sheet(name);
      const { page, cells } = sheetContent(workbook, sheet, name);
      const bordered = cells.filter(({ looks: own }) => Object.keys(own?.borders ?? {}).length === 4);
      const [first, last] = [bordered[0], bordered[bordered.length - 1]];
      return {
        // Whatever is written to a file has this size.
        isA4: page !== undefined,
        isAcross: page?.isAcross === true,
        isOneWide: page?.pages === 0,
        repeated: page?.repeated ? `$${page.repeated.first + 1}:$${page.repeated.last + 1}` : null,
        bordered:
          first && last ? `${cellName(first.row, first.column)}:${cellName(last.row, last.column)}` : null,
      };
    },
    userSets: (name, row, column, value) => enterCell(workbook.book, name, row, column, plainCell(value)),
    userEntersFormula: (name, row, column, f) => enterCell(workbook.book, name, row, column, { f }),
    reopen: async () => {
      const kept = structuredClone(workbook.book.model.getSnapshot());
      close(univer, workbook);
      univer = headlessUniver(kept);
      workbook = new UniverWorkbook(univer, UNIT);
      return workbook;
    },
    close: () => close(univer, workbook),
  };
});

/** Everything about the cells but their values, as the grid would draw them, and the workbook's own metadata. */
function looks({ book }: UniverWorkbook): string {
  return JSON.stringify([
    book.model.getSnapshot().custom ?? null,
    book.model.getStyles().toJSON(),
    book.model.getSheets().map((sheet) => {
      const cells: unknown[] = [];
      for (let row = 0; row < 10; row++)
        for (let column = 0; column < 6; column++) {
          const cell = sheet.getCell(row, column);
          cells.push([cell?.s, cell?.interceptorStyle, cell?.markers, cell?.custom]);
        }
      return [sheet.getName(), cells];
    }),
  ]);
}

function close(univer: Univer, workbook: UniverWorkbook): void {
  workbook.dispose();
  univer.dispose();
}
