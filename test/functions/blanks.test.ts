/** Section 5.1, Blank: cells arrive as null, "" or 0; the answer is "", never null, which would show as 0. */
import { ask, column, type FunctionId, useRuntime } from "../support/host";
import { madeId } from "../support/made-ids";

useRuntime();

const id = madeId({ born: "19900101", sequence: 911 });

/** The column under test holds a blank; the other arguments are good. */
type Row = [FunctionId, (blank: unknown) => unknown[]];

const names: Row[] = [
  ["SELFPAY", (blank) => [blank, "赫山区"]],
  ["SUBSIDY", (blank) => [blank, "赫山区"]],
  ["IDCHECK", (blank) => [blank]],
  ["IDBIRTH", (blank) => [blank]],
  ["IDSEX", (blank) => [blank]],
  ["IDAGE", (blank) => [blank, "2024-01-01"]],
  ["IDMASK", (blank) => [blank]],
  ["IDDUP", (blank) => [blank]],
];

describe.each(names)("%s of a blank category or number", (fn, args) => {
  test.each([[null], [""], [0]])("%j answers nothing", (blank) => {
    expect(ask(fn, ...args([[blank]]))).toEqual([[""]]);
    expect(ask(fn, ...args(column(blank, blank)))).toEqual([[""], [""]]);
  });
});

const numbers: Row[] = [
  ["QUOTA", (blank) => [blank, 0]],
  ["QUOTA", (blank) => [100, blank]],
  ["QUOTA", (blank) => [100, 0, "土沃乡", blank]],
  ["QUOTA", (blank) => [blank, 0, "赫山区"]],
  ["TASKQUOTA", (blank) => ["赫山区", blank]],
  ["CANPAY", (blank) => [blank, "赫山区"]],
  ["BENEFITSTART", (blank) => [blank, "赫山区"]],
  ["IDAGE", (blank) => [column(id, id), blank]],
];

describe.each(numbers)("%s of a blank number, unit or date", (fn, args) => {
  test.each([[null], [""]])("%j answers nothing", (blank) => {
    expect(ask(fn, ...args(column(blank, blank)))).toEqual([[""], [""]]);
  });
});

test("the cells beside a blank one are answered", () => {
  expect(ask("SELFPAY", column("⑥", null, "①", "", 0), "赫山区")).toEqual(column(190, "", 380, "", ""));
  expect(ask("QUOTA", column(100, null, 50), column(1, 2, 3))).toEqual(column(99, "", 47));
  expect(ask("CANPAY", column("2023-09-01", ""), "赫山区")).toEqual(column(true, ""));
});

test("0 persons are a number, and no blank", () => {
  expect(ask("QUOTA", column(0), column(0))).toEqual([[0]]);
  expect(ask("QUOTA", column(5), column(0), null, column(0))).toEqual([[5]]);
  expect(ask("QUOTA", column(0), null, "赫山区")).toEqual([[0]]);
});

test("day 0 is a date, long before any collection window", () => {
  expect(ask("CANPAY", column(0), "赫山区")).toEqual([[false]]);
});
