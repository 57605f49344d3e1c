import type { Cell } from "../../forms";
import { addressLists, rectanglesOf } from "../excel/rectangles";
import { isMarkFormula, MARK_FORMULA } from "../traces";
import { HostError, type Mark, type MarkColour } from "../workbook";
import type { WpsApplication, WpsBook, WpsFormatCondition, WpsWorksheet } from "./api";
import { colour } from "./colours";
import { messages } from "./messages";
import { quietly } from "./quiet";
import { findSheet, worksheets } from "./sheets";

const EXPRESSION: Et.XlFormatConditionType.xlExpression = 2;
/** WPS takes addresses as VBA does: 255 characters. */
const LONGEST_ADDRESS = 250;

const FILL: Record<MarkColour, number> = { error: colour("#FFC7CE"), warning: colour("#FFEB9C") };

/** Marks are format conditions, the same that Excel gets: the cells' own fills stay as they are below them. */
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
  for (const [which, cells] of byColour(marks))
    for (const addresses of addressLists(rectanglesOf(cells), LONGEST_ADDRESS)) {
      const condition = sheet.Range(addresses).FormatConditions.Add(EXPRESSION, undefined, MARK_FORMULA);
      condition.Interior.Color = FILL[which];
    }
}

/** A cell with an error and a warning shows the error. */
function byColour(marks: readonly Mark[]): [MarkColour, Cell[]][] {
  const cells = new Map<string, { cell: Cell; colour: MarkColour }>();
  for (const mark of marks) {
    const key = `${mark.cell.row} ${mark.cell.column}`;
    if (mark.colour === "error" || !cells.has(key)) cells.set(key, mark);
  }
  const all = [...cells.values()];
  return (["error", "warning"] as const).map((which) => [
    which,
    all.filter((one) => one.colour === which).map(({ cell }) => cell),
  ]);
}
