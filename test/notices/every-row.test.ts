/**
 * A roster of each notice with a right row of every category, group, grade and window: nothing is found on it. Each row spoilt in
 * turn, by every amount that the notice states and by some that it does not: found there and nowhere else, and mended by what is right or not at all.
 */
import { Check, type SheetResult } from "../../src/checks";
import { readForm } from "../../src/forms";
import { nameOf } from "../support/grid";
import { toEnd } from "../support/to-end";
import { policies, type Row, rosterOf, titleOf } from "./roster";

interface Notice {
  readonly region: string;
  readonly year: number;
  /** What a person may pay, or be given, by the notice. */
  readonly yuan: readonly number[];
  readonly rows: readonly Row[];
}

const BORN = "19700310";
const on = (paidOn: string) => ({ paidOn });

const NOTICES: readonly Notice[] = [
  {
    region: "红塔区",
    year: 2026,
    yuan: [400, 220, 280, 180, 120, 0],
    rows: [
      ["普通城乡居民", BORN, 400, 0, on("2025-10-10")],
      ["未纳入监测对象的脱贫户", BORN, 400, 0, on("2025-11-01")],
      ["城乡特困人员", BORN, 0, 400, on("2025-11-01")],
      ["孤儿", "20150310", 0, 400, on("2025-11-01")],
      ["计划生育特殊家庭", BORN, 0, 400, on("2025-11-01")],
      ["监测对象", BORN, 220, 180, on("2025-11-01")],
      ["脱贫不稳定户", BORN, 220, 180, on("2026-02-25")],
      ["突发严重困难户", BORN, 220, 180],
      ["两女孩绝育父母", BORN, 220, 180],
      ["城乡低保对象", BORN, 280, 120],
      ["农村三级精神残疾人", BORN, 280, 120],
      ["低保对象、监测对象", BORN, 220, 180],
      // After 1 March people wait, and pay the same.
      ["普通居民", BORN, 400, 0, on("2026-03-01")],
    ],
  },
  {
    region: "龙街镇",
    year: 2025,
    yuan: [400, 1070, 280, 220, 355, 120, 180, 45, 0],
    rows: [
      ["普通居民", BORN, 400, 0, on("2024-09-01")],
      ["特困供养人员", BORN, 0, 400, on("2025-02-25")],
      ["城乡低保对象", BORN, 280, 120, on("2025-02-25")],
      ["事实无人抚养儿童", "20150310", 280, 120, on("2025-02-25")],
      ["边缘易致贫户", BORN, 220, 180, on("2025-06-25")],
      ["脱贫户", BORN, 355, 45],
      ["脱贫户、低保对象", BORN, 280, 120],
      ["普通居民", BORN, 400, 0, on("2025-06-25")],
      ["普通居民", BORN, 1070, 0, on("2025-07-01")],
      ["普通居民", BORN, 1070, 0, on("2025-12-25")],
    ],
  },
  {
    region: "平滩镇",
    year: 2026,
    yuan: [400, 775, 0],
    rows: [
      ["普通居民", BORN, 400, 0, { grade: "一档" }],
      ["普通居民", BORN, 775, 0, { grade: "二档" }],
      ["一档", BORN, 400, 0, { grade: "一档" }],
    ],
  },
  {
    region: "上海市",
    year: 2026,
    yuan: [1040, 870, 700, 400, 0],
    rows: [
      ["普通居民", "19700310", 1040, 0, { group: "19—59周岁" }],
      ["普通居民", "19651231", 870, 0, { group: "60-69岁" }],
      ["普通居民", "19530310", 700, 0, { group: "70周岁及以上" }],
      ["普通居民", "20150310", 400, 0, { group: "中小学生" }],
      ["普通居民", "20050310", 400, 0, { group: "大学生" }],
      // By the number alone.
      ["普通居民", "19800310", 1040, 0, { group: "" }],
      ["普通居民", "19600310", 870, 0, { group: "" }],
      ["普通居民", "20180310", 400, 0, { group: "" }],
    ],
  },
  {
    region: "贵州省",
    year: 2025,
    yuan: [400, 1070, 200, 0],
    rows: [
      ["普通居民", BORN, 400, 0, on("2024-09-23")],
      ["特困人员", BORN, 0, 400, on("2025-02-28")],
      ["孤儿", "20150310", 0, 400, on("2025-02-28")],
      ["低保对象", BORN, 200, 200, on("2025-02-28")],
      ["突发严重困难户", BORN, 200, 200, on("2025-03-01")],
      ["普通居民", BORN, 1070, 0, on("2025-12-31")],
    ],
  },
  {
    region: "甲县",
    year: 2026,
    yuan: [400, 0],
    rows: [
      ["普通居民", BORN, 400, 0, on("2025-09-01")],
      ["普通居民", BORN, 400, 0, on("2026-02-10")],
    ],
  },
];

/** Amounts that no notice states. */
const NOBODYS = [1, 380, 999.5];

function check({ region, year }: Notice, rows: readonly Row[]): SheetResult {
  const run = new Check({ policies, today: { year: 2026, month: 6, day: 1 } });
  toEnd(run.sheet(readForm(rosterOf(titleOf(region, year), rows), policies), "花名册.xlsx"));
  const [result] = toEnd(run.finish());
  if (result === undefined) throw new Error("no result");
  return result;
}

const about = ({ findings }: SheetResult) =>
  findings.filter(({ rule }) => rule.id.startsWith("amount-") || rule.id.startsWith("payer-"));

describe.each(NOTICES.map((notice) => [notice.region, notice] as const))("%s", (_, notice) => {
  const { rows, yuan } = notice;

  test("nothing is wrong with what is right", () => {
    const { findings, notes } = check(notice, rows);
    expect(findings.map(({ rule, cell, message }) => `${rule.id} ${nameOf(cell)} ${message}`)).toEqual([]);
    expect(notes.map(({ message }) => message)).toEqual([]);
  });

  const spoilt = rows.flatMap(([category, born, paid, subsidy, further], i) =>
    [...yuan, ...NOBODYS].flatMap((wrong): (readonly [number, "E" | "F", number, Row])[] => [
      ...(wrong === paid ? [] : [[i, "E", wrong, [category, born, wrong, subsidy, further]] as const]),
      ...(wrong === subsidy ? [] : [[i, "F", wrong, [category, born, paid, wrong, further]] as const]),
    ]),
  );

  test("what is wrong is found where it is, and mended by what is right or not at all", () => {
    const wrongly = spoilt.flatMap(([i, column, wrong, row]) => {
      const found = about(
        check(
          notice,
          rows.map((own, j) => (j === i ? row : own)),
        ),
      );
      const right = column === "E" ? rows[i]?.[2] : rows[i]?.[3];
      const cell = `${column}${i + 3}`;
      const isFound = found.some((finding) => nameOf(finding.cell) === cell);
      const isElsewhere = found.some((finding) => finding.cell.row !== i + 2);
      const isMadeWorse = found.some(
        ({ cell: at, fix }) => fix !== undefined && !(nameOf(at) === cell && fix === right),
      );
      return isFound && !isElsewhere && !isMadeWorse
        ? []
        : [
            `${row.slice(0, 1).join()} ${cell} ${String(right)} → ${wrong}: ${found.map((one) => `${one.rule.id} ${nameOf(one.cell)} ${String(one.fix)}`).join("; ")}`,
          ];
    });
    expect(wrongly).toEqual([]);
  });
});

test("where the notice states no standard no amount is judged, and that is said", () => {
  const notice = { region: "滁州市", year: 2026, yuan: [], rows: [] };
  const { findings, notes } = check(notice, [["普通居民", BORN, 380, 0]]);
  expect(findings).toEqual([]);
  expect(notes.map(({ message }) => message).join()).toMatch(/滁州市2026年度政策没有写个人缴费标准/);
});
