/** The sample breakdown tables, written to a file and read back, against the documents. */
import type { Breakdown, Grid, Unit } from "../../src/forms";
import { readWorkbookBytes } from "../../src/hosts/file/read-bytes";
import { writeXlsx } from "../../src/hosts/file/write";
import { sampleWorkbooks } from "../../src/samples";
import { unitTables } from "../documents/units";
import { brief, newCheck, resultOf } from "../support/check";
import { nameOf } from "../support/grid";
import { breakdownIn } from "../support/read";

function gridOfRegion(region: string): Grid {
  const fileName = `任务分解表-${region}.xlsx`;
  const sample = sampleWorkbooks().find((workbook) => workbook.fileName === fileName);
  const [grid] = readWorkbookBytes(writeXlsx(sample?.sheets ?? []), fileName).sheets;
  if (grid === undefined) throw new Error(`no sample for ${region}`);
  return grid;
}

const tableOf = (region: string): Breakdown => breakdownIn(gridOfRegion(region));

function numbers(unit: Unit) {
  const { census, employees, quota } = unit;
  return { census: census?.value ?? null, employees: employees?.value ?? null, quota: quota?.value ?? null };
}

test.each(unitTables)("$region: units and numbers as printed ($where)", ({ region, rows }) => {
  const { units } = tableOf(region);
  const read = new Map(units.map((unit) => [unit.name, numbers(unit)]));
  expect(units).toHaveLength(rows.length);
  for (const { unit, ...printed } of rows) expect([unit, read.get(unit)]).toEqual([unit, printed]);
});

test.each(unitTables)(
  "$region: the total row as printed, even where it is wrong",
  ({ region, printedTotal }) => {
    const { total } = tableOf(region);
    expect(total && numbers(total)).toEqual(printedTotal);
  },
);

test.each(unitTables)("$region: region and year stand in the title", ({ region }) => {
  const { heading } = tableOf(region);
  expect(heading.region?.name).toBe(region);
  // 孝义市's task table is headed 2023年度 in a document for 2024.
  expect([2023, 2024]).toContain(heading.year);
});

test("方太乡 prints no numbers: its invented ones go by its rule, census less everybody excluded", () => {
  const { units, total } = tableOf("方太乡");
  expect(units.length).toBeGreaterThanOrEqual(2);
  for (const unit of [...units, ...(total === null ? [] : [total])]) {
    const excluded = unit.otherExcluded.reduce((sum, count) => sum + (count.value ?? 0), 0);
    const { census, employees, quota } = numbers(unit);
    // Fully subsidised, university students, servicemen, prisoners; employees have a column of their own.
    expect(unit.otherExcluded).toHaveLength(4);
    expect(quota).toBe((census ?? 0) - (employees ?? 0) - excluded);
  }
});

test("临猗县's total is one short of its rows, and the tool says so on that cell (section 4)", () => {
  const grid = gridOfRegion("临猗县");
  const { total } = breakdownIn(grid);
  const cell = total?.quota?.cell;
  expect(resultOf(grid, newCheck(), "任务分解表-临猗县.xlsx").findings.map(brief)).toEqual([
    `total-mismatch ${cell && nameOf(cell)}`,
  ]);
});
