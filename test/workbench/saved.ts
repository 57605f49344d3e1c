/** What the page's button for saving writes. */
import { workbookBytes } from "../../src/workbench/save";
import type { OpenBook } from "../hosts/workbench/books";

export async function savedBytes({ workbook, source }: OpenBook): Promise<Uint8Array> {
  return (await workbookBytes(workbook, source)).bytes;
}
