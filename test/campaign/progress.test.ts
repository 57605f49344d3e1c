/**
 * 征缴进度 (design §5.6): unit by unit, held against plain loops over what was typed. 赫山区 counts 到账, 全额资助 and 职工医保 (its
 * section one: 含居民医保、职工医保); 土沃乡's document does not say.
 */
import { plainValue } from "../../src/hosts/shared/new-sheet";
import type { Grid } from "../../src/forms";
import type { NewSheet } from "../../src/hosts/workbook";
import { gridOf } from "../support/grid";
import { idNumber } from "../support/id-numbers";
import { ITEM, type Line, ledgerOf, linesOf, payments, sheetOf, totalOf, village } from "./support";

const DUES: Readonly<Record<string, number>> = { 普通居民: 380, 城乡低保对象: 190, 特困人员: 0 };

/** Villages, each with the categories of its people; whoever is marked with ! has paid, with - too little. */
const PEOPLE: Readonly<Record<string, readonly string[]>> = {
  甲村: ["普通居民!", "普通居民!", "普通居民!", "城乡低保对象!", "特困人员", "普通居民"],
  乙村: ["普通居民!", "普通居民-", "城乡低保对象", "特困人员", "特困人员!"],
  丙村: ["普通居民", "普通居民", "城乡低保对象!"],
};
const CENSUS: Readonly<Record<string, readonly [census: number, employees: number, quota: number]>> = {
  甲村: [10, 2, 8],
  乙村: [10, 1, 10],
  丙村: [8, 1, 7],
  丁村: [5, 1, 4],
};

interface Typed {
  readonly village: string;
  readonly name: string;
  readonly id: string;
  readonly category: string;
  /** `!`, `-` or nothing. */
  readonly paid: string;
}

const TYPED: readonly Typed[] = Object.entries(PEOPLE).flatMap(([name, kinds], v) =>
  kinds.map((kind, i) => ({
    village: name,
    name: `村民${"甲乙丙丁戊己"[i]}`,
    id: idNumber(`19${70 + v}0${i + 1}11`, 910 + v * 10 + i),
    category: kind.replace(/[!-]$/, ""),
    paid: /[!-]$/.exec(kind)?.[0] ?? "",
  })),
);

const rosters = (region = "赫山区") =>
  Object.keys(PEOPLE).map((name): Grid => {
    const grid = village(
      name,
      TYPED.filter((one) => one.village === name).map(
        ({ category, name: who, id }, i) => `${category}|${i + 1}|户主|${who}|${id}||${DUES[category]}|`,
      ),
    );
    return {
      ...grid,
      cells: grid.cells.map((row) =>
        row.map((cell) => (typeof cell === "string" ? cell.replace("赫山区", region) : cell)),
      ),
    };
  });
const paidRow = (name: string, id: string, yuan: number) =>
  `${name}|${id}|${ITEM}|2024-01-01|${yuan}|2023-11-20||已入库|微信`;
const EXPORT = payments([
  ...TYPED.flatMap(({ name, id, category, paid }) => {
    if (paid === "") return [];
    const due = DUES[category] ?? 0;
    return [paidRow(name, id, paid === "-" ? due - 30 : Math.max(due, 380 * Number(due === 0)))];
  }),
  // On no roster.
  paidRow("外人甲", idNumber("19500101", 981), 380),
]);
const TABLE = gridOf(
  [
    "赫山区泉交河镇2024年度城乡居民医保任务分解表",
    "单位|户籍人口数|职工医保人数|任务数",
    ...Object.entries(CENSUS).map(([name, numbers]) => [name, ...numbers].join("|")),
    "合计|33|5|29",
  ].join("\n"),
  { name: "任务分解表" },
);
const LEDGER = ledgerOf([...rosters(), EXPORT, TABLE]);
const SHEET = sheetOf("progress", LEDGER);
const LINES = linesOf(SHEET);

/** By plain loops. */
function counted(name: string) {
  let [onRoster, received, subsidised] = [0, 0, 0];
  for (const { village: own, category, paid } of TYPED) {
    if (own !== name) continue;
    onRoster++;
    if (DUES[category] === 0) subsidised++;
    else if (paid === "!") received++;
  }
  const [census = 0, employees = 0, quota = 0] = CENSUS[name] ?? [];
  const done = received + subsidised + employees;
  return {
    census,
    employees,
    quota,
    onRoster,
    received,
    subsidised,
    done,
    rate: done / quota,
    enrolment: done / census,
  };
}

const lineOf = (name: string, lines: readonly Line[] = LINES): Line =>
  lines.find((line) => line["单位"] === name) ?? {};

test("the columns are those of the design, in their order", () => {
  expect((SHEET.rows[(SHEET.headerRows ?? 0) - 1] ?? []).slice(0, 22).join(" ")).toBe(
    "排名 单位 户籍人口 职工医保 任务数 上年参保 花名册人数 到账人数 全额资助 完成人数 完成率 参保率 本期新增 比上次(百分点) 还差 " +
      "特困应参 特困已参 低保应参 低保已参 监测应参 监测已参 截至",
  );
});

test.each(Object.keys(CENSUS))("%s: what a second count says", (name) => {
  const { census, employees, quota, onRoster, received, subsidised, done, rate, enrolment } = counted(name);
  expect(lineOf(name)).toMatchObject({
    户籍人口: census,
    职工医保: employees,
    任务数: quota,
    花名册人数: onRoster,
    到账人数: received,
    全额资助: subsidised,
    完成人数: done,
    完成率: rate,
    参保率: enrolment,
    还差: Math.max(0, quota - done),
    截至: "2023-11-20",
  });
});

test("ranks go by completion", () => {
  const rates = Object.keys(CENSUS).map((name) => ({ name, rate: counted(name).rate }));
  for (const { name, rate } of rates)
    expect(lineOf(name)["排名"]).toBe(1 + rates.filter((other) => other.rate > rate).length);
  expect(LINES.flatMap((line) => line["排名"] ?? [])).toEqual([1, 2, 3, 4]);
});

test("the rates of the sum are rates of sums, and all sums are formulas", () => {
  const all = Object.keys(CENSUS).map(counted);
  const sum = (of: (one: ReturnType<typeof counted>) => number) =>
    all.reduce((total, one) => total + of(one), 0);
  const total = totalOf(SHEET);
  expect(total).toMatchObject({
    任务数: 29,
    到账人数: sum(({ received }) => received),
    完成人数: sum(({ done }) => done),
  });
  expect(total["完成率"]).toBeCloseTo(sum(({ done }) => done) / 29);
  expect(total["参保率"]).toBeCloseTo(sum(({ done }) => done) / 33);
  const row = SHEET.rows.find((cells) => cells[0] === "合计") ?? [];
  for (const cell of row.slice(2, 12)) if (cell !== null) expect(cell).toHaveProperty("formula");
});

test("payers on no roster stand below the sum, outside it", () => {
  const names = SHEET.rows.map((row) => String(plainValue(row[1] ?? row[0] ?? null)));
  expect(SHEET.rows.findIndex((row) => row[0] === "合计")).toBeLessThan(names.indexOf("不在花名册"));
  expect(lineOf("不在花名册")["到账人数"]).toBe(1);
});

test("units behind the share of the window that has gone by are set off", () => {
  // 81 of 122 days of 2023-09-01 to 2023-12-31: 66.4 %.
  const behind = [...(SHEET.finish?.tintedRows ?? [])].map((row) => plainValue(SHEET.rows[row]?.[1] ?? null));
  expect(behind).toEqual(
    Object.keys(CENSUS)
      .filter((name) => counted(name).rate < 81 / 122)
      .reverse()
      .sort((a, b) => counted(b).rate - counted(a).rate),
  );
});

test("a sentence for the notice", () => {
  const sentence = String(SHEET.rows[(SHEET.headerRows ?? 0) - 2]?.[0]);
  expect(sentence).toMatch(/^截至11月20日，应参保29人，到账6人，全额资助3人，完成14人，完成48\.3%。$/);
});

describe("where the document does not say who is done", () => {
  const silent = sheetOf("progress", ledgerOf([...rosters("土沃乡"), EXPORT]));

  test("the parts stand there, nothing is ranked, and it is said", () => {
    const lines = linesOf(silent);
    expect(lines.every((line) => line["排名"] === null && line["完成率"] === null)).toBe(true);
    expect(lineOf("泉交河镇甲村", lines)).toMatchObject({ 花名册人数: 6 });
    expect(String(silent.rows[3]?.[0])).toContain("政策没有写怎样算完成");
  });

  test("without a table all of the document's units stand there, and what it assigns them", () => {
    expect(lineOf("台亭村", linesOf(silent))["任务数"]).toBe(414 - 64);
    expect(totalOf(silent)["任务数"]).toBe(5380);
    expect(String(silent.rows[4]?.[0])).toMatch(/^截至11月20日，全乡应参保5380人，到账/);
  });
});

/** As a file hands it back: what formulas come to. */
function handedBack({ name, rows }: NewSheet): Grid {
  return { name, origin: { row: 0, column: 0 }, cells: rows.map((row) => row.map(plainValue)) };
}

test("against the last time: how many more have paid, less what was given back, and by how many points", () => {
  const some = payments([
    paidRow("村民甲", TYPED[0]?.id ?? "", 380),
    paidRow("村民乙", TYPED[1]?.id ?? "", 380),
  ]);
  const before = handedBack(sheetOf("progress", ledgerOf([...rosters(), some, TABLE])));
  const now = linesOf(sheetOf("progress", LEDGER, [before]));
  // 甲村 had 2 who had paid, 1 of 特困 and 2 employees: 5 of 8; now 7 of 8.
  expect(lineOf("甲村", now)).toMatchObject({ 本期新增: counted("甲村").received - 2, "比上次(百分点)": 25 });
  expect(lineOf("丁村", now)).toMatchObject({ 本期新增: 0, "比上次(百分点)": 0 });
  const back = linesOf(sheetOf("progress", ledgerOf([...rosters(), some, TABLE]), [handedBack(SHEET)]));
  expect(lineOf("甲村", back)).toMatchObject({
    本期新增: 2 - counted("甲村").received,
    "比上次(百分点)": -25,
  });
});

test("people on the lists of those in need, and who of them is insured", () => {
  const [, , , poor, destitute] = TYPED;
  const unpaid = TYPED.find(
    ({ village: own, category, paid }) => own === "乙村" && category === "城乡低保对象" && paid === "",
  );
  const list = (name: string, people: readonly (Typed | undefined)[], others: readonly string[] = []) =>
    gridOf(["姓名|身份证号", ...people.map((one) => `${one?.name}|${one?.id}`), ...others].join("\n"), {
      name,
    });
  const lists = [
    list("低保名单", [poor, unpaid], [`没有登记|${idNumber("19600101", 985)}`]),
    list("特困人员名单", [destitute]),
  ];
  const lines = linesOf(sheetOf("progress", ledgerOf([...rosters(), EXPORT, TABLE, ...lists])));
  expect(lineOf("甲村", lines)).toMatchObject({
    低保应参: 1,
    低保已参: 1,
    特困应参: 1,
    特困已参: 1,
    监测应参: null,
  });
  expect(lineOf("乙村", lines)).toMatchObject({ 低保应参: 1, 低保已参: 0 });
  expect(lineOf("单位不明", lines)).toMatchObject({ 低保应参: 1, 低保已参: 0 });
});

test("last year's rosters say how many there were; where there is none, nothing does", () => {
  const last = village(
    "甲村",
    [
      `普通居民|1|户主|村民甲|${TYPED[0]?.id}||350|`,
      `普通居民|2|户主|某某|${idNumber("19400101", 986)}||350|`,
    ],
    2023,
  );
  const lines = linesOf(sheetOf("progress", ledgerOf([...rosters(), last, EXPORT, TABLE])));
  expect([lineOf("甲村", lines)["上年参保"], lineOf("乙村", lines)["上年参保"]]).toEqual([2, null]);
});

test("a unit that is no place has its row", () => {
  const school = village("泉交河中学", [`普通居民|1|户主|学生甲|${idNumber("20080101", 987)}||380|`]);
  const lines = linesOf(sheetOf("progress", ledgerOf([...rosters(), school, EXPORT, TABLE])));
  expect(lines.map((line) => line["单位"])).toContain("泉交河镇泉交河中学");
});
