/** How numbers are shown that mean something else than they look: days and shares. */
import * as XLSX from "@e965/xlsx";

export interface CellFormat {
  readonly row: number;
  readonly column: number;
  /** As Excel writes it: `yyyy-mm-dd`, `0%`. */
  readonly pattern: string;
}

/** By sheet name. */
export type CellFormats = ReadonlyMap<string, readonly CellFormat[]>;

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

/** Whether a format shows a hundredfold: not one that has the sign as a text, as in `0"%"`. */
export function isPercent(pattern: string): boolean {
  return pattern.replace(/"[^"]*"|\\./g, "").includes("%");
}

function isDate(pattern: string): boolean {
  return (XLSX.SSF as { is_date(pattern: string): boolean }).is_date(pattern);
}
