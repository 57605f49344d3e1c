/**
 * Bold and wrapped cells of an .xlsx file that the product has written, which the spreadsheet library does not write: further
 * entries of the style part (ISO/IEC 29500-1, 18.8.10 cellXfs, 18.8.22 font, 18.8.1 alignment), and the cells that bear them.
 */
export interface CellLook {
  readonly isBold: boolean;
  readonly isWrapped: boolean;
}

/** What Chinese Excel and WPS have in new workbooks. */
const FONT = `<sz val="11"/><color theme="1"/><name val="宋体"/><charset val="134"/>`;
const BOLD_FONT = 1;

/** The style part of a file of one font. */
export class StyleTable {
  private readonly formats: string[];
  private readonly variants = new Map<string, number>();

  constructor(private readonly xml: string) {
    this.formats = CELL_FORMATS.exec(xml)?.[1]?.match(FORMAT) ?? [];
  }

  /** The number of the format that is like `format`, but with these looks. */
  variant(format: number, { isBold, isWrapped }: CellLook): number {
    if (!isBold && !isWrapped) return format;
    const key = `${format} ${String(isBold)} ${String(isWrapped)}`;
    const known = this.variants.get(key);
    if (known !== undefined) return known;
    let attributes = (this.formats[format] ?? "").replace(/^<xf\s*|\s*\/?>.*$/gs, "");
    if (isBold)
      attributes = `${attributes.replace(/\s*\bfontId="\d+"/, "")} fontId="${BOLD_FONT}" applyFont="1"`;
    const inner = isWrapped ? `<alignment vertical="center" wrapText="1"/>` : "";
    const made = `<xf ${attributes}${isWrapped ? ` applyAlignment="1"` : ""}>${inner}</xf>`;
    const index = this.formats.push(made) - 1;
    this.variants.set(key, index);
    return index;
  }

  toXml(): string {
    const { formats } = this;
    return this.xml
      .replace(
        /<fonts\b.*?<\/fonts>/s,
        `<fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts>`,
      )
      .replace(CELL_FORMATS, `<cellXfs count="${formats.length}">${formats.join("")}</cellXfs>`);
  }
}

const CELL_FORMATS = /<cellXfs\b[^>]*>(.*?)<\/cellXfs>/s;
const FORMAT = /<xf\b[^>]*\/>|<xf\b[^>]*>.*?<\/xf>/gs;

/** A sheet's part with these looks, by the names of the cells; blank cells are left out, as they are in the part. */
export function styledCells(xml: string, looks: ReadonlyMap<string, CellLook>, styles: StyleTable): string {
  if (looks.size === 0) return xml;
  return xml.replace(
    /<c r="([A-Z]+\d+)"([^>]*?)(\/?>)/g,
    (whole, name: string, rest: string, end: string) => {
      const look = looks.get(name);
      if (look === undefined) return whole;
      const format = Number(/\bs="(\d+)"/.exec(rest)?.[1] ?? 0);
      return `<c r="${name}" s="${styles.variant(format, look)}"${rest.replace(/\s*\bs="\d+"/, "")}${end}`;
    },
  );
}
