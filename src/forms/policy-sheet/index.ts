/** The sheet 参保政策, where a county writes down its own policy: read, written, explained. */
export { policySheetHelp } from "./help";
export { SHEET_NAME } from "./layout";
export { policySheetLooks } from "./looks";
export { movedOn } from "./move-on";
export { isPolicyName, isPolicySheet } from "./known";
export type { PolicyBlock, PolicySheet } from "./policy-block";
export { readPolicySheet } from "./read";
export { confirmed } from "./text";
export { type PolicyDraft, withSection, writePolicySheet } from "./write";
export { ownPolicies, type PlacedProblem } from "./workbook";
