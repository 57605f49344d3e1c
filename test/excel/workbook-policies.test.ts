/** Formulas go by the workbook's policy sheet, and say so where it is broken. */
import { followPoliciesOf } from "../../src/excel/workbook-policies";
import { customFunctions } from "../../src/functions";
import type { Grid } from "../../src/forms";
import { policySheet } from "../support/policy-sheet";
import { roster } from "../support/roster";
import { MemoryWorkbook } from "../support/memory-workbook";

const answer = (id: keyof typeof customFunctions, ...args: unknown[]) =>
  (customFunctions[id] as (...args: unknown[]) => unknown)(...args);

/** 赫山区 in 2024, but with a standard of 400. */
const DEARER = { B2: null, B5: "赫山区", B6: "湖南省、益阳市", B8: "430903", B9: 2024 };

async function openWith(...sheets: readonly Grid[]) {
  const workbook = new MemoryWorkbook(sheets);
  const followed = followPoliciesOf(workbook);
  await followed.ready();
  return workbook;
}

test("a workbook without policies: the built-in ones", async () => {
  await openWith(roster());
  expect(answer("SELFPAY", "城乡低保对象", "赫山区")).toBe(190);
});

test("the workbook's policy wins over the built-in one of the same region and year", async () => {
  await openWith(roster(), policySheet(DEARER));
  expect(answer("SELFPAY", [["普通居民"], ["低保"], ["监测对象"]], "赫山区", 2024)).toEqual([
    [400],
    [200],
    [120],
  ]);
  expect(answer("SUBSIDY", "低保", "赫山区", 2024)).toBe(200);
});

test("every formula knows a region that is not built in", async () => {
  await openWith(policySheet());
  expect(answer("SELFPAY", "孤儿、低保对象", "甲县")).toBe(0);
  expect(answer("QUOTA", 2000, 100, "甲县")).toBe(1920);
  expect(answer("TASKQUOTA", "甲县", "东镇")).toBe(960);
  expect(answer("CANPAY", [["2024-12-25"], ["2024-12-26"], ["2025-01-10"]], "甲县")).toEqual([
    [true],
    [false],
    [true],
  ]);
  expect(answer("BENEFITSTART", "2025-03-01", "甲县")).toBe(45_807); // 2025-05-30, 90 days later
  expect(answer("POLICY", "甲县")).toHaveLength(5);
});

test("the year that the workbook declares goes before the newest", async () => {
  await openWith(policySheet({ ...DEARER, B9: 2025, B2: 2024 }));
  expect(answer("SELFPAY", "普通居民", "赫山区")).toBe(380);
  await openWith(policySheet({ ...DEARER, B9: 2025 }));
  expect(answer("SELFPAY", "普通居民", "赫山区")).toBe(400);
});

test.each(["SELFPAY", "SUBSIDY"] as const)("a broken policy: %s is #N/A and says why", async (id) => {
  await openWith(policySheet({ ...DEARER, B15: null }));
  expect(() => answer(id, "普通居民", "赫山区")).toThrow(
    expect.objectContaining({ code: "#N/A", message: expect.stringContaining("B15 个人缴费标准没有填写") }),
  );
  expect(answer(id, "普通居民", "临猗县")).toBe(id === "SELFPAY" ? 380 : 0);
});

test("the next workbook goes by its own", async () => {
  await openWith(policySheet(DEARER));
  await openWith(roster());
  expect(answer("SELFPAY", "普通居民", "赫山区", 2024)).toBe(380);
});
