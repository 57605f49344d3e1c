/** Settings on a hidden sheet, where WPS keeps them nowhere else. */
import { cellName } from "../../forms";
import { type CellValue, HostError } from "../workbook";
import type { WpsApplication, WpsBook, WpsWorksheet } from "./api";
import { messages } from "./messages";
import type { OwnWrites } from "./own-writes";
import { quietly } from "./quiet";
import type { PartStore, StoredPart } from "./part-store";
import { addSheet, allWorksheets, SETTINGS_SHEET, usedOf } from "./sheets";
import { matrixOf } from "./values";

const VERY_HIDDEN: Et.XlSheetVisibility.xlSheetVeryHidden = 2;
/** A cell holds 32,767 characters. */
const PIECE_LENGTH = 30_000;
/** Before each piece, so that none of them is taken for a number, a date or a formula. */
const PREFIX = "x";

/** A sheet that only programs can show: a part to a row, its namespace first, then its XML in pieces. */
export class SettingsSheet implements PartStore {
  constructor(
    private readonly application: WpsApplication,
    private readonly book: WpsBook,
    private readonly own: OwnWrites,
  ) {}

  find(namespace: string): StoredPart[] {
    const sheet = this.sheet();
    if (sheet === undefined) return [];
    return rowsOf(sheet).flatMap(([name, ...pieces], i) =>
      name === PREFIX + namespace
        ? [{ xml: pieces.map(pieceOf).join(""), remove: () => this.remove(i) }]
        : [],
    );
  }

  add(namespace: string, xmls: readonly string[]): boolean {
    this.own.makes(SETTINGS_SHEET);
    quietly(this.application, () => {
      const sheet = this.sheet() ?? this.make();
      let row = usedOf(sheet) === null ? 0 : sizeOf(sheet).rows;
      for (const xml of xmls) {
        [PREFIX + namespace, ...piecesOf(xml)].forEach((piece, column) => {
          sheet.Range(cellName(row, column)).Value2 = piece;
        });
        row++;
      }
    });
    const found = this.find(namespace).map(({ xml }) => xml);
    return xmls.every((xml) => found.includes(xml));
  }

  private remove(row: number): void {
    const sheet = this.sheet();
    if (sheet === undefined) return;
    this.own.makes(SETTINGS_SHEET);
    quietly(this.application, () => {
      const { columns } = sizeOf(sheet);
      sheet.Range(`${cellName(row, 0)}:${cellName(row, columns - 1)}`).ClearContents();
      if (rowsOf(sheet).every((pieces) => pieces.every((piece) => piece === null))) sheet.Delete();
    });
  }

  private sheet(): WpsWorksheet | undefined {
    return allWorksheets(this.book).find(({ Name }) => Name === SETTINGS_SHEET);
  }

  private make(): WpsWorksheet {
    if (this.book.ProtectStructure)
      throw new HostError("protected", messages.workbookProtected, "workbook structure");
    const sheet = addSheet(this.book);
    sheet.Name = SETTINGS_SHEET;
    sheet.Visible = VERY_HIDDEN;
    return sheet;
  }
}

function piecesOf(xml: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < xml.length;) {
    let to = from + PIECE_LENGTH;
    // A character of two units stays whole: half of one is none.
    if (/[\ud800-\udbff]/.test(xml[to - 1] ?? "")) to--;
    pieces.push(PREFIX + xml.slice(from, to));
    from = to;
  }
  return pieces;
}

const pieceOf = (piece: unknown): string => (typeof piece === "string" ? piece.slice(PREFIX.length) : "");

/** From the first row on, whatever the first used one is. */
function rowsOf(sheet: WpsWorksheet): CellValue[][] {
  const { rows, columns } = sizeOf(sheet);
  return matrixOf(sheet.Range(`A1:${cellName(rows - 1, columns - 1)}`).Value2, rows, columns);
}

function sizeOf({ UsedRange }: WpsWorksheet): { rows: number; columns: number } {
  return {
    rows: UsedRange.Row + UsedRange.Rows.Count - 1,
    columns: UsedRange.Column + UsedRange.Columns.Count - 1,
  };
}
