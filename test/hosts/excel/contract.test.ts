import { ExcelWorkbook } from "../../../src/hosts/excel/workbook";
import { Book } from "../../support/excel-host/book";
import { ExcelHost } from "../../support/excel-host/host";
import { describeWorkbookContract } from "../contract";

describe.each(["1.13", "1.20"])("ExcelApi %s", (version) => {
  describeWorkbookContract("Excel", async (sheets) => {
    const book = new Book("花名册.xlsx", sheets);
    const ids = book.sheets.map(({ id }) => id);
    const looks = book.looks(ids);
    let host = new ExcelHost(book, { version });
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
      reopen: () => {
        host = new ExcelHost(book, { version });
        return ExcelWorkbook.connect(host.environment());
      },
    };
  });
});
