/** What kind of form a sheet is, and its contents read accordingly. */
import type { PolicyRegistry } from "../policy";
import { findBreakdownHeader } from "./breakdown/columns";
import { type BreakdownTable, readBreakdown } from "./breakdown/read";
import { labelText } from "./cell";
import type { Grid } from "./grid";
import { type Heading, readHeading } from "./heading";
import type { Field } from "./people/fields";
import type { Header } from "./people/header";
import { findHeader, type PeopleTable, readPeople } from "./people/read";

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
export interface PersonList extends Sheet, PeopleTable {
  readonly kind: "list";
}
export interface UnknownForm extends Sheet {
  readonly kind: "unknown";
}
export type Form = Roster | Breakdown | PersonList | UnknownForm;

/** Columns that only a roster has: they are filled in while the premium is collected. */
const ROSTER_FIELDS: readonly Field[] = ["paid", "subsidy", "receipt", "signature", "payer"];
const ROSTER_NAME = /登记表|花名册|参保缴费/;
const LIST_NAME = /低保|特困|监测|残疾|职工|户籍/;

/** Reads a sheet in one go. Never throws: a sheet that is no form is `unknown`. */
export function readForm(grid: Grid, policies: PolicyRegistry): Form {
  const steps = readFormInSteps(grid, policies);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps of a few milliseconds; yields the number of rows read. */
export function* readFormInSteps(grid: Grid, policies: PolicyRegistry): Generator<number, Form> {
  const people = findHeader(grid);
  if (people !== null) {
    const heading = readHeading(grid, people.index, policies);
    const kind = isRoster(people.header, heading, grid.name) ? "roster" : "list";
    return { kind, sheet: grid.name, heading, ...(yield* readPeople(grid, people)) };
  }
  const breakdown = findBreakdownHeader(grid);
  if (breakdown !== null) {
    const heading = readHeading(grid, breakdown.index, policies);
    return { kind: "breakdown", sheet: grid.name, heading, ...readBreakdown(grid, breakdown) };
  }
  return { kind: "unknown", sheet: grid.name, heading: readHeading(grid, 0, policies) };
}

function isRoster(header: Header, heading: Heading, sheetName: string): boolean {
  if (ROSTER_FIELDS.some((field) => header.columns[field] >= 0)) return true;
  const names = [...heading.lines, sheetName].map(labelText);
  return names.some((name) => ROSTER_NAME.test(name)) && !names.some((name) => LIST_NAME.test(name));
}
