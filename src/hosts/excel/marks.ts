/** Marks in Excel: conditional formats, the same that WPS gets. */
import { cellsByColour, MARK_FILL } from "../shared/marks";
import { addressLists, rectanglesOf } from "../shared/rectangles";
import { isMarkFormula, MARK_FORMULA } from "../shared/traces";
import { HostError, type Mark } from "../workbook";
import { MAX_ADDRESS } from "./limits";
import { isBusy, isGone, officeCode } from "./errors";
import { messages } from "./messages";
import { loud, type Requests, restarting } from "./requests";
import { findSheet, knownSheets, type KnownSheet } from "./sheets";

interface Format {
  readonly sheet: KnownSheet;
  readonly id: string;
}

/** Three or four requests: sheets; their conditional formats; the formulas of these, if any; and one that does it all. */
export function setMarks(requests: Requests, marks: readonly Mark[]): Promise<void> {
  return restarting(async () => {
    const sheets = await knownSheets(requests);
    const old = await findMarks(requests, sheets);
    const wanted = bySheet(marks, sheets);
    if (old.length === 0 && wanted.size === 0) return;
    const refused = [...new Set([...old.map(({ sheet }) => sheet), ...wanted.keys()])]
      .filter(({ mayFormat }) => !mayFormat)
      .map(({ name }) => name);
    if (refused.length > 0)
      throw new HostError("protected", messages.sheetsProtected(refused), "marks on protected sheets");
    await replace(requests, old, wanted);
  });
}

/** Marks of sheets that are gone are left out. */
function bySheet(marks: readonly Mark[], sheets: readonly KnownSheet[]): Map<KnownSheet, Mark[]> {
  const groups = new Map<KnownSheet, Mark[]>();
  for (const mark of marks) {
    const sheet = findSheet(sheets, mark.sheet);
    if (sheet === undefined) continue;
    const group = groups.get(sheet);
    if (group === undefined) groups.set(sheet, [mark]);
    else group.push(mark);
  }
  return groups;
}

/**
 * The formulas of all custom formats in one request. Excel refuses the whole of it for a single rule that it cannot answer for: one that
 * the user took back with Ctrl+Z, or another program wrote (office-js 5222, 6396, 6827, 6835). Then the rules are asked in halves until the one that
 * is refused stands alone: it is none of ours, or gone, and stays as it is.
 */
async function findMarks(requests: Requests, sheets: readonly KnownSheet[]): Promise<Format[]> {
  const custom = await findCustomFormats(requests, sheets);
  return marksAmong(requests, custom);
}

async function marksAmong(requests: Requests, custom: readonly Format[]): Promise<Format[]> {
  const marks: Format[] = [];
  await inHalves(custom, async (some) => {
    const own = await requests.send(async (context) => {
      const rules = some.map(({ sheet, id }) => formatOf(context, sheet, id).custom.rule.load("formula"));
      await context.sync();
      return some.filter((_, i) => isMarkFormula(rules[i]?.formula ?? ""));
    });
    marks.push(...own);
  });
  return marks;
}

/** Does the work with all of them; where Excel refuses, with halves of them, and leaves out the single ones that it refuses. */
async function inHalves<T>(items: readonly T[], work: (some: readonly T[]) => Promise<void>): Promise<void> {
  if (items.length === 0) return;
  try {
    await work(items);
  } catch (error) {
    if (isBusy(error) || officeCode(error) === "") throw error;
    if (items.length === 1) return;
    const middle = items.length >> 1;
    await inHalves(items.slice(0, middle), work);
    await inHalves(items.slice(middle), work);
  }
}

async function findCustomFormats(requests: Requests, sheets: readonly KnownSheet[]): Promise<Format[]> {
  const found: Format[] = [];
  await inHalves(sheets, async (some) => {
    const formats = await requests.send(async (context) => {
      const all = some.map(({ id }) =>
        context.workbook.worksheets.getItem(id).getRange().conditionalFormats.load("items/id,items/type"),
      );
      await context.sync();
      return some.flatMap((sheet, i) =>
        (all[i]?.items ?? []).flatMap(({ id, type }) => (type === "Custom" ? [{ sheet, id }] : [])),
      );
    });
    found.push(...formats);
  });
  return found;
}

const formatOf = (context: Excel.RequestContext, sheet: KnownSheet, id: string): Excel.ConditionalFormat =>
  context.workbook.worksheets.getItem(sheet.id).getRange().conditionalFormats.getItem(id);

async function replace(
  requests: Requests,
  old: readonly Format[],
  wanted: ReadonlyMap<KnownSheet, readonly Mark[]>,
): Promise<void> {
  const change = (gone: readonly Format[], come: ReadonlyMap<KnownSheet, readonly Mark[]>) =>
    requests.sendQuietly(async (context) => {
      for (const { sheet, id } of gone) formatOf(context, sheet, id).delete();
      for (const [{ id }, marks] of come) addFormats(context.workbook.worksheets.getItem(id), marks);
      loud(context);
      await context.sync();
    });
  try {
    await change(old, wanted);
  } catch (error) {
    // Gone: all is looked for anew. Nothing to delete: then it was the new ones that Excel refused.
    if (isBusy(error) || isGone(error) || officeCode(error) === "" || old.length === 0) throw error;
    const sheets = [...new Set([...old.map(({ sheet }) => sheet), ...wanted.keys()])];
    await inHalves(await findMarks(requests, sheets), (some) => change(some, NONE));
    await change([], wanted);
  }
}

const NONE: ReadonlyMap<KnownSheet, readonly Mark[]> = new Map();

/** One format per colour and list of addresses: neighbours are merged into ranges first. */
function addFormats(sheet: Excel.Worksheet, marks: readonly Mark[]): void {
  for (const [colour, cells] of cellsByColour(marks))
    for (const addresses of addressLists(rectanglesOf(cells), MAX_ADDRESS)) {
      const format = sheet.getRanges(addresses).conditionalFormats.add("Custom");
      format.custom.rule.formula = MARK_FORMULA;
      format.custom.format.fill.color = MARK_FILL[colour];
    }
}
