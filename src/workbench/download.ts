/** Files that the page hands to the browser, and what they are called. */
import { messages } from "./messages";

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Hands the bytes of an .xlsx workbook to the browser, which puts them where downloads go. */
export function downloadWorkbook(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX_TYPE }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the data over once the click is through.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/**
 * `花名册.xls` becomes `花名册-已核对.xlsx`, and so does `花名册-已核对 (1).xlsx`, as the browser calls a second one. What an earlier
 * saving said of the file gives way to what is true now. A workbook with macros keeps its ending.
 */
export function derivedName(name: string, suffix: string): string {
  const [, base = name, ending = ""] = /^(.*)\.([^.]*)$/.exec(name) ?? [];
  const first = base.replace(/ ?[(（]\d+[)）]$| - 副本$/, "");
  const said = SUFFIXES.find((one) => first.endsWith(one));
  const stem = said === undefined ? base : first.slice(0, -said.length);
  return `${stem}${suffix}.${ending.toLowerCase() === "xlsm" ? "xlsm" : "xlsx"}`;
}

const SUFFIXES = [messages.checkedSuffix, messages.changedSuffix, messages.reportSuffix, messages.copySuffix];
