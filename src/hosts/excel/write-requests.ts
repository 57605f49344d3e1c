/** The requests to Excel that writing consists of. */
import { cellName } from "../../forms";
import { type CellValue, HostError, isSameValue } from "../workbook";
import { jsonBytes } from "./blocks";
import { type CellState, restore, type Sight, STATE, stateAt, valueAt, writeOf } from "./cell-state";
import type { CellRun, Layout, NumberedEdit } from "./edits";
import { officeCode } from "./errors";
import { ANSWER_BYTES } from "./limits";
import { messages } from "./messages";
import { loud, type Requests } from "./requests";

/** An edit that is to be made, with the cell as it was read. */
export interface Due {
  readonly numbered: NumberedEdit;
  readonly run: CellRun;
  readonly state: CellState;
}

/** How a cell and its anchor stood right before it was written, in the same request, and the cell right after. */
export interface WriteResult extends Due {
  /** Null if that was not learnt, because the request failed. */
  readonly before: Sight | null;
  readonly after: CellValue;
}

/** Whether these cells were changed is not known. */
export class Unsure extends HostError {}

/** Null if the answer to the writing request, which holds all this again, could be refused. */
export async function readSights(
  requests: Requests,
  { runs, anchors }: Layout,
): Promise<Map<NumberedEdit, Sight> | null> {
  const { sights, bytes, locked } = await requests.send(async (context) => {
    const rangeOf = rangesOf(context);
    const ranges = runs.map((run) => rangeOf(run).load(STATE));
    const locks = runs.map((run, i) =>
      run.sheet.isProtected ? ranges[i]?.format.protection.load("locked") : undefined,
    );
    const held = loadAnchors(rangeOf, anchors);
    await context.sync();
    const read = new Map<NumberedEdit, Sight>();
    let size = held.bytes();
    runs.forEach(({ edits, firstRow }, i) => {
      const range = ranges[i];
      if (range === undefined) return;
      for (const [value] of range.formulas) size += 3 * jsonBytes(value);
      for (const numbered of edits)
        read.set(numbered, {
          state: stateAt(range, numbered.edit.cell.row - firstRow),
          anchor: held.of(numbered),
        });
    });
    // Null where only some of the cells are locked.
    const isLocked = (i: number): boolean => locks[i] !== undefined && locks[i]?.locked !== false;
    return {
      sights: read,
      bytes: size,
      locked: runs.filter((_, i) => isLocked(i)).map(({ sheet }) => sheet.name),
    };
  });
  if (locked.length > 0)
    throw new HostError("protected", messages.sheetsProtected([...new Set(locked)]), "locked cells");
  return bytes > ANSWER_BYTES && sights.size > 1 ? null : sights;
}

type RangeOf = (run: Pick<CellRun, "sheet" | "firstRow" | "column" | "rows">) => Excel.Range;

/** Ranges of a request, whose sheets are named in it once each. */
function rangesOf(context: Excel.RequestContext): RangeOf {
  const sheets = new Map<string, Excel.Worksheet>();
  return ({ sheet: { id }, firstRow, column, rows }) => {
    const sheet = sheets.get(id) ?? context.workbook.worksheets.getItem(id);
    sheets.set(id, sheet);
    return sheet.getRangeByIndexes(firstRow, column, rows, 1);
  };
}

/** Reads anchors along with a request; what they hold is known after its sync. */
function loadAnchors(
  rangeOf: RangeOf,
  anchors: readonly CellRun[],
): { of: (numbered: NumberedEdit) => CellValue; bytes: () => number } {
  const ranges = anchors.map((run) => rangeOf(run).load("values"));
  const places = new Map<NumberedEdit, { range: Excel.Range; row: number }>();
  anchors.forEach(({ edits, firstRow }, i) => {
    const range = ranges[i];
    if (range === undefined) return;
    for (const numbered of edits)
      places.set(numbered, { range, row: (numbered.edit.anchor?.cell.row ?? firstRow) - firstRow });
  });
  return {
    of: (numbered) => {
      const place = places.get(numbered);
      return place === undefined ? null : valueAt(place.range, place.row);
    },
    bytes: () =>
      ranges.reduce((all, { values }) => values.reduce((sum, [value]) => sum + jsonBytes(value), all), 0),
  };
}

function byRun(due: readonly Due[]): Map<CellRun, Due[]> {
  const groups = new Map<CellRun, Due[]>();
  for (const one of due) {
    const group = groups.get(one.run);
    if (group === undefined) groups.set(one.run, [one]);
    else group.push(one);
  }
  return groups;
}

const rowIn = ({ numbered, run }: Due): number => numbered.edit.cell.row - run.firstRow;

/** One request: reads, writes, reads again. */
export function sendWrites(
  requests: Requests,
  due: readonly Due[],
  { anchors }: Layout,
): Promise<WriteResult[]> {
  const groups = [...byRun(due)];
  return requests.sendQuietly(async (context) => {
    // All that can be missing is asked for before the first cell is written.
    const rangeOf = rangesOf(context);
    const before = groups.map(([run]) => rangeOf(run).load(STATE));
    const held = loadAnchors(rangeOf, anchors);
    for (const [run, group] of groups) setCells(rangeOf(run), run, group);
    const after = groups.map(([run]) => rangeOf(run).load("values"));
    loud(context);
    await context.sync();
    return groups.flatMap(([, group], i) => {
      const [old, now] = [before[i], after[i]];
      if (old === undefined || now === undefined) return [];
      return group.map((one) => {
        const row = rowIn(one);
        const sight = { state: stateAt(old, row), anchor: held.of(one.numbered) };
        return { ...one, before: sight, after: valueAt(now, row) };
      });
    });
  });
}

/** Null in a matrix leaves that cell as it is. */
function setCells(range: Excel.Range, { rows }: CellRun, group: readonly Due[]): void {
  const formats: (string | null)[][] = Array.from({ length: rows }, () => [null]);
  const values: (string | number | boolean | null)[][] = Array.from({ length: rows }, () => [null]);
  for (const one of group) {
    const { format, value } = writeOf(one.numbered.edit, one.state);
    formats[rowIn(one)] = [format];
    values[rowIn(one)] = [value];
  }
  if (formats.some(([format]) => format !== null)) range.numberFormat = formats;
  range.values = values;
}

/** After a request that failed somewhere: which of its cells were written is to be seen in the cells alone. */
export async function reconcile(
  requests: Requests,
  due: readonly Due[],
  cause: unknown,
): Promise<readonly WriteResult[]> {
  const groups = [...byRun(due)];
  const results = await requests
    .send(async (context) => {
      const rangeOf = rangesOf(context);
      const ranges = groups.map(([run]) => rangeOf(run).load("values"));
      await context.sync();
      return groups.flatMap(([, group], i) => {
        const range = ranges[i];
        return range === undefined
          ? []
          : group.map((one) => ({ ...one, before: null, after: valueAt(range, rowIn(one)) }));
      });
    })
    .catch(() => {
      throw unsure(due, cause);
    });
  if (!results.some(({ numbered, after }) => isSameValue(after, numbered.edit.value))) throw cause;
  return results;
}

/** Where a write hit what it was not meant for, or did not come out as meant. */
export function putBack(
  requests: Requests,
  harmed: readonly { readonly result: WriteResult; readonly before: CellState }[],
): Promise<void> {
  return requests
    .sendQuietly(async (context) => {
      const rangeOf = rangesOf(context);
      for (const { result, before } of harmed)
        restore(rangeOf({ ...result.run, firstRow: result.numbered.edit.cell.row, rows: 1 }), before);
      loud(context);
      await context.sync();
    })
    .catch((error: unknown) => {
      throw unsure(
        harmed.map(({ result }) => result),
        error,
      );
    });
}

function unsure(due: readonly Due[], cause: unknown): HostError {
  const cells = due.map(
    ({ numbered: { edit } }) => `${edit.sheet}!${cellName(edit.cell.row, edit.cell.column)}`,
  );
  return new Unsure("failed", messages.unsure(cells.join("、")), officeCode(cause));
}
