/** Changes cells in the parts of a package that know of them: sheets, shared texts, and the order of computing. */
import type { CellValue } from "../../workbook";
import { corruptWorkbook } from "../errors";
import { NumberFormats } from "../number-formats";
import { CalculationChain } from "./calculation-chain";
import type { SharedText } from "./cell-xml";
import type { PackageEditor } from "./package-editor";
import { removePart } from "./relations";
import { AddedTexts, TextCount } from "./shared-texts";
import {
  type CellContext,
  MisplacedRow,
  type SheetChange,
  SheetCells,
  type SheetOutcome,
} from "./sheet-cells";

type Changes = ReadonlyMap<string, SheetChange>;

/** @param gone sheets that go, by their ids in the file: none of their cells is computed any more */
export async function changeCells(
  editor: PackageEditor,
  changes: Changes,
  gone: readonly string[],
): Promise<void> {
  const { sheets, strings, styles, is1904 } = editor.package.workbook();
  const toFile = is1904 && styles !== null ? inDaysOf1904(editor, styles) : (value: CellValue) => value;
  const texts = strings === null ? null : newTexts(changes);
  const first =
    strings === null || texts === null || texts.size === 0 ? 0 : await countTexts(editor, strings);
  const shared: SharedText = (text) => {
    const index = texts?.get(text);
    return index === undefined ? null : first + index;
  };
  const formulasGone = new Map<string, ReadonlySet<number> | "all">(gone.map((id) => [id, "all"]));
  let textsMore = 0;
  for (const [name, change] of changes) {
    const { cells = [], merges, layout } = change;
    if (cells.length === 0 && merges === undefined && layout === undefined) continue;
    const sheet = sheets.find((one) => one.name === name);
    if (!sheet?.part) throw corruptWorkbook();
    const outcome = await changeSheet(editor, sheet.part, change, { shared, toFile });
    formulasGone.set(sheet.id, outcome.formulasGone);
    textsMore += outcome.textsMore;
  }
  if (strings !== null && texts !== null && texts.size > 0)
    await editor.edit(strings, (part) => new AddedTexts(part, [...texts.keys()], textsMore));
  await mendChain(editor, formulasGone);
}

/** Each once, in the order in which they are added. */
function newTexts(changes: Changes): Map<string, number> {
  const texts = new Map<string, number>();
  for (const { cells = [] } of changes.values())
    for (const { value, formula } of cells)
      if (typeof value === "string" && value !== "" && formula === null && !texts.has(value))
        texts.set(value, texts.size);
  return texts;
}

async function countTexts(editor: PackageEditor, part: string): Promise<number> {
  const count = new TextCount();
  await editor.scanInTurns(part, count);
  return count.count;
}

async function changeSheet(
  editor: PackageEditor,
  part: string,
  change: SheetChange,
  context: CellContext,
): Promise<SheetOutcome> {
  for (const inOnePiece of [false, true]) {
    let cells: SheetCells | null = null;
    try {
      await editor.edit(part, (edits) => (cells = new SheetCells(edits, change, context)), inOnePiece);
      return (cells as unknown as SheetCells).outcome;
    } catch (error) {
      if (!(error instanceof MisplacedRow)) throw error;
    }
  }
  throw corruptWorkbook();
}

async function mendChain(
  editor: PackageEditor,
  gone: ReadonlyMap<string, ReadonlySet<number> | "all">,
): Promise<void> {
  const pack = editor.package;
  const chain = pack.relations(pack.main).find(({ type }) => type === "calcChain")?.target;
  const isGone = [...gone.values()].some((cells) => cells === "all" || cells.size > 0);
  if (chain === undefined || !editor.has(chain) || !isGone) return;
  let left = 0;
  await editor.edit(chain, (part) => new CalculationChain(part, gone, () => left++));
  // An order of nothing is none.
  if (left === 0) removePart(editor, pack.main, chain);
}

/** Days are counted from another day in these files, and were brought to the usual one when they were read. */
function inDaysOf1904(editor: PackageEditor, styles: string): CellContext["toFile"] {
  const formats = new NumberFormats();
  editor.scan(styles, formats);
  return (value, style) =>
    typeof value === "number" && formats.isDate(style) ? value - DAYS_TO_1904 : value;
}

const DAYS_TO_1904 = 1462;
