/** Marks in WPS: format conditions, the same that Excel gets. */
import { cellsByColour, MARK_FILL } from "../shared/marks";
import { addressLists, rectanglesOf } from "../shared/rectangles";
import { isMarkFormula, MARK_FORMULA } from "../shared/traces";
import { HostError, type Mark } from "../workbook";
import type { WpsApplication, WpsBook, WpsFormatCondition, WpsWorksheet } from "./api";
import { colour } from "./colours";
import { MAX_ADDRESS } from "./limits";
import { messages } from "./messages";
import { quietly } from "./quiet";
import { findSheet, worksheets } from "./sheets";

const EXPRESSION: Et.XlFormatConditionType.xlExpression = 2;

/** Shows these marks and no others. */
export function setMarks(application: WpsApplication, book: WpsBook, marks: readonly Mark[]): void {
  const wanted = bySheet(book, marks);
  const old = new Map(worksheets(book).map((sheet) => [sheet.Name, { sheet, marks: marksOn(sheet) }]));
  const refused = [...old.values()]
    .filter(({ sheet, marks: present }) => present.length > 0 || wanted.has(sheet.Name))
    .filter(({ sheet }) => sheet.ProtectContents && !sheet.Protection.AllowFormattingCells)
    .map(({ sheet }) => sheet.Name);
  if (refused.length > 0)
    throw new HostError("protected", messages.sheetsProtected(refused), "marks on protected sheets");
  quietly(application, () => {
    // From the last one on: those before keep their numbers.
    for (const { marks: present } of old.values()) for (const mark of present.reverse()) mark.Delete();
    for (const [name, own] of wanted) {
      const sheet = old.get(name)?.sheet;
      if (sheet !== undefined) addConditions(sheet, own);
    }
  });
}

function marksOn(sheet: WpsWorksheet): WpsFormatCondition[] {
  const conditions = sheet.Cells.FormatConditions;
  return Array.from({ length: conditions.Count }, (_, i) => conditions.Item(i + 1)).filter(
    (condition) => condition.Type === EXPRESSION && isMarkFormula(String(condition.Formula1)),
  );
}

/** By the sheet's own name; marks of sheets that are gone are left out. */
function bySheet(book: WpsBook, marks: readonly Mark[]): Map<string, Mark[]> {
  const names = new Map<string, string | undefined>();
  const groups = new Map<string, Mark[]>();
  for (const mark of marks) {
    if (!names.has(mark.sheet)) names.set(mark.sheet, findSheet(book, mark.sheet)?.Name);
    const name = names.get(mark.sheet);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [mark]);
    else group.push(mark);
  }
  return groups;
}

/** One condition per colour and list of addresses: neighbours are joined first. */
function addConditions(sheet: WpsWorksheet, marks: readonly Mark[]): void {
  for (const [which, cells] of cellsByColour(marks))
    for (const addresses of addressLists(rectanglesOf(cells), MAX_ADDRESS)) {
      const condition = sheet.Range(addresses).FormatConditions.Add(EXPRESSION, undefined, MARK_FORMULA);
      condition.Interior.Color = colour(MARK_FILL[which]);
    }
}
