/** The start of the add-in in Excel: the workbook, its policies, formulas, the session and the pane. */
/// <reference types="office-js" />
import { answerButtons } from "./first";
import { associateAll } from "../functions";
import { CHOICES_KEY, COLUMNS_KEY, POLICIES_KEY, TICKS_KEY } from "../checking";
import { SEAL_KEY } from "../handing-in";
import { ExcelWorkbook } from "../hosts/excel/workbook";
import { today } from "../identity";
import { browserPause, mountTaskpane, Session } from "../taskpane";
import { documentProperties } from "./document";
import { FormulasInUse } from "./formulas-in-use";
import { OpeningPage } from "./opening-page";
import { Starting } from "./starting";
import { excelTheme, onThemeChange } from "./theme";
import { paneSwitch } from "./tools";
import { followPoliciesOf, policiesUnread } from "./workbook-policies";

/** Settings that hold nothing of what cells hold but headings: Excel keeps a copy of them where it has lost custom XML (office-js 6091). */
const COPIED_SETTINGS = [CHOICES_KEY, COLUMNS_KEY, SEAL_KEY, POLICIES_KEY, TICKS_KEY];

const page = new OpeningPage();
const formulas = new FormulasInUse();
associateAll(formulas.noticing(CustomFunctions), formulas.ready);

const starting = new Starting({
  start,
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  onWait: (message) => page.waits(message),
  onFailure: (error) => {
    policiesUnread(page.failed(error, () => void starting.get().catch(() => undefined)));
    formulas.mayAnswer();
  },
});
answerButtons(starting.get);
void Office.onReady((info: Partial<{ host: unknown }> | undefined) => {
  // Opened in a browser, by its address.
  if (info?.host === null) page.isOutside();
  else void starting.get().catch(() => undefined);
});

/** Nothing of it is seen until all of it is there, so that it can be begun anew. */
async function start() {
  const properties = documentProperties();
  const workbook = await ExcelWorkbook.connect(undefined, { properties, copied: COPIED_SETTINGS });
  const followed = followPoliciesOf(workbook, { formulasWait: !formulas.haveAnswered });
  await followed.ready();
  // Asked again with the next attempt: what is not known must not be answered by the built-in policy.
  const { failure } = followed.current;
  if (failure?.problem === "busy") {
    followed.close();
    throw failure;
  }
  formulas.mayAnswer();
  const session = new Session({
    workbook,
    followed,
    today,
    pause: browserPause,
    openBeside: async (file) =>
      (await import(/* webpackChunkName: "files" */ "../hosts/file/page/beside")).openBeside(file),
  });
  const switches = properties === null ? [] : [paneSwitch(properties)];
  const pane = mountTaskpane(page.clear(), session, { theme: excelTheme(), switches });
  onThemeChange((theme) => pane.setTheme(theme));
  formulas.onUse(() => void loadWithWorkbook());
  void session.open();
  return {
    check: () => session.check(),
    checkActiveSheet: async () => session.checkSheet(await workbook.activeSheet()),
    clearMarks: () => session.clearMarks(),
  };
}

/** A workbook with our formulas loads the add-in as it opens, so that they are answered before anybody clicks. */
async function loadWithWorkbook(): Promise<void> {
  const { addin } = Office;
  if (typeof addin?.setStartupBehavior !== "function") return;
  try {
    // Said once for each workbook: saying it again would count as a change of the file.
    if ((await addin.getStartupBehavior()) !== Office.StartupBehavior.load)
      await addin.setStartupBehavior(Office.StartupBehavior.load);
  } catch {
    // Then formulas wait for the first click: the guide says so.
  }
}
