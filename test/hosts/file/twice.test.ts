/** A workbook in which something stands twice at one place, or where it cannot stand, is refused: it would be gone without a word. */
import { readWorkbookBytes } from "../../../src/hosts/file/read-bytes";
import { xlsxParts, zipBytes } from "./bytes";
import { failureOf } from "./failure";

const row = (number: number, value: number) =>
  `<row r="${number}"><c r="A${number}"><v>${value}</v></c></row>`;
/** What stands in a cell ends the cell and its row, and the cells behind it are in none. */
const inside = (what: string, cells: string) => cells.replace("<v>", `${what}<v>`);
const parts = xlsxParts(row(1, 1) + row(2, 2) + row(3, 3));

test.each<[string, Uint8Array, "corrupt" | undefined]>([
  ["a row after another of its number", zipBytes(xlsxParts(row(1, 1) + row(2, 2) + row(2, 3))), "corrupt"],
  ["a part after another of its name", zipBytes([...parts, ...xlsxParts(row(1, 1)).slice(-1)]), "corrupt"],
  ["a row inside a cell", zipBytes(xlsxParts(inside(row(9, 9), row(2, 2)))), "corrupt"],
  ["a cell inside a cell", zipBytes(xlsxParts(inside('<c r="B9"/>', row(2, 2)))), "corrupt"],
  ["a row inside a row", zipBytes(xlsxParts(`<row r="1">${row(2, 2)}</row>`)), "corrupt"],
  ["a cell outside of any row", zipBytes(xlsxParts(`${row(1, 1)}<c r="A2"><v>2</v></c>`)), "corrupt"],
  ["rows in another order", zipBytes(xlsxParts(row(3, 3) + row(1, 1) + row(2, 2))), undefined],
])("%s", (_, bytes, code) => {
  expect(failureOf(() => readWorkbookBytes(bytes, "a.xlsx"))?.code).toBe(code);
});
