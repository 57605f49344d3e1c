/** A layout as a file, and where in its sheets a place is that a clerk would name. */
import { type CellObject, utils, type WorkBook, type WorkSheet, write } from "@e965/xlsx";
import { at, nameOf } from "../support/grid";
import type { Fault, Layout, LayoutSheet } from "./layout";
import { DIVISIONS, withNumbers } from "./people";

interface Place {
  readonly sheet: string;
  /** `F7`, null for anywhere on the sheet. */
  readonly cell: string | null;
}

interface Expected extends Place {
  readonly rules: readonly string[];
}

/** The layout without a mistake, or with one. */
export interface Variant {
  readonly name: string;
  readonly edits: readonly (Place & { readonly value: string })[];
  readonly found: readonly Expected[];
  /** What is found on the clean sheets already. */
  readonly always: readonly Expected[];
  readonly may: readonly string[];
  readonly rows?: number | undefined;
  readonly collected?: number | undefined;
}

function rowsIn(sheet: LayoutSheet): string[][] {
  return sheet.text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => (line === "-" ? [] : line.split("|").map((cell) => cell.trim())));
}

function plain(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\(必填\)/g, "")
    .replace(/[\s⏎★☆*'　]/g, "");
}

/** Where a heading stands, or null. */
export function headingCell(sheet: LayoutSheet, heading: string): string | null {
  return cellWith(sheet, heading);
}

function cellWith(sheet: LayoutSheet, text: string): string | null {
  for (const [row, cells] of rowsIn(sheet).entries()) {
    const column = cells.findIndex((cell) => plain(cell) === plain(text));
    if (column >= 0) return nameOf({ row, column });
  }
  return null;
}

function placeIn(layout: Layout, text: string): Place {
  const [, sheetName, rest = ""] = /^(?:([^!]+)!)?(.*)$/.exec(text.trim()) ?? [];
  const sheet = layout.sheets.find(({ name }) => sheetName === undefined || name === sheetName);
  if (sheet === undefined) throw new Error(`${layout.name}: no sheet ${sheetName ?? ""}`);
  const words = rest.trim();
  if (words === "") return { sheet: sheet.name, cell: null };
  if (/^[A-Z]+\d+$/.test(words)) return { sheet: sheet.name, cell: words };
  const [name = "", ...heading] = words.split(/\s+/);
  const row = cellWith(sheet, name);
  const column = heading.length === 0 ? row : headingCell(sheet, heading.join(""));
  if (row === null || column === null) throw new Error(`${layout.name}: no ${words} on ${sheet.name}`);
  return { sheet: sheet.name, cell: nameOf({ row: at(row).row, column: at(column).column }) };
}

/** `amount-selfpay 赵文斌 缴费金额`, `花名册!id-checksum F7`, `household-rows` */
function expectedIn(layout: Layout, text: string, otherwise: Place, home: string): Expected {
  const [, sheet = "", rules = "", place] = /^(.*?!)?([a-z0-9/-]+)(?:\s+(.*))?$/.exec(text.trim()) ?? [];
  if (rules === "") throw new Error(`${layout.name}: what is “${text}”?`);
  const where =
    place === undefined && sheet === "" ? otherwise : placeIn(layout, (sheet || `${home}!`) + (place ?? ""));
  return { ...where, rules: rules.split("/") };
}

export function variantsOf(layout: Layout): Variant[] {
  const always = layout.sheets.flatMap(({ name, findings = [] }) =>
    findings.map((text) => expectedIn(layout, text, { sheet: name, cell: null }, name)),
  );
  const clean: Variant = { name: "clean", edits: [], found: always, always, may: [] };
  return [clean, ...layout.faults.map((fault) => withFault(layout, fault, always))];
}

function withFault(layout: Layout, given: string | Fault, always: readonly Expected[]): Variant {
  const {
    fault,
    may = [],
    rows,
    collected,
  } = typeof given === "string" ? { fault: given } : (given as Fault);
  const [left = "", right = ""] = fault.split("=>");
  const edits = left.split(";").map((edit) => {
    const [, place = "", value = ""] = /^([^=]*)=(.*)$/.exec(edit) ?? [];
    return { ...placeIn(layout, place), value: value.trim() };
  });
  const [first] = edits;
  if (first === undefined) throw new Error(`${layout.name}: nothing is changed by ${fault}`);
  const home = layout.sheets[0]?.name ?? "";
  const found =
    right.trim() === "-" ? [] : right.split(";").map((text) => expectedIn(layout, text, first, home));
  return { name: fault, edits, found, always, may, rows, collected };
}

/** A cell as it is stored. */
function stored(text: string, division: string): CellObject | null {
  if (text === "") return null;
  if (text.startsWith("'")) return { t: "s", v: text.slice(1) };
  if (text.startsWith("d:")) {
    const serial = Date.parse(`${text.slice(2)}T00:00:00Z`) / 86_400_000 + 25_569;
    return { t: "n", v: serial, z: "yyyy-mm-dd" };
  }
  if (text.startsWith("n:")) return { t: "n", v: Number(withNumbers(text.slice(2), division)) };
  if (/^-?\d{1,11}(\.\d+)?$/.test(text)) return { t: "n", v: Number(text) };
  return { t: "s", v: withNumbers(text.replaceAll("⏎", "\n"), division) };
}

function worksheetOf(sheet: LayoutSheet, edits: Variant["edits"], division: string): WorkSheet {
  const worksheet: WorkSheet = {};
  const rows = rowsIn(sheet);
  for (const edit of edits.filter(({ sheet: name }) => name === sheet.name)) {
    if (edit.cell === null) throw new Error("an edit needs a cell");
    const { row, column } = at(edit.cell);
    const cells = (rows[row] ??= []);
    while (cells.length <= column) cells.push("");
    cells[column] = edit.value;
  }
  rows.forEach((cells, row) => {
    cells.forEach((text, column) => {
      const cell = stored(text, division);
      if (cell !== null) worksheet[nameOf({ row, column })] = cell;
    });
  });
  const width = Math.max(...rows.map((cells) => cells.length));
  worksheet["!ref"] = `A1:${nameOf({ row: rows.length - 1, column: width - 1 })}`;
  if (sheet.merges !== undefined)
    worksheet["!merges"] = sheet.merges.split(" ").map((range) => utils.decode_range(range));
  return worksheet;
}

export function fileOf(layout: Layout): string {
  return layout.file ?? "表.xlsx";
}

export function bytesOf(layout: Layout, { edits }: Variant): Uint8Array {
  const division = layout.division ?? DIVISIONS[layout.region ?? ""] ?? "530402";
  const book: WorkBook = utils.book_new();
  for (const sheet of layout.sheets)
    utils.book_append_sheet(book, worksheetOf(sheet, edits, division), sheet.name);
  book.Workbook = {
    Sheets: layout.sheets.map(({ name, hidden = false }) => ({ name, Hidden: hidden ? 1 : 0 })),
  };
  const bookType = fileOf(layout).endsWith(".csv")
    ? "csv"
    : fileOf(layout).endsWith(".xls")
      ? "biff8"
      : "xlsx";
  return new Uint8Array(write(book, { type: "array", bookType, bookSST: true }) as ArrayBuffer);
}
