import { type Cell, cellName } from "../forms";

/** A sheet in a run that may span several workbooks. */
export interface SheetPlace {
  /** How the user knows the workbook: its file name; "" where there is only one. */
  readonly file: string;
  readonly sheet: string;
}

/** A cell as seen from another one: `F7`, `工作表“第2页”F7`, `文件“台亭村.xlsx”工作表“第1页”F7`. */
export function describePlace(from: SheetPlace, place: SheetPlace, cell: Cell): string {
  const name = cellName(cell.row, cell.column);
  if (place.file !== from.file) return `文件“${place.file}”工作表“${place.sheet}”${name}`;
  return place.sheet === from.sheet ? name : `工作表“${place.sheet}”${name}`;
}
