/** What kind of form a sheet is, and its contents read accordingly. */
import type { PolicyRegistry } from "../policy";
import { type BreakdownHeader, findBreakdownHeader, toldBreakdown } from "./breakdown/columns";
import { type BreakdownTable, readBreakdown } from "./breakdown/read";
import type { Grid } from "./grid";
import { type Heading, readHeading } from "./heading";
import { type ListColumns, readListColumns } from "./list-columns";
import { type ListRole, isOfChanges, isOutOfForce } from "./list-role";
import { isOwnSheet } from "./own-sheets";
import type { ColumnReading } from "./columns/fields";
import type { Schemes, SheetScheme } from "./columns/scheme";
import { isOfUnits, toldAt, toldHeader } from "./columns/told";
import { SAMPLE_ROWS } from "./columns/values";
import { vocabularyOf } from "./columns/vocabulary";
import { findHeaderless, nearestReading } from "./nearest";
import type { Unread } from "./people/unread";
import { isNumberedTitle } from "./people/sections";
import { purposeOf } from "./purpose";
import { findHeader } from "./people/find-header";
import { type Given, type Header, headerOf } from "./people/header";
import { type PeopleTable, readPeople } from "./people/read";
import { isPolicySheet, mayBePolicySheet } from "./policy-sheet/known";

interface Sheet {
  /** Name of the sheet. */
  readonly sheet: string;
  readonly heading: Heading;
  readonly isHidden: boolean;
  /** What each heading was taken for; of the first header. */
  readonly readings: readonly ColumnReading[];
  /** What holds something and was not used. */
  readonly unread: readonly Unread[];
  /** What the sheet itself says it is, where a user said what it is; null where it says nothing. */
  readonly looksLike?: string | null;
  /** What a user said of sheets with these headings. */
  readonly scheme?: SheetScheme | null;
}

/** 花名册, 基本信息登记表: who pays how much. */
export interface Roster extends Sheet, PeopleTable {
  readonly kind: "roster";
}
/** 征收数据明细: what the tax office has received, one row for each payment. */
export interface Payments extends Sheet, PeopleTable {
  readonly kind: "payments";
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
  /** Why nobody can tell what it is, a Chinese sentence; null where it merely does not say, or does. */
  readonly doubt: string | null;
}
export interface UnknownForm extends Sheet {
  readonly kind: "unknown";
  /** What it is all the same: a policy sheet, or a sheet that the product has written. */
  readonly holds: "policies" | "own" | null;
  /** What it looks most like, and what it lacks for that: a Chinese sentence; null where it looks like nothing. */
  readonly nearest: string | null;
}
export type Form = Roster | Payments | Breakdown | PersonList | UnknownForm;

/** The first header, on two rows if need be, and everything else that says what a sheet is stand in these. */
const TOP_ROWS = 31 + SAMPLE_ROWS;

/**
 * Reads a sheet in one go. Never throws: a sheet that is no form is `unknown`.
 * @param schemes what users said of the columns of sheets
 */
export function readForm(grid: Grid, policies: PolicyRegistry, schemes: Schemes = []): Form {
  const steps = readFormInSteps(grid, policies, schemes);
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
  schemes: Schemes = [],
  isWhole: () => boolean = () => true,
): Generator<number, Form> {
  const given: Given = { knows: vocabularyOf(policies), schemes };
  const isHidden = grid.isHidden === true;
  // What a sheet is shows at its top, or from all of it.
  while (!isWhole() && !showsPeopleAtTop(grid, given)) yield 0;
  const holds = isOwnSheet(grid) ? "own" : isPolicySheet(grid) ? "policies" : null;
  const isOwn = holds !== null;
  const people = isOwn ? null : findPeople(grid, given);
  if (people !== null) {
    const heading = readHeading(grid, people.index, policies);
    // 一、特困人员 is the title of the part below it.
    const titles = heading.lines.filter((line) => !isNumberedTitle(line));
    const named = { sheet: grid.name, lines: titles };
    const table = yield* readPeople(grid, people, given, isWhole);
    const { readings, scheme } = people.header;
    const sheet = {
      sheet: grid.name,
      isHidden,
      heading: withYearOf(heading, table),
      readings,
      scheme,
      ...table,
    };
    const purpose = purposeOf(named, people.header, table.persons);
    if (purpose.kind !== "list") return { kind: purpose.kind, ...sheet };
    const columns = yield* readListColumns(grid, table);
    // Its columns do not say that a list of those who are no longer on it is out of force; its name does.
    const texts = [grid.name, ...titles];
    const said = purpose.doubt === null ? (purpose.role ?? columns.role) : null;
    const isOut = said?.kind === "subsidy" && purpose.isByColumns && texts.some(isOutOfForce);
    const role = said?.kind === "subsidy" && texts.some(isOfChanges) ? { ...said, isComplete: false } : said;
    // On a list of the dead, the day of death says nothing against anybody.
    const ended = said?.kind === "dead" ? null : columns.ended;
    return {
      kind: "list",
      ...sheet,
      ...columns,
      ended,
      doubt: purpose.doubt,
      role: isOut || (purpose.role === null && texts.some(isOutOfForce)) ? null : role,
    };
  }
  const breakdown = isOwn ? null : (toldUnits(grid, schemes) ?? findBreakdownHeader(grid));
  if (breakdown !== null) {
    const heading = readHeading(grid, breakdown.index, policies);
    const { scheme = null } = breakdown;
    return {
      kind: "breakdown",
      sheet: grid.name,
      isHidden,
      heading,
      scheme,
      ...readBreakdown(grid, breakdown),
    };
  }
  const nothing = { isHidden, readings: [], unread: [] };
  const told = isOwn ? null : toldScheme(grid, schemes);
  const nearest = isOwn ? null : told === null ? nearestReading(grid) : NOT_ENOUGH_TOLD;
  return {
    kind: "unknown",
    sheet: grid.name,
    heading: readHeading(grid, 0, policies),
    holds,
    nearest,
    scheme: told,
    ...nothing,
  };
}

function showsPeopleAtTop(grid: Grid, given: Given): boolean {
  if (grid.cells.length <= TOP_ROWS || isOwnSheet(grid) || mayBePolicySheet(grid)) return false;
  return (toldPeople(grid, given) ?? findHeader(grid, given)) !== null;
}

interface FoundHeader {
  readonly header: Header;
  readonly index: number;
}

function findPeople(grid: Grid, given: Given): FoundHeader | null {
  if (toldUnits(grid, given.schemes) !== null) return null;
  return toldPeople(grid, given) ?? findHeader(grid, given) ?? findHeaderless(grid, given);
}

/** By what a user said of the columns; without a name or a number among them they are no people's. */
function toldPeople(grid: Grid, given: Given): FoundHeader | null {
  const place = toldHeader(grid, given.schemes);
  if (place === null) return null;
  const header = headerOf(grid, place, given);
  return header.columns.name < 0 && header.columns.id < 0 ? null : { header, index: place.index };
}

function toldUnits(grid: Grid, schemes: Schemes): BreakdownHeader | null {
  const place = toldHeader(grid, schemes);
  const told = place === null ? null : toldAt(grid, place, schemes);
  return place === null || told === null || !isOfUnits(told.scheme) ? null : toldBreakdown(place, told);
}

const NOT_ENOUGH_TOLD = "列是选过的，但没有姓名或身份证号一列（任务分解表要有单位和任务数），没有核对";

function toldScheme(grid: Grid, schemes: Schemes): SheetScheme | null {
  const place = toldHeader(grid, schemes);
  return place === null ? null : (toldAt(grid, place, schemes)?.scheme ?? null);
}

/** 参保年度 in a column of its own, the same in every row. */
function withYearOf(heading: Heading, { persons, headers }: PeopleTable): Heading {
  if (heading.year !== null || (headers[0]?.columns.year ?? -1) < 0) return heading;
  const years = new Set<number>();
  for (const { further } of persons) {
    const year = Number(/^(20\d\d)(?:年度?)?$/.exec(further?.year ?? "")?.[1] ?? NaN);
    if (!Number.isNaN(year)) years.add(year);
    if (years.size > 1) return heading;
  }
  const [only = null] = years;
  return { ...heading, year: only };
}
