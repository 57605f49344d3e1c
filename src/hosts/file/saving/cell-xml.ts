/** One cell of a sheet's part, written anew (ISO/IEC 29500-1, 18.3.1.4 c, 18.3.1.40 f, 18.3.1.96 v). */
import { cellName, isErrorValue } from "../../../forms";
import { attribute, escapeXml, withAttribute } from "../../shared/xml";
import type { CellValue } from "../../workbook";

/** What a cell is to hold. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  /** Of a formula, what it comes to; undefined: all that the cell holds stays, and only its format is another. */
  readonly value: CellValue | undefined;
  /** Without its =. Null for a plain value; undefined where the formula stays and only its result is another. */
  readonly formula?: string | null | undefined;
  /** Number of the cell's format; undefined: as it was. */
  readonly style?: number | undefined;
}

/** Where a text is kept: its number among the shared ones; null where it stands in the cell itself. */
export type SharedText = (text: string) => number | null;

/** @param old the element that stood there, "" for none; @param prefix of the part's elements */
export function cellXml(change: CellChange, old: string, prefix: string, shared: SharedText): string {
  const { row, column, value, formula } = change;
  const kept = keptOf(old);
  const style = change.style ?? kept.style;
  if (value === undefined && old !== "")
    return old.replace(/^<[^>]*>/, (tag) => withAttribute(tag, "s", String(style ?? 0)));
  const isKept = formula === undefined && kept.formula !== "";
  const f = isKept ? kept.formula : formula ? `<${prefix}f>${escapeXml(formula)}</${prefix}f>` : "";
  const { type, content } = contentOf(value ?? null, f !== "", prefix, shared);
  const attributes =
    ` r="${cellName(row, column)}"` +
    (style === undefined || style === 0 ? "" : ` s="${style}"`) +
    (type === "" ? "" : ` t="${type}"`) +
    (isKept && kept.array !== undefined ? ` cm="${kept.array}"` : "") +
    (kept.phonetic === undefined ? "" : ` ph="${kept.phonetic}"`);
  const inner = f + content + kept.extensions;
  return inner === "" ? `<${prefix}c${attributes}/>` : `<${prefix}c${attributes}>${inner}</${prefix}c>`;
}

/** A blank cell without a format is none. */
export function isNeeded({ value, formula, style }: CellChange): boolean {
  return isSaid(value ?? null) || (formula ?? "") !== "" || (style ?? 0) !== 0;
}

const isSaid = (value: CellValue): boolean => value !== null && value !== "";

interface Kept {
  readonly style: number | undefined;
  readonly phonetic: string | undefined;
  /** Of a formula that spills: what says so. */
  readonly array: string | undefined;
  readonly formula: string;
  readonly extensions: string;
  readonly isShared: boolean;
}

const NOTHING: Kept = {
  style: undefined,
  phonetic: undefined,
  array: undefined,
  formula: "",
  extensions: "",
  isShared: false,
};

/** What outlives a new value, and what the cell was. */
export function keptOf(old: string): Kept {
  if (old === "") return NOTHING;
  const [tag = ""] = /^<[^>]*>/.exec(old) ?? [];
  const style = attribute(tag, "s");
  return {
    style: style === undefined ? undefined : Number(style),
    phonetic: attribute(tag, "ph"),
    array: attribute(tag, "cm"),
    isShared: attribute(tag, "t") === "s",
    formula: elementIn(old, "f"),
    extensions: elementIn(old, "extLst"),
  };
}

/** The element of this name as it is written in the cell; "" where there is none. */
function elementIn(cell: string, name: string): string {
  const open = new RegExp(`<(?:[\\w.-]{1,40}:)?${name}(?=[\\s/>])`).exec(cell);
  if (open === null) return "";
  const end = cell.indexOf(">", open.index) + 1;
  if (cell[end - 2] === "/") return cell.slice(open.index, end);
  return cell.slice(open.index, cell.indexOf(">", cell.indexOf(`</${open[0].slice(1)}`, end)) + 1);
}

function contentOf(
  value: CellValue,
  isFormula: boolean,
  prefix: string,
  shared: SharedText,
): { type: string; content: string } {
  const v = (text: string) => `<${prefix}v>${text}</${prefix}v>`;
  if (typeof value === "number") return { type: "", content: v(String(value)) };
  if (typeof value === "boolean") return { type: "b", content: v(value ? "1" : "0") };
  if (!isSaid(value)) return isFormula ? { type: "str", content: v("") } : { type: "", content: "" };
  const text = String(value);
  if (FILE_ERRORS.has(text)) return { type: "e", content: v(escapeXml(text)) };
  // Newer errors are kept elsewhere in a file, and stand in the cell as this one.
  if (isFormula && isErrorValue(text)) return { type: "e", content: v("#VALUE!") };
  if (isFormula) return { type: "str", content: v(escapeText(text)) };
  const index = shared(text);
  if (index !== null) return { type: "s", content: v(String(index)) };
  return { type: "inlineStr", content: `<${prefix}is>${textElement(text, prefix)}</${prefix}is>` };
}

/** ISO/IEC 29500-1, 18.18.11 ST_CellType e. */
const FILE_ERRORS: ReadonlySet<string> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
]);

/** A text with all its spaces. */
export function textElement(text: string, prefix: string): string {
  const space = /^\s|\s$|\n|\s\s/.test(text) ? ` xml:space="preserve"` : "";
  return `<${prefix}t${space}>${escapeText(text)}</${prefix}t>`;
}

/** What XML cannot hold is written `_x0007_`, and what merely looks like that too (ISO/IEC 29500-1, 22.9.2.19). */
function escapeText(text: string): string {
  const escaped = text
    .replace(/_(?=x[\da-fA-F]{4}_)/g, "_x005F_")
    // Characters beyond U+FFFF are two halves; a half alone is none.
    .replace(
      /[\ud800-\udbff][\udc00-\udfff]|[\u0000-\u0008\u000b-\u001f\ufffe\uffff\ud800-\udfff]/g,
      (character) =>
        character.length === 2
          ? character
          : `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    );
  return escapeXml(escaped);
}
