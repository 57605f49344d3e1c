/**
 * What must have happened before anything else of the script runs, however long that takes: the buttons are known to Excel. `main`
 * imports this first of all.
 */
/// <reference types="office-js" />
import "../hosts/shared/older-browsers";
import { associateCommands, type Commands } from "./ribbon";

let ask: (() => Promise<Commands>) | null = null;
const early: ((commands: Promise<Commands>) => void)[] = [];

associateCommands(Office.actions, {
  // A rejection and no exception where this Excel has no shared runtime.
  showPane: async () => Office.addin.showAsTaskpane(),
  commands: () => ask?.() ?? new Promise<Commands>((resolve) => early.push(resolve)),
});

/** From now on buttons are answered; those that were pressed before are too. */
export function answerButtons(commands: () => Promise<Commands>): void {
  ask = commands;
  for (const resolve of early.splice(0)) resolve(commands());
}
