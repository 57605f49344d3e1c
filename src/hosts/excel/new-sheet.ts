/** Writes a sheet of the product's own into Excel, or replaces the one of that name. */
import { sameName } from "../shared/names";
import {
  computedBy,
  isFormula,
  isLink,
  patternOf,
  plainValue,
  refuseImpossible,
  widthOf,
} from "../shared/new-sheet";
import { type PrintedPage, printedPage } from "../shared/page";
import { OWN_SHEET } from "../shared/traces";
import { HostError, type NewSheet, type SheetCell } from "../workbook";
import { jsonBytes } from "./blocks";
import { MAX_ADDRESS, REQUEST_BYTES } from "./limits";
import { setLooks, setPage } from "./looks";
import { messages } from "./messages";
import { addressLists, rectanglesOf } from "../shared/rectangles";
import { loud, type Requests, restarting } from "./requests";
import { TEXT_FORMAT, written } from "../shared/cell-text";

const LINK_COLOUR = "#0563C1";

interface Slot {
  /** The sheet that is replaced, and its position. */
  readonly old: { readonly id: string; readonly position: number } | null;
  /** What an earlier attempt left behind. */
  readonly leftovers: readonly string[];
  /** Under which the new sheet is built. */
  readonly draftName: string;
}

/**
 * Builds the new sheet out of sight and puts it in the old one's place in the last request, so that whatever goes wrong
 * the old one is still whole. Two requests to look, and one per block: one for nearly all sheets; one more for the printed page.
 */
export async function putSheet(requests: Requests, sheet: NewSheet): Promise<void> {
  refuseImpossible(sheet, messages);
  const slot = await restarting(() => findSlot(requests, sheet.name));
  const blocks = blocksOf(sheet);
  try {
    for (let i = 0; i < blocks.length; i++) await sendBlock(requests, sheet, blocks, i, slot);
  } catch (error) {
    await removeDraft(requests, slot).catch(() => undefined);
    throw error;
  }
  const page = printedPage(sheet);
  if (page !== null) await layOutPage(requests, sheet.name, page).catch(() => undefined);
}

function layOutPage(requests: Requests, name: string, page: PrintedPage): Promise<void> {
  return requests.sendQuietly(async (context) => {
    setPage(context.workbook.worksheets.getItem(name), page);
    loud(context);
    await context.sync();
  });
}

function sendBlock(
  requests: Requests,
  sheet: NewSheet,
  blocks: readonly Block[],
  i: number,
  slot: Slot,
): Promise<void> {
  return requests.sendQuietly(async (context) => {
    const draft = i === 0 ? addDraft(context, slot) : context.workbook.worksheets.getItem(slot.draftName);
    const block = blocks[i];
    if (block !== undefined) fill(draft, block, sheet);
    if (i === blocks.length - 1) finish(context, draft, sheet, slot);
    loud(context);
    await context.sync();
  });
}

async function findSlot(requests: Requests, name: string): Promise<Slot> {
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

function addDraft(context: Excel.RequestContext, { draftName: name }: Slot): Excel.Worksheet {
  const draft = context.workbook.worksheets.add(name);
  draft.visibility = "Hidden";
  draft.names.add(OWN_SHEET, "=TRUE").visible = false;
  return draft;
}

/** Leaves the draft alone if the old sheet is gone already: a sheet under an odd name is better than none. */
async function removeDraft(requests: Requests, { draftName: name, old }: Slot): Promise<void> {
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

/** At least one block, be the sheet empty. */
function blocksOf({ rows }: NewSheet): Block[] {
  const blocks: Block[] = [];
  let [first, bytes] = [0, 0];
  rows.forEach((row, i) => {
    // Twice the value for the formula of a link, and its format.
    const size = row.reduce<number>((sum, cell) => sum + 2 * jsonBytes(plainValue(cell)) + 60, 0);
    if (i > first && bytes + size > REQUEST_BYTES) {
      blocks.push({ firstRow: first, rows: rows.slice(first, i) });
      [first, bytes] = [i, 0];
    }
    bytes += size;
  });
  return [...blocks, { firstRow: first, rows: rows.slice(first) }];
}

function fill(draft: Excel.Worksheet, { firstRow, rows }: Block, sheet: NewSheet): void {
  const columns = widthOf(sheet);
  if (rows.length === 0 || columns === 0) return;
  const range = draft.getRangeByIndexes(firstRow, 0, rows.length, columns);
  const cells = rows.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? null));
  range.numberFormat = cells.map((row) =>
    row.map((cell, column) =>
      typeof cell === "string" ? TEXT_FORMAT : (patternOf(sheet, column) ?? "General"),
    ),
  );
  range.values = cells.map((row) => row.map(contentOf));
  const links = rows.flatMap((row, i) =>
    row.flatMap((cell, column) => (isLink(cell) ? [{ row: firstRow + i, column }] : [])),
  );
  for (const addresses of addressLists(rectanglesOf(links), MAX_ADDRESS)) {
    const { font } = draft.getRanges(addresses).format;
    font.color = LINK_COLOUR;
    font.underline = "Single";
  }
}

/**
 * Links are formulas, because a sheet holds no more than 65,530 hyperlinks, and each of them would be a call of its own.
 */
function contentOf(cell: SheetCell): string | number | boolean {
  if (isLink(cell) || isFormula(cell)) return computedBy(cell) ?? "";
  return written(cell, typeof cell === "string" ? TEXT_FORMAT : "General");
}

function finish(context: Excel.RequestContext, draft: Excel.Worksheet, sheet: NewSheet, slot: Slot): void {
  setLooks(draft, sheet);
  const { worksheets } = context.workbook;
  draft.visibility = "Visible";
  for (const id of slot.leftovers) worksheets.getItem(id).delete();
  if (slot.old !== null) worksheets.getItem(slot.old.id).delete();
  draft.name = sheet.name;
  if (slot.old !== null) draft.position = slot.old.position;
}
