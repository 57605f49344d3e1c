/** `npm run campaign` (design §5.6): files and folders in, a workbook out, and an exit status. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCampaign } from "../../src/cli/campaign/run";
import { cellText, type Grid } from "../../src/forms";
import { readWorkbookBytes } from "../../src/hosts/file/read-bytes";
import { writeXlsx } from "../../src/hosts/file/write";
import { payments, village, ITEM } from "../campaign/support";
import { gridOf } from "../support/grid";
import { idNumber } from "../support/id-numbers";
import { check, type Ended, type Files, within } from "../support/terminal";

const WANG = `王建国|${idNumber("19700310", 901)}`;
const LI = `李秀英|${idNumber("19720815", 902)}`;
const ROSTER = village("甲村", [`普通居民|1|户主|${WANG}|13812345678|380|PJ1`, `普通居民|1|妻|${LI}||380|`]);
const paid = (who: string, yuan: number) => `${who}|${ITEM}|2024-01-01|${yuan}|2023-10-09||已入库|微信`;
const SOME = writeXlsx([payments([paid(LI, 350)])]);
const ALL = writeXlsx([payments([paid(LI, 380), paid(WANG, 380)])]);
const FILES: Files = { "甲村.xlsx": writeXlsx([ROSTER]), "明细.xlsx": SOME };

interface Made extends Ended {
  readonly sheet: Grid | null;
  readonly bytes: Uint8Array | null;
}

async function runIn(folder: string, ...args: readonly string[]): Promise<Made> {
  const written = { stdout: "", stderr: "" };
  const status = await runCampaign(
    args.map((arg) => (/\.(?:xlsx|csv)$|^到账$/.test(arg) ? join(folder, arg) : arg === "." ? folder : arg)),
    {
      stdout: { write: (text) => (written.stdout += text) },
      stderr: { write: (text) => (written.stderr += text) },
    },
  );
  const out = join(folder, "出.xlsx");
  const bytes = existsSync(out) ? new Uint8Array(readFileSync(out)) : null;
  return {
    status,
    ...written,
    bytes,
    sheet: bytes === null ? null : (readWorkbookBytes(bytes, "出.xlsx").sheets[0] ?? null),
  };
}

const make = (files: Files, ...args: readonly string[]) => within(files, (folder) => runIn(folder, ...args));
const column = (sheet: Grid | null, heading: string): string[] => {
  const head = sheet?.cells.findIndex((row) => row.some((cell) => cellText(cell) === heading)) ?? -1;
  const at = sheet?.cells[head]?.map(cellText).indexOf(heading) ?? -1;
  return (sheet?.cells.slice(head + 1) ?? []).map((row) => cellText(row[at]));
};

describe("pay", () => {
  test("exits with 1 where somebody has not paid, and says where the sheet is", async () => {
    const { status, stdout, sheet } = await make(FILES, "pay", "甲村.xlsx", "明细.xlsx", "--out", "出.xlsx");
    expect(status).toBe(1);
    expect(stdout).toMatch(/缴费核对 2 行，已写入 .*出\.xlsx/);
    expect(sheet?.name).toBe("缴费核对");
    expect(column(sheet, "结果")).toEqual(["未缴", "少缴", "合计"]);
  });

  test("exits with 0 where all agrees", async () => {
    const files = { ...FILES, "明细.xlsx": ALL };
    expect((await make(files, "pay", "甲村.xlsx", "明细.xlsx", "--out", "出.xlsx")).status).toBe(0);
  });

  test("exits with 1 for a payment without a number", async () => {
    const files = {
      ...FILES,
      "明细.xlsx": writeXlsx([payments([paid(LI, 380), paid(WANG, 380), paid("李四|", 380)])]),
    };
    expect((await make(files, "pay", "甲村.xlsx", "明细.xlsx", "--out", "出.xlsx")).status).toBe(1);
  });
});

test("numbers are whole only where that is asked for", async () => {
  const masked = await make(FILES, "unpaid", ".", "--out", "出.xlsx");
  const revealed = await make(FILES, "unpaid", ".", "--out", "出.xlsx", "--reveal");
  const text = ({ sheet, stdout }: Made) => JSON.stringify(sheet?.cells) + stdout;
  expect(text(masked)).not.toMatch(/19700310|19720815|13812345678/);
  expect(column(revealed.sheet, "身份证号").slice(0, 2)).toEqual([WANG.slice(4), LI.slice(4)]);
  expect(column(revealed.sheet, "联系电话")[0]).toBe("13812345678");
});

test("a folder is all spreadsheets below it, but for the one that is written", () =>
  within(FILES, async (folder) => {
    mkdirSync(join(folder, "到账"));
    writeFileSync(join(folder, "到账", "第二周.xlsx"), writeXlsx([payments([paid(WANG, 380)])]));
    writeFileSync(join(folder, "到账", "说明.txt"), "x");
    const first = await runIn(folder, "pay", ".", "--out", "出.xlsx");
    expect(first.stderr).toBe("");
    expect(column(first.sheet, "结果")).toEqual(["一致", "少缴", "合计"]);
    // It lies in the folder by now.
    expect(column((await runIn(folder, "pay", ".", "--out", "出.xlsx")).sheet, "结果")).toEqual([
      "一致",
      "少缴",
      "合计",
    ]);
  }));

test("another sheet of the campaign is not written over: people wrote on it", () =>
  within(FILES, async (folder) => {
    await runIn(folder, "unpaid", ".", "--out", "出.xlsx");
    const { status, stderr } = await runIn(folder, "pay", ".", "--out", "出.xlsx");
    expect([status, stderr]).toEqual([2, expect.stringContaining("没有覆盖它")]);
  }));

test("what people wrote is carried over, from the file that is there or from the one that is named", () =>
  within(FILES, async (folder) => {
    const { bytes, sheet } = await runIn(folder, "unpaid", ".", "--out", "出.xlsx");
    expect(column(sheet, "原因")).toEqual(["", "", "", ""]);
    const grid = readWorkbookBytes(bytes ?? new Uint8Array(), "出.xlsx").sheets[0];
    if (grid === undefined) throw new Error("no sheet");
    const cells = grid.cells.map((row, r) => row.map((cell, c) => (r === 5 && c === 7 ? "拒参" : cell)));
    const filled = writeXlsx([{ ...grid, cells }]);
    writeFileSync(join(folder, "出.xlsx"), filled);
    expect(column((await runIn(folder, "unpaid", ".", "--out", "出.xlsx")).sheet, "原因")[0]).toBe("拒参");
    writeFileSync(join(folder, "上周.xlsx"), filled);
    const later = await runIn(
      folder,
      "unpaid",
      "甲村.xlsx",
      "明细.xlsx",
      "--last",
      "上周.xlsx",
      "--out",
      "出.xlsx",
    );
    expect(column(later.sheet, "原因")[0]).toBe("拒参");
  }));

test("a file that cannot be read is told, and the others count", async () => {
  const files = { ...FILES, "坏.xlsx": "这不是表格" };
  const { status, stderr, sheet } = await make(files, "unpaid", ".", "--out", "出.xlsx");
  expect(status).toBe(1);
  expect(stderr).toMatch(/坏\.xlsx：读不了/);
  expect(JSON.stringify(sheet?.cells.slice(0, 4))).toContain("读不了的文件：坏.xlsx");
});

test.each([
  ["no such sheet", ["nothing", "甲村.xlsx", "--out", "出.xlsx"], "先写做什么"],
  ["no files", ["pay", "--out", "出.xlsx"], "没有写花名册"],
  ["nowhere to write", ["pay", "甲村.xlsx"], "没有写 --out"],
  ["not a workbook", ["pay", "甲村.xlsx", "--out", "出.csv"], "要以 .xlsx 结尾"],
  ["no year", ["pay", "甲村.xlsx", "--year", "二〇二四", "--out", "出.xlsx"], "不是年度"],
  ["no day", ["pay", "甲村.xlsx", "--on", "上周", "--out", "出.xlsx"], "不是日期"],
  ["one of the files", ["pay", "甲村.xlsx", "--out", "甲村.xlsx"], "是要检查的文件"],
  ["somebody's file", ["pay", "甲村.xlsx", "--out", "明细.xlsx"], "没有覆盖它"],
])("bad usage: %s", async (_, args, message) => {
  const { status, stderr } = await make(FILES, ...args);
  expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
});

test("nothing that is a roster or payments is bad usage, too", async () => {
  const files = { "别的.xlsx": writeXlsx([gridOf("货名|数量\n米|3", { name: "库存" })]) };
  expect((await make(files, "pay", "别的.xlsx", "--out", "出.xlsx")).status).toBe(2);
});

test("the sheets that are made are no rosters to the check", () =>
  within(FILES, async (folder) => {
    const { bytes } = await runIn(folder, "pay", ".", "--out", "出.xlsx");
    const { stdout } = await check({ "出.xlsx": bytes ?? "" }, "出.xlsx");
    expect(stdout).toContain("认不出");
  }));
