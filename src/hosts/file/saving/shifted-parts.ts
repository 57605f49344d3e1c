/**
 * Brings a package up to date where rows and columns were put into sheets or taken out of them, and where sheets were renamed or taken
 * out: cells, ranges that rules and merges and filters cover, formulas wherever they stand, links, anchors of pictures and comments.
 */
import { type Area, cellName } from "../../../forms";
import { moved } from "../../shared/references";
import { addressOf } from "../../shared/rectangles";
import { type SheetNames, withSheetNames } from "../../shared/sheet-names";
import type { Shifts } from "../../shared/shifts";
import { attribute, escapeXml, unescapeXml, withAttribute } from "../../shared/xml";
import { areaOf } from "../areas";
import type { PackageEditor } from "./package-editor";
import { type PartEditor, type PartEdits, prefixOf, textPlace } from "./part-editor";

/** By the names of the sheets in the file. */
export type SheetShifts = ReadonlyMap<string, Shifts>;

/** Attributes that name ranges. */
const RANGES = ["ref", "sqref", "activeCell", "topLeftCell"];
/** Elements that go with the last cell of theirs. */
const GO_ALONG = new Set(
  "mergeCell hyperlink comment threadedComment dataValidation conditionalFormatting ignoredError protectedRange col brk".split(
    " ",
  ),
);
/** Elements whose text is a formula, or ranges. */
const FORMULAS = new Set(
  "f formula formula1 formula2 definedName calculatedColumnFormula totalsRowFormula".split(" "),
);
/** Attributes that hold a formula: of shapes with a cell's text, and of controls. */
const FORMULA_ATTRIBUTES = ["textlink", "fmlaLink", "fmlaRange", "fmlaGroup", "fmlaTxbx", "fmlaPict"];
/** Elements that name a sheet beside a range of it. */
const SOURCES = new Set(["worksheetSource", "dataRef", "rangeSet"]);
/** Parts that belong to no sheet, or speak of other sheets than their own. */
const SPEAKING =
  /\/charts\/chart|\/chartex|\/ctrlprops\/|\/drawings\/drawing|\/tables\/table|pivotcachedefinition/;
/** Lists that nobody may leave empty. */
const LISTS =
  "mergeCells hyperlinks dataValidations ignoredErrors protectedRanges rowBreaks colBreaks cols".split(" ");

export interface Moves {
  readonly shifts: SheetShifts;
  readonly names: SheetNames;
}

export async function shiftParts(editor: PackageEditor, moves: Moves): Promise<void> {
  const pack = editor.package;
  const { sheets } = pack.workbook();
  const done = new Set<string>();
  const changeOnce = async (part: string, context: Context) => {
    if (!done.has(part)) await change(editor, part, context);
    done.add(part);
  };
  for (const { name, part } of sheets) {
    if (part === null) continue;
    await changeOnce(part, new Context(moves, name));
    const own = moves.shifts.get(name);
    if (own === undefined || own.isNone) continue;
    for (const { type, target } of pack.relations(part)) {
      if (!editor.has(target)) continue;
      if (type === "drawing") await changeOnce(target, new Context(moves, name, true));
      else if (type === "vmlDrawing") editor.put(target, shiftedVml(editor.text(target), own));
      else if (/^(?:comments|threadedComment|table)$/.test(type))
        changeOnce(target, new Context(moves, name));
    }
  }
  await changeOnce(pack.main, new Context(moves, null));
  for (const name of editor.names())
    if (name.endsWith(".xml") && SPEAKING.test(name)) await changeOnce(name, new Context(moves, null));
}

async function change(editor: PackageEditor, part: string, context: Context): Promise<void> {
  const lists = new Set<string>();
  await editor.edit(part, (edits) => new ShiftEdits(edits, context, lists));
  if (lists.size > 0) await editor.edit(part, (edits) => new WithoutEmptyLists(edits, lists));
}

/** Lists that have lost elements, and may have lost all. */
class WithoutEmptyLists implements PartEdits {
  private depth = 0;
  private isList = false;

  constructor(
    private readonly editor: PartEditor,
    private readonly lists: ReadonlySet<string>,
  ) {}

  open(name: string): void {
    if (++this.depth !== 2 || !this.lists.has(name)) return;
    this.isList = true;
    this.editor.leaveOut();
  }

  close(): void {
    if (this.depth-- !== 2 || !this.isList) return;
    this.isList = false;
    this.editor.resume((old) => (/^<[^>]*>\s*<\/[^>]*>$/.test(old) ? "" : old));
  }
}

/** Whose ranges a part speaks of. */
class Context {
  readonly own: Shifts | null;
  readonly names: SheetNames;
  private readonly byName: ReadonlyMap<string, Shifts>;

  /** @param sheet name of the sheet that the part belongs to */
  constructor(
    { shifts, names }: Moves,
    sheet: string | null,
    readonly isDrawing = false,
  ) {
    const own = sheet === null ? undefined : shifts.get(sheet);
    this.own = own === undefined || own.isNone ? null : own;
    this.byName = new Map([...shifts].map(([name, one]) => [name.toLowerCase(), one]));
    this.names = names;
  }

  formula(text: string): string {
    let now = text;
    for (const [name, shifts] of this.byName)
      now = shifts.formula(now, (sheet) =>
        sheet === null ? shifts === this.own : sheet.toLowerCase() === name,
      );
    return withSheetNames(now, this.names);
  }

  sheet(name: string): Shifts | null {
    return this.byName.get(name.toLowerCase()) ?? null;
  }
}

class ShiftEdits implements PartEdits {
  private isInData = false;
  /** The last list that was begun. */
  private list = "";
  private row = -1;
  private column = -1;
  /** How many elements are open within one that is left out; 0: none is. */
  private gone = 0;
  /** What is to stand in the place of an element, once all of it is known. */
  private instead: ((old: string) => string) | null = null;
  private readonly shared = new Map<string, { text: string; row: number; column: number }>();

  constructor(
    private readonly editor: PartEditor,
    private readonly context: Context,
    /** Takes the names of lists that lose elements. */
    private readonly lists: Set<string>,
  ) {}

  open(name: string, attributes: string): void {
    if (LISTS.includes(name)) this.list = name;
    if (this.gone > 0) {
      this.gone++;
      return;
    }
    if (name === "sheetData") this.isInData = true;
    const { own, isDrawing } = this.context;
    if (FORMULA_ATTRIBUTES.some((key) => attributes.includes(key))) this.openLinked(attributes);
    else if (isDrawing) this.openInDrawing(name);
    else if (SOURCES.has(name)) this.openSource(attributes);
    else if (name === "hyperlink" && attributes.includes("location")) this.openHyperlink(attributes);
    else if (this.isInData && (name === "row" || name === "c")) this.openPlace(name, attributes);
    else if (this.isInData && name === "f") this.openCellFormula(attributes);
    else if (FORMULAS.has(name)) this.rewrite((text) => this.context.formula(text));
    else if (own !== null && name === "sqref") this.rewrite((text) => rangesAt(text, own) ?? text);
    else if (own !== null) this.openRange(name, attributes, own);
  }

  close(name: string): void {
    if (this.gone > 0) {
      if (--this.gone === 0) this.editor.resume(() => "");
      return;
    }
    if (name === "sheetData") this.isInData = false;
    if (this.instead === null) return;
    const { instead } = this;
    this.instead = null;
    this.editor.resume(instead);
  }

  private leaveOut(): void {
    if (this.list !== "") this.lists.add(this.list);
    this.editor.leaveOut();
    this.gone = 1;
  }

  private rewrite(how: (text: string) => string): void {
    if (this.editor.isEmptyElement) return;
    this.editor.leaveOut();
    this.instead = (old) => withText(old, how);
  }

  private openPlace(name: "row" | "c", attributes: string): void {
    const written = attribute(attributes, "r");
    const area = name === "c" && written !== undefined ? areaOf(written) : null;
    if (name === "row") {
      this.row = written === undefined ? this.row + 1 : Number(written) - 1;
      this.column = -1;
    } else {
      this.column = area?.firstColumn ?? this.column + 1;
      this.row = area?.firstRow ?? this.row;
    }
    const { own } = this.context;
    if (own === null) return;
    const [row, column] = [own.place("row", this.row), own.place("column", Math.max(0, this.column))];
    if (row === null || (name === "c" && column === null)) this.leaveOut();
    else {
      const place = name === "row" ? String(row + 1) : cellName(row, column ?? 0);
      const tag = withAttribute(this.editor.tag, "r", place);
      this.editor.replaceTag(own.hasColumns ? tag.replace(/\sspans\s{0,9}=\s{0,9}["'][^"']*["']/, "") : tag);
    }
  }

  private openCellFormula(attributes: string): void {
    const { context, editor } = this;
    const here = { row: this.row, column: this.column };
    editor.leaveOut();
    if (attribute(attributes, "t") === "shared") {
      this.instead = (old) => this.sharedFormula(old, attribute(attributes, "si") ?? "", here);
      return;
    }
    const area = context.own === null ? null : areaOf(attribute(attributes, "ref") ?? "");
    const now = area === null ? null : (context.own?.area(area) ?? null);
    this.instead = (old) => {
      const text = withText(old, (formula) => context.formula(formula));
      return now === null
        ? text
        : text.replace(/^<[^>]*>/, (tag) => withAttribute(tag, "ref", addressOf(now)));
    };
  }

  /** Written for several cells at once, it is written out for each where they need not be neighbours any more. */
  private sharedFormula(old: string, number: string, here: { row: number; column: number }): string {
    const text = textOf(old);
    if (text !== "") this.shared.set(number, { text, ...here });
    const first = this.shared.get(number);
    if (first === undefined) return old;
    if (this.context.own === null && this.context.formula(first.text) === first.text) return old;
    const own = this.context.formula(moved(first.text, here.row - first.row, here.column - first.column));
    const prefix = prefixOf(old);
    return `<${prefix}f>${escapeXml(own)}</${prefix}f>`;
  }

  private openRange(name: string, attributes: string, own: Shifts): void {
    if (name === "col" || name === "brk") {
      this.openNumbers(name, attributes, own);
      return;
    }
    let { tag } = this.editor;
    for (const key of RANGES) {
      const text = attribute(attributes, key);
      if (text === undefined || !/\d/.test(text)) continue;
      const now = rangesAt(text, own);
      const isPoint = now !== null && name === "mergeCell" && !now.includes(":");
      if ((now === null || isPoint) && GO_ALONG.has(name)) {
        this.leaveOut();
        return;
      }
      if (now !== null && now !== text) tag = withAttribute(tag, key, now);
    }
    if (tag !== this.editor.tag) this.editor.replaceTag(tag);
  }

  /** Widths are of columns, and breaks are behind rows or columns. */
  private openNumbers(name: string, attributes: string, own: Shifts): void {
    const number = (key: string) => Number(attribute(attributes, key) ?? 0);
    if (name === "brk") {
      const now = own.place("row", number("id") - 1);
      if (now === null) this.leaveOut();
      else this.editor.replaceTag(withAttribute(this.editor.tag, "id", String(now + 1)));
      return;
    }
    const range = own.range("column", number("min") - 1, number("max") - 1);
    if (range === null) this.leaveOut();
    else {
      const tag = withAttribute(this.editor.tag, "min", String(range[0] + 1));
      this.editor.replaceTag(withAttribute(tag, "max", String(Math.min(range[1] + 1, 16_384))));
    }
  }

  private openInDrawing(name: string): void {
    const { own } = this.context;
    if (own === null || (name !== "row" && name !== "col")) return;
    this.rewrite((text) => String(nearest(own, name === "row" ? "row" : "column", Number(text))));
  }

  private openSource(attributes: string): void {
    const { context, editor } = this;
    const sheet = attribute(attributes, "sheet") ?? "";
    const own = context.sheet(sheet);
    const ref = attribute(attributes, "ref");
    const now = own === null || ref === undefined ? null : rangesAt(ref, own);
    const name = context.names.get(sheet.toLowerCase()) ?? null;
    let { tag } = editor;
    if (now !== null) tag = withAttribute(tag, "ref", now);
    if (name !== null) tag = withAttribute(tag, "sheet", name);
    if (tag !== editor.tag) editor.replaceTag(tag);
  }

  /** Where a link leads; one to a sheet that is gone leads nowhere, and says so when it is followed. */
  private openHyperlink(attributes: string): void {
    const { context, editor } = this;
    const place = attribute(attributes, "location") ?? "";
    const now = withSheetNames(place, context.names);
    const ref = attribute(attributes, "ref") ?? "";
    const cell = context.own === null ? ref : rangesAt(ref, context.own);
    if (cell === null) {
      this.leaveOut();
      return;
    }
    let { tag } = editor;
    if (now !== place && !now.includes("#REF!")) tag = withAttribute(tag, "location", now);
    if (cell !== ref) tag = withAttribute(tag, "ref", cell);
    if (tag !== editor.tag) editor.replaceTag(tag);
  }

  private openLinked(attributes: string): void {
    let { tag } = this.editor;
    for (const key of FORMULA_ATTRIBUTES) {
      const text = attribute(attributes, key);
      const now = text === undefined ? text : this.context.formula(text);
      if (now !== undefined && now !== text) tag = withAttribute(tag, key, now);
    }
    if (tag !== this.editor.tag) this.editor.replaceTag(tag);
  }
}

/** An element with another text. */
function withText(element: string, how: (text: string) => string): string {
  const place = textPlace(element);
  if (place === null) return element;
  const { from, to } = place;
  const text = textOf(element);
  const now = how(text);
  return now === text ? element : element.slice(0, from) + escapeXml(now) + element.slice(to);
}

function textOf(element: string): string {
  const place = textPlace(element);
  return place === null ? "" : unescapeXml(element.slice(place.from, place.to));
}

/** Ranges one after the other, where they are now; null if all are gone. */
function rangesAt(text: string, own: Shifts): string | null {
  const now = text.split(/\s+/).flatMap((ref) => {
    const area = areaOf(ref);
    if (area === null) return [ref];
    const there: Area | null = own.area(area);
    return there === null ? [] : [addressOf(there)];
  });
  return now.length === 0 ? null : now.join(" ");
}

/** What hangs on a row that is gone hangs on the one that took its place. */
function nearest(own: Shifts, axis: "row" | "column", before: number): number {
  for (let at = before; at < before + 10_000; at++) {
    const now = own.place(axis, at);
    if (now !== null) return now;
  }
  return before;
}

/** Boxes of comments, in a form of their own: the cell, and eight numbers between which rows and columns the box hangs. */
function shiftedVml(xml: string, own: Shifts): string {
  return xml
    .replace(
      /(<x:Row>)(\d+)(<\/x:Row>)/g,
      (_, a: string, n: string, b: string) => a + nearest(own, "row", Number(n)) + b,
    )
    .replace(
      /(<x:Column>)(\d+)(<\/x:Column>)/g,
      (_, a: string, n: string, b: string) => a + nearest(own, "column", Number(n)) + b,
    )
    .replace(/(<x:Anchor>)([\d\s,]+)(<\/x:Anchor>)/g, (_, a: string, list: string, b: string) => {
      const numbers = list.split(",").map(Number);
      const now = numbers.map((n, i) =>
        i % 4 === 0 ? nearest(own, "column", n) : i % 4 === 2 ? nearest(own, "row", n) : n,
      );
      return a + now.join(", ") + b;
    });
}
