/** Sessions over made workbooks, opened or checked, and what they found. */
import type { Grid } from "../../../src/forms";
import {
  buildList,
  type Filter,
  type FindingList,
  type Grouping,
  NO_FILTER,
} from "../../../src/taskpane/check/findings/list";
import type { CheckResult } from "../../../src/taskpane/check/check-result";
import { Session } from "../../../src/taskpane/session";
import { roster, TITLE } from "../../support/roster";
import { gridOf } from "../../support/grid";
import { policies } from "../../support/read";
import { toEnd } from "../../support/to-end";
import { MemoryWorkbook } from "../../support/memory-workbook";

export const TODAY = { year: 2023, month: 10, day: 15 };

export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

export function sessionOf(workbook: MemoryWorkbook): Session {
  return new Session({ workbook, policies, today: () => TODAY, pause });
}

/** A session over these sheets that has been opened. */
export async function opened(
  ...sheets: readonly Grid[]
): Promise<{ workbook: MemoryWorkbook; session: Session }> {
  const workbook = new MemoryWorkbook(sheets);
  const session = sessionOf(workbook);
  await session.open();
  return { workbook, session };
}

/** The same after a check. */
export async function checked(
  ...sheets: readonly Grid[]
): Promise<{ workbook: MemoryWorkbook; session: Session }> {
  const pair = await opened(...sheets);
  await pair.session.check();
  return pair;
}

/** What the session found, `amount-sum H5` each. */
export function findingsOf(session: Session): string[] {
  const { result } = session.getSnapshot();
  if (result === null) throw new Error("nothing was checked");
  return result.findings.map(({ finding: { rule, cell } }) => {
    const column = String.fromCharCode(65 + cell.column);
    return `${rule.id} ${column}${cell.row + 1}`;
  });
}

/** The result's findings as the pane lists them. */
export function listOf(
  result: CheckResult,
  filter: Partial<Filter> = {},
  grouping: Grouping = "rule",
): FindingList {
  return toEnd(buildList(result, { ...NO_FILTER, ...filter }, grouping));
}

/** Two mistakes: 王建国 paid 350 instead of 380, so that neither the amount nor the sum is right. */
export function faulty(name = "花名册"): Grid {
  return roster({ 王建国的实交额: 350 }, { name });
}

/** A heading that names neither region nor year. */
export function nameless(name = "花名册"): Grid {
  return roster({ A1: "城乡居民基本医疗保险参保缴费基本信息登记表" }, { name });
}

export const NOTES = gridOf("会议记录\n下周一开会", { name: "记录" });
export const BLANK = gridOf([], { name: "Sheet1" });
export const HEADER_ONLY = gridOf([[TITLE], ["户属性", "户主关系", "姓名", "性别", "身份证号", "实交额"]], {
  name: "花名册",
});
