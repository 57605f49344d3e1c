/** How a sheet of a file looks, and what its formulas say (ISO/IEC 29500-1, 18.3.1.13 col, 18.3.1.73 row, 18.3.1.66 pane, 18.3.1.40 f). */
import { cellKey } from "../../../forms";
import type { ColumnLooks, FormulaText, RowLooks, SheetLooks } from "../../shared/looks";
import { moved } from "../../shared/references";
import { attribute } from "../../shared/xml";
import { areaOf } from "../areas";
import type { TagHandler } from "../tag-scanner";
import type { Colours } from "./colours";

type Looks = Omit<SheetLooks, "isHidden">;

export class SheetLooksReader implements TagHandler {
  wantsText = false;
  private readonly columns: ColumnLooks[] = [];
  private readonly rows: RowLooks[] = [];
  private readonly cells: number[] = [];
  private readonly cellStyles: number[] = [];
  private readonly formulas: FormulaText[] = [];
  private usualWidth: number | null = null;
  private usualHeight: number | null = null;
  private frozen: SheetLooks["frozen"] = null;
  private hasGridLines = true;
  private tabColour: string | null = null;
  private corner = { row: 0, column: 0 };
  private views = 0;
  private isInData = false;
  private row = -1;
  private column = -1;
  private formula: { attributes: string; text: string } | null = null;
  private readonly shared = new Map<string, { text: string; row: number; column: number }>();

  constructor(private readonly colours: Colours) {}

  get looks(): Looks {
    const { columns, rows, cells, cellStyles, formulas, usualWidth, usualHeight, frozen } = this;
    const { hasGridLines, tabColour } = this;
    return {
      columns,
      rows,
      cells,
      cellStyles,
      formulas,
      usualWidth,
      usualHeight,
      frozen,
      hasGridLines,
      tabColour,
    };
  }

  open(name: string, attributes: string): void {
    if (this.isInData) this.openInData(name, attributes);
    else if (name === "sheetData") this.isInData = true;
    else if (name === "col") this.openColumn(attributes);
    else if (name === "sheetFormatPr") {
      this.usualWidth = numberOf(attributes, "defaultColWidth");
      this.usualHeight = numberOf(attributes, "defaultRowHeight");
    } else if (name === "sheetView") this.openView(attributes);
    else if (name === "pane" && this.views === 1) this.openPane(attributes);
    else if (name === "tabColor") this.tabColour = this.colours.of(attributes) ?? null;
  }

  close(name: string): void {
    if (name === "sheetData") this.isInData = false;
    if (name !== "f" || this.formula === null) return;
    this.wantsText = false;
    this.endFormula(this.formula.attributes, this.formula.text);
    this.formula = null;
  }

  text(text: string): void {
    if (this.formula !== null) this.formula.text += text;
  }

  private openInData(name: string, attributes: string): void {
    if (name === "c") this.openCell(attributes);
    else if (name === "row") this.openRow(attributes);
    else if (name === "f") {
      this.formula = { attributes, text: "" };
      this.wantsText = true;
    }
  }

  private openRow(attributes: string): void {
    const written = attribute(attributes, "r");
    this.row = written === undefined ? this.row + 1 : Number(written) - 1;
    this.column = -1;
    const height = numberOf(attributes, "ht");
    const isHidden = isTrue(attributes, "hidden");
    const style = isTrue(attributes, "customFormat") ? numberOf(attributes, "s") : null;
    if (height !== null || isHidden || style !== null)
      this.rows.push({ row: this.row, height, isHidden, style });
  }

  private openCell(attributes: string): void {
    const area = areaOf(attribute(attributes, "r") ?? "");
    this.column = area?.firstColumn ?? this.column + 1;
    this.row = area?.firstRow ?? this.row;
    const style = numberOf(attributes, "s") ?? 0;
    if (style === 0) return;
    this.cells.push(cellKey(this.row, this.column));
    this.cellStyles.push(style);
  }

  private endFormula(attributes: string, text: string): void {
    const { row, column } = this;
    const type = attribute(attributes, "t");
    const number = attribute(attributes, "si") ?? "";
    const fills =
      type === "array" || type === "dataTable" ? areaOf(attribute(attributes, "ref") ?? "") : null;
    let whole = text;
    if (type === "shared" && text !== "") this.shared.set(number, { text, row, column });
    else if (type === "shared") {
      const first = this.shared.get(number);
      if (first !== undefined) whole = moved(first.text, row - first.row, column - first.column);
    }
    this.formulas.push({ row, column, text: whole, fills, isTable: type === "dataTable" });
  }

  private openColumn(attributes: string): void {
    const [first, last] = [numberOf(attributes, "min"), numberOf(attributes, "max")];
    if (first === null || last === null) return;
    this.columns.push({
      first: first - 1,
      last: last - 1,
      width: numberOf(attributes, "width"),
      isHidden: isTrue(attributes, "hidden"),
      style: numberOf(attributes, "style") ?? 0,
    });
  }

  private openView(attributes: string): void {
    this.views++;
    if (this.views > 1) return;
    this.hasGridLines =
      attribute(attributes, "showGridLines") === undefined || isTrue(attributes, "showGridLines");
    const corner = areaOf(attribute(attributes, "topLeftCell") ?? "");
    if (corner !== null) this.corner = { row: corner.firstRow, column: corner.firstColumn };
  }

  private openPane(attributes: string): void {
    if (!/^frozen/.test(attribute(attributes, "state") ?? "")) return;
    const [rows, columns] = [numberOf(attributes, "ySplit") ?? 0, numberOf(attributes, "xSplit") ?? 0];
    this.frozen = { ...this.corner, rows, columns };
  }
}

function numberOf(attributes: string, name: string): number | null {
  const value = attribute(attributes, name);
  const number = Number(value);
  return value === undefined || !Number.isFinite(number) ? null : number;
}

function isTrue(attributes: string, name: string): boolean {
  return /^(?:1|true|on)$/.test(attribute(attributes, name) ?? "");
}
