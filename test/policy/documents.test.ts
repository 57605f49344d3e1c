/** Every figure of the five documents, as a reader of the documents wrote it down, against the policy files. */
import { PolicyError, PolicyRegistry, builtInPolicies } from "../../src/policy";
import { assignedQuota, benefitStart, entitlement, isCollecting, quota } from "../../src/policy";
import { amountCases, amountCasesAsPrinted } from "../documents/amounts";
import { benefitCases, collectionDays } from "../documents/calendar";
import { combinationCases, combinationCasesWithInnerSeparator } from "../documents/combinations";
import { nameCases } from "../documents/names";
import { unitTables } from "../documents/units";

const registry = new PolicyRegistry(builtInPolicies);

/** The answer, or null where the policies say that there is none. */
function answerOrNull<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch (error) {
    if (error instanceof PolicyError) return null;
    throw error;
  }
}

describe("who pays what", () => {
  test.each([...amountCases, ...amountCasesAsPrinted])("$region $category: $selfPay ($where)", (row) => {
    const answer = answerOrNull(() => entitlement(registry.find(row.region, 2024), row.category));
    expect([answer?.selfPay ?? null, answer?.subsidy ?? null]).toEqual([row.selfPay, row.subsidy]);
  });

  test.each([...combinationCases, ...combinationCasesWithInnerSeparator])(
    "$region $category: $selfPay ($why)",
    (row) => {
      const answer = answerOrNull(() => entitlement(registry.find(row.region, 2024), row.category));
      expect(answer?.selfPay ?? null).toBe(row.selfPay);
    },
  );
});

describe("how many persons to enrol", () => {
  const rows = unitTables.flatMap((table) => table.rows.map((row) => ({ region: table.region, ...row })));

  test.each(rows)("$region $unit: $quota printed", (row) => {
    expect(assignedQuota(registry.find(row.region, 2024), row.unit)).toBe(row.quota);
  });

  test.each(rows.filter((row) => row.census !== null))("$region $unit: $quota by the rule", (row) => {
    const count = { census: row.census ?? 0, employees: row.employees ?? 0, otherExcluded: 0 };
    expect(quota(registry.find(row.region, 2024), count)).toBe(row.quota);
  });

  test.each(unitTables)("$region: no unit more, none less, and the total as printed", (table) => {
    const printed = registry.find(table.region, 2024).policy.quota.table;
    expect(printed?.units.map((unit) => unit.name)).toEqual(table.rows.map((row) => row.unit));
    expect(printed?.units.map((unit) => unit.census)).toEqual(table.rows.map((row) => row.census));
    expect(printed?.units.map((unit) => unit.employees)).toEqual(table.rows.map((row) => row.employees));
    expect(printed?.printedTotal).toEqual(table.printedTotal);
    expect(printed?.units.reduce((sum, unit) => sum + unit.quota, 0)).toBe(table.rowSum.quota);
  });
});

describe("when one can pay, and when cover starts", () => {
  test.each(collectionDays)("$region $date: $canPay ($where)", (row) => {
    expect(isCollecting(registry.find(row.region, 2024), row.date)).toBe(row.canPay);
  });

  test.each(benefitCases)("$region paid $paidOn: $start ($why)", (row) => {
    expect(answerOrNull(() => benefitStart(registry.find(row.region, 2024), row.paidOn))).toBe(row.start);
  });
});

describe("names of regions", () => {
  test.each(nameCases)("“$typed”: $region ($why)", (row) => {
    expect(answerOrNull(() => registry.findRegion(row.typed))?.name ?? null).toBe(row.region);
  });
});
