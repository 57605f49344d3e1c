/** One run over workbooks, and what it comes to. Whoever checks a workbook comes through here. */
export { accountOf, type SheetAccount, type Tally, tallyOf, withTicks } from "./account";
export {
  applyChoice,
  type Choice,
  type Choices,
  CHOICES_KEY,
  chosenRegion,
  chosenUse,
  formatChoices,
  loadChoices,
  parseChoices,
  type Use,
  withChoice,
  withRegion,
  withUse,
  withYear,
} from "./choices";
export {
  ColumnSchemeError,
  COLUMNS_KEY,
  formatSchemes,
  isSameSheet,
  loadSchemes,
  parseSchemes,
} from "./column-schemes";
export { POLICIES_KEY } from "./computed-by";
export { FollowedPolicies, type PolicyState } from "./followed-policies";
export { type PoliciesRead, policiesIn, readPolicySheets } from "./own-policies";
export { personsByRow, type RowOwner } from "./persons-by-row";
export type { Progress } from "./progress";
export { changeSetting } from "./change-setting";
export {
  canTick,
  loadTicks,
  NO_TICKS,
  type Ticks,
  LONGEST_TICK_TEXT,
  type Tick,
  type Tickable,
  tickOff,
  TICKS_KEY,
  ticksForOthers,
  type TickWords,
} from "./ticks";
export { type Along, type ReadSheet, readSheets } from "./read-sheets";
export { type CheckedSheet, type CheckedWorkbook, CheckRun, checkWorkbook, type RunOptions } from "./run";
