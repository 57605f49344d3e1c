/**
 * Excel for Windows inside a page: laid into it before the page's own scripts run, as Excel does it. The workbook lies outside, so that it
 * outlives the page.
 */
import { ExcelForWindows } from "./excel-for-windows";

export interface PageOptions {
  /** The button whose click makes Excel load the add-in; null: it was loaded for something else. */
  readonly startedBy: string | null;
  readonly properties: Readonly<Record<string, string>>;
}

declare global {
  var excelOptions: PageOptions;
  var excelInPage: ExcelForWindows;
  /** Asks the workbook outside; answers with the text of a response. */
  var askExcel: (body: string, bytes: number) => Promise<string>;
  var keepProperties: (properties: string) => void;
}

const excel = new ExcelForWindows(globalThis.excelOptions.startedBy);
excel.properties = globalThis.excelOptions.properties;
excel.onProperties = (properties) => globalThis.keepProperties(JSON.stringify(properties));
excel.connect((body, bytes, answer) => void globalThis.askExcel(JSON.stringify(body), bytes).then(answer));
globalThis.excelInPage = excel;
Object.defineProperty(window, "external", { value: excel.external, configurable: true });
