/** Which policy is meant: the workbook's before the built-in ones, years, and names that several regions share. */
import { builtInPolicies, entitlement, fullRegionName, PolicyError, PolicyRegistry } from "../../src/policy";
import { madePolicy } from "../support/policy";

const of = (year: number, yuan = 380) => madePolicy([["year"], year], [["standard", "yuan"], yuan]);
const town = (name: string, ...parents: string[]) =>
  madePolicy([["region", "name"], name], [["region", "parents"], parents]);

function failureOf(ask: () => unknown): PolicyError {
  try {
    ask();
  } catch (error) {
    if (error instanceof PolicyError) return error;
    throw error;
  }
  throw new Error("an answer was found");
}

const standardIn = (registry: PolicyRegistry, year?: number | null): number =>
  registry.find("甲县", year).policy.standards[0]?.yuan ?? NaN;

describe("the workbook's own policies", () => {
  const registry = new PolicyRegistry([of(2024, 380)]);

  test("win over a built-in one of the same region and year", () => {
    const own = registry.withWorkbook({ policies: [of(2024, 400)], declaredYear: null });
    expect(standardIn(own)).toBe(400);
    expect(standardIn(own, 2024)).toBe(400);
    expect(entitlement(own.find("甲县"), "普通居民").selfPay).toBe(400);
  });

  test("leave the built-in ones of other years and regions alone", () => {
    const own = registry.withWorkbook({
      policies: [of(2025, 400), town("乙县", "某省")],
      declaredYear: null,
    });
    expect(standardIn(own, 2024)).toBe(380);
    expect(standardIn(own, 2025)).toBe(400);
    expect(own.find("乙县").policy.region.name).toBe("乙县");
    expect(own.regions().map((region) => region.name)).toEqual(["甲县", "乙县"]);
  });

  test("are gone when the next workbook is opened", () => {
    const own = registry.withWorkbook({ policies: [of(2024, 400)], declaredYear: 2024 });
    expect(standardIn(own.withWorkbook({ policies: [], declaredYear: null }))).toBe(380);
    expect(standardIn(registry)).toBe(380);
  });
});

describe("without a year", () => {
  const three = [of(2024, 380), of(2026, 430), of(2025, 400)];

  test("the newest year is meant", () => {
    expect(standardIn(new PolicyRegistry(three))).toBe(430);
    expect(standardIn(new PolicyRegistry(three), null)).toBe(430);
  });

  test("the year that the workbook declares goes before it", () => {
    const registry = new PolicyRegistry(three, { policies: [], declaredYear: 2025 });
    expect(standardIn(registry)).toBe(400);
    expect(standardIn(registry, 2024)).toBe(380);
  });

  test("a declared year that no policy is known for has no answer", () => {
    const registry = new PolicyRegistry(three, { policies: [], declaredYear: 2027 });
    expect(failureOf(() => registry.find("甲县")).problem).toBe("unknown-year");
  });

  test("the years known are listed, the newest first", () => {
    const registry = new PolicyRegistry(three);
    expect(registry.years(registry.findRegion("甲县"))).toEqual([2026, 2025, 2024]);
  });

  test("an unknown year is answered with the known ones", () => {
    const error = failureOf(() => new PolicyRegistry(three).find("甲县", 2023));
    expect(error.problem).toBe("unknown-year");
    expect(error.message).toMatch(/甲县.*2023.*2026.*2025.*2024/);
  });
});

describe("two regions of the same name", () => {
  const registry = new PolicyRegistry([
    town("城关镇", "某省", "甲县"),
    town("城关镇", "某省", "乙县"),
    town("丙县", "某省", "东市"),
    town("丙区", "某省", "西市"),
  ]);

  test.each<[typed: string, region: string]>([
    ["甲县城关镇", "某省甲县城关镇"],
    ["某省乙县城关镇", "某省乙县城关镇"],
    ["甲县城关", "某省甲县城关镇"],
    ["丙县", "某省东市丙县"],
    ["丙区", "某省西市丙区"],
  ])("“%s” is %s", (typed, region) => {
    expect(fullRegionName(registry.findRegion(typed))).toBe(region);
  });

  test.each<[typed: string]>([["城关镇"], ["城关"], ["某省城关镇"], [" 城 关 镇 "]])(
    "“%s” is ambiguous, and both full names are offered",
    (typed) => {
      const error = failureOf(() => registry.findRegion(typed));
      expect(error.problem).toBe("ambiguous-region");
      expect([...error.suggestions].sort()).toEqual(["某省乙县城关镇", "某省甲县城关镇"]);
      expect(error.message).toContain("某省甲县城关镇");
      expect(error.message).toContain("某省乙县城关镇");
    },
  );

  test("a short form of two regions is ambiguous, though their names differ", () => {
    const two = new PolicyRegistry([town("赫山区", "某省", "东市"), town("赫山县", "某省", "西市")]);
    expect(failureOf(() => two.findRegion("赫山")).problem).toBe("ambiguous-region");
    expect(two.findRegion("赫山区").name).toBe("赫山区");
  });
});

describe("the region that a title names", () => {
  const five = new PolicyRegistry(builtInPolicies);

  test.each<[text: string, region: string | null, why: string]>([
    ["赫山区2024年度城乡居民基本医疗保险参保缴费基本信息登记表", "赫山区", "the form's own title"],
    ["益阳市赫山区2024年度城乡居民基本医疗保险参保缴费工作方案", "赫山区", "with its city"],
    ["湖南省益阳市赫山区泉交河镇示例村花名册", "赫山区", "with more around it"],
    ["土沃乡 2024 年度城乡居民医保 征缴目标任务分解表", "土沃乡", "as printed, with blanks"],
    ["方 太 乡 花 名 册", "方太乡", "letter-spaced"],
    ["临猗县２０２４年度城乡居民基本医疗保险费征缴任务分解表", "临猗县", "full-width digits"],
    ["孝义市2023年度城乡居民医保参保任务表", "孝义市", "as printed"],
    ["填报单位：赫山区泉交河镇示例村", "赫山区", "the line of the unit"],
    ["填报单位：泉交河镇示例村", null, "a unit alone is no region"],
    ["2024年度城乡居民基本医疗保险参保缴费基本信息登记表", null, "no name at all"],
    ["赫山区、临猗县参保情况对照表", null, "two regions"],
    ["益阳市2024年度花名册", null, "a parent alone"],
    ["", null, "nothing"],
  ])("“%s”: %s (%s)", (text, region) => {
    expect(five.regionIn(text)?.name ?? null).toBe(region);
  });

  test("of a region and its parent the inner one is meant", () => {
    const registry = new PolicyRegistry([town("沁水县", "山西省", "晋城市"), ...builtInPolicies]);
    expect(registry.regionIn("沁水县土沃乡2024年度花名册")?.name).toBe("土沃乡");
    expect(registry.regionIn("沁水县2024年度花名册")?.name).toBe("沁水县");
  });

  test("of two regions of the same name the one whose parent is named is meant", () => {
    const registry = new PolicyRegistry([town("城关镇", "某省", "甲县"), town("城关镇", "某省", "乙县")]);
    expect(registry.regionIn("城关镇2024年度花名册")).toBeNull();
    expect(registry.regionIn("乙县城关镇2024年度花名册")?.parents).toEqual(["某省", "乙县"]);
  });
});
