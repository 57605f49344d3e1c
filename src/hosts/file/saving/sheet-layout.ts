/**
 * Changes how a sheet is laid out, beside its cells: widths and heights, what is hidden, what stays in sight, lines, the tab's colour
 * (ISO/IEC 29500-1, 18.3.1.13 col, 18.3.1.73 row, 18.3.1.87 sheetView, 18.3.1.66 pane, 18.3.1.82 sheetPr). What is not named stays.
 */
import { cellName } from "../../../forms";
import { attribute, withAttribute, withoutAttribute } from "../../shared/xml";
import { asBegin, asEmpty, type PartEditor, prefixOf } from "./part-editor";

export interface Frozen {
  /** First row and column in sight, and how many of them stay there. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Undefined: as it was. */
export interface LineLayout {
  /** Characters of a column, points of a row; null: as it comes. */
  readonly size?: number | null;
  /** Of a height: it goes with what stands in the row. */
  readonly isAutomatic?: boolean;
  readonly isHidden?: boolean;
  /** Number of a format. */
  readonly style?: number;
}

export interface SheetLayout {
  readonly columns?: ReadonlyMap<number, LineLayout>;
  readonly rows?: ReadonlyMap<number, LineLayout>;
  /** Null: nothing stays in sight. */
  readonly frozen?: Frozen | null;
  readonly hasGridLines?: boolean;
  /** `#rrggbb`; null: none. */
  readonly tabColour?: string | null;
  /** A sheet that nobody sees is not the chosen one. */
  readonly isHidden?: boolean;
}

/** Where a width is needed and none is said. */
const USUAL_WIDTH = 9.14;

/** Told of what stands before the cells of a sheet, by whoever changes its part. */
export class LayoutEdits {
  private views = 0;
  private isInView = false;
  /** A list of columns, or an element that is left out. */
  private leftOut: "cols" | "view child" | "sheetPr" | null = null;
  private readonly runs: { readonly first: number; readonly last: number; readonly tag: string }[] = [];
  private isPropertyDone: boolean;
  private isViewDone: boolean;
  private areColumnsDone: boolean;
  private usualWidth = USUAL_WIDTH;

  constructor(
    private readonly editor: PartEditor,
    readonly layout: SheetLayout,
  ) {
    const { tabColour, frozen, hasGridLines, columns } = layout;
    this.isPropertyDone = tabColour === undefined;
    this.isViewDone = frozen === undefined && hasGridLines === undefined;
    this.areColumnsDone = columns === undefined || columns.size === 0;
  }

  /** @param depth of the element, the root's is 1 */
  open(name: string, attributes: string, depth: number): void {
    if (this.leftOut === "cols" && name === "col") this.noteRun(attributes);
    if (this.leftOut !== null) return;
    if (depth === 2) this.openPart(name, attributes);
    else if (depth === 3 && name === "sheetView") this.openView();
    else if (
      depth === 4 &&
      this.isInView &&
      this.layout.frozen !== undefined &&
      /^(?:pane|selection)$/.test(name)
    ) {
      this.leftOut = "view child";
      this.editor.leaveOut();
    }
  }

  close(name: string, depth: number): void {
    if (name === "sheetView" && depth === 3) this.isInView = false;
    if (this.leftOut === "cols" && name === "cols")
      this.editor.resume(() => this.columnsXml(prefixOf(this.editor.tag)));
    else if (this.leftOut === "view child" && depth === 4) this.editor.resume(() => "");
    else if (this.leftOut === "sheetPr" && name === "sheetPr")
      this.editor.resume((old) => withTabColour(old, this.layout.tabColour ?? null));
    else return;
    this.leftOut = null;
  }

  /** The tag of a row of the part as it is to be. */
  rowTag(row: number, tag: string): string {
    const { size, isAutomatic = false, isHidden, style } = this.layout.rows?.get(row) ?? {};
    let now = tag;
    if (typeof size === "number") {
      now = withAttribute(now, "ht", sizeText(size));
      now = isAutomatic ? withoutAttribute(now, "customHeight") : withAttribute(now, "customHeight", "1");
    }
    // Rows of no height are hidden as well.
    else if (size === null || (isHidden === false && Number(attribute(tag, "ht") ?? 1) === 0))
      now = withoutAttribute(withoutAttribute(now, "ht"), "customHeight");
    if (isHidden !== undefined)
      now = isHidden ? withAttribute(now, "hidden", "1") : withoutAttribute(now, "hidden");
    if (style !== undefined) now = withAttribute(withAttribute(now, "s", String(style)), "customFormat", "1");
    return now;
  }

  /** Whether a row that the part does not have is to be there. */
  needsRow(row: number): boolean {
    const { size = null, isHidden = false, style = 0 } = this.layout.rows?.get(row) ?? {};
    return size !== null || isHidden || style !== 0;
  }

  private openPart(name: string, attributes: string): void {
    if (name === "sheetFormatPr")
      this.usualWidth = Number(attribute(attributes, "defaultColWidth") ?? USUAL_WIDTH);
    if (!this.isPropertyDone) {
      this.isPropertyDone = true;
      const { tabColour } = this.layout;
      if (name === "sheetPr") {
        this.leftOut = "sheetPr";
        this.editor.leaveOut();
        return;
      }
      const prefix = prefixOf(this.editor.tag);
      if (tabColour) this.editor.before(withTabColour(`<${prefix}sheetPr/>`, tabColour));
    }
    if (!this.isViewDone && /^(?:sheetFormatPr|cols|sheetData)$/.test(name)) {
      this.isViewDone = true;
      const prefix = prefixOf(this.editor.tag);
      const view = this.viewXml(`<${prefix}sheetView workbookViewId="0"/>`);
      this.editor.before(`<${prefix}sheetViews>${view}</${prefix}sheetViews>`);
    }
    if (this.areColumnsDone) return;
    if (name === "cols") {
      this.leftOut = "cols";
      this.areColumnsDone = true;
      this.editor.leaveOut();
    } else if (name === "sheetData") {
      this.areColumnsDone = true;
      this.editor.before(this.columnsXml(prefixOf(this.editor.tag)));
    }
  }

  private openView(): void {
    const isFirst = this.views++ === 0;
    let { tag } = this.editor;
    if (this.layout.isHidden === true) tag = withoutAttribute(tag, "tabSelected");
    if (isFirst && !this.isViewDone) {
      this.isViewDone = true;
      this.isInView = true;
      tag = this.viewXml(tag);
    }
    if (tag !== this.editor.tag) this.editor.replaceTag(tag);
  }

  /** The tag of a view, with what stands in it at the beginning. */
  private viewXml(tag: string): string {
    const { frozen, hasGridLines } = this.layout;
    let now = tag;
    if (hasGridLines !== undefined)
      now = hasGridLines ? withoutAttribute(now, "showGridLines") : withAttribute(now, "showGridLines", "0");
    if (frozen === undefined) return now;
    now = withoutAttribute(now, "topLeftCell");
    if (frozen === null) return now;
    const { row, column, rows, columns } = frozen;
    if (row > 0 || column > 0) now = withAttribute(now, "topLeftCell", cellName(row, column));
    const prefix = prefixOf(tag);
    const split = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
    const pane = rows > 0 ? (columns > 0 ? "bottomRight" : "bottomLeft") : "topRight";
    const corner = cellName(row + rows, column + columns);
    const xml = `<${prefix}pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><${prefix}selection pane="${pane}"/>`;
    return tag.endsWith("/>") ? `${asBegin(now)}${xml}</${prefix}sheetView>` : now + xml;
  }

  private noteRun(attributes: string): void {
    const number = (name: string) => Number(attribute(attributes, name) ?? 0) - 1;
    this.runs.push({ first: number("min"), last: number("max"), tag: asEmpty(this.editor.tag) });
  }

  /** Runs of columns are parted where some of them differ now. */
  private columnsXml(prefix: string): string {
    const changed = [...(this.layout.columns ?? [])].sort(([a], [b]) => a - b);
    const written: { readonly first: number; readonly xml: string }[] = [];
    const put = (tag: string, first: number, last: number, layout: LineLayout) =>
      written.push({
        first,
        xml: columnTag(
          withAttribute(withAttribute(tag, "min", String(first + 1)), "max", String(last + 1)),
          layout,
        ),
      });
    for (const { first, last, tag } of this.runs) {
      let from = first;
      for (const [column, layout] of changed) {
        if (column < from || column > last) continue;
        if (column > from) put(tag, from, column - 1, {});
        put(tag, column, column, layout);
        from = column + 1;
      }
      if (from === first) written.push({ first, xml: tag });
      else if (from <= last) put(tag, from, last, {});
    }
    const isInRun = (column: number) =>
      this.runs.some(({ first, last }) => column >= first && column <= last);
    for (const [column, layout] of changed)
      if (!isInRun(column))
        put(`<${prefix}col width="${sizeText(this.usualWidth)}"/>`, column, column, layout);
    written.sort((a, b) => a.first - b.first);
    return `<${prefix}cols>${written.map(({ xml }) => xml).join("")}</${prefix}cols>`;
  }
}

function columnTag(tag: string, { size, isHidden, style }: LineLayout): string {
  let now = tag;
  if (typeof size === "number")
    now = withAttribute(withAttribute(now, "width", sizeText(size)), "customWidth", "1");
  if (isHidden !== undefined)
    now = isHidden ? withAttribute(now, "hidden", "1") : withoutAttribute(now, "hidden");
  return style === undefined ? now : withAttribute(now, "style", String(style));
}

/** At most as exact as programs are. */
const sizeText = (size: number): string => String(Math.round(size * 100) / 100);

/** The colour stands first among the properties. */
function withTabColour(element: string, colour: string | null): string {
  const prefix = prefixOf(element);
  const plain = element.replace(
    /<(?:[\w.-]{1,40}:)?tabColor\b[^>]{0,500}>(?:<\/(?:[\w.-]{1,40}:)?tabColor>)?/,
    "",
  );
  if (colour === null) return plain;
  const xml = `<${prefix}tabColor rgb="FF${colour.slice(1).toUpperCase()}"/>`;
  const end = plain.indexOf(">") + 1;
  const tag = plain.slice(0, end);
  return tag.endsWith("/>") ? `${asBegin(tag)}${xml}</${prefix}sheetPr>` : tag + xml + plain.slice(end);
}
