/** The formats of days and shares in a file. */
import * as XLSX from "@e965/xlsx";
import { type CellFormat, isPercent } from "../shared/number-formats";

/** Excel's own short date, which it shows as the language of the machine has it. */
const SHORT_DATE = "m/d/yy";

/** Of one sheet as the library has read it, with `cellNF`. */
export function formatsIn(
  rows: readonly (readonly (XLSX.CellObject | undefined)[] | undefined)[],
): CellFormat[] {
  const formats: CellFormat[] = [];
  rows.forEach((cells, row) =>
    cells?.forEach((cell, column) => {
      const pattern = cell?.t === "n" && typeof cell.z === "string" ? cell.z : "";
      if (isTelling(pattern))
        formats.push({ row, column, pattern: pattern === SHORT_DATE ? "yyyy/m/d" : pattern });
    }),
  );
  return formats;
}

function isTelling(pattern: string): boolean {
  return pattern !== "" && pattern !== "General" && (isPercent(pattern) || isDate(pattern));
}

function isDate(pattern: string): boolean {
  return (XLSX.SSF as { is_date(pattern: string): boolean }).is_date(pattern);
}
