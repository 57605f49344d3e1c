/** The peers of reading a file: what the spreadsheet library alone takes, and the product's own reading. */
import * as XLSX from "@e965/xlsx";
import { readWorkbookBytes } from "../src/hosts/file/read-bytes";

/** Values only, in rows: the least that the library can be asked for. */
const BARE = {
  dense: true,
  cellText: false,
  cellHTML: false,
  cellFormula: false,
  cellStyles: false,
} as const;

export function bareRead(bytes: Uint8Array): void {
  const { SheetNames } = XLSX.read(bytes, { ...BARE, type: "array" });
  if (SheetNames.length === 0) throw new Error("nothing was read");
}

export function productRead(bytes: Uint8Array): ReturnType<typeof readWorkbookBytes> {
  return readWorkbookBytes(bytes, "bench.xlsx");
}
