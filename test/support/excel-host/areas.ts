/** Rectangles of cells, and how Excel writes them. */
import { type Area, cellName } from "../../../src/forms";
import { Refusal } from "./protocol";

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;
/** Above this, RangeAreas fail in Excel. */
const MAX_ADDRESS = 8_192;

export const rowsOf = ({ firstRow, lastRow }: Area): number => lastRow - firstRow + 1;
export const columnsOf = ({ firstColumn, lastColumn }: Area): number => lastColumn - firstColumn + 1;
export const WHOLE: Area = { firstRow: 0, firstColumn: 0, lastRow: LAST_ROW, lastColumn: LAST_COLUMN };

export const overlap = (a: Area, b: Area): boolean =>
  a.firstRow <= b.lastRow &&
  b.firstRow <= a.lastRow &&
  a.firstColumn <= b.lastColumn &&
  b.firstColumn <= a.lastColumn;

export const boundingArea = (a: Area, b: Area): Area => ({
  firstRow: Math.min(a.firstRow, b.firstRow),
  firstColumn: Math.min(a.firstColumn, b.firstColumn),
  lastRow: Math.max(a.lastRow, b.lastRow),
  lastColumn: Math.max(a.lastColumn, b.lastColumn),
});

export function addressOf(area: Area): string {
  const first = cellName(area.firstRow, area.firstColumn);
  const last = cellName(area.lastRow, area.lastColumn);
  return first === last ? first : `${first}:${last}`;
}

export function areaByIndexes(row: number, column: number, rows: number, columns: number): Area {
  const area = {
    firstRow: row,
    firstColumn: column,
    lastRow: row + rows - 1,
    lastColumn: column + columns - 1,
  };
  const isInSheet = row >= 0 && column >= 0 && area.lastRow <= LAST_ROW && area.lastColumn <= LAST_COLUMN;
  if (!isInSheet || rows < 1 || columns < 1) throw new Refusal("InvalidArgument");
  return area;
}

/** "A1,B2:C5", as `getRanges` takes it. */
export function parseAddresses(text: string): Area[] {
  if (text.length > MAX_ADDRESS) throw new Refusal("InvalidArgument", "address list too long");
  return text.split(",").map((part) => {
    const [, c1, r1, c2, r2] = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/.exec(part) ?? [];
    if (c1 === undefined || r1 === undefined) throw new Refusal("InvalidArgument", part);
    const [row, column] = [Number(r1) - 1, columnOf(c1)];
    return {
      firstRow: row,
      firstColumn: column,
      lastRow: r2 === undefined ? row : Number(r2) - 1,
      lastColumn: c2 === undefined ? column : columnOf(c2),
    };
  });
}

function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Where an area stands after rows were inserted before `row`; null for none. */
export function shiftDown(area: Area, row: number, count: number): Area {
  if (row > area.lastRow) return area;
  return {
    ...area,
    firstRow: row <= area.firstRow ? area.firstRow + count : area.firstRow,
    lastRow: area.lastRow + count,
  };
}
