/** A workbook in which something stands twice at one place is refused: one of the two would be gone without a word. */
import { readWorkbookBytes } from "../../../src/hosts/file/read-bytes";
import { xlsxParts, zipBytes } from "./bytes";
import { failureOf } from "./failure";

const row = (number: number, value: number) =>
  `<row r="${number}"><c r="A${number}"><v>${value}</v></c></row>`;
const parts = xlsxParts(row(1, 1) + row(2, 2) + row(3, 3));

test.each<[string, Uint8Array, "corrupt" | undefined]>([
  ["a row after another of its number", zipBytes(xlsxParts(row(1, 1) + row(2, 2) + row(2, 3))), "corrupt"],
  ["a part after another of its name", zipBytes([...parts, ...xlsxParts(row(1, 1)).slice(-1)]), "corrupt"],
  ["rows in another order", zipBytes(xlsxParts(row(3, 3) + row(1, 1) + row(2, 2))), undefined],
])("%s", (_, bytes, code) => {
  expect(failureOf(() => readWorkbookBytes(bytes, "a.xlsx"))?.code).toBe(code);
});
