/** OpenDocument spreadsheets (.ods), read with the spreadsheet library once it is known how many cells they stand for. */
import { MAX_CELLS } from "../shared/limits";
import { corruptWorkbook, tooManyCells, UnreadableFileError } from "./errors";
import type { FileContent } from "./grids";
import { kinds, messages } from "./messages";
import { readWithLibrary } from "./sheetjs";
import { attribute } from "../shared/xml";
import { scanTags, type TagHandler } from "./tag-scanner";
import { unpackOne, unpackZip, type ZipMember } from "./zip";

/** @throws UnreadableFileError `not-a-spreadsheet` for other documents, `corrupt`, `too-large` */
export function readOds(bytes: Uint8Array, members: readonly ZipMember[], withFormats: boolean): FileContent {
  const content = members.find(({ name }) => name === "content.xml");
  if (content === undefined) throw corruptWorkbook();
  const size = new SizeReader();
  scanTags(new TextDecoder("utf-8").decode(unpackOne(bytes, content)), size);
  if (!size.isSpreadsheet)
    throw new UnreadableFileError("not-a-spreadsheet", messages.notSpreadsheet(kinds.openDocument));
  return readWithLibrary(unpackZip(bytes, members), {}, withFormats);
}

/** Rows and cells may be written once and counted many times (OpenDocument 1.3, 19.675 and 19.677): those that hold something are added up. */
class SizeReader implements TagHandler {
  readonly wantsText = false;
  isSpreadsheet = false;
  private cells = 0;
  private rowTimes = 1;
  private column = 0;
  private width = 0;

  open(name: string, attributes: string): void {
    if (name === "spreadsheet") this.isSpreadsheet = true;
    else if (name === "table-row") {
      this.rowTimes = times(attributes, "table:number-rows-repeated");
      this.column = 0;
      this.width = 0;
    } else if (name === "table-cell" || name === "covered-table-cell") {
      this.column += times(attributes, "table:number-columns-repeated");
      if (attributes.includes("office:value-type") || attributes.includes("table:formula"))
        this.width = this.column;
    } else if (name === "p") this.width = this.column;
  }

  close(name: string): void {
    if (name !== "table-row") return;
    this.cells += this.width * this.rowTimes;
    if (this.cells > MAX_CELLS) throw tooManyCells();
  }

  text(): void {}
}

function times(attributes: string, name: string): number {
  return Math.max(1, Number(attribute(attributes, name) ?? 1) || 1);
}
