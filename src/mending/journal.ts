/**
 * What 撤销 goes by: every batch of edits, recorded in the workbook before its first cell is written, so that a
 * program that dies half-way leaves behind what to put back. A list of the batches is one setting; the cells of a batch
 * are further ones, in parts small enough to be read and written without holding the thread. ID numbers among them
 * stay where they came from: in the workbook.
 */
import { HostError, type Workbook } from "../hosts/workbook";
import { type Batch, type Batches, changeBatches, JOURNAL_KEY, loadBatches } from "./batch-list";
import { CellMap } from "./cell-map";
import type { MendingEdit } from "./fix";
import { messages } from "./messages";
import { formatPart, isOfLaterVersion, parsePart } from "./part";
import { countEdits, type RecordedRow, recordedRows, withEdits } from "./recorded-row";
import { parseJson } from "./settings";

/** So many batches can be taken back, one after the other. */
const MAX_BATCHES = 20;
/**
 * Cells that the batches before the last one may hold together, at about 80 characters each: 4 MB before the file is
 * compressed. The last batch is kept whatever its size.
 */
const MAX_OLDER_EDITS = 50_000;

/** A part is some 400,000 characters, a few milliseconds' work. */
const EDITS_A_PART = 5_000;
/** Another pane may take a record that is being written for one that was left behind, and clear it away. */
const MAX_RECORDINGS = 5;

/** A batch whose cells are being written. */
export interface Recording {
  readonly batch: Batch;
  readonly parts: readonly (readonly RecordedRow[])[];
}

export interface BatchRecord {
  readonly rows: readonly RecordedRow[];
  /** Cells of which the record is lost. */
  readonly lost: number;
}

/** Every call may reject with the workbook's HostError. */
export class Journal {
  private constructor(
    private readonly workbook: Workbook,
    private batches: Batches,
  ) {}

  static async open(workbook: Workbook): Promise<Journal> {
    return new Journal(workbook, await loadBatches(workbook));
  }

  /** A later version of the product wrote it: nothing can be recorded or taken back. */
  get isOfLaterVersion(): boolean {
    return this.batches === null;
  }

  /** The batch that would be taken back next; null if there is none. */
  get last(): Batch | null {
    const kept = (this.batches ?? []).filter(isKept);
    return kept.filter(({ wasTried }) => wasTried !== true).pop() ?? kept.pop() ?? null;
  }

  /** Records what is about to be written. When this is done, it may be. */
  async begin(edits: readonly MendingEdit[], at: number, pause: () => Promise<void>): Promise<Recording> {
    const parts = inParts(recordedRows(edits));
    for (let i = 0; i < MAX_RECORDINGS; i++) {
      const draft: Batch = { id: newId(at), at, state: "draft", edits: edits.length, parts: parts.length };
      await this.change((batches) => withBatch(batches, draft));
      for (const [part, rows] of parts.entries()) {
        await this.savePart(draft, part, rows);
        await pause();
      }
      const batch: Batch = { ...draft, state: "writing" };
      let wasThere = false;
      await this.change((batches) => {
        wasThere = batches.some(({ id, state }) => id === draft.id && state !== "gone");
        return wasThere ? withBatch(batches, batch) : batches;
      });
      if (wasThere) return { batch, parts };
      await this.removeParts(draft);
    }
    throw new HostError("busy", messages.contested, "undo record");
  }

  /** Records which of the edits that were announced were made in fact. No cell is among them twice. */
  async settle(
    { batch, parts }: Recording,
    written: readonly Pick<MendingEdit, "sheet" | "cell">[],
    pause: () => Promise<void>,
  ): Promise<void> {
    if (written.length === 0) return this.discard(batch);
    const cells = new CellMap(written);
    for (const [part, announced] of parts.entries()) {
      const made = withEdits(announced, ({ sheet, row }, { column }) => cells.has(sheet, { row, column }));
      if (countEdits(made) < countEdits(announced)) await this.savePart(batch, part, made);
      await pause();
    }
    const done: Batch = { ...batch, state: "done", edits: written.length };
    await this.clear((batches) => forgetOldest(withBatch(batches, done)));
  }

  /**
   * What was written, or was about to be.
   * @throws {HostError} if a later version of the product wrote it
   */
  async read(batch: Batch, pause: () => Promise<void>): Promise<BatchRecord> {
    const rows: RecordedRow[] = [];
    let isWhole = true;
    for (let part = 0; part < batch.parts; part++) {
      const json = parseJson(await this.workbook.loadSetting(partKey(batch, part)));
      if (isOfLaterVersion(json))
        throw new HostError("unsupported", messages.laterVersion, "undo part of a later version");
      const own = parsePart(json);
      if (own === null) isWhole = false;
      else for (const row of own) rows.push(row);
      await pause();
    }
    return { rows, lost: isWhole ? 0 : Math.max(0, batch.edits - countEdits(rows)) };
  }

  /** Forgets a batch: it was taken back, or nothing was written. */
  async discard({ id }: Batch): Promise<void> {
    await this.clear((batches) =>
      batches.map((batch) => (batch.id === id ? { ...batch, state: "gone" } : batch)),
    );
  }

  /** An undo has taken nothing of the batch: those before it come first from now on. */
  async putOff({ id }: Batch): Promise<void> {
    await this.change((batches) =>
      batches.map((batch) => (batch.id === id ? { ...batch, wasTried: true as const } : batch)),
    );
  }

  /**
   * Removes what programs that died have left behind. Writes nothing if there is nothing. If one of them has not died but is
   * recording still, it records once more.
   */
  async tidy(): Promise<void> {
    if (this.batches?.some((batch) => !isKept(batch)) === true)
      await this.clear((batches) =>
        batches.map((batch) => (batch.state === "draft" ? { ...batch, state: "gone" } : batch)),
      );
  }

  /**
   * Changes the list, and then removes the parts of all batches that are gone. They are on the list until their parts are
   * removed: whoever dies in between leaves that to the next one.
   */
  private async clear(change: (batches: readonly Batch[]) => readonly Batch[]): Promise<void> {
    const batches = await this.change(change);
    const gone = batches.filter(({ state }) => state === "gone");
    if (gone.length === 0) return;
    for (const batch of gone) await this.removeParts(batch);
    const ids = new Set(gone.map(({ id }) => id));
    await this.change((found) => found.filter(({ id }) => !ids.has(id)));
  }

  private async change(change: (batches: readonly Batch[]) => readonly Batch[]): Promise<readonly Batch[]> {
    const batches = await changeBatches(this.workbook, change);
    this.batches = batches;
    return batches;
  }

  private async savePart(batch: Batch, part: number, rows: readonly RecordedRow[]): Promise<void> {
    await this.workbook.saveSetting(partKey(batch, part), formatPart(rows));
  }

  private async removeParts(batch: Batch): Promise<void> {
    for (let part = 0; part < batch.parts; part++)
      await this.workbook.saveSetting(partKey(batch, part), null);
  }
}

function isKept({ state }: Batch): boolean {
  return state === "writing" || state === "done";
}

/** In its place; at the end where another pane has lost it. */
function withBatch(batches: readonly Batch[], batch: Batch): Batch[] {
  return batches.some(({ id }) => id === batch.id)
    ? batches.map((other) => (other.id === batch.id ? batch : other))
    : [...batches, batch];
}

/** The oldest are removed next. What is being written is not told by its age. */
function forgetOldest(batches: readonly Batch[]): Batch[] {
  let kept = 0;
  let edits = 0;
  const newestFirst = [...batches].reverse().map((batch): Batch => {
    if (!isKept(batch)) return batch;
    if (kept > 0) edits += batch.edits;
    const isYoung = kept < MAX_BATCHES && edits <= MAX_OLDER_EDITS;
    kept++;
    return isYoung ? batch : { ...batch, state: "gone" };
  });
  return newestFirst.reverse();
}

/** Parts of about as many edits; the edits of a row stay together. */
function inParts(rows: readonly RecordedRow[]): RecordedRow[][] {
  const parts: RecordedRow[][] = [];
  let edits = EDITS_A_PART;
  for (const row of rows) {
    if (edits >= EDITS_A_PART) {
      parts.push([]);
      edits = 0;
    }
    parts[parts.length - 1]?.push(row);
    edits += row.edits.length;
  }
  return parts;
}

/** Two panes may begin in the same millisecond. */
function newId(at: number): string {
  const random = () => Math.random().toString(36).slice(2, 10);
  return `${at.toString(36)}-${random()}${random()}`;
}

const partKey = ({ id }: Batch, part: number): string => `${JOURNAL_KEY}.${id}.${part}`;
