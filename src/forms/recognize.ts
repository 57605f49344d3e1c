/** What kind of form a sheet is, and its contents read accordingly. */
import type { PolicyRegistry } from "../policy";
import { findBreakdownHeader } from "./breakdown/columns";
import { type BreakdownTable, readBreakdown } from "./breakdown/read";
import { labelText } from "./cell";
import type { Grid } from "./grid";
import { type Heading, readHeading } from "./heading";
import { type ListColumns, readListColumns } from "./list-columns";
import { type ListRole, isOutOfForce, roleNamed } from "./list-role";
import { isOwnSheet } from "./own-sheets";
import type { Field } from "./people/fields";
import type { Header } from "./people/header";
import { findHeader, type PeopleTable, readPeople } from "./people/read";
import { isPolicySheet, mayBePolicySheet } from "./policy-sheet/known";

interface Sheet {
  /** Name of the sheet. */
  readonly sheet: string;
  readonly heading: Heading;
}

/** 花名册, 基本信息登记表: who pays how much. */
export interface Roster extends Sheet, PeopleTable {
  readonly kind: "roster";
}
/** 任务分解表: how many persons each unit is to enrol. */
export interface Breakdown extends Sheet, BreakdownTable {
  readonly kind: "breakdown";
}
/** A list of persons from elsewhere: 低保名单, 户籍名册 … */
export interface PersonList extends Sheet, PeopleTable, Omit<ListColumns, "role"> {
  readonly kind: "list";
  /** What it is a list of; null where nothing says so. */
  readonly role: ListRole | null;
}
export interface UnknownForm extends Sheet {
  readonly kind: "unknown";
  /** What it is all the same: a policy sheet, or a sheet that the product has written. */
  readonly holds: "policies" | "own" | null;
}
export type Form = Roster | Breakdown | PersonList | UnknownForm;

/** Columns that are filled in while the premium is collected: only a roster has them. */
const COLLECTION_FIELDS: readonly Field[] = ["paid", "receipt"];
/** Departments' lists can have them too: 补助金额, 领取人签字, 资金来源. */
const SHARED_FIELDS: readonly Field[] = ["subsidy", "signature", "payer"];
const ROSTER_NAME = /登记表|花名册|参保缴费/;
const REGISTRATION = /登记表|参保缴费/;
const RESIDENTS = /居民/;
const LIST_NAME = /低保|特困|监测|残疾|职工|户籍/;

/** The first header, on two rows if need be, and everything else that says what a sheet is stand in these. */
const TOP_ROWS = 31;

/** Reads a sheet in one go. Never throws: a sheet that is no form is `unknown`. */
export function readForm(grid: Grid, policies: PolicyRegistry): Form {
  const steps = readFormInSteps(grid, policies);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The same in steps of a few milliseconds; yields the number of rows read.
 * @param isWhole false while the grid's cells still grow: then a step may yield without having come further
 */
export function* readFormInSteps(
  grid: Grid,
  policies: PolicyRegistry,
  isWhole: () => boolean = () => true,
): Generator<number, Form> {
  // What a sheet is shows at its top, or from all of it.
  while (!isWhole() && !showsPeopleAtTop(grid)) yield 0;
  const holds = isOwnSheet(grid) ? "own" : isPolicySheet(grid) ? "policies" : null;
  const isOwn = holds !== null;
  const people = isOwn ? null : findHeader(grid);
  if (people !== null) {
    const heading = readHeading(grid, people.index, policies);
    const role = roleNamed(grid.name, heading.lines);
    const table = yield* readPeople(grid, people, isWhole);
    if (isRoster(people.header, heading, grid.name, role))
      return { kind: "roster", sheet: grid.name, heading, ...table };
    const columns = yield* readListColumns(grid, table);
    // Its columns do not say that a list of those who are no longer on it is out of force; its name does.
    const isOut = [grid.name, ...heading.lines].some(isOutOfForce);
    return {
      kind: "list",
      sheet: grid.name,
      heading,
      ...table,
      ...columns,
      role: role ?? (isOut ? null : columns.role),
    };
  }
  const breakdown = isOwn ? null : findBreakdownHeader(grid);
  if (breakdown !== null) {
    const heading = readHeading(grid, breakdown.index, policies);
    return { kind: "breakdown", sheet: grid.name, heading, ...readBreakdown(grid, breakdown) };
  }
  return { kind: "unknown", sheet: grid.name, heading: readHeading(grid, 0, policies), holds };
}

function showsPeopleAtTop(grid: Grid): boolean {
  if (grid.cells.length <= TOP_ROWS || isOwnSheet(grid) || mayBePolicySheet(grid)) return false;
  return findHeader(grid) !== null;
}

function isRoster(header: Header, heading: Heading, sheetName: string, role: ListRole | null): boolean {
  const has = (field: Field) => header.columns[field] >= 0;
  const names = [...heading.lines, sheetName].map(labelText);
  const isRegistration = names.some((name) => REGISTRATION.test(name));
  // What employees pay is on their list; what residents pay is on a roster, whatever it is called.
  if (COLLECTION_FIELDS.some(has))
    return role?.kind !== "employees" || isRegistration || names.some((name) => RESIDENTS.test(name));
  const isNamedList = role !== null || names.some((name) => LIST_NAME.test(name));
  if (SHARED_FIELDS.some(has)) return isRegistration || !isNamedList;
  return names.some((name) => ROSTER_NAME.test(name)) && !isNamedList;
}
