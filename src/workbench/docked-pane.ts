/** The task pane as it stands beside the grid. */
import { FollowedPolicies } from "../checking";
import { usePolicies } from "../functions/policies";
import { verdictOf } from "../handing-in";
import type { ReadableWorkbook, Workbook } from "../hosts/workbook";
import { today } from "../identity";
import type { PolicyRegistry } from "../policy";
import { browserPause, mountTaskpane, Session } from "../taskpane";

export interface DockedPane {
  /** Those of the workbook beside the built-in ones, as they are now. */
  policies(): PolicyRegistry;
  /** Whether the last check found no mistake, and nothing was changed since. */
  isClean(): boolean;
  /** Names of the sheets that are handed in: rosters, breakdown tables, policies; null before they were looked at. */
  handedIn(): readonly string[] | null;
  close(): void;
}

/** The task pane beside the grid, as it stands beside the sheet in Excel and WPS. */
export function dockPane(
  element: HTMLElement,
  workbook: Workbook,
  openBeside: (file: File) => Promise<ReadableWorkbook>,
): DockedPane {
  const followed = new FollowedPolicies({
    workbook,
    use: usePolicies,
    formulasWait: false,
    remembers: false,
  });
  const session = new Session({ workbook, followed, today, pause: browserPause, openBeside });
  const mounted = mountTaskpane(element, session, { theme: "light" });
  void session.open();
  return {
    policies: () => followed.current.policies,
    isClean() {
      const { result, stale } = session.getSnapshot();
      return result !== null && stale === null && verdictOf(result).tone === "good";
    },
    handedIn() {
      const { sheets } = session.getSnapshot();
      const isHandedIn = ({ kind, holdsPolicies }: { kind: string; holdsPolicies: boolean }) =>
        kind === "roster" || kind === "breakdown" || holdsPolicies;
      return sheets?.filter(isHandedIn).map(({ name }) => name) ?? null;
    },
    close() {
      session.close();
      followed.close();
      mounted.unmount();
    },
  };
}
