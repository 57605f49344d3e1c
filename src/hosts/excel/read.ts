/** Reads a sheet of Excel's, block by block. */
import type { Grid } from "../../forms";
import { MAX_RESTARTS, MAX_CELLS } from "../shared/limits";
import { refuseIfAborted } from "../shared/reading";
import { HostError, type ReadOptions } from "../workbook";
import { RowsByBytes } from "./blocks";
import { isTooLarge } from "./errors";
import { readMerges } from "./merges";
import { messages } from "./messages";
import type { Requests } from "./requests";
import { watchRows } from "./watch";

/** The used cells of a sheet, as they stood when its id was found. */
interface Used {
  readonly sheetId: string;
  readonly address: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly isHidden: boolean;
}

/**
 * Reads a sheet in blocks: one request for its size, one or two for merged ranges, one per block, and two to follow
 * what the user does meanwhile if there are several blocks. If rows or columns move, it begins anew. Excel puts the
 * next block together while the caller is at work on those before.
 */
export async function readSheet(requests: Requests, name: string, options: ReadOptions): Promise<Grid> {
  for (let attempt = 1; attempt <= MAX_RESTARTS; attempt++) {
    const grid = await readOnce(requests, name, options);
    if (grid !== null) return grid;
  }
  throw new HostError("busy", messages.sheetChanging(name));
}

/** Null if the sheet changed its shape on the way. */
async function readOnce(requests: Requests, name: string, options: ReadOptions): Promise<Grid | null> {
  refuseIfAborted(options.signal);
  const used = await findUsed(requests, name);
  if (used === null) return { name, origin: { row: 0, column: 0 }, cells: [] };
  const wanted = Math.min(used.rows, Math.max(1, (options.rows ?? Infinity) - used.row));
  if (wanted * used.columns > MAX_CELLS)
    throw new HostError("failed", messages.sheetTooLarge(name, used.address.replace(/^.*!/, "")));
  const size = new RowsByBytes(used.columns);
  const isOneBlock = size.rows() >= wanted;
  const watch = isOneBlock ? null : await watchRows(requests, used.sheetId);
  const hasMoved = () => watch?.hasMoved() === true;
  let grid: Grid | null;
  try {
    grid = await readGrid(requests, name, { ...options, size, used, wanted, hasMoved });
  } finally {
    await watch?.stop();
  }
  return hasMoved() ? null : grid;
}

function findUsed(requests: Requests, name: string): Promise<Used | null> {
  return requests.send(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.load("id,visibility");
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load("address,rowIndex,columnIndex,rowCount,columnCount");
    await context.sync();
    if (range.isNullObject) return null;
    return {
      sheetId: sheet.id,
      address: range.address,
      row: range.rowIndex,
      column: range.columnIndex,
      rows: range.rowCount,
      columns: range.columnCount,
      isHidden: sheet.visibility !== "Visible",
    };
  });
}

interface Reading extends ReadOptions {
  readonly size: RowsByBytes;
  readonly used: Used;
  readonly wanted: number;
  readonly hasMoved: () => boolean;
}

async function readGrid(requests: Requests, name: string, reading: Reading): Promise<Grid | null> {
  const { used, wanted, hasMoved, onProgress, onRows } = reading;
  const merges = await readMerges(requests, { ...used, rows: wanted });
  const cells: unknown[][] = [];
  const origin = { row: used.row, column: used.column };
  const seen = used.isHidden ? { name, origin, cells, isHidden: true } : { name, origin, cells };
  const grid = merges === null ? seen : { ...seen, merges };
  let next = readNext(requests, name, reading, 0);
  for (;;) {
    const block = await next;
    if (block === null || hasMoved()) return null;
    for (const row of block) cells.push(row);
    onProgress?.(cells.length, wanted);
    if (cells.length >= wanted) return grid;
    next = readNext(requests, name, reading, cells.length);
    // If the caller gives up on the rows so far, nobody waits for it.
    next.catch(() => undefined);
    await onRows?.(grid);
  }
}

/** The block that begins at row `from` of the used cells; null if the sheet has changed its size. */
async function readNext(
  requests: Requests,
  name: string,
  { used, wanted, size, signal }: Reading,
  from: number,
): Promise<unknown[][] | null> {
  for (;;) {
    refuseIfAborted(signal);
    const rows = Math.min(size.rows(), wanted - from);
    try {
      const block = await readBlock(requests, used, from, rows);
      if (block !== null) size.learn(block);
      return block;
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      if (!size.shrink(rows)) throw new HostError("failed", messages.rowTooLarge(name, used.row + from + 1));
    }
  }
}

/**
 * The rows just as the client made them, blanks as "": to touch every cell of a big sheet once more would cost. Null if
 * the sheet no longer has the size that it had.
 */
function readBlock(requests: Requests, used: Used, from: number, rows: number): Promise<unknown[][] | null> {
  return requests.send(async (context) => {
    const sheet = context.workbook.worksheets.getItem(used.sheetId);
    const range = sheet.getRangeByIndexes(used.row + from, used.column, rows, used.columns);
    range.load("values");
    const usedNow = sheet.getUsedRangeOrNullObject(true);
    usedNow.load("rowIndex,columnIndex,rowCount,columnCount");
    await context.sync();
    const isSame =
      !usedNow.isNullObject &&
      usedNow.rowIndex === used.row &&
      usedNow.columnIndex === used.column &&
      usedNow.rowCount === used.rows &&
      usedNow.columnCount === used.columns;
    return isSame ? range.values : null;
  });
}
