/** What the workbench hands on: the report in a file of its own, and workbooks with their seals and choices. */
import { SEAL_KEY } from "../../src/handing-in";
import { readWorkbookBytes } from "../../src/hosts/file/read-bytes";
import { writeNewSheet } from "../../src/hosts/file/new-sheet";
import { bookData } from "../../src/hosts/workbench/sheet-data";
import { findingsReport } from "../../src/workbench/findings-report";
import { readBook } from "../../src/workbench/read-book";
import { type OpenBook, openBook } from "../hosts/workbench/books";
import { linesOf, reportOf } from "../handing-in/support";
import { policies } from "../support/read";
import { roster } from "../support/roster";
import { sealedXlsx } from "../support/sealed";
import { savedBytes } from "./saved";

const AT = "2023-11-02 10:32";
const options = {
  policies,
  today: { year: 2023, month: 11, day: 2 },
  at: AT,
  pause: async () => {},
};

let open: OpenBook;
afterEach(() => open.close());

function reopened(bytes: Uint8Array): OpenBook {
  const { sheets, ...more } = readBook(bytes, "花名册.xlsx");
  return openBook(sheets, more);
}

test("the report names the file, and says what the one in the workbook would say", async () => {
  open = openBook([roster({ 王建国的实交额: 350 })]);
  const lines = linesOf(await findingsReport(open.workbook, options));
  expect(lines[0]).toBe("参保助手校验报告：还有 2 处错误");
  expect(lines).toContain("文件“花名册.xlsx”：没有封存");
  const heading = lines.findIndex((line) => line.startsWith("序号 | 文件 | 工作表"));
  expect(lines.slice(heading + 1)).toHaveLength(2);
  expect(lines[heading + 1]).toMatch(
    /^1 \| 花名册\.xlsx \| 花名册 \| 错误 \| 实交额与政策不符 \| H5 \| 王建国 \| 430903\*{8}9010 \| 350 \|/,
  );
  const [saved] = readWorkbookBytes(await writeNewSheet(reportOf([])), "a.xlsx").sheets;
  expect(saved?.name).toBe("校验报告");
});

test("settings go along with a workbook that is saved, opened and saved again", async () => {
  open = openBook([roster()]);
  await open.workbook.saveSetting("canbao.sheets", "{}");
  await open.workbook.saveSetting("canbao.seal", "封".repeat(500_000));
  await open.workbook.saveSetting("canbao.gone", "x");
  await open.workbook.saveSetting("canbao.gone", null);
  const bytes = await savedBytes(open);
  open.close();
  open = reopened(bytes);
  expect(await open.workbook.loadSetting("canbao.sheets")).toBe("{}");
  expect(await open.workbook.loadSetting("canbao.seal")).toBe("封".repeat(500_000));
  expect(await open.workbook.loadSetting("canbao.gone")).toBeNull();
  const again = readWorkbookBytes(await savedBytes(open), "a.xlsx").settings;
  expect([...(again?.keys() ?? [])].sort()).toEqual(["canbao.seal", "canbao.sheets"]);
});

test("a workbook without settings is saved without any", async () => {
  open = openBook([roster()]);
  expect(readWorkbookBytes(await savedBytes(open), "a.xlsx").settings?.size).toBe(0);
  expect(bookData("x", { name: "a", sheets: [] })).not.toHaveProperty("custom");
});

test("a sealed file is unchanged when it is opened, saved and opened; a cell written anew is named", async () => {
  open = reopened(sealedXlsx([roster()]));
  const bytes = await savedBytes(open);
  open.close();
  open = reopened(bytes);
  expect(await open.workbook.loadSetting(SEAL_KEY)).not.toBeNull();
  const said = async () =>
    linesOf(await findingsReport(open.workbook, options)).filter((line) => /封存|改动/.test(line));
  expect(await said()).toEqual([
    "文件“花名册.xlsx”：已封存（2023-11-02 10:32，赫山区2024年度），此后没有改动",
  ]);
  await open.workbook.writeCells([
    { sheet: "花名册", cell: { row: 6, column: 7 }, expected: 380, value: 350 },
  ]);
  expect(await said()).toEqual([
    "文件“花名册.xlsx”：已封存（2023-11-02 10:32，赫山区2024年度），此后改动了 1 行",
    "文件“花名册.xlsx”：“花名册”：改动 第 7 行",
  ]);
});

test("a report that was saved with the workbook is replaced by the next one", async () => {
  open = openBook([roster()]);
  await open.workbook.putSheet(reportOf([]));
  const bytes = await savedBytes(open);
  open.close();
  open = reopened(bytes);
  await open.workbook.putSheet({ ...reportOf([]), rows: [["新的"]] });
  expect((await open.workbook.listSheets()).map(({ name }) => name)).toEqual(["花名册", "校验报告"]);
  expect((await open.workbook.readSheet("校验报告")).cells[0]?.[0]).toBe("新的");
});

test("a sheet of the user's with the report's name is not replaced", async () => {
  open = openBook([{ ...roster(), name: "校验报告" }]);
  await expect(open.workbook.putSheet(reportOf([]))).rejects.toMatchObject({
    message: expect.stringContaining("校验报告"),
  });
});
