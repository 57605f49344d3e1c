/** Commands of the grid that do harm, or whose outcome no saved file would hold: they are not offered, and refused where they are given all the same. */
import { CustomCommandExecutionError, ICommandService, type Univer } from "@univerjs/core";
import {
  AddRangeProtectionCommand,
  AddWorksheetProtectionCommand,
  InsertDefinedNameCommand,
  RemoveDefinedNameCommand,
  SetDefinedNameCommand,
  SetWorksheetPermissionPointsCommand,
} from "@univerjs/sheets";

/** By the names of their entries in toolbar and menus: protection, rules for what may be typed, and digits made numbers. */
export const HIDDEN_COMMANDS: Readonly<Record<string, { readonly hidden: true }>> = Object.fromEntries(
  [
    "sheet.toolbar.text-to-number",
    "sheet.contextMenu.text-to-number",
    "sheet.command.add-range-protection-from-toolbar",
    "sheet.contextMenu.permission",
    "sheet.command.add-range-protection-from-sheet-bar",
    "sheet.command.delete-worksheet-protection-from-sheet-bar",
    "sheet.command.change-sheet-protection-from-sheet-bar",
    "sheet.command.view-sheet-permission-from-sheet-bar",
    "sheet.menu.data-validation",
  ].map((id) => [id, { hidden: true }]),
);

/** Protection of the grid is another than a file's; names and rules of a file are shown and kept, and not made here. */
const REFUSED: ReadonlySet<string> = new Set([
  AddRangeProtectionCommand.id,
  AddWorksheetProtectionCommand.id,
  SetWorksheetPermissionPointsCommand.id,
  InsertDefinedNameCommand.id,
  SetDefinedNameCommand.id,
  RemoveDefinedNameCommand.id,
  "sidebar.operation.defined-name",
  "data-validation.operation.open-validation-panel",
  "data-validation.command.addRuleAndOpen",
  "sheet.command.addDataValidation",
  "sheet.command.updateDataValidationRuleRange",
  "sheet.command.remove-all-data-validation",
  "sheet.command.remove-data-validation-rule",
]);

/** @param tell what the user is told where something is refused */
export function withhold(univer: Univer, tell: () => void): void {
  univer
    .__getInjector()
    .get(ICommandService)
    .beforeCommandExecuted(({ id }) => {
      if (!REFUSED.has(id)) return;
      tell();
      throw new CustomCommandExecutionError("not saved in files");
    });
}
