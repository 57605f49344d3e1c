/** Marks in Excel: conditional formats, the same that WPS gets. */
import { cellsByColour, MARK_FILL } from "../shared/marks";
import { addressLists, rectanglesOf } from "../shared/rectangles";
import { isMarkFormula, MARK_FORMULA } from "../shared/traces";
import { HostError, type Mark } from "../workbook";
import { MAX_ADDRESS } from "./limits";
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

async function findMarks(requests: Requests, sheets: readonly KnownSheet[]): Promise<Format[]> {
  const custom = await findCustomFormats(requests, sheets);
  if (custom.length === 0) return [];
  return requests.send(async (context) => {
    const rules = custom.map(({ sheet, id }) => formatOf(context, sheet, id).custom.rule.load("formula"));
    await context.sync();
    return custom.filter((_, i) => isMarkFormula(rules[i]?.formula ?? ""));
  });
}

function findCustomFormats(requests: Requests, sheets: readonly KnownSheet[]): Promise<Format[]> {
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

const formatOf = (context: Excel.RequestContext, sheet: KnownSheet, id: string): Excel.ConditionalFormat =>
  context.workbook.worksheets.getItem(sheet.id).getRange().conditionalFormats.getItem(id);

function replace(
  requests: Requests,
  old: readonly Format[],
  wanted: ReadonlyMap<KnownSheet, readonly Mark[]>,
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
  for (const [colour, cells] of cellsByColour(marks))
    for (const addresses of addressLists(rectanglesOf(cells), MAX_ADDRESS)) {
      const format = sheet.getRanges(addresses).conditionalFormats.add("Custom");
      format.custom.rule.formula = MARK_FORMULA;
      format.custom.format.fill.color = MARK_FILL[colour];
    }
}
