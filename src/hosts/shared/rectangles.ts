/** Cells as rectangles and as lists of addresses: programs take a few of these where they would choke on each cell. */
import { type Area, type Cell, cellName } from "../../forms";

/** As few rectangles as a plain sweep finds: cells below each other first, then equal runs side by side. */
export function rectanglesOf(cells: readonly Cell[]): Area[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: Area[] = [];
  for (const { row, column } of sorted) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.firstColumn === column && row <= last.lastRow + 1)
      runs[runs.length - 1] = { ...last, lastRow: row };
    else runs.push({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column });
  }
  return joinSideBySide(runs);
}

function joinSideBySide(runs: readonly Area[]): Area[] {
  const joined: Area[] = [];
  /** By rows: where the last rectangle of these rows is in `joined`. */
  const open = new Map<string, number>();
  for (const run of runs) {
    const rows = `${run.firstRow}:${run.lastRow}`;
    const at = open.get(rows);
    const left = at === undefined ? undefined : joined[at];
    if (at !== undefined && left !== undefined && left.lastColumn === run.firstColumn - 1)
      joined[at] = { ...left, lastColumn: run.lastColumn };
    else {
      open.set(rows, joined.length);
      joined.push(run);
    }
  }
  return joined;
}

export function addressOf({ firstRow, firstColumn, lastRow, lastColumn }: Area): string {
  const first = cellName(firstRow, firstColumn);
  return firstRow === lastRow && firstColumn === lastColumn
    ? first
    : `${first}:${cellName(lastRow, lastColumn)}`;
}

/** Lists of addresses, none longer than `longest`: what the program takes for a range of several areas. */
export function addressLists(areas: readonly Area[], longest: number): string[] {
  const lists: string[] = [];
  let list = "";
  for (const area of areas) {
    const address = addressOf(area);
    if (list !== "" && list.length + 1 + address.length > longest) {
      lists.push(list);
      list = "";
    }
    list += list === "" ? address : `,${address}`;
  }
  return list === "" ? lists : [...lists, list];
}

/**
 * Merged ranges never overlap: areas of the same columns that do are one range, seen in two bands. Comes back in the
 * order of rows.
 */
export function joinOverlapping(areas: readonly Area[]): Area[] {
  const sorted = [...areas].sort((a, b) => a.firstColumn - b.firstColumn || a.firstRow - b.firstRow);
  const joined: Area[] = [];
  for (const area of sorted) {
    const last = joined[joined.length - 1];
    if (last !== undefined && last.firstColumn === area.firstColumn && area.firstRow <= last.lastRow)
      joined[joined.length - 1] = { ...last, lastRow: Math.max(last.lastRow, area.lastRow) };
    else joined.push(area);
  }
  return joined.sort((a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn);
}
