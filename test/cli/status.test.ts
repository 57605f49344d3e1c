/** Exit status 0, 1 and 2, and what is said about a wrong call (section 5.2). */
import { writeXlsx } from "../../src/hosts/file/write";
import { gridOf } from "../support/grid";
import { personLine, personLines } from "../support/persons";
import { reportOf, sheetOf } from "../support/report";
import { officialForm } from "../support/roster";
import { check, type Ended, PATIENCE, PROJECT, run, within } from "../support/terminal";

const clean = writeXlsx([officialForm(personLines(1, 2))]);
const faulty = writeXlsx([officialForm(personLine(3, { paid: "350" }))]);

describe("a wrong call ends with 2 and says in Chinese why", () => {
  type Call = [what: string, args: string[], says: RegExp];
  const calls: Call[] = [
    ["no file", [], /文件/],
    ["no file, but options", ["--json"], /文件/],
    ["an unknown option", ["无错.xlsx", "--colour"], /--colour/],
    ["an unknown region", ["无错.xlsx", "--region", "火星区"], /火星区/],
    ["an unknown region in JSON", ["无错.xlsx", "--json", "--region", "火星区"], /火星区/],
    ["an unknown year", ["无错.xlsx", "--year", "2019"], /2019/],
    ["a year that the region does not have", ["无错.xlsx", "--region", "赫山区", "--year", "2025"], /2025/],
    ["no year at all", ["无错.xlsx", "--year", "今年"], /今年/],
    ["an option without its value", ["无错.xlsx", "--region"], /--region/],
  ];
  let ended: readonly Ended[];

  beforeAll(async () => {
    ended = await Promise.all(calls.map(([, args]) => check({ "无错.xlsx": clean }, ...args)));
  }, PATIENCE);

  test.each(calls.map(([what, , says], i) => [what, says, i] as const))("%s", (_what, says, i) => {
    const { status, stdout, stderr } = ended[i] as Ended;
    expect(status).toBe(2);
    expect(stderr).toMatch(says);
    expect(stderr).toMatch(/[\u4e00-\u9fff]{3}/);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stdout).toBe("");
  });
});

test(
  "0 where nothing is wrong, 1 where an error is found",
  async () => {
    const [good, bad] = await Promise.all([
      check({ "无错.xlsx": clean }, "无错.xlsx"),
      check({ "有错.xlsx": faulty, "无错.xlsx": clean }, "无错.xlsx", "有错.xlsx"),
    ]);
    expect([good.status, good.stderr]).toEqual([0, ""]);
    expect(good.stdout).toMatch(/无错\.xlsx/);
    expect([bad.status, bad.stderr]).toEqual([1, ""]);
    expect(bad.stdout).toMatch(/有错\.xlsx/);
    expect(bad.stdout).toMatch(/H5/);
    expect(bad.stdout).toMatch(/amount-selfpay/);
  },
  PATIENCE,
);

describe("2 for files that cannot be read, and the others are checked all the same", () => {
  const files = {
    "无错.xlsx": clean,
    "改名.xlsx": "姓名,身份证号\n张三,430903",
    "空表.xlsx": writeXlsx([gridOf([])]),
    "零字节.xlsx": "",
    "有错.xlsx": faulty,
  };
  const names = ["无错.xlsx", "改名.xlsx", "空表.xlsx", "零字节.xlsx", "不存在.xlsx", "有错.xlsx"];
  const unreadable = ["改名.xlsx", "空表.xlsx", "零字节.xlsx", "不存在.xlsx"];
  let json: Ended;
  let plain: Ended;

  beforeAll(async () => {
    [json, plain] = await Promise.all([check(files, ...names, "--json"), check(files, ...names)]);
  }, PATIENCE);

  test("in JSON", () => {
    const report = reportOf(json);
    expect(json.status).toBe(2);
    expect(report.files.map(({ path }) => path)).toEqual(names);
    expect(report.files.filter(({ error }) => error !== null).map(({ path }) => path)).toEqual(unreadable);
    expect(sheetOf(report, "无错.xlsx").findings).toEqual([]);
    expect(sheetOf(report, "有错.xlsx").findings.map(({ cell }) => cell)).toEqual(["H5", "H5"]);
    expect(report.summary).toEqual({ files: 6, sheets: 2, rows: 3, errors: 2, warnings: 0 });
  });

  test("in words, without a stack trace", () => {
    expect(plain.status).toBe(2);
    for (const name of names) expect(plain.stdout + plain.stderr).toContain(name);
    expect(plain.stdout).toMatch(/amount-selfpay/);
    expect(plain.stdout + plain.stderr).not.toMatch(/^\s+at |Error:/m);
  });

  test("only unreadable files are 2 as well", async () => {
    expect((await check({}, "不存在.xlsx")).status).toBe(2);
  });
});

test.each([
  ["notes only", "记录\n今天下雨", 2],
  ["a list that nobody says what it is of", "姓名,身份证号\n王建国,430903197003109010", 2],
  ["a list of a known kind", "低保名单,,\n姓名,身份证号,低保类别\n王建国,430903197003109010,城市低保", 0],
])("%s", async (_what, csv, status) => {
  const ended = await check({ "表.csv": csv }, "表.csv");
  expect(ended.status).toBe(status);
  const says = status === 2 ? /没有认出花名册、任务分解表或名单，什么都没有核对/ : /^$/;
  expect(ended.stderr).toMatch(says);
});

test(
  "npm run --silent check passes arguments and status on",
  async () => {
    const ended = await within({ "有错.xlsx": faulty }, (folder) =>
      run("npm", ["run", "--silent", "check", "--", `${folder}/有错.xlsx`, "--json"], PROJECT),
    );
    expect(ended.status).toBe(1);
    expect(reportOf(ended).summary).toEqual({ files: 1, sheets: 1, rows: 1, errors: 2, warnings: 0 });
  },
  PATIENCE,
);
