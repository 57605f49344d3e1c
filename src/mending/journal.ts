/**
 * What 撤销 goes by: every batch of edits, recorded in the workbook before its first cell is written, so that a
 * program that dies half-way leaves behind what to put back. A list of the batches is one setting; the cells of a batch
 * are further ones, in parts small enough to be read and written without holding the thread. ID numbers among them
 * stay where they came from: in the workbook.
 */
import * as z from "zod/mini";
import type { CellEdit, Workbook } from "../hosts/workbook";
import { CellSet } from "./cell-set";

export const JOURNAL_KEY = "canbao.undo";

/** So many batches can be taken back, one after the other. */
const MAX_BATCHES = 20;
/**
 * Cells that the batches before the last one may hold together, at about 80 characters each: 4 MB before the file is
 * compressed. The last batch is kept whatever its size.
 */
const MAX_OLDER_EDITS = 50_000;

/** A part is some 400,000 characters, a few milliseconds' work. */
const EDITS_A_PART = 5_000;

const batchSchema = z.object({
  id: z.int(),
  /** When it was begun, in milliseconds since 1970. */
  at: z.int(),
  /**
   * `draft`: its parts are being written, or removed, and no cell depends on them. `writing`: its cells may have been
   * written, or not. `done`: its parts hold what was written, and nothing else.
   */
  state: z.enum(["draft", "writing", "done"]),
  edits: z.int(),
  parts: z.int(),
});
const journalSchema = z.object({ version: z.literal(1), batches: z.array(batchSchema) });

const valueSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const indexSchema = z.int().check(z.nonnegative());
const partSchema = z.object({
  version: z.literal(1),
  sheets: z.array(z.string()),
  /** Sheet (a position in `sheets`), row, column, before, after; and of the anchor row, column, value. */
  edits: z.array(
    z.tuple([
      indexSchema,
      indexSchema,
      indexSchema,
      valueSchema,
      valueSchema,
      z.nullable(z.tuple([indexSchema, indexSchema, valueSchema])),
    ]),
  ),
});

export type Batch = Readonly<z.infer<typeof batchSchema>>;

/** Every call may reject with the workbook's HostError. */
export class Journal {
  private constructor(
    private readonly workbook: Workbook,
    private batches: readonly Batch[],
  ) {}

  /** What cannot be read was not written by this version, and counts as no journal. */
  static async open(workbook: Workbook): Promise<Journal> {
    const parsed = journalSchema.safeParse(parseJson(await workbook.loadSetting(JOURNAL_KEY)));
    return new Journal(workbook, parsed.success ? parsed.data.batches : []);
  }

  /** The batch that would be taken back next; null if there is none. */
  get last(): Batch | null {
    return this.batches.filter(({ state }) => state !== "draft").pop() ?? null;
  }

  /** Records what is about to be written. When this is done, it may be. */
  async begin(edits: readonly CellEdit[], at: number, pause: () => Promise<void>): Promise<Batch> {
    await this.removeDrafts();
    const id = Math.max(0, ...this.batches.map((batch) => batch.id)) + 1;
    const parts = Math.ceil(edits.length / EDITS_A_PART);
    const batch: Batch = { id, at, state: "draft", edits: edits.length, parts };
    await this.save([...this.batches, batch]);
    for (let part = 0; part < parts; part++) {
      await this.savePart(batch, part, edits.slice(part * EDITS_A_PART, (part + 1) * EDITS_A_PART));
      await pause();
    }
    return this.put({ ...batch, state: "writing" });
  }

  /** Records which of the edits that were announced were made in fact. No cell is among them twice. */
  async settle(
    batch: Batch,
    edits: readonly CellEdit[],
    written: readonly CellEdit[],
    pause: () => Promise<void>,
  ): Promise<void> {
    if (written.length === 0) return this.discard(batch);
    const cells = new CellSet(written);
    for (let part = 0; part < batch.parts; part++) {
      const announced = edits.slice(part * EDITS_A_PART, (part + 1) * EDITS_A_PART);
      const made = announced.filter(({ sheet, cell }) => cells.has(sheet, cell));
      if (made.length < announced.length) await this.savePart(batch, part, made);
      await pause();
    }
    await this.save(forgetOldest(this.with({ ...batch, state: "done", edits: written.length })));
    if (await this.removeDrafts()) await this.save(this.batches);
  }

  /** The edits of a batch as they were made, or were about to be; null if the record is damaged. */
  async read(batch: Batch, pause: () => Promise<void>): Promise<CellEdit[] | null> {
    const edits: CellEdit[] = [];
    for (let part = 0; part < batch.parts; part++) {
      const parsed = partSchema.safeParse(parseJson(await this.workbook.loadSetting(partKey(batch, part))));
      if (!parsed.success) return null;
      for (const edit of parsed.data.edits) edits.push(editOf(edit, parsed.data.sheets));
      await pause();
    }
    return edits;
  }

  /** Forgets a batch: it was taken back, or nothing was written. */
  async discard(batch: Batch): Promise<void> {
    await this.put({ ...batch, state: "draft" });
    if (await this.removeDrafts()) await this.save(this.batches);
  }

  private async put(batch: Batch): Promise<Batch> {
    await this.save(this.with(batch));
    return batch;
  }

  private with(batch: Batch): Batch[] {
    return this.batches.map((other) => (other.id === batch.id ? batch : other));
  }

  private async save(batches: readonly Batch[]): Promise<void> {
    const text = batches.length === 0 ? null : JSON.stringify({ version: 1, batches });
    await this.workbook.saveSetting(JOURNAL_KEY, text);
    this.batches = batches;
  }

  private async savePart(batch: Batch, part: number, edits: readonly CellEdit[]): Promise<void> {
    await this.workbook.saveSetting(partKey(batch, part), formatPart(edits));
  }

  /** Their parts are gone then; the list is not saved yet. Whether there were any. */
  private async removeDrafts(): Promise<boolean> {
    const drafts = this.batches.filter(({ state }) => state === "draft");
    for (const draft of drafts)
      for (let part = 0; part < draft.parts; part++)
        await this.workbook.saveSetting(partKey(draft, part), null);
    this.batches = this.batches.filter(({ state }) => state !== "draft");
    return drafts.length > 0;
  }
}

/** The oldest become drafts, which are removed next. */
function forgetOldest(batches: readonly Batch[]): Batch[] {
  let kept = 0;
  let edits = 0;
  const newestFirst = [...batches].reverse().map((batch): Batch => {
    if (kept > 0) edits += batch.edits;
    const isKept = kept < MAX_BATCHES && edits <= MAX_OLDER_EDITS;
    kept++;
    return isKept ? batch : { ...batch, state: "draft" };
  });
  return newestFirst.reverse();
}

const partKey = ({ id }: Batch, part: number): string => `${JOURNAL_KEY}.${id}.${part}`;

function formatPart(edits: readonly CellEdit[]): string {
  const sheets = [...new Set(edits.map(({ sheet }) => sheet))];
  const positions = new Map(sheets.map((sheet, i) => [sheet, i]));
  return JSON.stringify({
    version: 1,
    sheets,
    edits: edits.map(({ sheet, cell, expected, value, anchor }) => [
      positions.get(sheet),
      cell.row,
      cell.column,
      expected,
      value,
      anchor === undefined ? null : [anchor.cell.row, anchor.cell.column, anchor.expected],
    ]),
  });
}

type SavedEdit = z.infer<typeof partSchema>["edits"][number];

function editOf(
  [sheet, row, column, expected, value, anchor]: SavedEdit,
  sheets: readonly string[],
): CellEdit {
  const edit = { sheet: sheets[sheet] ?? "", cell: { row, column }, expected, value };
  if (anchor === null) return edit;
  return { ...edit, anchor: { cell: { row: anchor[0], column: anchor[1] }, expected: anchor[2] } };
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
