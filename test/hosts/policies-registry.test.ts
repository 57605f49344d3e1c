/** Which policy is meant: the workbook's own, sound or broken, beside the built-in ones; years side by side. */
import { ownPolicies, readPolicySheet, writePolicySheet } from "../../src/forms/policy-sheet";
import { builtInPolicies, PolicyError, PolicyRegistry, type Region } from "../../src/policy";
import type { Grid } from "../../src/forms";
import { gridOf } from "../support/grid";
import { madePolicy } from "../support/policy";
import { policySheet } from "../support/policy-sheet";

/** 赫山区 as a clerk describes it, without province and city. */
const HESHAN = { B5: "赫山区", B6: null, B8: "430903" };

function registryOf(...grids: readonly Grid[]): PolicyRegistry {
  const sheets = grids.map((grid) => {
    const sheet = readPolicySheet(grid);
    if (sheet === null) throw new Error("no policy sheet");
    return sheet;
  });
  return new PolicyRegistry(builtInPolicies, ownPolicies(sheets).policies);
}

function failureOf(ask: () => unknown): PolicyError {
  try {
    ask();
  } catch (error) {
    if (error instanceof PolicyError) return error;
    throw error;
  }
  throw new Error("an answer was found");
}

const standard = (policies: PolicyRegistry, region: string, year: number | null = null, today?: string) =>
  policies.find(region, year, today ?? null).policy.standards[0]?.yuan;

describe("a policy sheet in the workbook", () => {
  test("brings a region that is not built in", () => {
    const policies = registryOf(policySheet());
    expect(standard(policies, "甲县", 2025)).toBe(400);
    expect(standard(policies, "某市甲县", 2025)).toBe(400);
    expect(standard(policies, "赫山区", 2024)).toBe(380);
  });

  test("wins over the built-in policy of the same region and year", () => {
    const policies = registryOf(policySheet({ ...HESHAN, B2: null, B9: 2024 }));
    for (const name of ["赫山区", "赫山", "湖南省益阳市赫山区"])
      expect(standard(policies, name, 2024)).toBe(400);
    expect(policies.regions().filter(({ name }) => name === "赫山区")).toHaveLength(1);
    expect(policies.isOwn(policies.findRegion("赫山区"), 2024)).toBe(true);
    expect(policies.isOwn(policies.findRegion("临猗县"), 2024)).toBe(false);
  });

  test.each([
    ["its short name", { B5: "赫山", B6: "湖南省、益阳市" }],
    ["its short name alone", { B5: "赫山" }],
    ["its city before it", { B5: "益阳市赫山区" }],
    ["short parents", { B5: "赫山区", B6: "湖南、益阳" }],
    ["letter-spaced", { B5: "赫 山 区", B6: "湖南省、益阳市" }],
  ])("wins also where the region is written with %s", (_, written) => {
    const policies = registryOf(policySheet({ ...HESHAN, ...written, B2: null, B9: 2024 }));
    for (const name of ["赫山区", "赫山", "湖南省益阳市赫山区", "益阳市赫山区"])
      expect(standard(policies, name, 2024)).toBe(400);
    expect(policies.regionIn("赫山区2024年度参保登记表")).toBe(policies.findRegion("赫山区"));
    expect(policies.regions()).toHaveLength(builtInPolicies.length);
  });

  test("stands beside the built-in policy of another year", () => {
    const policies = registryOf(policySheet({ ...HESHAN, B2: null }));
    expect([standard(policies, "赫山区", 2024), standard(policies, "赫山区", 2025)]).toEqual([380, 400]);
    expect(policies.years(policies.findRegion("赫山区"))).toEqual([2025, 2024]);
  });

  test("of a region of the same name elsewhere is another region", () => {
    const policies = registryOf(policySheet({ B5: "赫山区", B6: "某省、某市", B2: null }));
    expect(failureOf(() => policies.find("赫山区")).problem).toBe("ambiguous-region");
    expect(standard(policies, "益阳市赫山区")).toBe(380);
    expect(standard(policies, "某市赫山区")).toBe(400);
  });
});

describe("a broken policy sheet", () => {
  test("is answered with what is wrong and where, never by the built-in policy", () => {
    const policies = registryOf(policySheet({ ...HESHAN, B2: null, B9: 2024, B15: null, C31: 1 }));
    const { problem, message } = failureOf(() => policies.find("赫山区", 2024));
    expect(problem).toBe("broken-policy");
    expect(message).toBe(
      "工作簿里赫山区2024年度的参保政策表要改好才能用：工作表“参保政策”B15 个人缴费标准没有填写",
    );
    const region = policies.findRegion("赫山区");
    expect([policies.policyOf(region, 2024), policies.whyBroken(region, 2024)]).toEqual([null, message]);
    expect(failureOf(() => policies.find("赫山区", null, "2023-10-15")).problem).toBe("broken-policy");
  });

  test("leaves other years and other regions alone", () => {
    const policies = registryOf(policySheet({ ...HESHAN, B2: null, B15: null }));
    expect(standard(policies, "赫山区", 2024)).toBe(380);
    expect(standard(policies, "临猗县")).toBe(380);
    expect(failureOf(() => policies.find("赫山区", 2025)).problem).toBe("broken-policy");
  });

  test("that says not of which year stands for all of them", () => {
    const policies = registryOf(policySheet({ ...HESHAN, B2: null, B9: null }));
    for (const year of [2024, 2025, null])
      expect(failureOf(() => policies.find("赫山区", year)).problem).toBe("broken-policy");
    expect(standard(policies, "临猗县")).toBe(380);
  });

  test("that says not of which region stands in everybody's way", () => {
    const policies = registryOf(policySheet({ B5: null, B2: null }));
    for (const region of ["赫山区", "临猗县"])
      expect(failureOf(() => policies.find(region, 2024)).message).toMatch(
        /没有写地区2025年度.*B5 地区没有填写/,
      );
    expect(policies.policyOf(policies.findRegion("赫山区"), 2024)).toBeNull();
  });

  test("tells how many mistakes there are", () => {
    const policies = registryOf(policySheet({ B15: null, C22: "170%" }));
    expect(failureOf(() => policies.find("甲县")).message).toMatch(/B15 个人缴费标准没有填写等 2 处$/);
  });

  test("is what two policies of one region and year are", () => {
    const sheets = [policySheet(), policySheet({ B6: "某市" }, { name: "参保政策 (2)" })];
    expect(failureOf(() => registryOf(...sheets).find("甲县")).message).toBe(
      "工作簿里甲县2025年度的政策有两份，另一份在工作表“参保政策 (2)”第 1 行起，请删去一份",
    );
  });

  test("is not what one is that nobody has begun to fill in", () => {
    const empty = gridOf(writePolicySheet([{ policy: null }]).rows, { name: "参保政策 (2)" });
    expect(standard(registryOf(policySheet(), empty), "赫山区", 2024)).toBe(380);
  });

  test("is what one is that was begun anywhere but with its region", () => {
    const begun = policySheet(
      Object.fromEntries("B2 B5 B6 B8 B9 B15".split(" ").map((cell) => [cell, null])),
    );
    expect(failureOf(() => registryOf(begun).find("赫山区", 2024)).message).toContain("B5 地区没有填写");
  });
});

describe("the year that a formula without a year means", () => {
  const of = (year: number, yuan: number) =>
    madePolicy(
      [["year"], year],
      [["standard", "yuan"], yuan],
      [
        ["collection", "windows"],
        [
          { from: `${year - 1}-12-01`, to: `${year - 1}-12-31`, days: null },
          { from: `${year - 1}-09-10`, to: `${year - 1}-11-30`, days: null },
        ],
      ],
    );
  const three = new PolicyRegistry([of(2024, 380), of(2026, 430), of(2025, 400)]);

  test.each<[today: string, yuan: number, reason: string, why: string]>([
    ["2024-09-09", 380, "collecting", "the day before the collection for 2025 begins"],
    ["2024-09-10", 400, "collecting", "the day it begins"],
    ["2025-06-30", 400, "collecting", "within 2025"],
    ["2025-09-10", 430, "collecting", "the day the collection for 2026 begins"],
    ["2030-01-01", 430, "collecting", "long after: the newest known"],
    ["2020-01-01", 380, "coming", "long before: the first to come"],
  ])("on %s: standard %d, %s (%s)", (today, yuan, reason) => {
    expect(standard(three, "甲县", null, today)).toBe(yuan);
    expect(three.yearInForce(three.findRegion("甲县"), today)?.reason).toBe(reason);
  });

  test("is the newest one known where nobody says what day it is", () => {
    expect(standard(three, "甲县")).toBe(430);
  });

  test("is the declared one, whatever the day", () => {
    const declared = three.withWorkbook({ policies: [], declaredYear: 2024 });
    expect(standard(declared, "甲县", null, "2030-01-01")).toBe(380);
    expect(declared.yearInForce(declared.findRegion("甲县"), "2030-01-01")).toEqual({
      year: 2024,
      reason: "declared",
    });
  });

  test("of built-in policies of a single year is that year on any day", () => {
    const policies = new PolicyRegistry(builtInPolicies);
    for (const today of ["2019-01-01", "2023-08-31", "2023-10-15", "2040-01-01"])
      for (const { name } of policies.regions())
        expect([policies.years(policies.findRegion(name))]).toEqual([
          [policies.find(name, null, today).policy.year],
        ]);
  });

  test("is a broken one from September on", () => {
    const policies = registryOf(policySheet({ ...HESHAN, B2: null, A34: "2024-13-01" }));
    expect(standard(policies, "赫山区", null, "2024-08-31")).toBe(380);
    expect(failureOf(() => policies.find("赫山区", null, "2024-09-01")).problem).toBe("broken-policy");
  });

  test("cannot be told where the declared one cannot be read", () => {
    const policies = registryOf(policySheet({ B2: "今年" }));
    expect(failureOf(() => policies.find("赫山区")).message).toMatch(/B2 本工作簿参保年度应是/);
    expect(standard(policies, "赫山区", 2024)).toBe(380);
  });

  test("cannot be told where two sheets declare two", () => {
    const policies = registryOf(
      policySheet(),
      policySheet({ B2: 2024, B5: "乙县" }, { name: "参保政策 (2)" }),
    );
    expect(failureOf(() => policies.find("甲县")).message).toMatch(/“参保政策 \(2\)”B2 .*2025.*2024/);
    expect(standard(policies, "甲县", 2025)).toBe(400);
  });
});

describe("what the workbook is about, for sheets that do not say", () => {
  const nameOf = (region: Region | null) => region?.name ?? null;

  test.each<[what: string, grids: Grid[], region: string | null, year: number | null]>([
    ["one region, one year", [policySheet({ B2: null })], "甲县", 2025],
    ["a broken one", [policySheet({ B2: null, B15: null })], "甲县", 2025],
    ["the declared year goes before", [policySheet({ B2: 2024 })], "甲县", 2024],
    [
      "two years of one region",
      [policySheet({ B2: null }), policySheet({ B2: null, B9: 2026 }, { name: "参保政策 (2)" })],
      "甲县",
      null,
    ],
    ["two regions", [policySheet({ B2: null }), policySheet({ B2: null, B5: "乙县" })], null, 2025],
    ["nothing", [], null, null],
  ])("%s", (_, grids, region, year) => {
    const policies = registryOf(...grids);
    expect([nameOf(policies.ownRegion()), policies.ownYear(policies.ownRegion())]).toEqual([region, year]);
  });
});

describe("what shows only between the sheets", () => {
  const problems = (...grids: readonly Grid[]) =>
    ownPolicies(grids.map((grid) => readPolicySheet(grid)).flatMap((sheet) => sheet ?? [])).problems.map(
      ({ sheet, message, severity }) => `${severity} ${sheet}：${message}`,
    );

  test("a declared year that no sheet is of", () => {
    expect(problems(policySheet({ B2: 2026 }))).toEqual([
      "warning 参保政策：本工作簿参保年度写的是 2026，工作簿里没有 2026 年度的政策表，请核对",
    ]);
    expect(problems(policySheet())).toEqual([]);
  });

  test("two regions of one name", () => {
    const other = policySheet({ B2: null, B6: "某省、乙市", B8: "430998" }, { name: "参保政策 (2)" });
    expect(problems(policySheet(), other)).toEqual([
      "warning 参保政策 (2)：“甲县”也是工作表“参保政策”第 1 行起那个地区的名称，公式里要写全称",
    ]);
  });

  test("one region written in two ways: it must not have two policies of one year", () => {
    const other = policySheet({ B2: null, B5: "某市甲县" }, { name: "参保政策 (2)" });
    expect(problems(policySheet(), other)).toHaveLength(2);
    expect(failureOf(() => registryOf(policySheet(), other).find("甲县", 2025)).problem).toBe(
      "broken-policy",
    );
  });
});
