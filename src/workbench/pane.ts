import type { Workbook } from "../hosts/workbook";
import type { PolicyRegistry } from "../policy";
import { browserPause, createSession, mountTaskpane } from "../taskpane";
import { today } from "./runtime";

export interface Pane {
  close(): void;
}

/** The task pane beside the grid, as it stands beside the sheet in Excel and WPS. */
export function mountPane(element: HTMLElement, workbook: Workbook, policies: PolicyRegistry): Pane {
  const session = createSession({ workbook, policies, today, pause: browserPause });
  const mounted = mountTaskpane(element, session, { theme: "light" });
  void session.open();
  return {
    close() {
      session.close();
      mounted.unmount();
    },
  };
}
