/** Files on the disk: those that are missing, locked, too large, or no files at all. */
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cellKey } from "../../../src/forms";
import { UnreadableFileError } from "../../../src/hosts/file/errors";
import { readWorkbookFile } from "../../../src/hosts/file/file";

const fixtures = join(__dirname, "../../fixtures/files");
const folder = mkdtempSync(join(tmpdir(), "canbao-"));
afterAll(() => rmSync(folder, { recursive: true }));

const roster = {
  name: "花名册",
  origin: { row: 1, column: 1 },
  cells: [
    ["赫山区花名册"],
    ["姓名", "身份证号", "实交额", "登记日期", "已签字"],
    ["测试甲", "430903199001019993", 380, 45285, true],
    ["测试乙", "430903198512129997", 190.5, null, false],
    ["合计", null, 570.5, "#DIV/0!", "#N/A"],
  ],
  merges: [{ firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 5 }],
  dates: new Set([cellKey(3, 4)]),
};
const hidden = {
  name: "名单",
  isHidden: true,
  origin: { row: 0, column: 0 },
  cells: [["隐藏的表", "测试丙", "430903201506019999"]],
};

test.each(["roster.xlsx", "roster.xls", "roster.et"])("%s as LibreOffice writes it", async (name) => {
  expect((await readWorkbookFile(join(fixtures, name))).sheets).toEqual([roster, hidden]);
});

test("a GB18030 csv", async () => {
  const { sheets } = await readWorkbookFile(join(fixtures, "roster-gb18030.csv"));
  expect(sheets).toEqual([
    {
      name: "roster-gb18030",
      origin: { row: 0, column: 0 },
      cells: [
        ["赫山区城乡居民基本医疗保险花名册"],
        [],
        ["户籍号", "姓名", "身份证号", "实交额", "登记日期", "备注"],
        ["001", "测试甲", "430903199001019993", "380", "2023-12-25"],
        ["001", "测试乙", "430903198512129997", "190", "2023-10-01", "低保,对象"],
        ["002", "测试丙", "430903201506019999", "0", "2023-09-01", '说"明'],
      ],
    },
  ]);
});

test("the content decides, not the name", async () => {
  const { readFileSync } = await import("node:fs");
  for (const [from, to] of [
    ["roster.xls", "1.csv"],
    ["roster.xlsx", "2.csv"],
    ["roster.xlsx", "3.xls"],
  ] as const) {
    writeFileSync(join(folder, to), readFileSync(join(fixtures, from)));
    expect((await readWorkbookFile(join(folder, to))).sheets).toEqual([roster, hidden]);
  }
});

async function codeFor(path: string): Promise<string | undefined> {
  try {
    await readWorkbookFile(path);
    return undefined;
  } catch (error) {
    if (error instanceof UnreadableFileError) return error.code;
    throw error;
  }
}

test("what cannot be read from the disk", async () => {
  writeFileSync(join(folder, "empty.xlsx"), "");
  writeFileSync(join(folder, "~$花名册.xlsx"), "x");
  writeFileSync(join(folder, "huge.xlsx"), "");
  truncateSync(join(folder, "huge.xlsx"), 300 * 1024 * 1024 + 1);
  expect(await codeFor(join(folder, "none.xlsx"))).toBe("not-found");
  expect(await codeFor(join(folder, "empty.xlsx", "a.xlsx"))).toBe("not-found");
  expect(await codeFor(folder)).toBe("is-directory");
  expect(await codeFor(join(folder, "empty.xlsx"))).toBe("empty-file");
  expect(await codeFor(join(folder, "~$花名册.xlsx"))).toBe("lock-file");
  expect(await codeFor(join(folder, "huge.xlsx"))).toBe("too-large");
  expect(await codeFor(join(fixtures, "password.xls"))).toBe("encrypted");
});

test("a file that may not be opened", async () => {
  const path = join(folder, "locked.xlsx");
  writeFileSync(path, "x");
  jest.resetModules();
  jest.doMock("node:fs/promises", () => ({
    stat: async () => ({ isDirectory: () => false, isFile: () => true, size: 1 }),
    readFile: async () => {
      throw Object.assign(new Error("EBUSY: resource busy"), { code: "EBUSY" });
    },
  }));
  const locked = await import("../../../src/hosts/file/file");
  await expect(locked.readWorkbookFile(path)).rejects.toMatchObject({
    code: "no-permission",
    message: expect.stringContaining("占用") as unknown,
  });
});
