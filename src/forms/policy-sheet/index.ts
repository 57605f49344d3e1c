export { isPolicyName, isPolicySheet } from "./blocks";
export type { SheetProblem } from "./block-reader";
export { policySheetHelp } from "./help";
export { SHEET_NAME } from "./layout";
export { type PolicySheetLooks, policySheetLooks } from "./looks";
export { movedOn } from "./move-on";
export { type PolicyBlock, type PolicySheet, readPolicySheet } from "./read";
export { type PolicyDraft, type PolicySheetLayout, writePolicySheet } from "./write";
export { type OwnPolicies, ownPolicies, type PlacedProblem } from "./workbook";
