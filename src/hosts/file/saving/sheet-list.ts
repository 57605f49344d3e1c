/** Changes which sheets a workbook has, and what names and views say of them by their places (ISO/IEC 29500-1, 18.2.20 sheets, 18.2.5 definedName). */
import { attribute, escapeXml, withAttribute, withoutAttribute } from "../../shared/xml";
import { asEmpty, type PartEditor, type PartEdits, prefixOf } from "./part-editor";

/** A sheet of the workbook as it is to be: one that it had, by its place, perhaps under a new name, or a new one. */
export type ListedSheet =
  | { readonly old: number; readonly name: string | undefined; readonly isHidden: boolean }
  | { readonly name: string; readonly id: number; readonly relation: string; readonly isHidden: boolean };

export interface NewName {
  readonly name: string;
  /** The place of the sheet that it belongs to. */
  readonly sheet: number;
  readonly text: string;
}

/** What may follow the names, in the order of the schema. */
const AFTER_NAMES = new Set(
  "calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst".split(
    " ",
  ),
);
const AFTER_CALCULATION = new Set([...AFTER_NAMES].filter((name) => name !== "calcPr"));

export class WorkbookEdits implements PartEdits {
  private depth = 0;
  private isInSheets = false;
  private readonly old: string[] = [];
  private readonly isNameGone: boolean[] = [];
  private areNamesDone: boolean;
  private isCalculationDone: boolean;

  /**
   * @param sheets null: as they are
   * @param computes whether a program is to compute everything when it opens the file
   */
  constructor(
    private readonly editor: PartEditor,
    private readonly sheets: readonly ListedSheet[] | null,
    private readonly names: readonly NewName[],
    private readonly computes: boolean,
    private readonly relations: string,
  ) {
    this.areNamesDone = names.length === 0;
    this.isCalculationDone = !computes;
  }

  open(name: string, attributes: string): void {
    this.depth++;
    if (this.depth === 2) {
      if (AFTER_NAMES.has(name)) this.putNames();
      if (AFTER_CALCULATION.has(name)) this.putCalculation();
    }
    if (name === "sheets" && this.sheets !== null) {
      this.isInSheets = true;
      this.editor.leaveOut();
    } else if (name === "sheet" && this.isInSheets) this.old.push(this.editor.tag);
    else if (name === "definedName") this.openName(attributes);
    else if (name === "workbookView") this.openView();
    else if (name === "calcPr" && this.computes && this.depth === 2) {
      this.isCalculationDone = true;
      this.editor.replaceTag(withAttribute(this.editor.tag, "fullCalcOnLoad", "1"));
    }
  }

  close(name: string): void {
    if (name === "sheets" && this.isInSheets) {
      this.isInSheets = false;
      const prefix = prefixOf(this.editor.tag);
      this.editor.resume(() => `<${prefix}sheets>${this.sheetElements(prefix)}</${prefix}sheets>`);
    } else if (name === "definedName" && this.isNameGone.pop() === true) this.editor.resume(() => "");
    else if (name === "definedNames" && !this.areNamesDone && !this.editor.isEmptyElement) {
      this.areNamesDone = true;
      this.editor.before(this.nameElements(prefixOf(this.editor.tag)));
    } else if (this.depth === 1) {
      this.putNames();
      this.putCalculation();
    }
    this.depth--;
  }

  private sheetElements(prefix: string): string {
    const relationPrefix = /\s([\w.-]{1,40}):id\s*=/.exec(this.old.join(" "))?.[1];
    return (this.sheets ?? [])
      .map((sheet) => {
        if ("old" in sheet) {
          const tag = withState(asEmpty(this.old[sheet.old] ?? ""), sheet.isHidden);
          return sheet.name === undefined ? tag : withAttribute(tag, "name", sheet.name);
        }
        const { name, id, relation, isHidden } = sheet;
        const said = relationPrefix ?? "r";
        // Some programs declare the prefix on each sheet, and not for all of them.
        const declared = ` xmlns:${said}="${this.relations}"`;
        const state = isHidden ? ` state="hidden"` : "";
        return `<${prefix}sheet name="${escapeXml(name)}" sheetId="${id}"${state}${declared} ${said}:id="${relation}"/>`;
      })
      .join("");
  }

  /** Null if the sheet is gone. */
  private placeOf(old: number): number | null {
    if (this.sheets === null) return old;
    const place = this.sheets.findIndex((sheet) => "old" in sheet && sheet.old === old);
    return place < 0 ? null : place;
  }

  /** That of the first sheet in sight, where the sheet is gone or hidden. */
  private shownPlaceOf(old: number): number {
    const place = this.placeOf(old);
    if (place !== null && this.sheets?.[place]?.isHidden === false) return place;
    return Math.max(0, this.sheets?.findIndex(({ isHidden }) => !isHidden) ?? 0);
  }

  private openName(attributes: string): void {
    const local = attribute(attributes, "localSheetId");
    const place = local === undefined ? null : this.placeOf(Number(local));
    const isGone = local !== undefined && place === null;
    this.isNameGone.push(isGone);
    if (isGone) this.editor.leaveOut();
    else if (local !== undefined && String(place) !== local)
      this.editor.replaceTag(withAttribute(this.editor.tag, "localSheetId", String(place)));
  }

  private openView(): void {
    if (this.sheets === null) return;
    let { tag } = this.editor;
    for (const name of ["activeTab", "firstSheet"]) {
      const place = attribute(tag, name);
      if (place !== undefined) tag = withAttribute(tag, name, String(this.shownPlaceOf(Number(place))));
    }
    // Where nothing is said, the first sheet is the one in sight.
    if (this.sheets[0]?.isHidden === true && attribute(tag, "activeTab") === undefined)
      tag = withAttribute(tag, "activeTab", String(this.shownPlaceOf(0)));
    if (tag !== this.editor.tag) this.editor.replaceTag(tag);
  }

  private putNames(): void {
    if (this.areNamesDone) return;
    this.areNamesDone = true;
    const prefix = prefixOf(this.editor.tag);
    this.editor.before(`<${prefix}definedNames>${this.nameElements(prefix)}</${prefix}definedNames>`);
  }

  private nameElements(prefix: string): string {
    return this.names
      .map(
        ({ name, sheet, text }) =>
          `<${prefix}definedName name="${escapeXml(name)}" localSheetId="${sheet}">${escapeXml(text)}</${prefix}definedName>`,
      )
      .join("");
  }

  private putCalculation(): void {
    if (this.isCalculationDone) return;
    this.isCalculationDone = true;
    this.editor.before(`<${prefixOf(this.editor.tag)}calcPr fullCalcOnLoad="1"/>`);
  }
}

/** Programs hide sheets in two ways: the way stays where a sheet stays hidden. */
function withState(tag: string, isHidden: boolean): string {
  const wasHidden = /hidden/i.test(attribute(tag, "state") ?? "");
  if (isHidden === wasHidden) return tag;
  return isHidden ? withAttribute(tag, "state", "hidden") : withoutAttribute(tag, "state");
}
