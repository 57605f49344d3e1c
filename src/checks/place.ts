/** Places in a run over several sheets and files, and how they are told to the user. */
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
  return place.file === from.file && place.sheet === from.sheet
    ? name
    : `${describeSheet(from, place)}${name}`;
}

/** A sheet as seen from another one: `工作表“第2页”`, `文件“台亭村.xlsx”工作表“第1页”`. */
export function describeSheet(from: SheetPlace, place: SheetPlace): string {
  const sheet = `工作表“${place.sheet}”`;
  return place.file === from.file ? sheet : `文件“${place.file}”${sheet}`;
}
