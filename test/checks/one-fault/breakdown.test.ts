/**
 * One wrong number in one of the documents' breakdown tables, in any layout: the findings are exactly what follows from
 * it (design §4, §5.3).
 */
import fc from "fast-check";
import { resultOf } from "../../support/check";
import type { CellValue } from "../../support/grid";
import { anyTableLayout, type Key, layOutTable, type Line, type Table, TABLES } from "../../support/tables";

type Changed = (count: number, more: number) => CellValue;

const MORE: Changed = (count, more) => count + more;

function withLine(table: Table, index: number, key: Key, change: Changed, more: number): Table {
  const lines = table.lines.map((line, i): Line => {
    return i === index ? { ...line, [key]: change(Number(line[key]), more) } : line;
  });
  return { ...table, lines };
}

/** Spoils one number of a row, and says what is found beside the sum that is off, if the table states any. */
function rowFault(key: Key, change: Changed, finds: readonly string[], changesSum: boolean) {
  return (table: Table, index: number, more: number, hasTotal: boolean) => ({
    table: withLine(table, index, key, change, more),
    expected: [
      ...finds.map((finding) => finding.replace("N", String(index))),
      ...(changesSum && hasTotal ? [`total-mismatch total ${key}`] : []),
    ],
  });
}

/** Where the census and those insured elsewhere are printed, they make the quota. */
const HAS_CENSUS = TABLES.filter(({ headings }) => headings.census !== undefined);
const HAS_EMPLOYEES = TABLES.filter(({ headings }) => headings.employees !== undefined);
const FANGTAI = TABLES.filter(({ region }) => region === "方太乡");

const FAULTS = [
  ["a wrong quota", TABLES, rowFault("quota", MORE, ["quota-mismatch N quota"], true)],
  // The quota stays what it was, and is not what the rule makes of the census any more.
  ["a wrong census", HAS_CENSUS, rowFault("census", MORE, ["quota-mismatch N quota"], true)],
  [
    "a wrong number of employees",
    HAS_EMPLOYEES,
    rowFault("employees", MORE, ["quota-mismatch N quota"], true),
  ],
  ["a wrong number of students", FANGTAI, rowFault("excluded2", MORE, ["quota-mismatch N quota"], true)],
  // What is no number cannot be added up or compared.
  ["a quota in words", TABLES, rowFault("quota", () => "很多", ["count-invalid N quota"], false)],
  // These can be added up, and the sum is another one.
  ["half a person", TABLES, rowFault("quota", (count) => count + 0.5, ["count-invalid N quota"], true)],
  ["a negative quota", TABLES, rowFault("quota", (count) => -count, ["count-invalid N quota"], true)],
  ["a census in words", HAS_CENSUS, rowFault("census", () => "不详", ["count-invalid N census"], false)],
  ["an error value", TABLES, rowFault("quota", () => "#REF!", ["cell-error N quota"], false)],
] as const;

test.each(
  FAULTS.flatMap(([what, tables, spoil]) =>
    tables.map((table) => [table.region, what, table, spoil] as const),
  ),
)("%s: %s", (_region, _what, table, spoil) => {
  fc.assert(
    fc.property(
      anyTableLayout(table),
      fc.nat(table.lines.length - 1),
      // 赫山区's share of two people more is at least one more.
      fc.integer({ min: 2, max: 500 }),
      (layout, index, more) => {
        const { table: spoilt, expected } = spoil(table, index, more, layout.total !== "none");
        const { grid, tell } = layOutTable(spoilt, layout);
        expect(resultOf(grid).findings.map(tell).sort()).toEqual([...expected].sort());
      },
    ),
    { numRuns: 8 },
  );
});

test.each(TABLES.flatMap((table) => numbersOf(table).map((key) => [table.region, key, table] as const)))(
  "%s: a wrong total of %s",
  (_region, key, table) => {
    fc.assert(
      fc.property(anyTableLayout(table), fc.integer({ min: 1, max: 500 }), (layout, more) => {
        fc.pre(layout.total !== "none");
        const total = { ...table.total, [key]: Number(table.total[key]) + more };
        const { grid, tell } = layOutTable({ ...table, total }, layout);
        expect(resultOf(grid).findings.map(tell)).toEqual([`total-mismatch total ${key}`]);
      }),
      { numRuns: 8 },
    );
  },
);

function numbersOf({ headings }: Table): Key[] {
  return (Object.keys(headings) as Key[]).filter((key) => key !== "unit");
}
