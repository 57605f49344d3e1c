/** The policies that a workbook brings along in its policy sheets, read once. */
import type { Grid } from "../forms";
import {
  isPolicyName,
  isPolicySheet,
  ownPolicies,
  type PlacedProblem,
  type PolicySheet,
} from "../forms/policy-sheet";
import { HostError, type ReadableWorkbook, type SheetInfo } from "../hosts/workbook";
import { isSameRegion, type Policy, type PolicyRegistry } from "../policy";

/** A sheet with more rows holds persons, not policies, unless its name says so: it is not read to find out. */
const MOST_ROWS = 2_000;
/** So many rows from the top show whether a sheet holds policies. */
const PEEK_ROWS = 60;

/** What the policy sheets of a workbook come to. */
export interface PoliciesRead {
  /** Those that hold in the workbook: its own beside the built-in ones. */
  readonly policies: PolicyRegistry;
  readonly sheets: readonly PolicySheet[];
  readonly problems: readonly PlacedProblem[];
}

/** Reads the policy sheets of a workbook. */
export async function readPolicySheets(workbook: ReadableWorkbook): Promise<PolicySheet[]> {
  const sheets: PolicySheet[] = [];
  for (const info of await workbook.listSheets()) {
    const sheet = await readPolicySheetOf(workbook, info);
    if (sheet !== null) sheets.push(sheet);
  }
  return sheets;
}

/** Null for a sheet that holds no policies. */
export async function readPolicySheetOf(
  workbook: ReadableWorkbook,
  { name, rows }: SheetInfo,
): Promise<PolicySheet | null> {
  if (rows === 0 || (rows > MOST_ROWS && !isPolicyName(name))) return null;
  const top = await workbook.readSheet(name, { rows: PEEK_ROWS });
  if (!isPolicySheet(top)) return null;
  const { readPolicySheet } = await policySheetReader();
  return readPolicySheet(isWhole(top, rows) ? top : await workbook.readSheet(name));
}

/** The grammar of these sheets is fetched for the first workbook that has one: few do, and the pane starts sooner. */
async function policySheetReader() {
  try {
    return await import(/* webpackChunkName: "policy-sheet" */ "../forms/policy-sheet/read");
  } catch {
    throw new HostError("failed", "没能载入读参保政策表的程序，请检查网络，再重新打开参保助手");
  }
}

function isWhole({ origin, cells }: Grid, rows: number): boolean {
  return origin.row + cells.length >= rows;
}

/**
 * What policy sheets come to together. Broken ones stand in the way of the built-in policies of their region and year.
 * @param builtIn the policies beside which they hold
 * @param given policies that beat what the sheets say
 */
export function policiesIn(
  sheets: readonly PolicySheet[],
  builtIn: PolicyRegistry,
  given: readonly Policy[] = [],
): PoliciesRead {
  const { policies: own, problems } = ownPolicies(sheets);
  const isGiven = ({ region, year }: Pick<Policy, "region" | "year">) =>
    given.some((known) => known.year === year && isSameRegion(known.region, region));
  const policies = builtIn.withWorkbook({
    ...own,
    policies: [...own.policies.filter((policy) => !isGiven(policy)), ...given],
    broken: (own.broken ?? []).filter(
      ({ region, year }) => region === null || year === null || !isGiven({ region, year }),
    ),
  });
  return { policies, sheets, problems };
}
