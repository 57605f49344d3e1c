import { usePolicies } from "../functions/policies";
import { FollowedPolicies } from "../hosts/policies";
import type { Workbook } from "../hosts/workbook";
import { today } from "../identity";
import type { PolicyRegistry } from "../policy";
import { browserPause, createSession, mountTaskpane } from "../taskpane";

export interface Pane {
  /** Those of the workbook beside the built-in ones, as they are now. */
  policies(): PolicyRegistry;
  close(): void;
}

/** The task pane beside the grid, as it stands beside the sheet in Excel and WPS. */
export function mountPane(element: HTMLElement, workbook: Workbook): Pane {
  const policyBook = new FollowedPolicies({ workbook, use: usePolicies, formulasWait: false });
  const session = createSession({ workbook, policyBook, today, pause: browserPause });
  const mounted = mountTaskpane(element, session, { theme: "light" });
  void session.open();
  return {
    policies: () => policyBook.current.policies,
    close() {
      session.close();
      policyBook.close();
      mounted.unmount();
    },
  };
}
