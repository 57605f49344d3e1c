/** What a seal records, and what it says later of the workbook, the policies and the rules. */
import { MASKED } from "../../src/checks";
import type { Grid } from "../../src/forms";
import {
  type ComparedSeal,
  compareWithSeal,
  formatSeal,
  makeSeal,
  parseSeal,
  printSheet,
  type Seal,
  sealLines,
  VERSION,
} from "../../src/handing-in";
import { rowsText } from "../../src/handing-in/seal-text";
import { builtInPolicies, PolicyRegistry } from "../../src/policy";
import { edited, gridOf } from "../support/grid";
import { policies, read } from "../support/read";
import { roster } from "../support/roster";
import { toEnd } from "../support/to-end";
import { AT, gridOfSheet, openFile, postingOf, reportOf, accountsOf } from "./support";

const SALT = "0123456789abcdef0123456789abcdef";
const NOTES = gridOf("会议记录\n下周一开会", { name: "记录" });
const LIST = gridOf("低保对象名单\n序号|姓名|身份证号\n1|张桂兰|430903195509209044", { name: "低保名单" });

function sealOf(...grids: readonly Grid[]): Seal {
  const prints = grids.map((grid) => toEnd(printSheet(grid, SALT)));
  return makeSeal({ accounts: accountsOf(...grids), prints, salt: SALT, at: AT });
}

function compared(seal: Seal, grids: readonly Grid[], registry = policies): ComparedSeal {
  const present = grids.map((grid) => ({
    print: toEnd(printSheet(grid, seal.salt)),
    isForm: read(grid).kind !== "unknown",
  }));
  return toEnd(compareWithSeal(seal, present, registry));
}

function said(seal: Seal, ...grids: readonly Grid[]): string[] {
  return sealLines(compared(seal, grids), MASKED);
}

const SEALED = "已封存（2023-11-02 10:32，赫山区2024年度）";

test("it records when, by which tool, policy and documents, and what there was", () => {
  const seal = sealOf(roster(), NOTES);
  expect(seal).toMatchObject({ version: 1, at: AT, tool: VERSION, salt: SALT });
  expect(seal.sheets).toHaveLength(1);
  expect(seal.sheets[0]).toMatchObject({
    name: "花名册",
    kind: "roster",
    rows: 5,
    persons: 5,
    households: 3,
    collected: 1330,
    warnings: 0,
    policy: { label: "赫山区2024年度", region: "湖南省益阳市赫山区", year: 2024 },
  });
  expect(seal.sheets[0]?.policy?.documents[0]).toMatch(/^《.+》（征求意见稿）/);
});

test("read again, it is what was saved", () => {
  const seal = sealOf(roster(), LIST);
  expect(parseSeal(formatSeal(seal))).toEqual(seal);
});

test.each<[what: string, setting: string]>([
  ["no JSON", "封存"],
  ["nothing of a seal", "{}"],
  ["a later version", JSON.stringify({ ...sealOf(roster()), version: 2 })],
  ["a day that is none", JSON.stringify({ ...sealOf(roster()), at: "昨天" })],
  ["a salt that is none", JSON.stringify({ ...sealOf(roster()), salt: "盐" })],
  ["a fingerprint cut short", formatSeal(sealOf(roster())).replace(/"digest":"../, '"digest":"')],
  ["rows cut short", formatSeal(sealOf(roster())).replace(/\[\[0,"../, '[[0,"')],
])("%s is not read", (_, setting) => {
  expect(parseSeal(setting)).toBeNull();
});

test("no number and no name is in it", () => {
  expect(formatSeal(sealOf(roster()))).not.toMatch(/王建国|430903|13812345678|PJ1001/);
});

test("a sheet of 10,000 rows takes less than 100 KB", () => {
  const persons = Array.from({ length: 10_000 }, (_, i) => [`姓名${i}`, `村${i % 7}`]);
  const grid = gridOf([["姓名", "身份证号", "实交额"], ...persons], { name: "花名册" });
  const prints = [toEnd(printSheet(grid, SALT))];
  const [account] = accountsOf(roster());
  if (account === undefined) throw new Error("no account");
  expect(formatSeal(makeSeal({ accounts: [account], prints, salt: SALT, at: AT })).length).toBeLessThan(
    100_000,
  );
});

test("nothing changed", () => {
  expect(said(sealOf(roster()), roster())).toEqual([`${SEALED}，此后没有改动`]);
});

test.each<[what: string, now: Grid, says: string[]]>([
  ["an amount", roster({ 王建国的实交额: 350 }), ["，此后改动了 1 行", "“花名册”：改动 第 5 行"]],
  [
    "a name and a signature",
    roster({ 李秀英的姓名: "李秀", 王子轩的参保人签字: "" }),
    ["，此后改动了 2 行", "“花名册”：改动 第 6–7 行"],
  ],
  ["the title", roster({ A1: "赫山区2023年度登记表" }), ["，此后改动了 1 行", "“花名册”：改动 第 1 行"]],
  ["a remark beside the form", roster({ N5: "已核" }), ["，此后改动了 1 行", "“花名册”：改动 第 5 行"]],
  [
    "a person at the end",
    withRow(roster(), ["普通居民", "1004", "户主", "刘建军"]),
    ["，此后改动了 1 行", "“花名册”：新增 第 10 行"],
  ],
  ["a person gone", withoutRow(roster(), 6), ["，此后改动了 1 行", "“花名册”：删去原来的 第 7 行"]],
  [
    "one changed above, one gone below",
    withoutRow(roster({ 王建国的实交额: 350 }), 8),
    ["，此后改动了 2 行", "“花名册”：改动 第 5 行；删去原来的 第 9 行"],
  ],
])("%s: how many rows, and which", (_, now, [summary, ...lines]) => {
  expect(said(sealOf(roster()), now)).toEqual([`${SEALED}${summary}`, ...lines]);
});

function withRow(grid: Grid, row: readonly unknown[]): Grid {
  return { ...grid, cells: [...grid.cells, row] };
}

function withoutRow(grid: Grid, row: number): Grid {
  return { ...grid, cells: grid.cells.filter((_, i) => i !== row) };
}

test("sheets that came, went or have another name", () => {
  const second = {
    ...roster({ 王建国的身份证号: "430903197003109010", 王建国的姓名: "王国建" }),
    name: "二组",
  };
  const seal = sealOf(roster(), second);
  expect(said(seal, roster())).toEqual([`${SEALED}，此后有改动`, "工作表“二组”不见了"]);
  expect(said(seal, roster(), { ...second, name: "第二组" })).toEqual([
    `${SEALED}，此后有改动`,
    "工作表“二组”改名为“第二组”，内容没有改动",
  ]);
  expect(said(seal, roster(), second, LIST)).toEqual([
    `${SEALED}，此后有改动`,
    "工作表“低保名单”是封存以后加的",
  ]);
});

test("a roster whose header was spoilt is a change, not a roster that went", () => {
  const spoilt = edited(
    roster(),
    Object.fromEntries([..."ABCDEFGHIJKL"].map((column) => [`${column}3`, "x"])),
  );
  expect(said(sealOf(roster()), spoilt)[1]).toBe("“花名册”：改动 第 3 行");
});

test("sheets that are no forms may change, come and go: notes, the report, the list for posting", () => {
  const seal = sealOf(roster(), NOTES);
  const own = [reportOf([openFile(roster())]), postingOf(roster())].map(gridOfSheet);
  expect(said(seal, roster(), ...own)).toEqual([`${SEALED}，此后没有改动`]);
  expect(said(seal, { ...NOTES, cells: [["别的"]] }, roster())).toEqual([`${SEALED}，此后没有改动`]);
});

test("the order of the sheets is no matter", () => {
  expect(said(sealOf(roster(), LIST), LIST, roster())).toEqual([`${SEALED}，此后没有改动`]);
});

test("a policy that says something else by now, or is no longer known, is said", () => {
  const seal = sealOf(roster());
  const changed = builtInPolicies.map((policy) =>
    policy.region.name === "赫山区"
      ? { ...policy, standards: policy.standards.map((one) => ({ ...one, yuan: 400 })) }
      : policy,
  );
  const without = builtInPolicies.filter(({ region }) => region.name !== "赫山区");
  for (const known of [changed, without]) {
    const state = compared(seal, [roster()], new PolicyRegistry(known));
    expect(sealLines(state, MASKED)).toEqual([
      `${SEALED}，此后没有改动`,
      "赫山区2024年度的政策与封存时不同，请重新校验",
    ]);
  }
});

test("another version of the tool, or other rules, is said", () => {
  for (const other of [{ tool: "0.0.9" }, { rules: "f".repeat(32) }]) {
    const seal = { ...sealOf(roster()), ...other };
    expect(said(seal, roster())[1]).toBe(`封存时用的是 ${seal.tool} 版，规则可能与现在不同，请重新校验`);
  }
});

test.each([
  [{ kind: "none" }, "没有封存"],
  [{ kind: "not-kept" }, "这种文件不保存封存记录；要封存，请另存为 .xlsx"],
  [{ kind: "unsupported" }, "这个表格软件太旧，不能封存，也看不出封存后有没有改动"],
  [{ kind: "unreadable" }, "有封存记录，但读不懂：可能由更新的版本写入，或者已经损坏"],
] as const)("%j", (state, text) => {
  expect(sealLines(state, MASKED)).toEqual([text]);
});

test("a seal that knows of a change but not where says so", () => {
  const seal = sealOf(roster());
  const tampered = { ...seal, sheets: seal.sheets.map((sheet) => ({ ...sheet, digest: "0".repeat(64) })) };
  expect(said(tampered, roster())).toEqual([`${SEALED}，此后有改动`, "“花名册”：有改动，看不出在哪一行"]);
});

test("numbers in the names of sheets are masked", () => {
  const named = { ...roster({ 王建国的实交额: 350 }), name: "户430903197003109010" };
  const seal = sealOf({ ...roster(), name: "户430903197003109010" });
  expect(said(seal, named)[1]).toBe("“户430903********9010”：改动 第 5 行");
});

test.each<[rows: number[], text: string]>([
  [[6], "第 7 行"],
  [[6, 8, 11], "第 7、9、12 行"],
  [[6, 7, 8, 11], "第 7–9、12 行"],
  [Array.from({ length: 5_000 }, (_, i) => i), "第 1–5000 行"],
  [
    Array.from({ length: 5_000 }, (_, i) => 2 * i),
    "第 1、3、5、7、9、11、13、15、17、19、21、23、25、27、29、31、33、35、37、39 行等 5,000 行",
  ],
])("rows are numbered as in the sheet, %#", (rows, text) => {
  expect(rowsText(rows)).toBe(text);
});
