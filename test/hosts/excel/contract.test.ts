/** Excel keeps the port's contract, in the versions that people have. */
import { ExcelWorkbook } from "../../../src/hosts/excel/workbook";
import { Book } from "../../support/excel-host/book";
import { desktop } from "../../support/excel-host/desktop";
import { ExcelHost } from "../../support/excel-host/host";
import { describeWorkbookContract } from "../contract/workbook";

describe.each([
  ["on the web, ExcelApi 1.13", { version: "1.13" }],
  ["on the web, ExcelApi 1.20", { version: "1.20" }],
  ["for Windows, as it is shipped", { isDesktop: true }],
])("Excel %s", (_, { isDesktop = false, version = "1.20" }: { isDesktop?: boolean; version?: string }) => {
  describeWorkbookContract("Excel", async (sheets) => {
    const options = { version, ...(isDesktop ? { line: await desktop() } : {}) };
    const book = new Book("花名册.xlsx", sheets);
    const ids = book.sheets.map(({ id }) => id);
    const looks = book.looks(ids);
    let host = new ExcelHost(book, options);
    return {
      workbook: await ExcelWorkbook.connect(host.environment()),
      peek: (sheet, row, column) => {
        const value = book.sheet(sheet).value(row, column);
        return value === "" ? null : value;
      },
      hasTraces: () => book.looks(ids) !== looks,
      userSets: (sheet, row, column, value) => {
        book.userSets(sheet, row, column, value);
        return host.idle();
      },
      userEntersFormula: (sheet, row, column, formula) => {
        book.userSets(sheet, row, column, formula);
        return host.idle();
      },
      reopen: () => {
        host = new ExcelHost(book, options);
        return ExcelWorkbook.connect(host.environment());
      },
    };
  });
});
