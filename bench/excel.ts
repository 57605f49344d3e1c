/**
 * What reading a roster from Excel adds to checking it: the adapter and Microsoft's client, as they run in Excel for
 * Windows. Excel's own work is not counted: the in-memory host has its answers ready, and what it takes to find them
 * is left out.
 */
import { type Form, FormReader, type Grid, readForm } from "../src/forms";
import { ExcelWorkbook } from "../src/hosts/excel/workbook";
import { MemoryWorkbook } from "../test/support/memory-workbook";
import type { Workbook } from "../src/hosts/workbook";
import { builtInPolicies, PolicyRegistry } from "../src/policy";
import { Session } from "../src/taskpane/session";
import { Book } from "../test/support/excel-host/book";
import { desktop } from "../test/support/excel-host/desktop";
import { ExcelHost } from "../test/support/excel-host/host";
import { checkForms } from "./check";
import { type Comparison, compare } from "./pairs";
import { bigGrid } from "./rows";
import { toEnd } from "../test/support/to-end";

const policies = new PolicyRegistry(builtInPolicies);

/** What reading it from Excel costs beside the same work on cells that are in memory already. */
export interface ExcelCost extends Comparison {
  readonly syncs: number;
}

/** Recognising the form, and all rules. */
export async function benchExcelRules(rows: number): Promise<ExcelCost> {
  const { grid, host, excel } = await connected(rows);
  return bench(grid, host, {
    inExcel: async () => {
      // As the pane does it: rows are recognised while Excel is at the next block.
      const reader = new FormReader(policies);
      const onRows = async (soFar: Grid) => toEnd(reader.readOn(soFar));
      const whole = await excel.readSheet(grid.name, { onRows });
      checkForm(toEnd(reader.finish(whole)), whole);
    },
    alone: (fresh) => checkForm(readForm(fresh, policies), fresh),
  });
}

/** 一键校验 as the user has it: rules, report, fixes, and what the seal would need. */
export async function benchExcelPane(rows: number): Promise<ExcelCost> {
  const { grid, host, excel } = await connected(rows);
  return bench(grid, host, {
    inExcel: () => checkInPane(excel, rows),
    alone: (fresh) => checkInPane(new MemoryWorkbook([fresh]), rows),
  });
}

async function connected(rows: number) {
  const grid = bigGrid(rows);
  const book = new Book("花名册.xlsx", [grid]);
  const host = new ExcelHost(book, { remembersAnswers: true, line: await desktop() });
  return { grid, host, excel: await ExcelWorkbook.connect(host.environment()) };
}

interface Work {
  readonly inExcel: () => Promise<void>;
  readonly alone: (grid: Grid) => void | Promise<void>;
}

async function bench(grid: Grid, host: ExcelHost, { inExcel, alone }: Work): Promise<ExcelCost> {
  const text = JSON.stringify(grid);
  // A grid of its own each time, as a host hands it over: texts seen before are cheaper to compare.
  let fresh = grid;
  let syncs = 0;
  const comparison = await compare({
    prepare: () => {
      fresh = JSON.parse(text) as Grid;
      host.resetCounts();
    },
    product: inExcel,
    notOwn: () => {
      syncs = host.syncs;
      return host.ownMs;
    },
    peer: () => alone(fresh),
  });
  return { ...comparison, syncs };
}

function checkForm(form: Form, grid: Grid): void {
  const [result] = checkForms([form]);
  if (result?.rows !== grid.cells.length - 2) throw new Error("the roster was not read");
}

async function checkInPane(workbook: Workbook, persons: number): Promise<void> {
  const today = () => ({ year: 2026, month: 11, day: 22 });
  const session = new Session({ workbook, today, pause: () => Promise.resolve() });
  await session.check();
  const { result, problem } = session.getSnapshot();
  session.close();
  if (problem !== null || result?.totals.persons !== persons || result.errors > 0)
    throw new Error("the roster was not checked");
}
