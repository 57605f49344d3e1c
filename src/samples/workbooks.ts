/** The sample workbooks: the documents' tables, and a roster of invented people, clean and with faults. */
import { rules } from "../checks";
import { cellName, type Grid } from "../forms";
import { builtInPolicies, PolicyRegistry } from "../policy";
import {
  assigned,
  assignedSideBySide,
  censusLessEmployees,
  censusLessExcluded,
  shareOfCensus,
} from "./breakdown";
import { type ExpectedFinding, spoil } from "./faults";
import { layOutLists, departmentLists, spoilLists } from "./lists";
import { makeRoster } from "./roster";
import { SheetBuilder } from "./sheet";

export interface SampleWorkbook {
  readonly fileName: string;
  readonly sheets: readonly Grid[];
  /** What the check is to find, and nothing else; in the first sheet unless another one is named by its index. */
  readonly expected: readonly (ExpectedFinding & { readonly sheet?: number })[];
}

const YEAR = 2024;

export function sampleWorkbooks(): SampleWorkbook[] {
  const policies = new PolicyRegistry(builtInPolicies);
  const table = (
    region: string,
    layOut: typeof assigned,
    expected: readonly ExpectedFinding[] = [],
  ): SampleWorkbook => ({
    fileName: `任务分解表-${region}.xlsx`,
    sheets: [layOut(policies.find(region, YEAR)).toGrid()],
    expected,
  });
  const policy = policies.find("赫山区", YEAR);
  const unit = "泉交河镇 示例村";
  const clean = makeRoster({
    sheetName: "花名册",
    policy,
    unit,
    seed: 1,
    persons: 100,
    firstHousehold: 1001,
  });
  const faulty = makeRoster({
    sheetName: "花名册",
    policy,
    unit,
    seed: 2,
    persons: 240,
    firstHousehold: 5001,
  });
  const faults = spoil(faulty);
  const listed = makeRoster({
    sheetName: "花名册",
    policy,
    unit,
    seed: 3,
    persons: 150,
    firstHousehold: 8001,
  });
  const lists = departmentLists(listed.persons);
  const onLists = spoilLists(lists, listed, policy);
  return [
    table("土沃乡", censusLessEmployees),
    // The document's own mistake: its rows add up to one more than its total row says.
    table("临猗县", assigned, [{ rule: rules.totalMismatch, row: 17, column: 2 }]),
    table("方太乡", censusLessExcluded),
    table("赫山区", shareOfCensus),
    table("孝义市", assignedSideBySide),
    { fileName: "花名册-无错.xlsx", sheets: [clean.sheet.toGrid()], expected: [] },
    {
      fileName: "花名册-有错.xlsx",
      sheets: [faulty.sheet.toGrid(), faultList(faults).toGrid()],
      expected: faults.flatMap((fault) => fault.expected),
    },
    {
      fileName: "花名册和名单.xlsx",
      sheets: [listed.sheet.toGrid(), ...layOutLists(lists, unit)],
      expected: onLists,
    },
  ];
}

/** What was put in, for the reader of the sample. */
function faultList(faults: ReturnType<typeof spoil>): SheetBuilder {
  const sheet = new SheetBuilder("放进去的错误");
  sheet.addRow(["放进去的错误", "所在单元格", "应报的规则"]);
  for (const { what, expected } of faults)
    for (const { rule, row, column } of expected) sheet.addRow([what, cellName(row, column), rule.id]);
  return sheet;
}
