/**
 * What reading a roster from Excel adds to checking it: the adapter and Microsoft's client, as they run in Excel for
 * Windows. Excel's own work is not counted: the in-memory host has its answers ready, and what it takes to find them
 * is left out.
 */
import { type Grid, readForm } from "../src/forms";
import { ExcelWorkbook } from "../src/hosts/excel/workbook";
import { builtInPolicies, PolicyRegistry } from "../src/policy";
import { Book } from "../test/support/excel-host/book";
import { desktop } from "../test/support/excel-host/desktop";
import { ExcelHost } from "../test/support/excel-host/host";
import { checkForms } from "./check";
import { bigGrid } from "./rows";

const ROUNDS = 11;
const policies = new PolicyRegistry(builtInPolicies);

/** Medians over several rounds, both in turn within each, after one that warms up. */
export async function benchExcel(
  rows: number,
): Promise<{ readAndCheckMs: number; checkMs: number; syncs: number }> {
  const grid = bigGrid(rows);
  const text = JSON.stringify(grid);
  const host = new ExcelHost(new Book("花名册.xlsx", [grid]), {
    remembersAnswers: true,
    line: await desktop(),
  });
  const excel = await ExcelWorkbook.connect(host.environment());
  const [both, alone]: [number[], number[]] = [[], []];
  let syncs = 0;
  for (let round = 0; round <= ROUNDS; round++) {
    host.resetCounts();
    const elapsedMs = await time(async () => checkGrid(await excel.readSheet(grid.name)));
    const readAndCheckMs = elapsedMs - host.ownMs;
    syncs = host.syncs;
    // A grid of its own each time, as a host hands it over: texts seen before are cheaper to compare.
    const fresh = JSON.parse(text) as Grid;
    const checkMs = await time(() => checkGrid(fresh));
    if (round === 0) continue;
    both.push(readAndCheckMs);
    alone.push(checkMs);
  }
  return { readAndCheckMs: median(both), checkMs: median(alone), syncs };
}

function checkGrid(grid: Grid): void {
  const [result] = checkForms([readForm(grid, policies)]);
  if (result?.rows !== grid.cells.length - 2) throw new Error("the roster was not read");
}

async function time(work: () => void | Promise<void>): Promise<number> {
  global.gc?.();
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

if (require.main === module) void benchExcel(100_000).then((measured) => console.log(measured));
