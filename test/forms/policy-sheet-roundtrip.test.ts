/** A policy that was laid out as a sheet is read as the very same policy. */
import fc from "fast-check";
import type { Grid } from "../../src/forms";
import { readPolicySheet, writePolicySheet } from "../../src/forms/policy-sheet";
import { builtInPolicies, parsePolicy, type Policy } from "../../src/policy";
import { anyPolicy } from "../support/arbitrary-policy";
import { gridOf } from "../support/grid";

function sheetOf(policies: readonly Policy[], declaredYear: number | null = null): Grid {
  const { rows } = writePolicySheet(
    policies.map((policy) => ({ policy })),
    declaredYear,
  );
  return gridOf(rows, { name: "参保政策" });
}

function read(grid: Grid) {
  const sheet = readPolicySheet(grid);
  if (sheet === null) throw new Error("it is not read as a policy sheet");
  return {
    policies: sheet.blocks.map(({ policy }) => policy),
    declaredYear: sheet.declaredYear,
    errors: sheet.blocks.flatMap(({ problems }) => problems.filter(({ severity }) => severity === "error")),
  };
}

const expected = (policies: readonly Policy[], declaredYear: number | null = null) => ({
  policies,
  declaredYear,
  errors: [],
});

test.each(builtInPolicies.map((policy) => [policy.region.name, policy] as const))("%s", (_, policy) => {
  expect(read(sheetOf([policy], 2024))).toEqual(expected([policy], 2024));
});

test("all five on one sheet", () => {
  expect(read(sheetOf(builtInPolicies))).toEqual(expected(builtInPolicies));
});

test("any policies, several on a sheet", () => {
  fc.assert(
    fc.property(
      fc.array(anyPolicy, { minLength: 1, maxLength: 3 }),
      fc.option(fc.integer({ min: 2000, max: 2100 })),
      (policies, year) => {
        expect(read(sheetOf(policies, year))).toEqual(expected(policies, year));
      },
    ),
    { numRuns: 300 },
  );
});

test("sheet, JSON, sheet: the same cells", () => {
  fc.assert(
    fc.property(anyPolicy, (policy) => {
      const sheet = sheetOf([policy]);
      const [own] = read(sheet).policies;
      const again = parsePolicy(JSON.parse(JSON.stringify(own)), "export.json");
      expect(sheetOf([again])).toEqual(sheet);
    }),
    { numRuns: 100 },
  );
});

describe("what a program or a clerk may do to a sheet changes nothing in it", () => {
  const changes: readonly (readonly [what: string, change: (grid: Grid) => Grid])[] = [
    ["numbers stored as text", (grid) => mapCells(grid, (v) => (typeof v === "number" ? String(v) : v))],
    ["blanks as empty texts", (grid) => mapCells(grid, (v) => v ?? "")],
    ["spaces around every text", (grid) => mapCells(grid, (v) => (typeof v === "string" ? ` ${v}　` : v))],
    [
      "a column and two rows inserted before it",
      (grid) => ({ ...grid, cells: [[], ["存档"], ...grid.cells.map((row) => [null, ...row])] }),
    ],
    ["a sheet that begins at C5", (grid) => ({ ...grid, origin: { row: 4, column: 2 } })],
    ["another name", (grid) => ({ ...grid, name: "Sheet3" })],
    [
      "blank rows before each section",
      (grid) => ({
        ...grid,
        cells: grid.cells.flatMap((row) =>
          /^十?[一二三四五六七八九十]、/.test(String(row[0])) ? [[], row] : [row],
        ),
      }),
    ],
    [
      "a column of the user's own, far right",
      (grid) => ({
        ...grid,
        cells: grid.cells.map((row, i) => [...row, ...new Array(14 - row.length).fill(null), `注${i}`]),
      }),
    ],
  ];

  test.each(changes)("%s", (_, change) => {
    expect(read(change(sheetOf(builtInPolicies, 2024)))).toEqual(expected(builtInPolicies, 2024));
  });

  function mapCells(grid: Grid, change: (value: unknown) => unknown): Grid {
    return { ...grid, cells: grid.cells.map((row) => row.map(change)) };
  }
});
