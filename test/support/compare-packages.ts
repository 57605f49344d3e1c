/** What differs between two .xlsx packages, in lines that a person can read: cell by cell, and part by part. */
import { Parser } from "htmlparser2";
import { strFromU8, unzipSync } from "fflate";

type Parts = Readonly<Record<string, Uint8Array>>;

/** Of a sheet's part: what its cells hold, how its rows are, and all else as it is written. */
interface SheetView {
  readonly cells: ReadonlyMap<string, string>;
  readonly rows: ReadonlyMap<string, string>;
  readonly rest: string;
}

/**
 * `H7: s=3 n 350 → s=3 n 380`, `~ xl/workbook.xml`, `+ xl/worksheets/sheet2.xml`. Texts are compared as they read, wherever they are
 * kept. Not compared: how far the cells go (`dimension`, `spans`), the order of computing.
 */
export function packageDifferences(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort();
  return names.flatMap((name) => {
    const [a, b] = [old[name], now[name]];
    if (a === undefined) return [`+ ${name}`];
    if (b === undefined) return [`- ${name}`];
    if (isSameBytes(a, b) || isTexts(name) || /calcChain/i.test(name)) return [];
    const [x, y] = [strFromU8(a), strFromU8(b)];
    if (!/<(?:[\w.-]+:)?sheetData\b/.test(x)) return [`~ ${name}`];
    return sheetDifferences(name, viewOf(x, textsOf(old)), viewOf(y, textsOf(now)));
  });
}

/** Parts in which a prefix is used that nobody has declared: no program opens a workbook with one. */
export function unsoundParts(bytes: Uint8Array): string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([name, part]) =>
    /\.(?:xml|rels)$/i.test(name) && undeclaredIn(strFromU8(part)).size > 0 ? [name] : [],
  );
}

function undeclaredIn(xml: string): Set<string> {
  const open: string[][] = [];
  const missing = new Set<string>();
  const use = (name: string) => {
    const prefix = /^([^:]+):/.exec(name)?.[1];
    if (prefix === undefined || prefix === "xml" || prefix === "xmlns") return;
    if (!open.some((declared) => declared.includes(prefix))) missing.add(prefix);
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        open.push(Object.keys(attributes).flatMap((key) => /^xmlns:(.+)$/.exec(key)?.[1] ?? []));
        for (const used of [name, ...Object.keys(attributes)]) use(used);
      },
      onclosetag: () => void open.pop(),
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return missing;
}

/** What the cells of a part come to, by their names. */
export function cellsOf(bytes: Uint8Array, part: string): ReadonlyMap<string, string> {
  const parts = unzipSync(bytes);
  return viewOf(strFromU8(parts[part] as Uint8Array), textsOf(parts)).cells;
}

function sheetDifferences(name: string, a: SheetView, b: SheetView): string[] {
  const lines = [...differing(a.cells, b.cells), ...differing(a.rows, b.rows)];
  return a.rest === b.rest ? lines : [...lines, `~ ${name}, beside its cells`];
}

function differing(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] {
  const keys = [...new Set([...a.keys(), ...b.keys()])];
  return keys.flatMap((key) =>
    a.get(key) === b.get(key) ? [] : [`${key}: ${a.get(key) ?? "-"} → ${b.get(key) ?? "-"}`],
  );
}

const isTexts = (name: string): boolean => /sharedStrings[^/]*\.xml$/i.test(name);

function isSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/** The shared texts as they are written, with their runs and readings. */
function textsOf(parts: Parts): string[] {
  const part = Object.keys(parts).find(isTexts);
  const xml = part === undefined ? "" : strFromU8(parts[part] as Uint8Array);
  return [...xml.matchAll(/<((?:[\w.-]+:)?)si\b[^>]*?(?:\/>|>(.*?)<\/\1si>)/gs)].map(
    ([, prefix = "", inner = ""]) => readable(prefix === "" ? inner : inner.replaceAll(prefix, "")),
  );
}

/** A text without runs is that text. */
function readable(inner: string): string {
  const [, text] = /^<t(?:\s[^>]*)?>([^<]*)<\/t>$/.exec(inner) ?? [];
  return text ?? inner;
}

function viewOf(xml: string, texts: readonly string[]): SheetView {
  const start = xml.search(/<(?:[\w.-]+:)?sheetData\b/);
  const open = xml.indexOf(">", start) + 1;
  const end = xml[open - 2] === "/" ? open : xml.search(/<\/(?:[\w.-]+:)?sheetData\s*>/);
  const rest = (xml.slice(0, start) + xml.slice(end).replace(/^<\/(?:[\w.-]+:)?sheetData\s*>/, "")).replace(
    /<(?:[\w.-]+:)?dimension\b[^>]*>/,
    "",
  );
  const data = new DataView(texts);
  const parser = new Parser(data, { xmlMode: true, decodeEntities: true });
  parser.end(`<all>${xml.slice(open, end)}</all>`);
  return { cells: data.cells, rows: data.rows, rest };
}

class DataView {
  readonly cells = new Map<string, string>();
  readonly rows = new Map<string, string>();
  private cell: Record<string, string> = {};
  private formula: string | null = null;
  private value = "";
  private into: "formula" | "value" | null = null;
  private row = 0;

  constructor(private readonly texts: readonly string[]) {}

  onopentag(name: string, attributes: Record<string, string>): void {
    const local = name.replace(/^.*:/, "");
    if (local === "row") {
      this.row = Number(attributes["r"] ?? this.row + 1);
      const kept = Object.entries(attributes).filter(([key]) => key !== "r" && key !== "spans");
      if (kept.length > 0) this.rows.set(`row ${this.row}`, JSON.stringify(kept));
    } else if (local === "c") {
      this.cell = attributes;
      this.formula = null;
      this.value = "";
    } else if (local === "f") {
      const { t, ref, si } = attributes;
      this.formula = [t, ref, si].filter(Boolean).join(" ");
      this.formula += this.formula === "" ? "=" : " =";
      this.into = "formula";
    } else if (local === "v" || local === "t") this.into = "value";
  }

  ontext(text: string): void {
    if (this.into === "formula") this.formula += text;
    else if (this.into === "value") this.value += text;
  }

  onclosetag(name: string): void {
    const local = name.replace(/^.*:/, "");
    if (local !== "c") {
      if (["f", "v", "t"].includes(local)) this.into = null;
      return;
    }
    const { r = "?", s = "0", t = "n", cm, ph } = this.cell;
    const value = t === "s" ? (this.texts[Number(this.value)] ?? "?") : this.value;
    const type =
      value === "" && this.formula === null ? "blank" : t === "s" || t === "inlineStr" ? "text" : t;
    const marks = [cm && `cm=${cm}`, ph && `ph=${ph}`].filter(Boolean).join(" ");
    const line = [`s=${s}`, marks, this.formula, type, value].filter((part) => part !== "" && part !== null);
    if (line.join(" ") !== "s=0 blank") this.cells.set(r, line.join(" "));
  }
}
