/** 未参保核实 (design §5.6): who is to be asked about, what is filled in, and that the tool never chooses between two enrolments. */
import { plainValue } from "../../src/hosts/shared/new-sheet";
import type { Grid } from "../../src/forms";
import type { NewSheet } from "../../src/hosts/workbook";
import { gridOf } from "../support/grid";
import { idNumber } from "../support/id-numbers";
import { ITEM, type Line, ledgerOf, linesOf, payments, sheetOf, village } from "./support";

const ID = {
  王建国: idNumber("19700310", 901),
  李秀英: idNumber("19720815", 902),
  张桂兰: idNumber("19550920", 904),
  陈德福: idNumber("19510112", 905),
  孙大妹: idNumber("19660203", 922),
  赵小强: idNumber("19650102", 911),
  周老五: idNumber("19400102", 913),
} as const;
type Name = keyof typeof ID;
const who = (name: Name) => `${name}|${ID[name]}`;

/** 王建国 has paid, 李秀英 has not; 陈德福 pays nothing. */
const ROSTER = village("甲村", [
  `普通居民|1|户主|${who("王建国")}|13812345678|380|PJ1`,
  `普通居民|1|妻|${who("李秀英")}||380|`,
  `特困人员|3|户主|${who("陈德福")}||0|`,
]);
const EXPORT = payments([
  `${who("王建国")}|${ITEM}|2024-01-01|380|2023-10-09||已入库|微信`,
  `${who("孙大妹")}|${ITEM}|2024-01-01|380|2023-10-12||已入库|微信`,
]);
const people = (name: string, ...names: readonly Name[]) =>
  gridOf(["姓名|身份证号", ...names.map(who)].join("\n"), { name });
const EVERYBODY = Object.keys(ID) as Name[];
const LAST_YEAR = village(
  "甲村",
  [`普通居民|1|妻|${who("李秀英")}||350|`, `普通居民|2|户主|${who("赵小强")}||350|`],
  2023,
);

const HEADINGS = ["去年是否参保", "是否已参保", "参保地/险种", "参保时间", "未参保原因"];

function answers(sheet: NewSheet): Record<string, string> {
  return Object.fromEntries(
    linesOf(sheet).map((line) => [
      String(line["姓名"]),
      HEADINGS.map((heading) => line[heading] ?? "·").join(" "),
    ]),
  );
}

const HANDED = gridOf(
  [
    "第三批疑似未参保人员名单",
    "姓名|身份证号|户主姓名|联系电话|未参保原因",
    ...EVERYBODY.map((name) => `${who(name)}|||${name === "赵小强" ? "拒参" : ""}`),
  ].join("\n"),
  { name: "Sheet1" },
);
const LISTS = [people("职工医保参保人员", "张桂兰"), people("死亡人员名单", "周老五")];

describe("from a list that was handed down", () => {
  const sheet = sheetOf("worklist", ledgerOf([ROSTER, EXPORT, HANDED, LAST_YEAR, ...LISTS]));

  test("the columns are those of the design, in their order", () => {
    expect((sheet.rows[(sheet.headerRows ?? 0) - 1] ?? []).slice(0, 13).join(" ")).toBe(
      "下发批次 村组 户主 姓名 身份证号 联系电话 去年是否参保 是否已参保 参保地/险种 参保时间 未参保原因 佐证 负责人",
    );
  });

  test("everybody on it has a row; what rosters, payments and lists tell is filled in, the rest left to ask", () => {
    expect(answers(sheet)).toEqual({
      王建国: "· 是 居民医保（泉交河镇 甲村） 2023-10-09 ·",
      李秀英: "是 · · · ·",
      张桂兰: "· 是 职工医保 · ·",
      陈德福: "· 是 居民医保（泉交河镇 甲村） · ·",
      孙大妹: "· 是 居民医保（税务到账，不在花名册） 2023-10-12 ·",
      赵小强: "是 · · · 拒参",
      周老五: "· · · · 死亡",
    });
  });

  test("batch, household and telephone", () => {
    const [wang] = linesOf(sheet);
    expect(wang).toMatchObject({ 下发批次: "第三批", 户主: "王建国", 联系电话: "138****5678" });
  });

  test("where it was found", () => {
    const found = (name: Name) => String(linesOf(sheet).find((line) => line["姓名"] === name)?.["已查到"]);
    expect(found("李秀英")).toMatch(/^花名册上，未缴（.*花名册 D5）/);
    expect(found("周老五")).toMatch(/死亡人员名单（.*B2）/);
  });
});

test("two enrolments stand there both, with the rule, and nothing is chosen", () => {
  const twice = [people("职工医保参保人员", "王建国")];
  const line = linesOf(sheetOf("worklist", ledgerOf([ROSTER, EXPORT, HANDED, ...twice])))[0] as Line;
  expect(line["参保地/险种"]).toBe("居民医保（泉交河镇 甲村）；职工医保");
  // 赫山区, section three.
  expect(line["已查到"]).toContain(
    "参保不止一处，请本人选定：不得重复参加居民医保，也不得同时参加居民医保和职工医保",
  );
});

describe("from the census", () => {
  const census = gridOf(["户籍人口花名册", "姓名|身份证号", ...EVERYBODY.map(who)].join("\n"), {
    name: "户籍名册",
  });
  const sheet = sheetOf("worklist", ledgerOf([ROSTER, EXPORT, census, ...LISTS]));

  test("whoever is insured, or on a list that says why he is not, is left out; unpaid is not insured", () => {
    expect(Object.keys(answers(sheet))).toEqual(["李秀英", "赵小强"]);
    expect(answers(sheet)["李秀英"]).toBe("· · · · ·");
  });

  test("without payments the roster is believed", () => {
    const byRoster = sheetOf("worklist", ledgerOf([ROSTER, census, ...LISTS]));
    expect(Object.keys(answers(byRoster))).toEqual(["孙大妹", "赵小强"]);
  });
});

test("without a list and a census it says that nobody is to be asked", () => {
  const sheet = sheetOf("worklist", ledgerOf([ROSTER, EXPORT]));
  expect(linesOf(sheet)).toEqual([]);
  expect(String(sheet.rows[4]?.[0])).toContain("没有人要核实");
});

describe("a second time", () => {
  const grids = [ROSTER, EXPORT, HANDED, ...LISTS];
  const first = sheetOf("worklist", ledgerOf(grids));
  const headings = (first.rows[(first.headerRows ?? 0) - 1] ?? []).map((cell) => String(plainValue(cell)));
  /** As it comes back, with something typed into a person's row. */
  const back = (name: Name, heading: string, text: string): Grid => ({
    name: first.name,
    origin: { row: 0, column: 0 },
    cells: first.rows.map((row) =>
      row.map((cell, column) => (row[3] === name && headings[column] === heading ? text : plainValue(cell))),
    ),
  });
  const again = (earlier: Grid, given: readonly Grid[] = grids) =>
    answers(sheetOf("worklist", ledgerOf(given), [earlier]));

  test("what people found out is kept", () => {
    expect(again(back("赵小强", "是否已参保", "否"))["赵小强"]).toBe("· 否 · · 拒参");
    expect(again(back("周老五", "未参保原因", "失踪"))["周老五"]).toBe("· · · · 失踪");
  });

  test("what the tool had filled in is not taken for people's word", () => {
    // 王建国's payment was given back meanwhile.
    const refunded = payments([`${who("孙大妹")}|${ITEM}|2024-01-01|380|2023-10-12||已入库|微信`]);
    expect(again(back("赵小强", "负责人", "老周"), [ROSTER, refunded, HANDED, ...LISTS])["王建国"]).toBe(
      "· · · · ·",
    );
  });
});
