/** CANPAY and BENEFITSTART: how dates may be written, and what is said where there is no date (section 5.1). */
import { ask, call, column, errorOf, type FunctionId, NA, useRuntime, VALUE } from "../support/host";
import { serial } from "../support/serial";

useRuntime();

/** 2023-12-25 is the last day on which 土沃乡 collects, 2023-12-26 the first on which it does not. */
const LAST = serial("2023-12-25");

test("serials are those of Excel", () => {
  // Known from Excel itself: 2023-12-25 is 45285.
  expect(LAST).toBe(45285);
});

test.each<[written: unknown, canPay: boolean]>([
  [LAST, true],
  [LAST + 0.5, true],
  [LAST + 0.99999, true],
  [LAST + 1, false],
  ["2023-12-25", true],
  ["2023/12/25", true],
  ["2023年12月25日", true],
  ["2023-12-26", false],
  ["2023/12/26", false],
  ["2023年12月26日", false],
  ["2023-9-1", true],
  ["2023/9/1", true],
  ["2023年9月1日", true],
  [" 2023-12-25 ", true],
  ["2023-12-25 23:59:59", true],
  ["2023-12-25T08:00:00", true],
  ["2023/12/25 8:00", true],
  ["2023年12月25日 23:59", true],
  ["2023年12月25日23时59分", true],
  ["2023-12-26 00:00:00", false],
])("CANPAY(%j, 土沃乡) is %s", (written, canPay) => {
  expect(ask("CANPAY", written, "土沃乡")).toBe(canPay);
  expect(ask("CANPAY", column(written), "土沃乡", 2024)).toEqual([[canPay]]);
});

test.each<[written: unknown]>([
  ["昨天"],
  ["2023-02-30"],
  ["2023-13-01"],
  ["2023-12"],
  ["25.12.23"],
  ["45285号"],
  [true],
  [-1],
  [Infinity],
])("%j is no date", (written) => {
  expect(ask("CANPAY", written, "赫山区")).toEqual(VALUE);
  expect(ask("BENEFITSTART", written, "赫山区")).toEqual(VALUE);
});

test.each<[paidOn: unknown, region: string, start: unknown, why: string]>([
  ["2023-09-15", "方太乡", serial("2024-01-01"), "in the window: the first day of the period"],
  [serial("2023-12-31") + 0.75, "方太乡", serial("2024-01-01"), "the last evening of the window"],
  ["2024年1月1日", "方太乡", serial("2024-03-31"), "late: 90 days"],
  ["2024-02-29 10:30", "方太乡", serial("2024-05-29"), "late, on the leap day"],
  ["2024-12-31", "方太乡", NA, "the wait runs past the benefit period"],
  ["2023-09-14", "方太乡", NA, "before the window"],
  ["2023-10-01", "赫山区", serial("2024-01-01"), "in the window"],
  ["2024-01-01", "赫山区", NA, "no rule for everybody"],
  ["2023-10-01", "土沃乡", NA, "no benefit period stated"],
  ["2023-10-01", "临猗县", NA, "no benefit period stated"],
  ["2023-10-01", "孝义市", NA, "no dates stated"],
])("BENEFITSTART(%j, %s) is %j (%s)", (paidOn, region, start) => {
  expect(ask("BENEFITSTART", paidOn, region)).toEqual(start);
});

test.each<[FunctionId, unknown[], code: string, says: RegExp, why: string]>([
  ["BENEFITSTART", ["2024-01-01", "赫山区"], "#N/A", /不得中途参保/, "what the document says (二)"],
  ["BENEFITSTART", ["2023-10-01", "土沃乡"], "#N/A", /待遇/, "no period stated"],
  ["BENEFITSTART", ["2024-12-31", "方太乡"], "#N/A", /90/, "the wait is 90 days (四)"],
  ["BENEFITSTART", ["2023-09-14", "方太乡"], "#N/A", /2023.*9.*15/, "when the window opens (四)"],
  ["BENEFITSTART", [column("昨天"), "方太乡"], "#VALUE!", /昨天/, "no date"],
  ["CANPAY", ["昨天", "方太乡"], "#VALUE!", /昨天/, "no date"],
  ["CANPAY", ["2023-10-01", "方太镇"], "#N/A", /方太乡/, "the nearest region"],
  ["CANPAY", ["2023-10-01", "方太乡", 2023], "#N/A", /2024/, "the years known"],
])("%s%j: %s, and the message says %s (%s)", (id, args, code, says) => {
  const error = errorOf(() => call(id, ...args));
  expect(error).toEqual({ code, message: expect.stringMatching(says) });
  expect(error.message).toMatch(/[\u4e00-\u9fff]{3}/);
});
