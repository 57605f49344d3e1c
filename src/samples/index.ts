export type { ExpectedFinding } from "./faults";
export { COLUMN, makeRoster, type RosterOptions, type SampleRoster } from "./roster";
export { type SampleWorkbook, sampleWorkbooks } from "./workbooks";
