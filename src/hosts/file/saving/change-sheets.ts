/** Adds sheets to a package, takes sheets out of it, and names them anew: their parts, and whatever counts them. */
import { escapeXml, unescapeXml } from "../../shared/xml";
import type { SheetPart } from "../package";
import { type NewSheetPart, sheetXml } from "./new-sheet";
import type { PackageEditor } from "./package-editor";
import { edited } from "./part-editor";
import { addPart, freePartName, removePart } from "./relations";
import { type ListedSheet, type NewName, WorkbookEdits } from "./sheet-list";

export interface SheetChanges {
  /** Names in the file of those that go. */
  readonly removed: readonly string[];
  /** New names, by those in the file. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Whether they are hidden, by their names in the file, where that is another way now. */
  readonly hidden: ReadonlyMap<string, boolean>;
  /** Names in the file of those that stay, in their new order; others keep to the one that stood before them. */
  readonly order: readonly string[];
  readonly added: readonly NewSheetPart[];
}

const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** @param computes whether programs are to compute everything when they open the file */
export function changeSheets(editor: PackageEditor, changes: SheetChanges, computes: boolean): void {
  const { main } = editor.package;
  const { sheets } = editor.package.workbook();
  const places = arranged(sheets, changes);
  const isSame = places.every((place, i) => place === i) && places.length === sheets.length;
  const { added, renamed, hidden } = changes;
  const isListChanged = !isSame || added.length > 0 || renamed.size > 0 || hidden.size > 0;
  if (!isListChanged && !computes) return;
  const listed: ListedSheet[] = places.map((old) => {
    const sheet = sheets[old] as SheetPart;
    return { old, name: renamed.get(sheet.name), isHidden: hidden.get(sheet.name) ?? sheet.isHidden };
  });
  for (const [i, { part }] of sheets.entries())
    if (!places.includes(i) && part !== null) removePart(editor, main, part);
  const highest = Math.max(0, ...sheets.map(({ id }) => Number(id)));
  const repeated = new Map<ListedSheet, string>();
  added.forEach((sheet, i) => {
    const relation = addSheet(editor, sheet);
    const one = { name: sheet.name, id: highest + i + 1, relation, isHidden: sheet.isHidden === true };
    listed.splice(placeFor(sheet, listed, sheets), 0, one);
    const rows = sheet.page?.repeated ?? null;
    if (rows === null) return;
    repeated.set(one, `'${sheet.name.replace(/'/g, "''")}'!$${rows.first + 1}:$${rows.last + 1}`);
  });
  const names = [...repeated].map(([one, text]): NewName => ({
    name: "_xlnm.Print_Titles",
    sheet: listed.indexOf(one),
    text,
  }));
  const { relations } = editor.namespaces;
  editor.put(
    main,
    edited(
      editor.text(main),
      (part) => new WorkbookEdits(part, isListChanged ? listed : null, names, computes, relations),
    ),
  );
  if (isListChanged) {
    const after = listed.map((one) =>
      "old" in one ? (one.name ?? (sheets[one.old] as SheetPart).name) : one.name,
    );
    retitle(
      editor,
      sheets.map(({ name }) => name),
      after,
    );
  }
}

/** New sheets that stand behind the same one keep their order. */
function placeFor(
  { after }: NewSheetPart,
  listed: readonly ListedSheet[],
  sheets: readonly SheetPart[],
): number {
  if (after === undefined) return listed.length;
  let place = listed.findIndex((one) => "old" in one && sheets[one.old]?.name === after) + 1;
  while (place < listed.length && !("old" in (listed[place] as ListedSheet))) place++;
  return place;
}

function addSheet(editor: PackageEditor, sheet: NewSheetPart): string {
  const { main, relations } = editor.namespaces;
  const name = freePartName(editor, "xl/worksheets/sheet");
  const part = { name, xml: sheetXml(sheet, main), contentType: SHEET_TYPE };
  return addPart(editor, editor.package.main, part, `${relations}/worksheet`);
}

/** Places in the file of the sheets that stay, in their new order. */
function arranged(sheets: readonly SheetPart[], { removed, order }: SheetChanges): number[] {
  const rank = new Map(order.map((name, i) => [name, i]));
  let last = -1;
  const ranked = sheets.map(({ name }, place) => {
    last = rank.get(name) ?? last;
    return { place, name, rank: last };
  });
  return ranked
    .filter(({ name }) => !removed.includes(name))
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .map(({ place }) => place);
}

/** What a file says of its sheets for whoever does not open it (ISO/IEC 29500-1, 22.2.2.26 TitlesOfParts): where it is not as expected it stays. */
function retitle(editor: PackageEditor, before: readonly string[], after: readonly string[]): void {
  const part = editor.package.relations("").find(({ type }) => type === "extended-properties")?.target;
  if (part === undefined || !editor.has(part)) return;
  const xml = editor.text(part);
  const titles = between(xml, "<TitlesOfParts>", "</TitlesOfParts>");
  const counts = between(xml, "<HeadingPairs>", "</HeadingPairs>");
  const list = titles === null ? null : between(titles, "<vt:lpstr>", "</vt:vector>");
  if (titles === null || list === null) return;
  const said = list
    .split("</vt:lpstr>")
    .slice(0, -1)
    .map((text) => unescapeXml(text.slice(text.lastIndexOf(">") + 1)));
  if (before.some((name, i) => said[i] !== name)) return;
  const now = [...after, ...said.slice(before.length)];
  const texts = now.map((name) => `<vt:lpstr>${escapeXml(name)}</vt:lpstr>`).join("");
  const size = `size="${said.length}"`;
  const count = `<vt:i4>${before.length}</vt:i4>`;
  let changed = xml.replace(titles, () =>
    titles.replace(list, () => texts.slice("<vt:lpstr>".length)).replace(size, `size="${now.length}"`),
  );
  if (counts !== null)
    changed = changed.replace(counts, () => counts.replace(count, `<vt:i4>${after.length}</vt:i4>`));
  editor.put(part, changed);
}

/** What stands between two marks; null where they do not stand there. */
function between(text: string, start: string, end: string): string | null {
  const from = text.indexOf(start);
  const to = text.indexOf(end, from);
  return from < 0 || to < 0 ? null : text.slice(from + start.length, to);
}
