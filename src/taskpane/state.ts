/** What the pane shows: one state, replaced whole at every change. */
import type { PolicyState, Progress } from "../checking";
import type { PolicyRegistry } from "../policy";
import { type ColumnsState, NO_COLUMNS } from "./check/columns/column-choices";
import { type HandInState, NOTHING_HANDED_IN } from "./check/handing-in/hand-in";
import { type MendingState, NO_MENDING } from "./check/mending/mender";
import { NO_POLICY_SHEETS, type PolicySheetsState } from "./who-pays/policy-sheets";
import type { Problem } from "./shared/problem";
import type { CheckResult, PaneFinding } from "./check/check-result";
import type { SheetView } from "./check/sheets/sheet-view";

export type RunKind = "opening" | "checking" | "posting" | "collecting";

export type Activity =
  | { readonly kind: "idle" }
  /** Progress is null until the sheets are listed. */
  | { readonly kind: RunKind; readonly progress: Progress | null };

export const IDLE: Activity = { kind: "idle" };

/** Why the result (or the list of sheets) no longer holds. */
export type Stale = "edited" | "settings";

export interface SessionState {
  readonly activity: Activity;
  /** Null until they were recognised. */
  readonly sheets: readonly SheetView[] | null;
  /** Of the last check that came to its end. */
  readonly result: CheckResult | null;
  readonly stale: Stale | null;
  /** Whether the last run was cancelled by the user. */
  readonly cancelled: boolean;
  readonly selected: PaneFinding | null;
  /** What was selected before it was mended, and a check went past it. */
  readonly left: PaneFinding | null;
  /** The sheet whose findings were asked for, a new object each time; null: all of them. */
  readonly shownSheet: { readonly sheet: string } | null;
  readonly marksShown: boolean;
  readonly problem: Problem | null;
  /** False where the program does not tell of changes. */
  readonly watching: boolean;
  readonly policies: PolicyRegistry;
  readonly mending: MendingState;
  readonly handIn: HandInState;
  /** What the workbook's policy sheets come to; null where nobody follows them. */
  readonly policyState: PolicyState | null;
  readonly policySheets: PolicySheetsState;
  readonly columns: ColumnsState;
}

export function stateAtFirst(policies: PolicyRegistry, policyState: PolicyState | null): SessionState {
  return {
    activity: IDLE,
    sheets: null,
    result: null,
    stale: null,
    cancelled: false,
    selected: null,
    left: null,
    shownSheet: null,
    marksShown: false,
    problem: null,
    watching: true,
    policies,
    mending: NO_MENDING,
    handIn: NOTHING_HANDED_IN,
    policyState,
    policySheets: NO_POLICY_SHEETS,
    columns: NO_COLUMNS,
  };
}
