/** POLICY: category, standard, self-pay, subsidy, payer, source, spilled over six columns (sections 4 and 5.1). */
import { ask, call, errorOf, useRuntime } from "../support/host";

useRuntime();

function table(region: string): unknown[][] {
  return ask("POLICY", region, null) as unknown[][];
}

/** The row of a category, whatever rows stand above it. */
function rowOf(region: string, category: string): unknown[] {
  const rows = table(region).filter(([name]) => name === category);
  expect(rows).toHaveLength(1);
  return rows[0] ?? [];
}

test.each<
  [region: string, category: string, selfPay: number, subsidy: number, payer: RegExp, source: RegExp]
>([
  ["土沃乡", "普通居民", 380, 0, /^$/, /土政发〔2023〕49号/],
  ["土沃乡", "特困人员", 0, 380, /医疗救助基金/, /土政发〔2023〕49号/],
  ["土沃乡", "监测对象", 100, 280, /医疗救助基金/, /土政发〔2023〕49号/],
  ["临猗县", "返贫致贫人口", 38, 342, /医疗救助资金/, /临政办发〔2023〕41号/],
  ["临猗县", "低保对象", 76, 304, /医疗救助资金/, /临政办发〔2023〕41号/],
  ["方太乡", "城乡低保对象", 60, 320, /^/, /征求意见稿/],
  ["方太乡", "高校大学生", 0, 380, /财政/, /征求意见稿/],
  ["赫山区", "孤儿", 0, 380, /^/, /征求意见稿/],
  ["赫山区", "城乡低保对象", 190, 190, /^/, /征求意见稿/],
  ["孝义市", "特困人员", 0, 380, /^/, /政策解读/],
  ["孝义市", "低保对象", 76, 304, /^/, /政策解读/],
])("%s %s: %d, %d", (region, category, selfPay, subsidy, payer, source) => {
  expect(rowOf(region, category)).toEqual([
    category,
    380,
    selfPay,
    subsidy,
    expect.stringMatching(payer),
    expect.stringMatching(source),
  ]);
});

test.each([
  ["土沃乡", "重度残疾人"],
  ["土沃乡", "村集体经济组织成员"],
  ["方太乡", "重度残疾学生和儿童"],
  ["孝义市", "优抚对象"],
])("%s %s: no amount is stated, and none is invented", (region, category) => {
  const [, , selfPay, subsidy] = rowOf(region, category);
  expect([typeof selfPay, typeof subsidy]).toEqual(["string", "string"]);
});

describe.each(["土沃乡", "临猗县", "方太乡", "赫山区", "孝义市"])("%s", (region) => {
  test("every row has six cells that hold text or numbers", () => {
    for (const row of table(region)) {
      expect(row).toHaveLength(6);
      for (const cell of row) expect(["string", "number"]).toContain(typeof cell);
    }
  });

  test("every amount is the one that SELFPAY and SUBSIDY answer", () => {
    const stated = table(region).filter(([, , selfPay]) => typeof selfPay === "number");
    expect(stated.length).toBeGreaterThanOrEqual(4);
    for (const [category, , selfPay, subsidy] of stated) {
      expect(ask("SELFPAY", category, region)).toBe(selfPay);
      expect(ask("SUBSIDY", category, region)).toBe(subsidy);
    }
  });

  test("the year may be named, as it may be left out", () => {
    expect(ask("POLICY", region, 2024)).toEqual(table(region));
    expect(ask("POLICY", [[region]], [["2024"]])).toEqual(table(region));
  });
});

test.each<[args: unknown[], code: string, says: RegExp]>([
  [["赫山县"], "#N/A", /赫山区/],
  [["赫山区", 2023], "#N/A", /2024/],
  [["赫山区", "明年"], "#VALUE!", /明年/],
  [[5], "#VALUE!", /5/],
])("POLICY%j: %s, and the message says %s", (args, code, says) => {
  expect(errorOf(() => call("POLICY", ...args))).toEqual({ code, message: expect.stringMatching(says) });
});
