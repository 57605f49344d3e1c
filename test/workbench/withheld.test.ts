/** Commands that would do harm, or that no saved file would hold the outcome of, change nothing, and the user is told. */
import { CommandType } from "@univerjs/core";
import {
  AddRangeProtectionCommand,
  AddWorksheetProtectionCommand,
  InsertDefinedNameCommand,
  TextToNumberCommand,
} from "@univerjs/sheets";
import { keepLongNumbers } from "../../src/workbench/long-numbers";
import { withhold } from "../../src/workbench/withheld";
import { grid, type OpenBook, openBook } from "../hosts/workbench/books";

const ID = "430903199001011234";

let open: OpenBook;
let told: string[];
beforeEach(() => {
  open = openBook([grid("名册", [[ID, "380", "007", "00123456"]])]);
  told = [];
  const { univer } = open.workbook.book;
  keepLongNumbers(
    univer,
    () => open.workbook,
    () => told.push("long"),
  );
  withhold(univer, () => told.push("withheld"));
});
afterEach(() => open.close());

const FORMAT = "sheet.command.numfmt.set.numfmt";
const idOfSheet = () => open.workbook.book.sheet("名册").getSheetId();
const columns = (first: number, last: number) => ({
  startRow: 0,
  endRow: 0,
  startColumn: first,
  endColumn: last,
});
const format = (col: number, pattern: string) => ({ values: [{ row: 0, col, pattern }] });

/** Whether it was carried out. */
function isDone(command: string, params: object): boolean {
  try {
    return open.workbook.book.commands.syncExecuteCommand(command, {
      unitId: open.workbook.book.unitId,
      subUnitId: idOfSheet(),
      ...params,
    });
  } catch {
    return false;
  }
}

test.each([
  [
    "a name is added",
    InsertDefinedNameCommand.id,
    { id: "1", name: "应收", formulaOrRefString: "名册!$A$1" },
  ],
  ["a name is added in the list of names", "sidebar.operation.defined-name", { value: "open" }],
  ["cells are protected", AddRangeProtectionCommand.id, {}],
  ["a sheet is protected", AddWorksheetProtectionCommand.id, {}],
  ["a rule for what is typed", "sheet.command.addDataValidation", {}],
])("%s: refused, and told", (_, command, params) => {
  const { commands } = open.workbook.book;
  // Of the page's own: there is no page here.
  if (!commands.hasCommand(command))
    commands.registerCommand({ id: command, type: CommandType.COMMAND, handler: () => true });
  expect(isDone(command, params)).toBe(false);
  expect(told).toEqual(["withheld"]);
});

test.each([
  ["an ID number", columns(0, 0), "long"],
  ["an ID number among others", columns(0, 2), "long"],
  ["a number that begins with zeros", columns(3, 3), "long"],
  ["an amount", columns(1, 1), undefined],
] as const)("%s made a number by the toolbar", (_, range, expected) => {
  isDone(TextToNumberCommand.id, { ranges: [range] });
  expect(told[0]).toBe(expected);
  expect(open.workbook.book.sheet("名册").getCellRaw(0, 0)?.v).toBe(ID);
});

test.each([
  ["an ID number a percentage", 0, "0%", "long"],
  ["an ID number text", 0, "@", undefined],
  ["an amount a number", 1, "0.00", undefined],
] as const)("%s", (_, column, pattern, expected) => {
  open.workbook.book.commands.registerCommand({ id: FORMAT, type: CommandType.COMMAND, handler: () => true });
  expect(isDone(FORMAT, format(column, pattern))).toBe(expected === undefined);
  expect(told[0]).toBe(expected);
});
