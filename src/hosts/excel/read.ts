import type { Grid } from "../../forms";
import { HostError, type ReadOptions } from "../workbook";
import { BlockSize } from "./blocks";
import { isTooLarge } from "./errors";
import { MAX_RESTARTS, MAX_SHEET_CELLS } from "./limits";
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
}

/**
 * Reads a sheet in blocks: one request for its size, one or two for merged ranges, one per block, and two to follow
 * what the user does meanwhile if there are several blocks. If rows or columns move, it begins anew.
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
  if (wanted * used.columns > MAX_SHEET_CELLS)
    throw new HostError("failed", messages.sheetTooLarge(name, used.address.replace(/^.*!/, "")));
  const cells = await readCells(requests, name, used, wanted, options);
  if (cells === null) return null;
  const grid = { name, origin: { row: used.row, column: used.column }, cells };
  const merges = await readMerges(requests, { ...used, rows: wanted });
  return merges === null ? grid : { ...grid, merges };
}

function findUsed(requests: Requests, name: string): Promise<Used | null> {
  return requests.send(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.load("id");
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
    };
  });
}

async function readCells(
  requests: Requests,
  name: string,
  used: Used,
  wanted: number,
  options: ReadOptions,
): Promise<unknown[][] | null> {
  const size = new BlockSize(used.columns);
  const isOneBlock = size.rows() >= wanted;
  const watch = isOneBlock ? null : await watchRows(requests, used.sheetId);
  const blocks: unknown[][][] = [];
  try {
    for (let done = 0; done < wanted;) {
      refuseIfAborted(options.signal);
      const rows = Math.min(size.rows(), wanted - done);
      const block = await readBlock(requests, used, done, rows).catch((error: unknown) => {
        if (!isTooLarge(error)) throw error;
        if (size.shrink(rows)) return [];
        throw new HostError("failed", messages.rowTooLarge(name, used.row + done + 1));
      });
      if (block === null || watch?.hasMoved() === true) return null;
      if (block.length === 0) continue;
      size.learn(block);
      blocks.push(block);
      done += block.length;
      options.onProgress?.(done, wanted);
    }
  } finally {
    await watch?.stop();
  }
  // Joined once: to push a million rows one by one would cost.
  return watch?.hasMoved() === true ? null : blocks.flat();
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

function refuseIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new HostError("cancelled", messages.cancelled);
}
