import { type Cell } from "../../forms";
import { isMarkFormula, MARK_FORMULA } from "../traces";
import { HostError, type Mark, type MarkColour } from "../workbook";
import { messages } from "./messages";
import { addressLists, rectanglesOf } from "./rectangles";
import { loud, type Requests, restarting } from "./requests";
import { entryOf, listEntries, type SheetEntry } from "./sheets";

/**
 * Marks are conditional formats: the cells' own fills stay as they are below them. Their formula is how they are known
 * again, also after rows were inserted, cells copied, or the workbook saved by another program.
 */

/** Excel's own colours for bad and neutral. */
const FILL: Record<MarkColour, string> = { error: "#FFC7CE", warning: "#FFEB9C" };

interface Format {
  readonly sheet: SheetEntry;
  readonly id: string;
}

/** Three or four requests: sheets; their conditional formats; the formulas of these, if any; and one that does it all. */
export function setMarks(requests: Requests, marks: readonly Mark[]): Promise<void> {
  return restarting(async () => {
    const sheets = await listEntries(requests);
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
function bySheet(marks: readonly Mark[], sheets: readonly SheetEntry[]): Map<SheetEntry, Mark[]> {
  const groups = new Map<SheetEntry, Mark[]>();
  for (const mark of marks) {
    const sheet = entryOf(sheets, mark.sheet);
    if (sheet === undefined) continue;
    const group = groups.get(sheet);
    if (group === undefined) groups.set(sheet, [mark]);
    else group.push(mark);
  }
  return groups;
}

async function findMarks(requests: Requests, sheets: readonly SheetEntry[]): Promise<Format[]> {
  const custom = await findCustomFormats(requests, sheets);
  if (custom.length === 0) return [];
  return requests.send(async (context) => {
    const rules = custom.map(({ sheet, id }) => formatOf(context, sheet, id).custom.rule.load("formula"));
    await context.sync();
    return custom.filter((_, i) => isMarkFormula(rules[i]?.formula ?? ""));
  });
}

function findCustomFormats(requests: Requests, sheets: readonly SheetEntry[]): Promise<Format[]> {
  return requests.send(async (context) => {
    const all = sheets.map(({ id }) =>
      context.workbook.worksheets.getItem(id).getRange().conditionalFormats.load("items/id,items/type"),
    );
    await context.sync();
    return sheets.flatMap((sheet, i) =>
      (all[i]?.items ?? []).flatMap(({ id, type }) => (type === "Custom" ? [{ sheet, id }] : [])),
    );
  });
}

const formatOf = (context: Excel.RequestContext, sheet: SheetEntry, id: string): Excel.ConditionalFormat =>
  context.workbook.worksheets.getItem(sheet.id).getRange().conditionalFormats.getItem(id);

function replace(
  requests: Requests,
  old: readonly Format[],
  wanted: ReadonlyMap<SheetEntry, readonly Mark[]>,
): Promise<void> {
  return requests.sendQuietly(async (context) => {
    for (const { sheet, id } of old) formatOf(context, sheet, id).delete();
    for (const [{ id }, marks] of wanted) addFormats(context.workbook.worksheets.getItem(id), marks);
    loud(context);
    await context.sync();
  });
}

/** One format per colour and list of addresses: neighbours are merged into ranges first. */
function addFormats(sheet: Excel.Worksheet, marks: readonly Mark[]): void {
  for (const [colour, cells] of byColour(marks))
    for (const addresses of addressLists(rectanglesOf(cells))) {
      const format = sheet.getRanges(addresses).conditionalFormats.add("Custom");
      format.custom.rule.formula = MARK_FORMULA;
      format.custom.format.fill.color = FILL[colour];
    }
}

/** A cell with an error and a warning shows the error. */
function byColour(marks: readonly Mark[]): Map<MarkColour, Cell[]> {
  const cells = new Map<string, { cell: Cell; colour: MarkColour }>();
  for (const { cell, colour } of marks) {
    const key = `${cell.row} ${cell.column}`;
    if (colour === "error" || !cells.has(key)) cells.set(key, { cell, colour });
  }
  const all = [...cells.values()];
  return new Map(
    (["error", "warning"] as const).map((colour) => [
      colour,
      all.filter((one) => one.colour === colour).map(({ cell }) => cell),
    ]),
  );
}
