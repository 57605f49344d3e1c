/** The workbook that other tests work with is no kinder than the programs are. */
import { MemoryWorkbook } from "../support/memory-workbook";
import { describeWorkbookContract } from "./contract/workbook";

describeWorkbookContract("memory", async (sheets) => {
  let workbook = new MemoryWorkbook(sheets);
  return {
    workbook,
    peek: (sheet, row, column) => workbook.peek(sheet, row, column),
    hasTraces: () => workbook.marks.length > 0,
    userSets: (sheet, row, column, value) => workbook.userSets(sheet, row, column, value),
    reopen: async () => (workbook = workbook.reopened()),
  };
});
