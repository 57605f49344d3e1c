/** What Excel loads: one runtime for the pane, the ribbon's buttons and the formulas. */
/// <reference types="office-js" />
import { associateCommands } from "./ribbon";
import { associateAll } from "../functions";
import { ExcelWorkbook } from "../hosts/excel/workbook";
import { HostError } from "../hosts/workbook";
import { today } from "../identity";
import { browserPause, mountTaskpane, Session } from "../taskpane";
import { excelTheme, onThemeChange } from "./theme";
import { messages } from "./messages";
import { followPoliciesOf } from "./workbook-policies";

/** Formulas may be asked before the workbook has been read; until then they wait. */
const functionsReady = new Promise<void>((resolve) => {
  void Office.onReady(async () => {
    try {
      await start(resolve);
    } catch (error) {
      resolve();
      showFailure(error);
    }
  });
});
associateAll(CustomFunctions, functionsReady);

async function start(policiesRead: () => void): Promise<void> {
  const workbook = await ExcelWorkbook.connect();
  const followed = followPoliciesOf(workbook);
  await followed.ready();
  policiesRead();
  const session = new Session({ workbook, followed, today, pause: browserPause });
  const pane = mountTaskpane(rootElement(), session, { theme: excelTheme() });
  onThemeChange((theme) => pane.setTheme(theme));
  associateCommands(Office.actions, {
    showPane: () => Office.addin.showAsTaskpane(),
    check: () => session.check(),
    clearMarks: () => session.clearMarks(),
  });
  await session.open();
}

function rootElement(): HTMLElement {
  const root = document.getElementById("root");
  if (root === null) throw new Error("no #root");
  return root;
}

function showFailure(error: unknown): void {
  rootElement().textContent = error instanceof HostError ? error.message : messages.startFailed;
}
