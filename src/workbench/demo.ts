/** The workbook that the page begins with: the documents' tables with live formulas, and a roster with faults. */
import type { Grid } from "../forms";
import type { BookSource } from "../hosts/workbench/sheet-data";
import { sampleWorkbooks } from "../samples";
import { formulaExamples } from "./demo-examples";
import { messages } from "./messages";

type Formulas = NonNullable<BookSource["formulas"]>;
type SheetFormulas = Formulas[string];

interface TableFormulas {
  /** Column of the numbers of persons to enrol, 0-based. */
  readonly column: number;
  /** The formula of a unit's row, which is counted from 1 as in the sheet. */
  readonly unit: (row: number) => string;
  /** Columns whose total is a sum; the others stay as they are printed. */
  readonly totals: readonly string[];
}

/** How each region's numbers come about. 临猗县's printed total is one too low: it stays, for the check to find. */
const TABLES: Readonly<Record<string, TableFormulas>> = {
  土沃乡: { column: 3, unit: (row) => `=QUOTA(B${row},C${row},"土沃乡")`, totals: ["B", "C", "D"] },
  赫山区: { column: 2, unit: (row) => `=QUOTA(B${row},0,"赫山区")`, totals: ["B", "C"] },
  方太乡: {
    column: 7,
    unit: (row) => `=QUOTA(B${row},E${row},"方太乡",C${row}+D${row}+F${row}+G${row})`,
    totals: ["B", "C", "D", "E", "F", "G", "H"],
  },
  临猗县: { column: 2, unit: (row) => `=TASKQUOTA("临猗县",B${row})`, totals: [] },
};

export function demoWorkbook(): BookSource {
  const workbooks = sampleWorkbooks();
  const sheetsOf = (fileName: string) => workbooks.find((book) => book.fileName === fileName)?.sheets ?? [];
  const examples = formulaExamples();
  const sheets: Grid[] = [...sheetsOf("花名册-有错.xlsx"), examples.grid];
  const formulas: Record<string, SheetFormulas> = { [examples.grid.name]: examples.formulas };
  for (const region of ["赫山区", "土沃乡", "临猗县", "方太乡", "孝义市"]) {
    const [table] = sheetsOf(`任务分解表-${region}.xlsx`);
    if (table === undefined) continue;
    const name = `任务分解表-${region}`;
    sheets.push({ ...table, name });
    const live = TABLES[region];
    formulas[name] = live === undefined ? sideBySide(table, region) : rowsOf(table, live);
  }
  return {
    name: messages.demoName,
    sheets,
    formulas,
    widths: { [examples.grid.name]: examples.widths },
  };
}

/** Title and heading. */
const HEADING_ROWS = 2;

function rowsOf({ cells }: Grid, { column, unit, totals }: TableFormulas): SheetFormulas {
  const total = cells.findIndex((row) => String(row[0]).replace(/\s/g, "") === "合计");
  const units = Array.from({ length: total - HEADING_ROWS }, (_, i) => HEADING_ROWS + i);
  return [
    ...units.map((row) => ({ row, column, formula: unit(row + 1) })),
    ...totals.map((letter) => ({
      row: total,
      column: letter.charCodeAt(0) - "A".charCodeAt(0),
      formula: `=SUM(${letter}${HEADING_ROWS + 1}:${letter}${total})`,
    })),
  ];
}

/** 孝义市: two groups of three columns. The total is text with its unit and stays. */
function sideBySide({ cells }: Grid, region: string): SheetFormulas {
  return cells.flatMap((cellsOfRow, row) =>
    [
      { names: "B", column: 2 },
      { names: "E", column: 5 },
    ]
      .filter(({ column }) => row >= HEADING_ROWS && typeof cellsOfRow[column] === "number")
      .map(({ names, column }) => ({ row, column, formula: `=TASKQUOTA("${region}",${names}${row + 1})` })),
  );
}
