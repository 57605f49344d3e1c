/** Sheets that the product writes into the grid. */
import { FINISHED } from "../../support/finished-sheet";
import { grid, openBook } from "./books";

test("numbers are shown as their column says, and hidden columns are not shown", async () => {
  const { workbook, close } = openBook([grid("花名册", [["姓名"]])]);
  await workbook.putSheet(FINISHED);
  const sheet = workbook.book.sheet("征缴进度");
  const { columnData } = sheet.getSnapshot();
  expect([0, 1, 2].map((column) => columnData[column]?.hd ?? 0)).toEqual([0, 0, 1]);
  const patternAt = (row: number, column: number) =>
    workbook.book.model.getStyles().getStyleByCell(sheet.getCellRaw(row, column))?.n?.pattern ?? null;
  expect([patternAt(1, 1), patternAt(2, 1)]).toEqual(["0.0%", "0.0%"]);
  expect((await workbook.readSheet("征缴进度")).cells[1]).toEqual(["台亭村", 0.5, "k1"]);
  close();
});
