/** The add-in as it was built for Excel, from the first click on: what staff do, in Microsoft's own client for Windows. */
import { cellName } from "../../src/forms";
import { messages } from "../support/pane-messages";
import { roster } from "../support/roster";
import { eventually } from "./support/eventually";
import { useExcel } from "./support/excel";
import { faultyBook } from "./support/faulty-book";

const excel = useExcel();

/** The cells of all sheets, as the workbook holds them. */
const values = () =>
  excel.book.sheets.map((sheet) => {
    const area = sheet.usedArea();
    return [sheet.name, area === null ? [] : sheet.values(area)];
  });
const marks = async () => excel.book.sheets.flatMap(({ formats }) => formats).length;

test("the click that starts it checks; what is wrong is mended and undone to the last character, also after opening again", async () => {
  const { wrong, slips } = faultyBook();
  excel.has(wrong);
  const before = values();
  let pane = await excel.open({ startedBy: "checkWorkbook" });
  await pane.button(messages.result.recheck).waitFor();
  await eventually(() => excel.completed(), ["cmd-1"]);

  const first = slips.filter(({ round }) => round === 1);
  await pane.previewFixes(first.length);
  await pane.applyFixes(first.length);
  for (const { sheet, cell, right } of first) {
    const held = excel.book
      .sheet(sheet)
      .matrix(areaOf(cell), (row, column) => excel.book.sheet(sheet).value(row, column));
    expect([cell, held]).toEqual([cell, [[right]]]);
  }
  await excel.close();

  // Closed and opened again: the fixes can still be taken back.
  pane = await excel.open();
  await pane.ready();
  await pane.undo(first.length);
  expect(values()).toEqual(before);
});

test("marks are set, and taken away by the ribbon", async () => {
  excel.has([roster({ H5: 350 })]);
  const pane = await excel.open({ startedBy: "checkSheet" });
  await pane.toggle(messages.result.marks).click();
  await eventually(marks, 1);
  const id = await excel.press("clearMarks");
  await eventually(marks, 0);
  await eventually(async () => (await excel.completed()).includes(id), true);
});

test("a sealed workbook says so when it is opened again, also where Excel has lost the custom XML", async () => {
  excel.has([roster()]);
  let pane = await excel.open();
  await pane.ready();
  await pane.check();
  await pane.button(messages.handIn.seal).click();
  await pane.root.getByText(/此后没有改动/).waitFor();
  await pane.root.getByRole("checkbox").check();
  await excel.close();
  excel.book.xmlParts.clear();
  pane = await excel.open();
  await pane.root.getByText(/此后没有改动/).waitFor();
  expect(await pane.root.getByRole("checkbox").isChecked()).toBe(true);

  excel.book.userSets(excel.book.sheets[0]?.name ?? "", 5, 3, "李秀兰");
  await pane.root.getByText(messages.handIn.edited).waitFor();
  await pane.check();
  await pane.root.getByText(/此后改动了 1 行/).waitFor();
});

test("the user types into a cell while it starts: it says what it waits for, and goes on by itself", async () => {
  excel.has([roster()]);
  const opening = excel.open();
  excel.host.isEditingCell = true;
  const pane = await opening;
  excel.host.isEditingCell = true;
  await excel.page.getByText(/编辑单元格/).waitFor();
  excel.host.isEditingCell = false;
  await pane.ready();
});

function areaOf(cell: string) {
  for (let row = 0; row < 200; row++)
    for (let column = 0; column < 20; column++)
      if (cellName(row, column) === cell)
        return { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
  throw new Error(`no cell ${cell}`);
}
