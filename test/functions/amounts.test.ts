/** SELFPAY and SUBSIDY: names, years, several identities, and what the errors say (sections 4 and 5.1). */
import { ask, call, column, errorOf, type FunctionId, NA, useRuntime, VALUE } from "../support/host";

useRuntime();

describe("categories as people write them", () => {
  test.each<[typed: string, region: string, selfPay: number]>([
    ["城乡低保对象", "赫山区", 190],
    ["低保对象", "赫山区", 190],
    ["低保", "赫山区", 190],
    [" 低保对象　", "赫山区", 190],
    ["低 保 对 象", "赫山区", 190],
    ["１４类士兵", "方太乡", 0],
    ["①", "赫山区", 380],
    ["②", "赫山区", 0],
    ["③", "赫山区", 0],
    ["④", "赫山区", 0],
    ["⑤", "赫山区", 0],
    ["⑥", "赫山区", 190],
    ["⑦", "赫山区", 190],
    ["⑧", "赫山区", 190],
    ["⑨", "赫山区", 190],
    ["⑩", "赫山区", 380],
  ])("“%s” in %s pays %d", (typed, region, selfPay) => {
    expect(ask("SELFPAY", typed, region)).toBe(selfPay);
    expect(ask("SUBSIDY", typed, region)).toBe(380 - selfPay);
  });
});

describe("regions as people write them", () => {
  test.each<[typed: unknown, selfPay: number]>([
    ["湖南省益阳市赫山区", 190],
    ["益阳市赫山区", 190],
    ["赫山区", 190],
    ["赫山", 190],
    ["　赫 山 区 ", 190],
    [[["赫山区"]], 190],
    ["沁水县土沃乡", 76],
    ["土沃乡", 76],
    ["临猗县", 76],
    ["方太乡", 60],
    ["孝义市", 76],
  ])("%j: 低保对象 pay %d", (typed, selfPay) => {
    expect(ask("SELFPAY", "低保对象", typed)).toBe(selfPay);
  });
});

describe("years", () => {
  test.each<[year: unknown]>([
    [2024],
    ["2024"],
    [null],
    [undefined],
    [""],
    [[[2024]]],
    [[["2024"]]],
    [[[null]]],
  ])("%j is 2024, or none, and the newest year known is 2024", (year) => {
    expect(ask("SELFPAY", "孤儿、低保", "临猗县", year)).toBe(0);
    expect(ask("SELFPAY", column("低保"), "临猗县", year)).toEqual([[76]]);
  });

  test.each<[year: unknown, error: unknown]>([
    [2023, NA],
    [2025, NA],
    ["2023", NA],
    ["今年", VALUE],
    [2024.5, VALUE],
    [true, VALUE],
  ])("%j is %j", (year, error) => {
    expect(ask("SELFPAY", "低保对象", "临猗县", year)).toEqual(error);
  });
});

describe("several identities: the highest subsidy wins, whatever stands between them", () => {
  test.each(["、", "，", ",", ";", "；", "/", "+", " ", "　", " 、 "])("孤儿“%s”低保对象", (separator) => {
    expect(ask("SELFPAY", `孤儿${separator}低保对象`, "赫山区")).toBe(0);
    expect(ask("SUBSIDY", `低保对象${separator}普通居民`, "赫山区")).toBe(190);
  });

  test.each<[cell: string, region: string, selfPay: unknown, why: string]>([
    ["一、二级残疾人", "赫山区", 0, "the whole cell is matched before it is split"],
    ["低保对象、外星人", "赫山区", NA, "one is unknown"],
    ["孤儿、外星人", "赫山区", NA, "one is unknown, though the other pays everything"],
    ["特困人员、重度残疾人", "土沃乡", 0, "nothing could be higher than everything"],
    ["低保对象、重度残疾人", "土沃乡", NA, "the amount not stated could be higher"],
    ["普通居民、重度残疾人", "土沃乡", NA, "the amount not stated could be higher"],
    ["重度残疾人", "土沃乡", NA, "not stated"],
  ])("%s in %s: %j (%s)", (cell, region, selfPay) => {
    expect(ask("SELFPAY", cell, region)).toEqual(selfPay);
  });
});

describe("errors say in Chinese what is wrong", () => {
  test.each<[FunctionId, unknown[], code: string, says: RegExp, why: string]>([
    ["SELFPAY", ["低保对像", "赫山区"], "#N/A", /低保对象/, "the nearest category"],
    ["SUBSIDY", ["特困人圆", "孝义市"], "#N/A", /特困人员/, "the nearest category"],
    ["SELFPAY", ["低保对象、孤而", "赫山区"], "#N/A", /孤而.*孤儿/, "which part is unknown"],
    ["SELFPAY", ["低保对象", "赫山县"], "#N/A", /赫山区/, "the nearest region"],
    ["SELFPAY", ["低保对象", "土沃镇"], "#N/A", /土沃乡/, "the nearest region"],
    ["SELFPAY", ["低保对象", "赫山区", 2023], "#N/A", /2023.*2024/, "the years known"],
    [
      "SELFPAY",
      ["重度残疾人", "土沃乡"],
      "#N/A",
      /原有/,
      "what the document says (土政发〔2023〕49号 二（三）4)",
    ],
    ["SELFPAY", ["村集体经济组织成员", "土沃乡"], "#N/A", /村级?/, "what the document says (二（三）5)"],
    ["SELFPAY", [12, "赫山区"], "#VALUE!", /12/, "a number is no category"],
    ["SELFPAY", ["低保对象", 12], "#VALUE!", /12/, "a number is no region"],
    ["SELFPAY", ["低保对象", column("赫山区", "土沃乡")], "#VALUE!", /地区/, "one region, no range"],
    ["SELFPAY", ["低保对象", "赫山区", "明年"], "#VALUE!", /明年/, "no year"],
  ])("%s(%j): %s, %s (%s)", (id, args, code, says) => {
    const error = errorOf(() => call(id, ...args));
    expect(error).toEqual({ code, message: expect.stringMatching(says) });
    expect(error.message).toMatch(/[\u4e00-\u9fff]{3}/);
    expect(error.message).not.toMatch(/undefined|null|NaN|\[object/);
  });
});
