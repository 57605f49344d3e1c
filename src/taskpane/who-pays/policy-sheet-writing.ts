/** What lays out policy sheets, fetched when one is to be written. */
export { confirmed, movedOn, withSection, writePolicySheet } from "../../forms/policy-sheet";
export { nationalFrame } from "../../policy";
