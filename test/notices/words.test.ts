/** How notices put it, and what the sheet makes of it; what could mean something else is refused with the ways to write it. */
import { readHelp } from "../../src/forms/policy-sheet/grammar";
import { readDays, readSpan, readStart } from "../../src/forms/policy-sheet/time-grammar";
import { Unreadable } from "../../src/forms/policy-sheet/values";

const shown = (value: unknown) => (value instanceof Unreadable ? value.why : value);

test.each<[written: unknown, help: unknown]>([
  ["按个人缴费标准的80%给予资助", [{ kind: "rate", percent: 80, of: "standard" }]],
  ["每人每年补助200元", [{ kind: "subsidy", yuan: 200 }]],
  ["给予定额补助180元", [{ kind: "subsidy", yuan: 180 }]],
  [120.5, [{ kind: "subsidy", yuan: 120.5 }]],
  ["120.5元", [{ kind: "subsidy", yuan: 120.5 }]],
  ["个人缴费部分全额资助", [{ kind: "full" }]],
  ["其余的80%", [{ kind: "rate", percent: 80, of: "rest" }]],
  ["剩余部分全额资助", [{ kind: "full" }]],
  ["一档的90%", [{ kind: "rate", percent: 90, of: { standard: "一档" } }]],
  ["个人缴38元", [{ kind: "selfPay", yuan: 38 }]],
  [0.8, [{ kind: "rate", percent: 80, of: "standard" }]],
  [1.2, expect.stringMatching(/120%/)],
  ["低档缴费标准的90%", [{ kind: "rate", percent: 90, of: { standard: "低档" } }]],
  ["不再享受资助", []],
  ["不再给予补助", []],
  ["减半", expect.stringMatching(/可以写：全额、200/)],
  ["由医疗救助基金全额资助", expect.stringMatching(/看不懂/)],
])("help: %s", (written, help) => {
  expect(shown(readHelp(written))).toEqual(help);
});

const wait = (count: number, unit: string, from = "payment") => ({
  kind: "wait",
  wait: { count, unit, from },
});

test.each<[written: string, start: unknown]>([
  ["自缴费次日起", { kind: "nextDay" }],
  ["缴费之日起享受待遇", { kind: "payment" }],
  ["缴费的次月", { kind: "nextMonth" }],
  ["3个月", wait(3, "month")],
  ["待遇等待期为90天", wait(90, "day")],
  ["自缴费之日起3个月后", wait(3, "month")],
  ["从缴费当月起3个月", wait(3, "month", "paymentMonth")],
  ["三个月（含缴费当月）", wait(3, "month", "paymentMonth")],
  // From the first of the month after: no way that is known.
  ["从缴费次月起3个月", expect.stringMatching(/看不懂/)],
  ["缴费次日起3个月", expect.stringMatching(/看不懂/)],
  ["缴费当月", wait(0, "month", "paymentMonth")],
  ["2026年1月1日", expect.stringMatching(/看不懂/)],
])("start: %s", (written, start) => {
  expect(shown(readStart(written))).toEqual(start);
});

test.each<[written: unknown, span: unknown]>([
  ["2025年10月10日至2026年2月底", { from: "2025-10-10", to: "2026-02-28" }],
  ["2027年10月10日至2028年2月底", { from: "2027-10-10", to: "2028-02-29" }],
  ["2025年9月1日—12月25日", { from: "2025-09-01", to: "2025-12-25" }],
  ["自2025年9月1日起至2025年12月31日止", { from: "2025-09-01", to: "2025-12-31" }],
  ["2025.9.1-2025.12.31", { from: "2025-09-01", to: "2025-12-31" }],
  ["2025-09-01", { from: "2025-09-01", to: null }],
  ["2025年6月30日后", expect.stringMatching(/从哪一天起/)],
  ["即日起至2025年12月31日", expect.stringMatching(/请写出是哪一天/)],
  ["2025年10月10日至2月25日", expect.stringMatching(/请写年份/)],
])("span: %s", (written, span) => {
  expect(shown(readSpan(written))).toEqual(span);
});

test.each<[written: string, days: unknown]>([
  ["1-25日", { first: 1, last: 25, others: [] }],
  ["每月1—25日（12月为28日）", { first: 1, last: 25, others: [{ month: 12, last: 28 }] }],
  ["每天", null],
  ["上旬", expect.stringMatching(/1—25日/)],
])("days: %s", (written, days) => {
  expect(shown(readDays(written))).toEqual(days);
});
