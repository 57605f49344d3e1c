/** Opens sheets in the in-memory WPS. */
import type { Area, Grid } from "../../../src/forms";
import { WpsWorkbook } from "../../../src/hosts/wps/workbook";
import { type Quirks, WpsHost } from "./host";

export const gridOf = (name: string, cells: Grid["cells"], merges: readonly Area[] = []): Grid => ({
  name,
  origin: { row: 0, column: 0 },
  cells,
  merges,
});

/** So many rows and columns of numbers, each its own. */
export const numbers = (name: string, rows: number, columns: number): Grid =>
  gridOf(
    name,
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => row * columns + column + 1),
    ),
  );

export function openWps(sheets: readonly Grid[], quirks: Quirks = {}): { wps: WpsWorkbook; host: WpsHost } {
  const host = new WpsHost(sheets, quirks);
  return { wps: WpsWorkbook.active(host.environment()), host };
}
