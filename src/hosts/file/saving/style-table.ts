/** Adds formats of cells to the style part of a package (ISO/IEC 29500-1, 18.8.22 font, 18.8.20 fill, 18.8.4 border, 18.8.45 xf); none is changed. */
import type { CellLooks, Side } from "../../shared/looks";
import { attribute, escapeXml, withAttribute } from "../../shared/xml";
import { BUILT_IN } from "../number-formats";
import { scanTags } from "../tag-scanner";
import { asBegin, edited, type PartEditor, type PartEdits, prefixOf } from "./part-editor";

/** Looks by what of a format they decide. */
const FACETS = {
  font: ["font", "size", "isBold", "isItalic", "isUnderlined", "isStruckOut", "script", "colour"],
  fill: ["fill"],
  border: ["borders"],
  alignment: ["horizontal", "vertical", "isWrapped", "rotation", "indent"],
  pattern: ["pattern"],
} as const satisfies Readonly<Record<string, readonly (keyof CellLooks)[]>>;

type Lists = "numFmts" | "fonts" | "fills" | "borders" | "cellXfs";

export class StyleTable {
  private readonly counts: Record<Lists, number> = { numFmts: 0, fonts: 0, fills: 0, borders: 0, cellXfs: 0 };
  private readonly added: Record<Lists, string[]> = {
    numFmts: [],
    fonts: [],
    fills: [],
    borders: [],
    cellXfs: [],
  };
  /** What the formats say of themselves. */
  private readonly formats: { attributes: string; alignment: string; protection: string }[] = [];
  private readonly known = new Map<string, number>();
  /** Cells of a sheet that is written whole have their looks in common. */
  private readonly byLooks = new WeakMap<CellLooks, number>();
  private highestPattern = 163;
  private prefix = "";

  /** @param styles how the formats that are there look, by their numbers */
  constructor(
    private readonly xml: string,
    private readonly styles: readonly CellLooks[],
  ) {
    this.read();
  }

  /** The number of the format that looks like this; all else as in the format `base`. */
  formatFor(looks: CellLooks, base = 0): number {
    const same = base === 0 ? this.byLooks.get(looks) : undefined;
    if (same !== undefined) return same;
    const format = this.formatOf(looks, base);
    if (base === 0) this.byLooks.set(looks, format);
    return format;
  }

  private formatOf(looks: CellLooks, base: number): number {
    const old = this.styles[base] ?? {};
    const changed = Object.entries(FACETS).flatMap(([facet, keys]) =>
      isSame(looks, old, keys) ? [] : [facet as keyof typeof FACETS],
    );
    if (changed.length === 0) return base;
    const key = JSON.stringify([
      base,
      changed.flatMap((facet) => FACETS[facet].map((one) => looks[one] ?? null)),
    ]);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const made = this.counts.cellXfs + this.added.cellXfs.length;
    this.added.cellXfs.push(this.formatXml(looks, base, changed));
    this.known.set(key, made);
    return made;
  }

  get isChanged(): boolean {
    return this.added.cellXfs.length > 0;
  }

  toXml(): string {
    return edited(this.xml, (editor) => new ListsEdits(editor, this.added));
  }

  private read(): void {
    const path: string[] = [];
    const { counts, formats } = this;
    this.prefix = prefixOf(/<(?:[\w.-]{1,40}:)?styleSheet/.exec(this.xml)?.[0] ?? "");
    scanTags(this.xml, {
      wantsText: false,
      open: (name, attributes) => {
        const list = path[1] as Lists | undefined;
        if (path.length === 2 && list !== undefined && list in counts) counts[list]++;
        if (name === "numFmt" && list === "numFmts")
          this.highestPattern = Math.max(this.highestPattern, Number(attribute(attributes, "numFmtId")));
        if (list === "cellXfs") {
          const last = formats[formats.length - 1];
          const element = `<${this.prefix}${name}${attributes}/>`;
          if (name === "xf") formats.push({ attributes, alignment: "", protection: "" });
          else if (name === "alignment" && last !== undefined) last.alignment = element;
          else if (name === "protection" && last !== undefined) last.protection = element;
        }
        path.push(name);
      },
      close: () => void path.pop(),
      text: () => undefined,
    });
  }

  private formatXml(looks: CellLooks, base: number, changed: readonly (keyof typeof FACETS)[]): string {
    const { prefix } = this;
    const old = this.formats[base] ?? {
      attributes: ` numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"`,
      alignment: "",
      protection: "",
    };
    let tag = `<${prefix}xf${old.attributes}>`;
    const set = (name: string, value: number, apply: string) => {
      tag = withAttribute(withAttribute(tag, name, String(value)), apply, "1");
    };
    let { alignment } = old;
    for (const facet of changed) {
      if (facet === "font") set("fontId", this.place("fonts", fontXml(looks, prefix)), "applyFont");
      else if (facet === "fill") set("fillId", this.place("fills", fillXml(looks, prefix)), "applyFill");
      else if (facet === "border")
        set("borderId", this.place("borders", borderXml(looks, prefix)), "applyBorder");
      else if (facet === "pattern")
        set("numFmtId", this.patternId(looks.pattern ?? "General"), "applyNumberFormat");
      else {
        alignment = alignmentXml(looks, prefix);
        tag = withAttribute(tag, "applyAlignment", "1");
      }
    }
    return `${tag}${alignment}${old.protection}</${prefix}xf>`;
  }

  private place(list: Lists, xml: string): number {
    const at = this.added[list].indexOf(xml);
    return this.counts[list] + (at < 0 ? this.added[list].push(xml) - 1 : at);
  }

  private patternId(pattern: string): number {
    if (pattern === "General") return 0;
    for (const [id, known] of BUILT_IN) if (known === pattern && (id < 27 || id > 36)) return id;
    const start = `<${this.prefix}numFmt formatCode="${escapeXml(pattern)}"`;
    const at = this.added.numFmts.findIndex((xml) => xml.startsWith(start));
    if (at < 0)
      this.added.numFmts.push(`${start} numFmtId="${this.highestPattern + this.added.numFmts.length + 1}"/>`);
    return this.highestPattern + (at < 0 ? this.added.numFmts.length : at + 1);
  }
}

function isSame(a: CellLooks, b: CellLooks, keys: readonly (keyof CellLooks)[]): boolean {
  return keys.every((key) => JSON.stringify(plain(a[key])) === JSON.stringify(plain(b[key])));
}

/** Not said and no are the same, in whatever order borders are said. */
function plain(value: unknown): unknown {
  if (value === undefined || value === false) return null;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1));
  return entries.length === 0 ? null : entries;
}

function fontXml(looks: CellLooks, prefix: string): string {
  const flag = (name: string, isOn: boolean | undefined) => (isOn === true ? `<${prefix}${name}/>` : "");
  const value = (name: string, text: string | number | undefined) =>
    text === undefined ? "" : `<${prefix}${name} val="${escapeXml(String(text))}"/>`;
  return (
    `<${prefix}font>${flag("b", looks.isBold)}${flag("i", looks.isItalic)}${flag("strike", looks.isStruckOut)}` +
    `${flag("u", looks.isUnderlined)}${value("vertAlign", looks.script)}${value("sz", looks.size ?? 11)}` +
    `${colourXml("color", looks.colour, prefix)}${value("name", looks.font ?? "宋体")}</${prefix}font>`
  );
}

function fillXml({ fill }: CellLooks, prefix: string): string {
  const pattern =
    fill === undefined
      ? `<${prefix}patternFill patternType="none"/>`
      : `<${prefix}patternFill patternType="solid">${colourXml("fgColor", fill, prefix)}<${prefix}bgColor indexed="64"/></${prefix}patternFill>`;
  return `<${prefix}fill>${pattern}</${prefix}fill>`;
}

function borderXml({ borders = {} }: CellLooks, prefix: string): string {
  const side = (name: string, key: Side) => {
    const line = borders[key];
    if (line === undefined) return `<${prefix}${name}/>`;
    return `<${prefix}${name} style="${line.style}">${colourXml("color", line.colour, prefix)}</${prefix}${name}>`;
  };
  const diagonals = `${borders.rising ? ` diagonalUp="1"` : ""}${borders.falling ? ` diagonalDown="1"` : ""}`;
  const sides = (["left", "right", "top", "bottom"] as const).map((key) => side(key, key)).join("");
  return `<${prefix}border${diagonals}>${sides}${side("diagonal", borders.rising ? "rising" : "falling")}</${prefix}border>`;
}

function alignmentXml(looks: CellLooks, prefix: string): string {
  const { horizontal, vertical, isWrapped, rotation, indent } = looks;
  const said = [
    horizontal && `horizontal="${escapeXml(horizontal)}"`,
    vertical && `vertical="${escapeXml(vertical)}"`,
    isWrapped && `wrapText="1"`,
    rotation && `textRotation="${rotation < 0 ? 90 - rotation : rotation}"`,
    indent && `indent="${indent}"`,
  ].filter(Boolean);
  return said.length === 0 ? "" : `<${prefix}alignment ${said.join(" ")}/>`;
}

function colourXml(name: string, colour: string | undefined, prefix: string): string {
  return colour === undefined ? "" : `<${prefix}${name} rgb="FF${colour.slice(1).toUpperCase()}"/>`;
}

/** Puts what was added behind what each list holds. */
class ListsEdits implements PartEdits {
  private depth = 0;
  private hasPatterns = false;

  constructor(
    private readonly editor: PartEditor,
    private readonly added: Readonly<Record<Lists, readonly string[]>>,
  ) {}

  open(name: string, attributes: string): void {
    this.depth++;
    if (this.depth !== 2) return;
    if (name === "numFmts") this.hasPatterns = true;
    else if (name === "fonts" && !this.hasPatterns && this.added.numFmts.length > 0) {
      const prefix = prefixOf(this.editor.tag);
      const { length } = this.added.numFmts;
      this.editor.before(
        `<${prefix}numFmts count="${length}">${this.added.numFmts.join("")}</${prefix}numFmts>`,
      );
    }
    const more = this.added[name as Lists] ?? [];
    const count = attribute(attributes, "count");
    if (more.length === 0) return;
    const { tag, isEmptyElement } = this.editor;
    const counted =
      count === undefined ? tag : withAttribute(tag, "count", String(Number(count) + more.length));
    if (!isEmptyElement) this.editor.replaceTag(counted);
    else this.editor.replaceTag(`${asBegin(counted)}${more.join("")}</${prefixOf(tag)}${name}>`);
  }

  close(name: string): void {
    if (this.depth === 2 && !this.editor.isEmptyElement)
      this.editor.before((this.added[name as Lists] ?? []).join(""));
    this.depth--;
  }
}
