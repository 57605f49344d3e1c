/** How the panes of Excel and WPS open files beside the workbook: what reads them is fetched with the first one. */
import { openOnPage } from "./open";
import type { FileWorkbook } from "../workbook";

export function openBeside(file: File): Promise<FileWorkbook> {
  return openOnPage(file, () => new Worker(new URL("./reading-worker.ts", import.meta.url)));
}
