/** Villages are mended, changed by their users and taken back, by programs that fail and die: no cell of anybody else changes. */
import type { CellValue } from "../../src/forms";
import { type CellEdit, HostError, isSameValue } from "../../src/hosts/workbook";
import { editsOf, type Fix, type MendingEdit, type UndoOutcome, writeBatch } from "../../src/mending";
import { anchorsIn } from "../../src/mending/anchors";
import fc, { type Arbitrary } from "fast-check";
import { read } from "../support/read";
import { toEnd } from "../support/to-end";
import { type Death, Died, MortalWorkbook } from "./mortal-workbook";
import { finding, Kept, NOW, pause, undo } from "./support";
import { type Column, type Row, type Village } from "./village";
import { anyDeed, anyVillage, build, type Deed, doDeed, mended, quickDeed } from "./village-life";

/** What one cell of the batch held, and was to hold. */
interface Change {
  readonly before: CellValue;
  readonly after: CellValue;
}

/** What the batch was to change, by person and column. */
type Batch = ReadonlyMap<object, ReadonlyMap<Column, Change>>;

const calls = fc.integer({ min: 0, max: 30 });
/** How a program fails: it dies, before, after or in the middle of a call; or it refuses a call, and goes on. */
type Fault =
  | (Death & { readonly kind: "death" })
  | { readonly kind: "refusal"; readonly call: number }
  | null;
const fault: Arbitrary<Fault> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("death" as const),
      call: calls,
      at: fc.oneof(fc.constantFrom("start" as const, "end" as const), fc.nat(6)),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("refusal" as const), call: calls }) },
);
interface Attempt {
  readonly fault: Fault;
  readonly meanwhile: Deed | null;
}
const attempt: Arbitrary<Attempt> = fc.record({ fault, meanwhile: fc.option(quickDeed, { freq: 3 }) });

/** A program with its fault, and a user who does something after it has read the sheets and before it writes. */
class Program extends MortalWorkbook {
  private count = 0;

  constructor(
    kept: Kept,
    private readonly failing: Fault,
    private readonly beforeWriting: () => void = () => {},
  ) {
    super(kept, failing?.kind === "death" ? failing : null);
  }

  override loadSetting(key: string) {
    return this.refusing(() => super.loadSetting(key));
  }
  override saveSetting(key: string, value: string | null) {
    return this.refusing(() => super.saveSetting(key, value));
  }
  override readSheet(name: string) {
    return this.refusing(() => super.readSheet(name));
  }
  override writeCells(edits: readonly CellEdit[]) {
    return this.refusing(() => {
      this.beforeWriting();
      return super.writeCells(edits);
    });
  }

  private refusing<T>(work: () => Promise<T>): Promise<T> {
    const isRefused = this.failing?.kind === "refusal" && this.failing.call === this.count++;
    return isRefused ? Promise.reject(new HostError("busy", "正在编辑单元格，请按回车键后再试")) : work();
  }
}

function batchOf(village: Village, isWanted: (n: number) => boolean): { edits: MendingEdit[]; batch: Batch } {
  const batch = new Map<object, Map<Column, Change>>();
  const fixes: Fix[] = [];
  let n = 0;
  village.grids().forEach((grid, s) => {
    const anchorsOf = toEnd(anchorsIn(read(grid), grid));
    const { rows = [], columns = [] } = village.sheets[s] ?? {};
    rows.forEach(({ who, kind, values }, row) =>
      columns.forEach((column, c) => {
        const before = values.get(column) ?? null;
        const after = kind === "person" || kind === "line" ? mended(column.field, before) : undefined;
        if (after === undefined || (kind === "line" && before === null) || !isWanted(n++)) return;
        const cell = { row, column: c };
        fixes.push({
          sheet: grid.name,
          cell,
          before,
          after,
          whose: null,
          findings: [finding("amount-selfpay", "A1", after)],
          anchors: anchorsOf(cell),
        });
        const own = batch.get(who) ?? new Map<Column, Change>();
        batch.set(who, own.set(column, { before, after }));
      }),
    );
  });
  return { edits: editsOf(fixes), batch };
}

/** Does it in a program that may fail; null where it did. */
async function trying<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Died || error instanceof HostError) return null;
    throw error;
  }
}

/** A village, its file, and what was mended in it. */
async function mendedVillage(village: Village, wanted: readonly boolean[], how: Fault) {
  const kept = new Kept(village.grids());
  const { edits, batch } = batchOf(village, (n) => wanted[n % wanted.length] ?? true);
  await trying(() => writeBatch(new Program(kept, how), edits, { now: NOW, pause }));
  village.absorb(kept);
  return { kept, batch, edits };
}

async function undoOnce(village: Village, kept: Kept, { fault: how, meanwhile }: Attempt) {
  let held = village.snapshot();
  const program = new Program(kept, how, () => {
    if (meanwhile === null) return;
    doDeed(village, meanwhile);
    kept.sheets = village.grids();
    held = village.snapshot();
  });
  const outcome = await trying(() => undo(program));
  village.absorb(kept);
  expectOnlyTakenBack(village, held, batchOfRun);
  return outcome;
}

let batchOfRun: Batch = new Map();

/** Whatever is not as it was is a cell of the batch, held what the batch wrote, and holds what it held before. */
function expectOnlyTakenBack(village: Village, held: Map<Row, Map<Column, CellValue>>, batch: Batch): void {
  for (const { name, rows } of village.sheets)
    rows.forEach((row, r) => {
      for (const [column, now] of row.values) {
        const before = held.get(row)?.get(column) ?? null;
        if (isSameValue(before, now)) continue;
        const change = batch.get(row.who)?.get(column);
        expect([name, r + 1, column.field, before, now]).toEqual([
          name,
          r + 1,
          column.field,
          change?.after,
          change?.before,
        ]);
      }
    });
}

/** In how many cells of the batch stands what stood there before it. */
function heldAgain(village: Village, batch: Batch): number {
  let count = 0;
  for (const { rows, columns } of village.sheets)
    for (const { who, values } of rows)
      for (const [column, { before }] of batch.get(who) ?? [])
        if (columns.includes(column) && isSameValue(values.get(column) ?? null, before)) count++;
  return count;
}

function expectToldTruly(village: Village, batch: Batch, edits: number, outcome: UndoOutcome): void {
  const { restored, left, unfinished, lost } = outcome;
  expect(restored).toBeLessThanOrEqual(heldAgain(village, batch));
  expect(restored + left.length + unfinished.length + lost).toBeLessThanOrEqual(edits);
}

const wanted = fc.array(fc.boolean(), { minLength: 1, maxLength: 7 });
const attempts = fc.array(attempt, { minLength: 1, maxLength: 3 });

test("no cell changes that is not the same person's, and what is said to be restored is", async () => {
  await fc.assert(
    fc.asyncProperty(
      anyVillage,
      wanted,
      fault,
      fc.array(anyDeed, { maxLength: 5 }),
      attempts,
      async (plan, chosen, how, deeds, undos) => {
        const village = build(plan);
        const { kept, batch, edits } = await mendedVillage(village, chosen, how);
        batchOfRun = batch;
        for (const deed of deeds) doDeed(village, deed);
        kept.sheets = village.grids();
        for (const one of undos) {
          const outcome = await undoOnce(village, kept, one);
          if (outcome !== null) expectToldTruly(village, batch, edits.length, outcome);
        }
      },
    ),
    { numRuns: 1_000 },
  );
});

/** Rows come to stand elsewhere, each of them once, and all that they hold goes with them. */
const isMoving = ({ kind }: Deed) =>
  kind === "swap" || kind === "insert" || kind === "sort" || kind === "swap columns";

test("whoever has a number and only stands elsewhere gets back all that was theirs, after any death", async () => {
  await fc.assert(
    fc.asyncProperty(
      anyVillage,
      wanted,
      fault,
      fc.array(anyDeed.filter(isMoving), { maxLength: 5 }),
      fault,
      async (plan, chosen, first, deeds, second) => {
        const village = build(plan);
        const { kept, batch } = await mendedVillage(village, chosen, first);
        batchOfRun = batch;
        const isMovable = ({ kind }: Row) => kind === "person";
        const isStill = (deed: Deed) => {
          const { rows = [] } = village.sheets[deed.sheet % 2] ?? {};
          const of = (n: number) => rows[n % rows.length];
          if (deed.kind === "insert") return of(deed.row)?.kind !== "head";
          return (
            deed.kind !== "swap" ||
            [of(deed.row), of(deed.to)].every((row) => row !== undefined && isMovable(row))
          );
        };
        for (const deed of deeds) if (isStill(deed)) doDeed(village, deed);
        kept.sheets = village.grids();
        await undoOnce(village, kept, { fault: second, meanwhile: null });
        for (let i = 0; i < 3; i++) await undoOnce(village, kept, { fault: null, meanwhile: null });
        for (const { columns, rows } of village.sheets) {
          const id = columns.find(({ field }) => field === "身份证号") ?? { field: null };
          const number = (row: Row) => String(row.values.get(id) ?? "").trim();
          const all = rows.map(number);
          for (const row of rows) {
            if (row.kind !== "person" || all.filter((one) => one === number(row)).length !== 1) continue;
            for (const [column, { before }] of batch.get(row.who) ?? [])
              expect([number(row), column.field, row.values.get(column) ?? null]).toEqual([
                number(row),
                column.field,
                before,
              ]);
          }
        }
      },
    ),
    { numRuns: 400 },
  );
});
