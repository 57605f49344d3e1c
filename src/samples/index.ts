export type { ExpectedFinding } from "./faults";
export { layOutLists, listsOf } from "./lists";
export { COLUMN, makeRoster, type RosterOptions, type SampleRoster } from "./roster";
export { type SampleWorkbook, sampleWorkbooks } from "./workbooks";
