/** 已核对 and 已核实: what can be ticked off, what a tick belongs to, when it falls, and what is kept of it in the workbook. */
import {
  checkWorkbook,
  loadTicks,
  type RunOptions,
  tallyOf,
  tickOff,
  type TickWords,
  TICKS_KEY,
  ticksForOthers,
} from "../../src/checking";
import { RULES, tickKindOf } from "../../src/checks";
import type { Grid } from "../../src/forms";
import { HostError } from "../../src/hosts/workbook";
import { gridOf, nameOf } from "../support/grid";
import { listWith } from "../support/lists";
import { MemoryWorkbook } from "../support/memory-workbook";
import { policies } from "../support/read";
import { officialForm, PERSONS, roster } from "../support/roster";

const options: RunOptions = {
  policies,
  today: { year: 2023, month: 10, day: 15 },
  pause: () => Promise.resolve(),
};
const AT = "2023-11-02 10:32";
const BOOKLET: TickWords = { why: "户口簿", by: "李四" };

async function accountsOf(workbook: MemoryWorkbook) {
  return (await checkWorkbook(workbook, options)).map(({ account }) => account);
}

/** `sex-mismatch E5` each, `!` before what is ticked off. */
async function shown(workbook: MemoryWorkbook): Promise<string[]> {
  return (await accountsOf(workbook)).flatMap(({ result, ticks }) =>
    result.findings.map(({ rule, cell }, i) => `${ticks[i] === null ? "" : "!"}${rule.id} ${nameOf(cell)}`),
  );
}

async function tick(workbook: MemoryWorkbook, which: string, words: TickWords | null = BOOKLET) {
  for (const account of await accountsOf(workbook))
    for (const [i, finding] of account.result.findings.entries())
      if (`${finding.rule.id} ${nameOf(finding.cell)}` === which) {
        const tickable = { finding, owner: account.owners[i] ?? null, result: account.result };
        return tickOff(workbook, tickable, words, AT);
      }
  throw new Error(`no finding ${which}`);
}

async function ticked(which: string, ...sheets: readonly Grid[]): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook(sheets);
  await tick(workbook, which);
  expect(await shown(workbook)).toContain(`!${which}`);
  return workbook;
}

/** What 李秀英 (row 6) looks like as a man, whom nothing else is said of. */
const MAN = { 李秀英的性别: "男", 李秀英的户主关系: "弟" };
const MISMATCH = "sex-mismatch E6";

test("errors that rest on another list or on the digits of a number can be verified, and no others", () => {
  // Design §5.3: arithmetic, required cells, duplicates and amounts by policy cannot.
  expect(RULES.flatMap(({ id, verifiedBy }) => (verifiedBy === undefined ? [] : [id])).sort()).toEqual([
    "employee-insured",
    "id-birthdate",
    "id-checksum",
    "payment-amount",
    "payment-missing",
    "payment-twice",
    "person-dead",
    "sex-mismatch",
    "subsidy-missed",
    "subsidy-wrong",
  ]);
});

test.each<[what: string, which: string, edits: Parameters<typeof roster>[0], kind: string | null]>([
  ["the other sex", MISMATCH, MAN, "verified"],
  ["a wrong check character", "id-checksum F5", { 王建国的身份证号: "430903197003109011" }, "verified"],
  ["over 120 years old", "id-birthdate F5", { 王建国的身份证号: "430903190003109019" }, "verified"],
  ["a day that does not exist", "id-birthdate F5", { 王建国的身份证号: "430903197002309010" }, null],
  ["a day that has not come", "id-birthdate F5", { 王建国的身份证号: "430903202803109018" }, null],
  ["a wrong amount", "amount-selfpay H5", { 王建国的实交额: 350 }, null],
  ["a blank name", "required D5", { 王建国的姓名: "" }, null],
  ["a warning", "phone-format G5", { 王建国的联系电话: "12345" }, "checked"],
])("%s: %s", async (_, which, edits, kind) => {
  const [account] = await accountsOf(new MemoryWorkbook([roster(edits)]));
  const found = account?.result.findings.find(({ rule, cell }) => `${rule.id} ${nameOf(cell)}` === which);
  expect(found === undefined ? "not found" : tickKindOf(found)).toBe(kind);
});

test("what is ticked off counts as 已核实 or 已核对, and no more as an error or a warning", async () => {
  const workbook = new MemoryWorkbook([roster({ ...MAN, 王建国的联系电话: "12345" })]);
  await tick(workbook, MISMATCH);
  await tick(workbook, "phone-format G5", { why: "小灵通", by: "" });
  const { errors, warnings, verified, checked } = tallyOf(await accountsOf(workbook));
  expect({ errors, warnings, verified, checked }).toEqual({
    errors: 0,
    warnings: 0,
    verified: 1,
    checked: 1,
  });
  expect((await loadTicks(workbook)).all).toMatchObject([
    { rule: "sex-mismatch", kind: "verified", year: 2024, at: AT, why: "户口簿", by: "李四" },
    { rule: "phone-format", kind: "checked", year: 2024, at: AT, why: "小灵通" },
  ]);
});

describe("a tick goes where its row goes", () => {
  const LINES = PERSONS.trim().split("\n");
  const man = (line: string) => line.replace("| 妻   | 李秀英 | 女 |", "| 弟   | 李秀英 | 男 |");
  const form = (lines: readonly string[]) => officialForm(lines.map(man).join("\n"));
  const NEW = "普通居民 | 1009 | 户主 | 周大海 | 男 | 430903198001019018 | | 380 | 0 | PJ1009 | 周大海 |";

  test.each<[what: string, lines: readonly string[], where: string]>([
    ["a row is inserted above", [NEW, ...LINES], "E7"],
    ["the row above is deleted", LINES.slice(1), "E5"],
    ["the rows are sorted the other way round", [...LINES].reverse(), "E8"],
  ])("%s", async (_, lines, where) => {
    const workbook = await ticked(MISMATCH, form(LINES));
    workbook.sheets = [form(lines)];
    expect(await shown(workbook)).toContain(`!sex-mismatch ${where}`);
  });

  test("the sheet is renamed", async () => {
    const workbook = await ticked(MISMATCH, roster(MAN));
    workbook.sheets = [roster(MAN, { name: "一组" })];
    expect(await shown(workbook)).toContain(`!${MISMATCH}`);
  });
});

test.each<[what: string, edits: Parameters<typeof roster>[0], which: string]>([
  ["her number", { 李秀英的身份证号: "43090319720815902x" }, MISMATCH],
  ["her name", { 李秀英的姓名: "李秀兰" }, MISMATCH],
  ["the cell itself", { 李秀英的性别: "男性" }, MISMATCH],
  ["the year", { A1: "赫山区2025年度城乡居民基本医疗保险参保缴费基本信息登记表" }, MISMATCH],
])("a tick falls when it is another: %s", async (_, edits, which) => {
  const workbook = await ticked(MISMATCH, roster(MAN));
  workbook.sheets = [roster({ ...MAN, ...edits })];
  expect(await shown(workbook)).not.toContain(`!${which}`);
});

test("another cell of the row is nothing to it", async () => {
  const workbook = await ticked(MISMATCH, roster(MAN));
  workbook.sheets = [roster({ ...MAN, 李秀英的联系电话: "13912345679" })];
  expect(await shown(workbook)).toContain(`!${MISMATCH}`);
});

describe("what rests on another list falls when the list says something else", () => {
  const dead = (day: string) => listWith("死亡人员名单", "死亡时间", [["王建国", day]]);

  test("a new day of death", async () => {
    const workbook = await ticked("person-dead F5", roster(), dead("2023-05-01"));
    workbook.sheets = [roster(), dead("2023-06-01")];
    expect(await shown(workbook)).toContain("person-dead F5");
  });

  test("but not when its rows are moved", async () => {
    const workbook = await ticked("person-dead F5", roster(), dead("2023-05-01"));
    const moved = gridOf("姓名 | 身份证号 | 死亡时间\n周大海 | 430903198001019018 | 2023-01-01\n王建国 | 430903197003109010 | 2023-05-01", { name: "死亡人员名单" }); // prettier-ignore
    workbook.sheets = [roster(), moved];
    expect(await shown(workbook)).toContain("!person-dead F5");
  });

  test("the subsidy that a list makes due", async () => {
    const list = (level: string) => listWith("残疾人名单", "残疾等级", [["王建国", level]]);
    const workbook = await ticked("subsidy-missed I5", roster(), list("三级"));
    workbook.sheets = [roster(), list("一级")];
    expect(await shown(workbook)).toContain("subsidy-missed I5");
  });
});

test("it can be taken back, and leaves nothing behind", async () => {
  const workbook = await ticked(MISMATCH, roster(MAN));
  await tick(workbook, MISMATCH, null);
  expect(await shown(workbook)).toContain(MISMATCH);
  expect(workbook.settings.has(TICKS_KEY)).toBe(false);
});

test("the setting holds a fingerprint, and neither number nor name", async () => {
  const workbook = await ticked(MISMATCH, roster(MAN));
  expect(workbook.settings.get(TICKS_KEY)).not.toMatch(/43090319720815902X|李秀英|男/);
});

test("two panes that tick at once both keep their ticks", async () => {
  const sheets = [roster({ ...MAN, 王建国的联系电话: "12345" })];
  const settings = new Map<string, string>();
  const [one, other] = [new MemoryWorkbook(sheets, { settings }), new MemoryWorkbook(sheets, { settings })];
  await Promise.all([tick(one, MISMATCH), tick(other, "phone-format G5", { why: "小灵通", by: "" })]);
  expect(await shown(one)).toEqual(["!phone-format G5", `!${MISMATCH}`]);
});

test("what a later version wrote is not touched, and counts for nothing", async () => {
  const later = '{"version":2,"ticks":[]}';
  const workbook = new MemoryWorkbook([roster(MAN)], { settings: new Map([[TICKS_KEY, later]]) });
  expect(await shown(workbook)).toContain(MISMATCH);
  await expect(tick(workbook, MISMATCH)).rejects.toBeInstanceOf(HostError);
  expect(workbook.settings.get(TICKS_KEY)).toBe(later);
});

test.each(["{", "[]", '{"version":1,"salt":"x","ticks":[]}'])(
  "damaged, it counts for nothing: %s",
  async (text) => {
    const workbook = new MemoryWorkbook([roster(MAN)], { settings: new Map([[TICKS_KEY, text]]) });
    expect(await shown(workbook)).toContain(MISMATCH);
    await tick(workbook, MISMATCH);
    expect(await shown(workbook)).toContain(`!${MISMATCH}`);
  },
);

test("no more than 5000 are kept", async () => {
  const workbook = await ticked(MISMATCH, roster({ ...MAN, 王建国的联系电话: "12345" }));
  const setting = JSON.parse(workbook.settings.get(TICKS_KEY) ?? "") as { ticks: object[] };
  const [own] = setting.ticks;
  const print = (i: number) => i.toString(16).padStart(32, "0");
  setting.ticks = [own ?? {}, ...Array.from({ length: 4_999 }, (_, i) => ({ ...own, print: print(i) }))];
  workbook.settings.set(TICKS_KEY, JSON.stringify(setting));
  await expect(tick(workbook, "phone-format G5")).rejects.toThrow("5000 条");
  await tick(workbook, MISMATCH, { why: "居民身份证", by: "李四" });
});

test("long texts are cut", async () => {
  const workbook = new MemoryWorkbook([roster(MAN)]);
  await tick(workbook, MISMATCH, { why: "𬱖".repeat(100), by: " 李四 " });
  expect((await loadTicks(workbook)).all).toMatchObject([{ why: "𬱖".repeat(60), by: "李四" }]);
});

test("what goes to others holds the tick, and not what was said", async () => {
  const workbook = await ticked(MISMATCH, roster(MAN));
  const copy = ticksForOthers(workbook.settings.get(TICKS_KEY) ?? null) ?? "";
  expect(copy).not.toMatch(/户口簿|李四/);
  const county = new MemoryWorkbook([roster(MAN)], { settings: new Map([[TICKS_KEY, copy]]) });
  expect(await shown(county)).toContain(`!${MISMATCH}`);
  expect(ticksForOthers(null)).toBeNull();
});

test("a reason alone verifies no error", async () => {
  const workbook = await ticked(MISMATCH, roster(MAN));
  const setting = workbook.settings.get(TICKS_KEY) ?? "";
  workbook.settings.set(TICKS_KEY, setting.replace('"verified"', '"checked"'));
  expect(await shown(workbook)).toContain(MISMATCH);
});

test("what is said of a heading is of that sheet alone", async () => {
  // Nobody has signed: one finding on the heading of each sheet.
  const unsigned = (name: string) => roster({ K5: null, K6: null, K7: null, K8: null, K9: null }, { name });
  const people = (grid: Grid, from: string, to: string): Grid => ({
    ...grid,
    cells: grid.cells.map((row) =>
      row.map((cell) => (typeof cell === "string" ? cell.replace(from, to) : cell)),
    ),
  });
  const workbook = new MemoryWorkbook([unsigned("一组"), people(unsigned("二组"), "4309031", "4309021")]);
  const before = await shown(workbook);
  const [which = ""] = before.filter((one) => one.startsWith("signature-missing"));
  expect(before.filter((one) => one === which)).toHaveLength(2);
  await tick(workbook, which, { why: "签字表另附", by: "" });
  expect((await shown(workbook)).filter((one) => one.endsWith(which))).toEqual([`!${which}`, which]);
});
