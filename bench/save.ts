/** Saving a file of which two cells were mended, beside the spreadsheet library's own writing of it. */
import * as XLSX from "@e965/xlsx";
import { savedWorkbook } from "../src/hosts/file/saving/save";
import { type Comparison, compare } from "./pairs";

export function benchSaving(bytes: Uint8Array): Promise<Comparison> {
  const book = XLSX.read(bytes, { type: "array", dense: true });
  const [name = ""] = book.SheetNames;
  const row = 1_000;
  const cells = new Map([
    [
      name,
      [
        { row, column: 3, value: "王建国", formula: null },
        { row, column: 7, value: 380, formula: null },
      ],
    ],
  ]);
  return compare({
    product: async () => void (await savedWorkbook(bytes, { cells })),
    peer: () => void XLSX.write(book, { type: "array", bookType: "xlsx", compression: true }),
  });
}
