import { MemoryWorkbook } from "../../../src/hosts/file/memory-workbook";
import { readWorkbookBytes } from "../../../src/hosts/file/workbook";
import { writeXlsx } from "../../../src/hosts/file/write";
import { describeWorkbookContract } from "../contract";

describeWorkbookContract("file", async (sheets) => {
  const workbook = new MemoryWorkbook("花名册.xlsx", readWorkbookBytes(writeXlsx(sheets), "花名册.xlsx"));
  return {
    workbook,
    // What a save would write, read again.
    peek: (sheet, row, column) => {
      const grid = readWorkbookBytes(workbook.toBytes(), "花名册.xlsx").sheets.find(
        ({ name }) => name === sheet,
      );
      const value = grid?.cells[row - grid.origin.row]?.[column - grid.origin.column] ?? null;
      return value as string | number | boolean | null;
    },
    hasTraces: () => workbook.shownMarks().length > 0,
  };
});
