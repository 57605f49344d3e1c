/** A file keeps the part of the port's contract that a check needs. */
import { readWorkbookBytes } from "../../../src/hosts/file/read-bytes";
import { FileWorkbook } from "../../../src/hosts/file/workbook";
import { writeXlsx } from "../../../src/hosts/file/write";
import { describeReading } from "../contract/reading";

describeReading("file", async (sheets) => ({
  workbook: new FileWorkbook("花名册.xlsx", readWorkbookBytes(writeXlsx(sheets), "花名册.xlsx")),
}));
