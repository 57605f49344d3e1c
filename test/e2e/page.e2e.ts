/** The page itself, as `npm start` serves it. */
import * as XLSX from "@e965/xlsx";
import { messages as handingIn } from "../../src/handing-in";
import { writeXlsx } from "../../src/hosts/file/write";
import { messages } from "../../src/workbench/messages";
import { grid as sheetOf } from "../hosts/workbench/books";
import { eventually } from "./support/eventually";
import { useWorkbench } from "./support/workbench";

const workbench = useWorkbench();

test("it begins with the demo workbook, and with the pane beside the grid", async () => {
  expect(await workbench.fileName()).toBe(messages.demoName);
  expect(await workbench.grid.place()).toBe("花名册 A1");
  expect(await workbench.pane.button("一键校验").isVisible()).toBe(true);
  // What comes next is the first file that is opened on a page.
  workbench.spoil();
});

test("an own file is opened, its numbers stay text, and what is still being typed is saved", async () => {
  await workbench.openFile(
    "名册.xlsx",
    writeXlsx([sheetOf("名册", [["姓名", "430903199001011234", "007"]])]),
  );
  expect(await workbench.fileName()).toBe("名册.xlsx");
  await workbench.grid.goTo("A2");
  await workbench.page.keyboard.type("张三");
  const { book, name } = await workbench.saved("保存表格");
  expect(name).toBe("名册-修改.xlsx");
  expect(XLSX.utils.sheet_to_json(book.Sheets["名册"] ?? {}, { header: 1 })).toEqual([
    ["姓名", "430903199001011234", "007"],
    ["张三"],
  ]);
});

test("the report lists what the roster hides, without a full number", async () => {
  const { book, name } = await workbench.saved("保存报告");
  expect(name).toBe("示例工作簿-校验报告.xlsx");
  const rows = XLSX.utils.sheet_to_json<string[]>(book.Sheets[handingIn.report.sheetName] ?? {}, {
    header: 1,
  });
  expect(rows.length).toBeGreaterThan(20);
  expect(JSON.stringify(rows)).not.toMatch(/\d{15}/);
});

test("changes that are not saved are not given up without a question", async () => {
  const { page, grid } = workbench;
  await grid.type("N5", "改动");
  const asked: string[] = [];
  page.once("dialog", (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await page.getByRole("button", { name: "示例", exact: true }).click();
  await eventually(async () => asked, [messages.discardChanges(messages.demoName)]);
  expect(await workbench.values("花名册", "N5")).toEqual({ N5: "改动" });
});
