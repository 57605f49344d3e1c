import { cellName } from "../../forms";
import { OWN_SHEET } from "../traces";
import { HostError, type NewSheet, type SheetCell } from "../workbook";
import { jsonBytes } from "./blocks";
import { REQUEST_BYTES } from "./limits";
import { setLooks, setPages } from "./looks";
import { messages } from "./messages";
import { addressLists, rectanglesOf } from "./rectangles";
import { loud, type Requests, restarting } from "./requests";
import { sameName } from "./sheets";
import { TEXT_FORMAT, written } from "./text";

const LINK_COLOUR = "#0563C1";
const MAX_ROWS = 1_048_576;

interface Place {
  /** The sheet that is replaced, and its position. */
  readonly old: { readonly id: string; readonly position: number } | null;
  /** What an earlier attempt left behind. */
  readonly leftovers: readonly string[];
  /** Under which the new sheet is built. */
  readonly draftName: string;
}

/**
 * Builds the new sheet out of sight and puts it in the old one's place in the last request, so that whatever goes wrong
 * the old one is still whole. Two requests to look, and one per block: one for nearly all reports; one more for the printed page.
 */
export async function putSheet(requests: Requests, sheet: NewSheet): Promise<void> {
  refuseBadName(sheet.name);
  if (sheet.rows.length > MAX_ROWS) throw new HostError("failed", messages.reportTooLarge(sheet.name));
  const place = await restarting(() => findPlace(requests, sheet.name));
  const blocks = blocksOf(sheet);
  try {
    for (let i = 0; i < blocks.length; i++) await sendBlock(requests, sheet, blocks, i, place);
  } catch (error) {
    await removeDraft(requests, place).catch(() => undefined);
    throw error;
  }
  if (sheet.pages !== undefined) await layOutPages(requests, sheet.name, sheet.pages).catch(() => undefined);
}

function layOutPages(requests: Requests, name: string, pages: number): Promise<void> {
  return requests.sendQuietly(async (context) => {
    setPages(context.workbook.worksheets.getItem(name), pages);
    loud(context);
    await context.sync();
  });
}

function sendBlock(
  requests: Requests,
  sheet: NewSheet,
  blocks: readonly Block[],
  i: number,
  place: Place,
): Promise<void> {
  return requests.sendQuietly(async (context) => {
    const draft = i === 0 ? addDraft(context, place) : context.workbook.worksheets.getItem(place.draftName);
    const block = blocks[i];
    if (block !== undefined) fill(draft, block, widthOf(sheet));
    if (i === blocks.length - 1) finish(context, draft, sheet, place);
    loud(context);
    await context.sync();
  });
}

function refuseBadName(name: string): void {
  if (!/^(?!')[^:\\/?*[\]]{1,31}(?<!')$/u.test(name))
    throw new HostError("failed", messages.badSheetName(name));
}

async function findPlace(requests: Requests, name: string): Promise<Place> {
  const { sheets, isProtected } = await requests.send(async (context) => {
    const { worksheets, protection } = context.workbook;
    worksheets.load("items/id,items/name,items/position");
    protection.load("protected");
    await context.sync();
    return {
      sheets: worksheets.items.map((item) => ({ id: item.id, name: item.name, position: item.position })),
      isProtected: protection.protected,
    };
  });
  if (isProtected) throw new HostError("protected", messages.workbookProtected, "workbook structure");
  const drafts = Array.from({ length: sheets.length + 1 }, (_, i) => draftName(name, i));
  const old = sheets.find((sheet) => sameName(sheet.name, name));
  const own = await ownSheets(requests, [
    ...(old === undefined ? [] : [old.id]),
    ...sheets.filter((sheet) => drafts.includes(sheet.name)).map(({ id }) => id),
  ]);
  if (old !== undefined && !own.includes(old.id))
    throw new HostError("failed", messages.nameTaken(name), "not made here");
  return {
    old: old ?? null,
    leftovers: own.filter((id) => id !== old?.id),
    draftName: drafts.find((draft) => !sheets.some((sheet) => sameName(sheet.name, draft))) ?? `~${name}`,
  };
}

const draftName = (name: string, i: number): string => `~${i === 0 ? "" : i}${name}`.slice(0, 31);

async function ownSheets(requests: Requests, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  return requests.send(async (context) => {
    const names = ids.map((id) =>
      context.workbook.worksheets.getItem(id).names.getItemOrNullObject(OWN_SHEET).load("name"),
    );
    await context.sync();
    return ids.filter((_, i) => names[i]?.isNullObject === false);
  });
}

function addDraft(context: Excel.RequestContext, { draftName: name }: Place): Excel.Worksheet {
  const draft = context.workbook.worksheets.add(name);
  draft.visibility = "Hidden";
  draft.names.add(OWN_SHEET, "=TRUE").visible = false;
  return draft;
}

/** Leaves the draft alone if the old sheet is gone already: a report under an odd name is better than none. */
async function removeDraft(requests: Requests, { draftName: name, old }: Place): Promise<void> {
  if (old !== null && !(await exists(requests, old.id))) return;
  await requests.sendQuietly(async (context) => {
    context.workbook.worksheets.getItem(name).delete();
    loud(context);
    await context.sync();
  });
}

function exists(requests: Requests, id: string): Promise<boolean> {
  return requests.send(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load("id");
    await context.sync();
    return !sheet.isNullObject;
  });
}

interface Block {
  readonly firstRow: number;
  readonly rows: readonly (readonly SheetCell[])[];
}

/** At least one block, be the report empty. */
function blocksOf({ rows }: NewSheet): Block[] {
  const blocks: Block[] = [];
  let [first, bytes] = [0, 0];
  rows.forEach((row, i) => {
    // Twice the value for the formula of a link, and its format.
    const size = row.reduce<number>((sum, cell) => sum + 2 * jsonBytes(textOf(cell)) + 60, 0);
    if (i > first && bytes + size > REQUEST_BYTES) {
      blocks.push({ firstRow: first, rows: rows.slice(first, i) });
      [first, bytes] = [i, 0];
    }
    bytes += size;
  });
  return [...blocks, { firstRow: first, rows: rows.slice(first) }];
}

const isLink = (cell: SheetCell | undefined): cell is Extract<SheetCell, object> =>
  typeof cell === "object" && cell !== null;
const textOf = (cell: SheetCell): string | number | boolean | null => (isLink(cell) ? cell.text : cell);
const widthOf = ({ rows }: NewSheet): number => rows.reduce((widest, row) => Math.max(widest, row.length), 0);

function fill(sheet: Excel.Worksheet, { firstRow, rows }: Block, columns: number): void {
  if (rows.length === 0 || columns === 0) return;
  const range = sheet.getRangeByIndexes(firstRow, 0, rows.length, columns);
  const cells = rows.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? null));
  range.numberFormat = cells.map((row) =>
    row.map((cell) => (typeof cell === "string" ? TEXT_FORMAT : "General")),
  );
  range.values = cells.map((row) => row.map(contentOf));
  const links = rows.flatMap((row, i) =>
    row.flatMap((cell, column) => (isLink(cell) ? [{ row: firstRow + i, column }] : [])),
  );
  for (const addresses of addressLists(rectanglesOf(links))) {
    const { font } = sheet.getRanges(addresses).format;
    font.color = LINK_COLOUR;
    font.underline = "Single";
  }
}

/**
 * Links are formulas of the product's own making, because a sheet holds no more than 65,530 hyperlinks, and each of them
 * would be a call of its own. What comes from elsewhere stands in them between quotes.
 */
function contentOf(cell: SheetCell): string | number | boolean {
  if (!isLink(cell)) return written(cell, typeof cell === "string" ? TEXT_FORMAT : "General");
  const { sheet, cell: to } = cell.link;
  const target = `#'${sheet.replace(/'/g, "''")}'!${cellName(to.row, to.column)}`;
  return `=HYPERLINK(${quoted(target)},${quoted(cell.text)})`;
}

/** Excel takes no more than 255 characters between quotes. */
const quoted = (text: string): string => `"${text.slice(0, 255).replace(/"/g, '""')}"`;

function finish(context: Excel.RequestContext, draft: Excel.Worksheet, sheet: NewSheet, place: Place): void {
  setLooks(draft, sheet);
  const { worksheets } = context.workbook;
  draft.visibility = "Visible";
  for (const id of place.leftovers) worksheets.getItem(id).delete();
  if (place.old !== null) worksheets.getItem(place.old.id).delete();
  draft.name = sheet.name;
  if (place.old !== null) draft.position = place.old.position;
}
