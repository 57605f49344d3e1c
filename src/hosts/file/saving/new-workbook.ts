/** Writes a workbook that was in no file before: an empty package, to which its sheets are added as they are to an opened one. */
import { DECLARATION } from "./relations";
import { type NewSheetContent, savedWorkbook } from "./save";
import type { Breathe } from "./package-editor";
import { packed, zipOf } from "../zip-writer";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const PARTS: readonly (readonly [name: string, xml: string])[] = [
  [
    "[Content_Types].xml",
    `<Types xmlns="${PACKAGE}/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/></Types>`,
  ],
  [
    "_rels/.rels",
    `<Relationships xmlns="${PACKAGE}/relationships">` +
      `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    "xl/workbook.xml",
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets/></workbook>`,
  ],
  ["xl/_rels/workbook.xml.rels", `<Relationships xmlns="${PACKAGE}/relationships"/>`],
];

export interface NewBook {
  readonly sheets: readonly NewSheetContent[];
  readonly settings?: ReadonlyMap<string, string>;
  /** Whether it holds formulas: programs are to compute them when they open the file. */
  readonly computes?: boolean;
}

export async function newWorkbookBytes(
  { sheets, settings = new Map(), computes = false }: NewBook,
  breathe?: Breathe,
): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const parts = PARTS.map(([name, xml]) => packed(name, encoder.encode(DECLARATION + xml)));
  return savedWorkbook(zipOf(await Promise.all(parts)), { added: sheets, settings, computes }, breathe);
}
