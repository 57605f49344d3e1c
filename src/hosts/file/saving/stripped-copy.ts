/**
 * A copy of a workbook for others, with some of its sheets alone: nothing of what stood in the others is left anywhere in the file,
 * neither in texts that sheets share nor in what programs keep of computations, charts and other workbooks.
 */
import type { CellValue } from "../../../forms";
import { referencesIn, wordsIn } from "../../shared/references";
import { attribute } from "../../shared/xml";
import { readLooks } from "../looks/read";
import { relationId } from "../package";
import { readWorkbookBytes } from "../read-bytes";
import type { CellChange } from "./cell-xml";
import { type Breathe, PackageEditor } from "./package-editor";
import { edited, type PartEditor, type PartEdits } from "./part-editor";
import { removePart } from "./relations";
import { savedWorkbook } from "./save";

/** The copy could hold something of the other sheets. */
export class NotStrippedError extends Error {
  override readonly name = "NotStrippedError";
}

/** @throws {NotStrippedError} where parts that nobody looks into may hold what is not to go along */
export async function strippedCopy(
  bytes: Uint8Array,
  keep: readonly string[],
  settings: ReadonlyMap<string, string>,
  breathe: Breathe = async () => {},
): Promise<Uint8Array> {
  const names = namesIn(bytes);
  const removed = names.filter((name) => !keep.includes(name));
  const cells = removed.length === 0 ? new Map<string, CellChange[]>() : frozenFormulas(bytes, removed);
  const copy = await savedWorkbook(bytes, { cells, removed, settings }, breathe);
  const editor = new PackageEditor(copy, breathe);
  refuseHidden(editor);
  removeUnlisted(editor);
  removeAddIns(editor);
  await blankUnusedTexts(editor);
  removeUnreached(editor);
  return editor.finish();
}

function namesIn(bytes: Uint8Array): string[] {
  return new PackageEditor(bytes, async () => {}).package.workbook().sheets.map(({ name }) => name);
}

/** Formulas that look at what is gone, or at something that is not to be followed, become what they came to. */
function frozenFormulas(bytes: Uint8Array, removed: readonly string[]): Map<string, CellChange[]> {
  const gone = new Set(removed.map((name) => name.toLowerCase()));
  const { sheets } = readWorkbookBytes(bytes, "copy.xlsx");
  const cells = new Map<string, CellChange[]>();
  for (const [name, { formulas }] of readLooks(bytes).sheets) {
    const grid = sheets.find((sheet) => sheet.name === name);
    if (gone.has(name.toLowerCase()) || grid === undefined) continue;
    const own = formulas.flatMap(({ row, column, text }): CellChange[] => {
      const { names, looksElsewhere } = wordsIn(text);
      const isGone = referencesIn(text).some(({ sheet }) => sheet !== null && gone.has(sheet.toLowerCase()));
      if (!isGone && !looksElsewhere && names.length === 0) return [];
      const value = grid.cells[row - grid.origin.row]?.[column - grid.origin.column] as CellValue | undefined;
      return [{ row, column, value: value ?? null, formula: null }];
    });
    cells.set(name, own);
  }
  return cells;
}

/** Pivot tables and charts keep what they were made from. */
function refuseHidden(editor: PackageEditor): void {
  const sheets = editor.package.workbook().sheets.map(({ name }) => name.toLowerCase());
  const isForeign = (part: string) =>
    [...editor.text(part).matchAll(/<(?:[\w.-]{1,40}:)?f>([^<]{1,2000})</g)].some(([, text = ""]) =>
      referencesIn(text).some(({ sheet }) => sheet !== null && !sheets.includes(sheet.toLowerCase())),
    );
  for (const name of editor.names()) {
    if (name.includes("pivotcache")) throw new NotStrippedError("pivot");
    if (name.includes("/charts/chart") && isForeign(name)) throw new NotStrippedError("chart");
  }
}

/** Sheets without cells that are not listed any more, and what other workbooks held. */
function removeUnlisted(editor: PackageEditor): void {
  const { main } = editor.package;
  const listed = new Set<string | undefined>();
  editor.scan(main, {
    wantsText: false,
    open(name, attributes) {
      if (name === "sheet") listed.add(relationId(attributes));
    },
    close: () => undefined,
    text: () => undefined,
  });
  for (const { id, type, target } of editor.package.relations(main)) {
    const isUnlisted = /sheet$/i.test(type) && !listed.has(id);
    if ((isUnlisted || type === "externalLink") && editor.has(target)) removePart(editor, main, target);
  }
  editor.put(
    main,
    edited(editor.text(main), (part) => new WithoutOthers(part)),
  );
}

/** Add-ins keep settings of their own in the file: Excel's copies of ours stand there. */
function removeAddIns(editor: PackageEditor): void {
  for (const { type, target } of editor.package.relations(""))
    if (type === "webextensiontaskpanes" && editor.has(target)) removePart(editor, "", target);
}

class WithoutOthers implements PartEdits {
  constructor(private readonly editor: PartEditor) {}

  open(name: string): void {
    if (name === "externalReferences") this.editor.leaveOut();
  }

  close(name: string): void {
    if (name === "externalReferences") this.editor.resume(() => "");
  }
}

async function blankUnusedTexts(editor: PackageEditor): Promise<void> {
  const { sheets, strings } = editor.package.workbook();
  if (strings === null) return;
  const used = new Set<number>();
  for (const { part } of sheets)
    if (part !== null && editor.has(part)) editor.scan(part, new UsedTexts(used));
  await editor.edit(strings, (part) => new BlankTexts(part, used));
}

class UsedTexts {
  wantsText = false;
  private isShared = false;

  constructor(private readonly used: Set<number>) {}

  open(name: string, attributes: string): void {
    if (name === "c") this.isShared = attribute(attributes, "t") === "s";
    this.wantsText = this.isShared && name === "v";
  }

  close(): void {
    this.wantsText = false;
  }

  text(text: string): void {
    this.used.add(Number(text));
  }
}

/** Texts are counted, so that a blank one stands for each that goes. */
class BlankTexts implements PartEdits {
  private depth = 0;
  private number = -1;
  private isLeftOut = false;

  constructor(
    private readonly editor: PartEditor,
    private readonly used: ReadonlySet<number>,
  ) {}

  open(name: string): void {
    if (++this.depth !== 2 || name !== "si") return;
    this.isLeftOut = !this.used.has(++this.number);
    if (this.isLeftOut) this.editor.leaveOut();
  }

  close(): void {
    if (this.depth-- !== 2 || !this.isLeftOut) return;
    this.isLeftOut = false;
    this.editor.resume((old) => {
      const prefix = /^<([\w.-]{1,40}:)?si/.exec(old)?.[1] ?? "";
      return `<${prefix}si><${prefix}t/></${prefix}si>`;
    });
  }
}

/** What hung on sheets that are gone: pictures, comments, tables. */
function removeUnreached(editor: PackageEditor): void {
  const reached = new Set<string>(["[content_types].xml", "_rels/.rels"]);
  const follow = (part: string) => {
    for (const target of targetsOf(editor, part)) {
      if (reached.has(target)) continue;
      reached.add(target);
      follow(target);
    }
  };
  follow("");
  for (const name of editor.names())
    if (!reached.has(name) && !/(?:^|\/)_rels\//.test(name)) removePart(editor, editor.package.main, name);
}

function targetsOf(editor: PackageEditor, part: string): string[] {
  return editor.package.relations(part).flatMap(({ target }) => (editor.has(target) ? [target] : []));
}
