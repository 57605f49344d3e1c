/** The program dies at every step there is, and nothing is lost. */
import fc from "fast-check";
import type { Grid } from "../../src/forms";
import type { CellValue } from "../../src/hosts/workbook";
import { editsOf, type MendingEdit, writeBatch } from "../../src/mending";
import { nameOf } from "../support/grid";
import { some } from "../support/random";
import { roster } from "../support/roster";
import { type Death, Died, MortalWorkbook } from "./mortal-workbook";
import { editToldBy, Kept, type KeptWorkbook, NOW, pause, planOf, undo } from "./support";

type Work = (workbook: KeptWorkbook) => Promise<unknown>;

/** Every way to die during this work. */
async function deathsOf(kept: Kept, work: Work): Promise<Death[]> {
  const workbook = new MortalWorkbook(copyOf(kept), null);
  await work(workbook);
  return workbook.cells.flatMap((cells, call): Death[] => [
    { call, at: "start" },
    ...Array.from({ length: Math.max(0, cells - 1) }, (_, i) => ({ call, at: i + 1 })),
    { call, at: "end" },
  ]);
}

function copyOf(kept: Kept): Kept {
  return new Kept(kept.sheets, new Map(kept.settings));
}

async function dieDuring(kept: Kept, work: Work, death: Death): Promise<void> {
  await expect(work(new MortalWorkbook(kept, death))).rejects.toBeInstanceOf(Died);
}

const WANG = "430903197003109010";
const original = () =>
  new Kept([
    roster({
      王建国的身份证号: ` ${WANG}`,
      王建国的实交额: 350,
      李秀英的实交额: "350",
      张桂兰的资助额: null,
    }),
    roster({ 陈德福的实交额: 1 }, { name: "第2页" }),
  ]);
const mendAllOf = (kept: Kept): Work => {
  const edits = editsOf(planOf(...kept.sheets).fixes);
  return (workbook) => writeBatch(workbook, edits, { now: NOW, pause });
};

async function undoEverything(kept: Kept): Promise<void> {
  // What nothing was taken of stays, and would be offered again.
  for (let outcome = await undo(kept.open()); outcome?.isKept === false;) outcome = await undo(kept.open());
}

describe("while it mends", () => {
  test("it dies in more than one place", async () => {
    const kept = original();
    const deaths = await deathsOf(kept, mendAllOf(kept));
    // Five cells: four ways to stop between them.
    expect(deaths.filter(({ at }) => typeof at === "number")).toHaveLength(4);
    expect(deaths.length).toBeGreaterThan(14);
  });

  test("taken back after it was opened again, every cell is as it was", async () => {
    const deaths = await deathsOf(original(), mendAllOf(original()));
    for (const death of some(deaths)) {
      const kept = original();
      const before = kept.cells();
      await dieDuring(kept, mendAllOf(kept), death);
      await undoEverything(kept);
      expect([death, kept.cells()]).toEqual([death, before]);
    }
  });

  test("mended again after it was opened again, and taken back, every cell is as it was", async () => {
    for (const death of some(await deathsOf(original(), mendAllOf(original())))) {
      const kept = original();
      const before = kept.cells();
      await dieDuring(kept, mendAllOf(kept), death);
      await mendAllOf(kept)(kept.open());
      expect(planOf(...kept.sheets).fixes).toEqual([]);
      await undoEverything(kept);
      expect([death, kept.cells()]).toEqual([death, before]);
      // Drafts of the batch that came to nothing are gone too.
      expect([death, [...kept.settings.keys()]]).toEqual([death, []]);
    }
  });

  test("nothing is written that is not recorded", async () => {
    for (const death of some(await deathsOf(original(), mendAllOf(original())))) {
      const kept = original();
      const before = kept.cells();
      await dieDuring(kept, mendAllOf(kept), death);
      const isChanged = JSON.stringify(kept.cells()) !== JSON.stringify(before);
      const outcome = await undo(kept.open());
      if (isChanged) expect([death, outcome?.left]).toEqual([death, []]);
    }
  });
});

describe("while it takes back", () => {
  const mendedOnce = async () => {
    const kept = original();
    const before = kept.cells();
    await mendAllOf(kept)(kept.open());
    return { kept, before };
  };

  test("taken back again after it was opened again, every cell is as it was", async () => {
    const { kept: once } = await mendedOnce();
    const deaths = await deathsOf(once, undo);
    expect(deaths.length).toBeGreaterThan(10);
    for (const death of some(deaths)) {
      const { kept, before } = await mendedOnce();
      await dieDuring(kept, undo, death);
      await undoEverything(kept);
      expect([death, kept.cells()]).toEqual([death, before]);
    }
  });

  test("after a death while it mended, and another one while it took back", async () => {
    for (const first of some(await deathsOf(original(), mendAllOf(original())))) {
      const half = original();
      await dieDuring(half, mendAllOf(half), first);
      for (const second of some(await deathsOf(half, undo))) {
        const kept = copyOf(half);
        await dieDuring(kept, undo, second);
        await undoEverything(kept);
        expect([first, second, kept.cells()]).toEqual([first, second, original().cells()]);
      }
    }
  });

  test("rows that have moved are found again, however often it dies", async () => {
    const moved = async () => {
      const { kept } = await mendedOnce();
      kept.rearrange((cells) => [...cells.slice(0, 4), ["普通居民"], ...cells.slice(4).reverse()]);
      return kept;
    };
    const expected = original();
    expected.rearrange((cells) => [...cells.slice(0, 4), ["普通居民"], ...cells.slice(4).reverse()]);
    for (const death of some(await deathsOf(await moved(), undo))) {
      const kept = await moved();
      await dieDuring(kept, undo, death);
      await undoEverything(kept);
      expect([death, kept.cells()]).toEqual([death, expected.cells()]);
    }
  });
});

describe("whatever happens", () => {
  const ROWS = 12;
  const COLUMNS = 4;
  const HEADINGS = ["行号", "第一列", "第二列", "第三列", "第四列"];
  const value = fc.oneof(
    fc.constant<CellValue>(null),
    fc.integer({ min: 0, max: 3 }),
    fc.constantFrom("", "甲", "0", "1", "=1+1", " 甲"),
    fc.boolean(),
  );
  /** A sheet of anything, whose first column tells the rows apart. */
  const sheet = fc
    .array(fc.array(value, { minLength: COLUMNS, maxLength: COLUMNS }), { minLength: ROWS, maxLength: ROWS })
    .map((rows): Grid => ({
      name: "花名册",
      origin: { row: 0, column: 0 },
      cells: [HEADINGS, ...rows.map((row, i) => [`行${i + 1}`, ...row])],
    }));
  const place = fc.record({
    row: fc.integer({ min: 1, max: ROWS }),
    column: fc.integer({ min: 1, max: COLUMNS }),
  });
  const key = ({ row, column }: { row: number; column: number }) => `${row} ${column}`;
  /** What the fixes say, which need not be what the sheet holds any more. */
  const changes = fc.uniqueArray(fc.record({ cell: place, after: value, isOld: fc.boolean() }), {
    selector: ({ cell }) => key(cell),
  });
  const typed = fc.uniqueArray(fc.record({ cell: place, now: value }), { selector: ({ cell }) => key(cell) });
  const death = fc.option(
    fc.record({ call: fc.nat(8), at: fc.oneof(fc.constantFrom("start", "end"), fc.nat(20)) }),
  );

  function editsFor(
    grid: Grid,
    wanted: readonly { cell: { row: number; column: number }; after: CellValue; isOld: boolean }[],
  ): MendingEdit[] {
    return wanted.map(({ cell, after, isOld }) => {
      const expected = isOld ? "旧" : ((grid.cells[cell.row]?.[cell.column] ?? null) as CellValue);
      const edit = { sheet: "花名册", cell, expected, value: after };
      return editToldBy(edit, { column: 0, value: `行${cell.row}` }, HEADINGS);
    });
  }

  test("every cell that the user has not touched between is as at the start", async () => {
    await fc.assert(
      fc.asyncProperty(sheet, changes, typed, death, death, async (grid, wanted, byUser, first, second) => {
        const kept = new Kept([grid]);
        const before = kept.cells();
        const edits = editsFor(grid, wanted);
        const attempt = (work: Work, how: typeof first) =>
          work(new MortalWorkbook(kept, how)).catch((error: unknown) => {
            if (!(error instanceof Died)) throw error;
          });
        await attempt((workbook) => writeBatch(workbook, edits, { now: NOW, pause }), first);
        kept.type(Object.fromEntries(byUser.map(({ cell, now }) => [nameOf(cell), now])));
        const afterUser = kept.cells();
        await attempt(undo, second);
        await undoEverything(kept);
        const now = kept.cells();
        const touched = new Set(byUser.map(({ cell }) => `花名册!${nameOf(cell)}`));
        const isFixed = (name: string, cells: Record<string, unknown>) => {
          const fix = wanted.find(({ cell }) => `花名册!${nameOf(cell)}` === name);
          return fix !== undefined && (cells[name] ?? "") === (fix.after ?? "");
        };
        for (let row = 0; row <= ROWS; row++)
          for (let column = 0; column <= COLUMNS; column++) {
            const name = `花名册!${nameOf({ row, column })}`;
            // What somebody else made as the fix would make it cannot be told from the fix, after a death.
            const isUnclear = isFixed(name, before) || isFixed(name, afterUser);
            if (!touched.has(name) && (first === null || !isFixed(name, before)))
              expect([name, now[name]]).toEqual([name, before[name]]);
            if (touched.has(name) && !isUnclear) expect([name, now[name]]).toEqual([name, afterUser[name]]);
          }
      }),
      { numRuns: 300 },
    );
  });
});
