/** The judge of the corpus on made-up answers: what counts as right, as asked, and as silently wrong. */
import { type Ask, isGood, isRight, judge } from "./judge";
import type { Layout } from "./layout";
import type { FoundHere, SheetAnswer } from "./outcome";

const LAYOUT: Layout = {
  name: "两个人",
  region: "赫山区",
  year: 2024,
  sheets: [
    {
      name: "花名册",
      text: `
        姓名 | 身份证号 | 缴费
        赵文斌 | #赵文斌 | 380
        钱玉梅 | #钱玉梅 | 380`,
      kind: "roster",
      rows: 2,
      collected: 760,
      columns: { 姓名: "name", 缴费: "paid" },
    },
  ],
  faults: ["钱玉梅 缴费 = 350 => amount-selfpay"],
};

const RIGHT: SheetAnswer = {
  name: "花名册",
  hidden: false,
  kind: "roster",
  role: null,
  columns: [
    { cell: "A1", field: "name" },
    { cell: "B1", field: "id" },
    { cell: "C1", field: "paid" },
  ],
  unread: [],
  notes: [],
  region: "赫山区",
  year: 2024,
  rows: 2,
  pages: [{ collected: 760 }],
  findings: [],
};

const found = (rule: string, cell: string, severity = "error"): FoundHere => ({
  rule,
  cell,
  severity,
  message: "。",
});
const FOUND = [found("amount-selfpay", "C3")];
const note = (message: string) => [{ id: "n", message, cells: [] }];

/** Says `clean` of the sheet without a mistake, and `wrong` of the one with a fault. */
const saying =
  (clean: Partial<SheetAnswer>, wrong: Partial<SheetAnswer> = { findings: FOUND }): Ask =>
  (_, { edits }) =>
    Promise.resolve([{ ...RIGHT, ...clean, ...(edits.length === 0 ? {} : wrong) }]);

test("everything as it should be is right", async () => {
  const judged = await judge(LAYOUT, saying({}));
  expect(isRight(judged)).toBe(true);
  expect(judged.persons).toEqual({ all: 2, read: 2, told: 0 });
  expect(judged.faults).toEqual({ all: 1, found: 1, asked: 0 });
});

test.each<[string, Ask, silent: RegExp | null, asked: RegExp | null]>([
  ["a fault that nothing tells of", saying({}, {}), /no amount-selfpay at 花名册 C3/, null],
  [
    "a fault told by another finding in its cell",
    saying({}, { findings: [found("required", "C3")] }),
    null,
    /no amount-selfpay/,
  ],
  [
    "a fault, and the money was not judged",
    saying({}, { notes: note("没有核对金额") }),
    null,
    /no amount-selfpay/,
  ],
  [
    "a fault, and a note says how it was judged",
    saying({}, { notes: note("金额按各类人员核对") }),
    /no amount-selfpay/,
    null,
  ],
  [
    "a column taken for another",
    saying({
      columns: [
        { cell: "A1", field: "name" },
        { cell: "C1", field: "due" },
      ],
    }),
    /缴费 is taken for due/,
    null,
  ],
  ["a person missing", saying({ rows: 1 }), /1 rows, not 2/, null],
  [
    "a person missing and told",
    saying({ rows: 1, unread: [{ range: "A3:C3", kind: "person", count: 1 }] }),
    null,
    /1 rows, not 2/,
  ],
  ["another sum", saying({ pages: [{ collected: 380 }] }), /collected 380, not 760/, null],
  ["another year", saying({ year: 2023 }), /of 赫山区 2023/, null],
  ["a roster read as payments", saying({ kind: "payments" }), /read as payments/, null],
])("%s", async (_, ask, silent, asked) => {
  const judged = await judge(LAYOUT, ask);
  expect(judged.silent.join("\n")).toMatch(silent ?? /^$/);
  if (asked !== null) expect(judged.asked.join("\n")).toMatch(asked);
  expect(isGood(judged)).toBe(silent === null);
});

test("what is found where nothing is wrong is a false alarm", async () => {
  const judged = await judge(
    LAYOUT,
    saying({ findings: [found("sex-unknown", "A2"), found("name-format", "A3", "warning")] }),
  );
  expect(judged.falseErrors[0]).toMatch(/^clean: sex-unknown at 花名册 A2/);
  expect(judged.falseWarnings[0]).toMatch(/^clean: name-format at 花名册 A3/);
  expect(isGood(judged)).toBe(false);
});

test("more than two questions a sheet are too many", async () => {
  const unread = ["E2", "F2", "G2"].map((range) => ({ range, kind: "cell", count: 1 }));
  const judged = await judge(LAYOUT, saying({ unread }));
  expect(judged.questions).toBe(3);
  expect(isGood(judged)).toBe(false);
});

test("a sheet that is left alone is told, but not good", async () => {
  const judged = await judge(LAYOUT, saying({ kind: "unknown", rows: 0, pages: [] }));
  expect([judged.silent, isGood(judged)]).toEqual([[], false]);
  expect(judged.unrecognised[0]).toMatch(/read as unknown/);
});
