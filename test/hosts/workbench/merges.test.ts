/** Merged ranges of a file as the grid takes them. */
import type { Area } from "../../../src/forms";
import { mergesIn } from "../../../src/hosts/workbench/merges";
import { at } from "../../support/grid";

const area = (text: string): Area => {
  const [first, last] = text.split(":").map(at) as [ReturnType<typeof at>, ReturnType<typeof at>];
  return { firstRow: first.row, firstColumn: first.column, lastRow: last.row, lastColumn: last.column };
};

test.each<[what: string, inFile: string[], laidOut: string[]]>([
  ["beside each other", ["A1:B1", "C1:D2"], ["A1:B1", "C1:D2"]],
  ["over the end of the sheet of 10 rows and 5 columns", ["B2:XFD1048576"], ["B2:E10"]],
  ["behind its end", ["A11:B11", "F1:G1"], []],
  ["overlapping: the first one", ["A1:B2", "B2:C3", "C1:D1"], ["A1:B2", "C1:D1"]],
])("%s", (_, inFile, laidOut) => {
  const grid = { name: "表", origin: { row: 0, column: 0 }, cells: [], merges: inFile.map(area) };
  const ranges = mergesIn(grid, { rows: 10, columns: 5 }).map(
    ({ startRow, startColumn, endRow, endColumn }) => ({
      firstRow: startRow,
      firstColumn: startColumn,
      lastRow: endRow,
      lastColumn: endColumn,
    }),
  );
  expect(ranges).toEqual(laidOut.map(area));
});
