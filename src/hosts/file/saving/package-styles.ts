/** The formats of a package's cells while it is changed: new ones are made for looks that it does not have yet. */
import type { CellLooks } from "../../shared/looks";
import { readStyles } from "../looks/read";
import type { CellChange } from "./cell-xml";
import type { PackageEditor } from "./package-editor";
import { addPart } from "./relations";
import { StyleTable } from "./style-table";

/** A cell, and how it is to look; undefined where its looks stay. */
export interface LookedCell extends CellChange {
  readonly looks?: CellLooks | undefined;
  /** The format that it has. */
  readonly base?: number | undefined;
}

export class PackageStyles {
  private table: StyleTable | null = null;
  private part: string | null = null;

  constructor(private readonly editor: PackageEditor) {}

  dressed({ looks, base, ...change }: LookedCell): CellChange {
    if (looks === undefined) return change;
    const style = this.open().formatFor(looks, base ?? 0);
    return style === (base ?? 0) && base !== undefined ? change : { ...change, style };
  }

  /** Call it once all cells are dressed. */
  write(): void {
    if (this.table?.isChanged === true && this.part !== null) this.editor.put(this.part, this.table.toXml());
  }

  private open(): StyleTable {
    if (this.table !== null) return this.table;
    const pack = this.editor.package;
    this.part = pack.workbook().styles ?? this.added();
    this.table = new StyleTable(this.editor.text(this.part), readStyles(pack, pack.workbook().styles));
    return this.table;
  }

  /** Some programs write none where every cell looks alike. */
  private added(): string {
    const { editor } = this;
    const { main, relations } = editor.namespaces;
    const name = "xl/styles.xml";
    const xml =
      `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>` +
      `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
      `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
      `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
      `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`;
    const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
    addPart(editor, editor.package.main, { name, xml, contentType }, `${relations}/styles`);
    return name;
  }
}
