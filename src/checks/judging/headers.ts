/** What is said of a whole column, or of the whole sheet, stands on a header. */
import type { Cell, Field, Header } from "../../forms";

/** An absent column is one finding, however many pages repeat the header: on the first header that lacks it. */
export function firstHeadersLacking(
  headers: readonly Header[],
  fields: readonly Field[],
): Map<Header, Field[]> {
  const lacking = new Map<Header, Field[]>();
  for (const field of fields) {
    const header = headers.find(({ columns }) => columns[field] < 0);
    if (header !== undefined) lacking.set(header, [...(lacking.get(header) ?? []), field]);
  }
  return lacking;
}

export function headerCell(header: Header): Cell {
  return { row: header.firstRow, column: header.firstColumn };
}
