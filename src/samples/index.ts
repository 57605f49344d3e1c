/** Rosters, lists and tables of made-up people, right ones and ones with known mistakes. */
export { departmentLists, layOutLists } from "./lists";
export { COLUMN, makeRoster, type SampleRoster } from "./roster";
export { type SampleWorkbook, sampleWorkbooks } from "./workbooks";
