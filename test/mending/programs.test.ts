/** Mending in the programs that the product works in: each has its own way of holding cells and settings. */
import type { Grid } from "../../src/forms";
import { ExcelWorkbook } from "../../src/hosts/excel/workbook";
import { UniverWorkbook } from "../../src/hosts/workbench/workbook";
import { bookData } from "../../src/hosts/workbench/sheet-data";
import type { Workbook } from "../../src/hosts/workbook";
import { WpsWorkbook } from "../../src/hosts/wps/workbook";
import { editsOf, writeBatch } from "../../src/mending";
import { headlessUniver } from "../hosts/workbench/headless";
import { Book } from "../support/excel-host/book";
import { ExcelHost, type HostOptions } from "../support/excel-host/host";
import { nameOf } from "../support/grid";
import { roster } from "../support/roster";
import { WpsHost } from "../support/wps-host/host";
import { NOW, pause, planOf, undo } from "./support";

const WANG = "430903197003109010";
/** A space, an old number, amounts as number and as text, a blank; and a merged category. */
const FAULTY = roster(
  { F5: ` ${WANG}`, F6: "430903720815902", H5: 350, H6: "350", I8: null, H9: 1, A6: null, A7: null },
  { merges: ["A5:A7"] },
);

interface Program {
  readonly workbook: Workbook;
  /** Closes the workbook and opens it again. */
  readonly reopen: () => Promise<Workbook>;
}

const excel = (options: HostOptions) => async (grids: readonly Grid[]) => {
  const book = new Book("花名册.xlsx", grids);
  const connect = () => ExcelWorkbook.connect(new ExcelHost(book, options).environment());
  return { workbook: await connect(), reopen: connect };
};

const PROGRAMS: readonly (readonly [string, (grids: readonly Grid[]) => Promise<Program>])[] = [
  ["Excel", excel({})],
  [
    "Excel that refuses requests at random, answers in small pieces, and has two users",
    excel({
      refusesAtRandom: 3,
      cellBytes: 2_000,
      cutsMergedAreas: true,
      isCoAuthored: true,
      tellsTwice: true,
    }),
  ],
  [
    "workbench",
    (grids) => {
      const open = (data: ReturnType<typeof bookData>) => new UniverWorkbook(headlessUniver(data), "book");
      const workbook = open(bookData("book", { name: "花名册.xlsx", sheets: grids }));
      const reopen = () => Promise.resolve(open(structuredClone(workbook.book.model.getSnapshot())));
      return Promise.resolve({ workbook, reopen });
    },
  ],
  [
    "WPS",
    (grids) => {
      const host = new WpsHost(grids);
      const connect = () => WpsWorkbook.active(host.environment());
      return Promise.resolve({ workbook: connect(), reopen: () => Promise.resolve(connect()) });
    },
  ],
];

async function cellsOf(workbook: Workbook): Promise<Record<string, unknown>> {
  const { origin, cells } = await workbook.readSheet("花名册");
  const filled: Record<string, unknown> = {};
  cells.forEach((row, r) =>
    row.forEach((value, c) => {
      const name = nameOf({ row: origin.row + r, column: origin.column + c });
      if (value !== null && value !== undefined && value !== "") filled[name] = value;
    }),
  );
  return filled;
}

describe.each(PROGRAMS)("%s", (_, open) => {
  const mendIn = async (workbook: Workbook) => {
    const { fixes } = planOf(await workbook.readSheet("花名册"));
    return writeBatch(workbook, editsOf(fixes), { now: NOW, pause });
  };

  test("mended, closed, opened and taken back: every cell is as it was", async () => {
    const { workbook, reopen } = await open([FAULTY]);
    const before = await cellsOf(workbook);
    const outcome = await mendIn(workbook);
    expect(outcome.skipped).toEqual([]);
    expect(await cellsOf(workbook)).toEqual({
      ...before,
      F5: WANG,
      F6: "43090319720815902X",
      H5: 380,
      H6: "380",
      I8: 190,
      H9: 0,
    });
    const again = await reopen();
    expect(await undo(again)).toEqual({ restored: 6, left: [], unfinished: [], lost: 0, isKept: false });
    expect(await cellsOf(again)).toEqual(before);
    expect(await undo(again)).toBeNull();
  });

  test("a second batch, and both taken back one after the other", async () => {
    const { workbook, reopen } = await open([FAULTY]);
    const states = [await cellsOf(workbook)];
    for (let i = 0; i < 2; i++) {
      const { fixes } = planOf(await workbook.readSheet("花名册"));
      await writeBatch(workbook, editsOf(fixes.slice(0, 2)), { now: NOW, pause });
      states.push(await cellsOf(workbook));
    }
    const again = await reopen();
    for (const state of states.slice(0, 2).reverse()) {
      await undo(again);
      expect(await cellsOf(again)).toEqual(state);
    }
  });
});
