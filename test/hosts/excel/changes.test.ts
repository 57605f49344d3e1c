/** Excel tells of the user's changes, and not of the product's own. */
import { isWriteOf } from "../../support/excel-host/host";
import { longGrid, openExcel } from "../../support/excel-host/open";

async function listening(version = "1.20") {
  const opened = await openExcel([longGrid("村", 5), longGrid("组", 5)], { version });
  const heard: (string | null)[] = [];
  const stop = await opened.excel.onChange(({ sheet }) => heard.push(sheet));
  opened.host.resetCounts();
  return { ...opened, heard, stop };
}

test("names the sheet, by its present name", async () => {
  const { host, book, heard } = await listening();
  book.userSets("组", 1, 1, "x");
  book.renameSheet("组", "新组");
  await host.idle();
  expect(heard).toEqual([null, "新组"]);
});

test("many changes at once are asked about together", async () => {
  const { host, book, heard } = await listening();
  for (let row = 0; row < 500; row++) book.userSets("村", row, 0, row);
  await host.idle();
  expect(host.syncs).toBeLessThan(10);
  expect([...new Set(heard)]).toEqual(["村"]);
});

test("tells of sorting, of rows, and of sheets that come and go", async () => {
  const { host, book, heard } = await listening();
  const acts = [
    () => book.userSorts("村", 1, 2),
    () => book.userInsertsRows("村", 1),
    () => void book.addSheet("新"),
    () => book.deleteSheet("新"),
  ];
  for (const act of acts) {
    act();
    await host.idle();
  }
  expect(heard).toEqual(["村", "村", null, null]);
});

test("a sheet that is gone when its name is asked for is null", async () => {
  const { host, book, heard } = await listening();
  book.userSets("组", 1, 1, "x");
  book.deleteSheet("组");
  await host.idle();
  expect(heard).toEqual([null, null]);
});

test.each(["1.9", "1.13", "1.20"])(
  "the product's own changes are not told (ExcelApi %s)",
  async (version) => {
    const { excel, host, heard } = await listening(version);
    await excel.writeCells([{ sheet: "村", cell: { row: 0, column: 0 }, expected: 0, value: 7 }]);
    await excel.putSheet({ name: "报告", rows: [["x"]] });
    await excel.putSheet({ name: "报告", rows: [["y"]] });
    await excel.setMarks([{ sheet: "村", cell: { row: 0, column: 0 }, colour: "error", reason: "x" }]);
    await excel.recalculate();
    await host.idle();
    expect(heard).toEqual([]);
  },
);

test("after a failed change of the product's own, the user's are told again", async () => {
  const { excel, host, book, heard } = await listening();
  host.refuse(3, "GeneralException", isWriteOf("Values"));
  const edit = { sheet: "村", cell: { row: 0, column: 0 }, expected: 0, value: 7 };
  await expect(excel.writeCells([edit])).rejects.toMatchObject({ problem: "failed" });
  book.userSets("村", 1, 1, "x");
  await host.idle();
  expect(heard).toEqual(["村"]);
});

test("once stopped, nothing is told and nothing stays registered", async () => {
  const { host, book, heard, stop } = await listening();
  stop();
  await host.idle();
  host.resetCounts();
  book.userSets("村", 1, 1, "x");
  await host.idle();
  expect([heard, host.syncs]).toEqual([[], 0]);
});
