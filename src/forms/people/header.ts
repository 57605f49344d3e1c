/** The header of a form with one row per person: which column is what. */
import { cellText, isErrorValue, labelText } from "../cell";
import { type Claim, claimsByValues, claimsOf } from "../columns/assign";
import { type ColumnBeside, columnsBeside, isJoined } from "../columns/beside";
import { type ColumnReading, type Columns, columnsOf, type Field, FIELDS } from "../columns/fields";
import { layoutOf, type RowLayout } from "../columns/layout";
import { type MarkColumn, marksIn } from "../columns/marks";
import { isHeading, type Meaning, meaningsOf } from "../columns/meaning";
import { type Profile, profileOf, type SampleRows, sampleRows, type Vocabulary } from "../columns/values";
import type { Schemes, SheetScheme } from "../columns/scheme";
import { fieldsOfPeople, type HeaderRows, labelsAsTold, toldAt } from "../columns/told";
import { spelledOut } from "../columns/two-rows";
import type { Grid } from "../grid";

/** The header of a form, on one row or two (个人交费 over 实交额 and 资助额). Sheet coordinates, 0-based. */
export interface Header {
  readonly firstRow: number;
  /** Above the first row where the sheet has no header at all. */
  readonly lastRow: number;
  /** First cell with text: where findings about the header as a whole belong. */
  readonly firstColumn: number;
  readonly columns: Columns;
  /** Fields whose headings may mean something else, with these headings: what stands below has to bear them out. */
  readonly loose: Readonly<Partial<Record<Field, string>>>;
  /** Fields whose columns were known by their values alone. */
  readonly byValues: ReadonlySet<Field>;
  /** Columns headed by a kind of people, with 是, √ or a day in them. */
  readonly marks: readonly MarkColumn[];
  /** Fields that the header itself marks as to be filled in: ★, *, （必填）. */
  readonly starred: ReadonlySet<Field>;
  /** Columns that mean what another one was taken for. Sheet coordinates. */
  readonly beside: readonly ColumnBeside[];
  /** What each heading was taken for. */
  readonly readings: readonly ColumnReading[];
  /** What a user said of sheets with these headings. */
  readonly scheme: SheetScheme | null;
  readonly layout: RowLayout;
  /** Of the further people that stand in the same row. */
  readonly others: readonly Header[];
  /** The sheet says what is due, and whether it was paid, but not how much was: then what is due was. */
  readonly paysAsDue: boolean;
  /** A system wrote the codes of GB/T 2261.1 for the sexes: 1 and 2. */
  readonly hasSexCodes: boolean;
  /** 户属性, 家庭类别: what stands there is the household's, and not one person's. */
  readonly isCategoryOfHousehold: boolean;
  /** A row is a household: its amounts are sums. */
  readonly isByHousehold: boolean;
  /** Columns within the header's width that have no heading; the width itself. Indices into the grid's cells. */
  readonly gaps: readonly number[];
  readonly width: number;
}

const OF_HOUSEHOLD = /户|家庭/;

/** A header has at least this many known headings, one of them the name or the ID number. */
const FEWEST_HEADINGS = 2;

/** What readers are given beside the cells. */
export interface Given {
  readonly knows: Vocabulary;
  /** What users said of the columns of sheets. */
  readonly schemes: Schemes;
}

/** The header that begins at `index` (an index into the grid's cells), null if none does. */
export function headerAt(grid: Grid, index: number, given: Given): Header | null {
  const raw = grid.cells[index] ?? [];
  const top = raw.map(labelText);
  if (raw.some(isSomebodys)) return null;
  if (!top.some(isHeading) && !isRowOfGroups(top)) return null;
  const below = (grid.cells[index + 1] ?? []).map(labelText);
  const onTwo = isSecondHeaderRow(top, below) ? spelledOut(top, below) : null;
  const isTwo = onTwo !== null && headingsIn(onTwo) >= headingsIn(top) && isHeaderOfPeople(onTwo);
  const labels = isTwo ? onTwo : top;
  if (!isTwo && !isHeaderOfPeople(labels)) return null;
  return headerOf(grid, { index, last: isTwo ? index + 1 : index, labels }, given);
}

/** Where a header stands; `labels` are its headings. */
interface Place extends HeaderRows {
  readonly labels: readonly string[];
}

export function headerOf(grid: Grid, place: Place, given: Given): Header {
  const told = toldAt(grid, place, given.schemes);
  if (told === null) return headerByLabels(grid, place, given.knows);
  const own = headerByLabels(grid, place, given.knows);
  const labels = labelsAsTold(place.labels, told);
  const header = headerByLabels(grid, { ...place, labels }, given.knows, fieldsOfPeople(told));
  const ownAt = (column: number) => own.readings.find((one) => one.column === column)?.field ?? null;
  const readings = header.readings.map((reading) =>
    reading.how === "told" ? { ...reading, own: ownAt(reading.column) } : reading,
  );
  const withTold = (one: Header): Header => ({
    ...one,
    readings,
    scheme: told.scheme,
    others: one.others.map(withTold),
  });
  return withTold(header);
}

function headerByLabels(
  grid: Grid,
  place: Place,
  knows: Vocabulary,
  told: ReadonlyMap<number, Field | null> = new Map(),
): Header {
  const { index, last, labels } = place;
  const rows = sampleRows(grid, last + 1);
  const profiles = new Map<number, Profile>();
  const profileAt = (column: number) => {
    const known = profiles.get(column) ?? profileOf(rows, column, knows);
    profiles.set(column, known);
    return known;
  };
  const { layout, groups, shared } = layoutOf(labels, rows);
  const width = Math.max(labels.length, ...[index, last].map((row) => (grid.cells[row] ?? []).length));
  const all = Array.from({ length: width }, (_, column) => column);
  const isWanted = (column: number) => told.get(column) !== null;
  const built = groups.map((group) => {
    const columns = (layout === "one" ? all : [...group, ...shared]).filter(isWanted);
    const claims = claimsOf(labels, columns, profileAt, told, layout === "members");
    claimsByValues(labels, columns, claims, profileAt);
    return headsAsPeople(claims);
  });
  const texts = (row: number, column: number) => cellText(grid.cells[row]?.[column]);
  const rowOf = (column: number) => (texts(last, column) === "" ? index : last);
  const claimed = new Map<number, Claim>(built.flatMap((claims) => [...claims]));
  const besides = built.map((claims) =>
    layout === "one"
      ? columnsBeside(labels, claims, profileAt, rows, knows).filter(({ column }) => isWanted(column))
      : [],
  );
  const marks = marksIn(labels, claimed, profileAt).map((mark) => ({
    ...mark,
    column: mark.column + grid.origin.column,
  }));
  const readings = all.flatMap((column): ColumnReading[] => {
    const row = rowOf(column);
    const claim = claimed.get(column);
    const isMark = marks.some((mark) => mark.column === column + grid.origin.column);
    const heading = last < index ? "" : texts(row, column);
    if (heading === "" && claim === undefined && isWanted(column)) return [];
    const part = besides
      .flat()
      .find(
        (one) => one.column === column && (one.isPart || one.field === "category" || isJoined(one.field)),
      );
    const field = readingOf(claim, claimed) ?? part?.field ?? (isMark ? "category" : null);
    const how = isWanted(column) ? (claim?.how ?? "heading") : "told";
    return [{ row: row + grid.origin.row, column: column + grid.origin.column, heading, field, how }];
  });
  const firstText = (grid.cells[index] ?? []).findIndex((value) => cellText(value) !== "");
  const starred = starredIn(grid, index, last, claimed);
  const common = {
    firstRow: grid.origin.row + index,
    lastRow: grid.origin.row + last,
    firstColumn: grid.origin.column + Math.max(0, firstText),
    readings,
    marks,
    starred,
    layout,
    scheme: null,
    gaps: all.filter(
      (column) => last >= index && (labels[column] ?? "") === "" && !claimed.has(column) && isWanted(column),
    ),
    width,
  };
  const headers = built.map((claims, i): Header => {
    const columns = toSheet(claims, grid.origin.column);
    const paysAsDue = columns.paid >= 0 && columns.paid === columns.due;
    const isByHousehold =
      (layout === "members" && shared.some((column) => isAmount(claims.get(column)))) ||
      isOfHouseholds(claims, profileAt, rows);
    const sex = [...claims].find(([, { field }]) => field === "sex")?.[0];
    const hasSexCodes = sex !== undefined && areSexCodes(rows, sex);
    return {
      ...common,
      columns,
      hasSexCodes,
      isCategoryOfHousehold: [...claims].some(
        ([column, { field }]) => field === "category" && OF_HOUSEHOLD.test(labels[column] ?? ""),
      ),
      paysAsDue,
      isByHousehold,
      others: [],
      beside: (besides[i] ?? []).map((one) => ({ ...one, column: one.column + grid.origin.column })),
      loose: looseOnes(claims, labels),
      byValues: valuesOnly(claims),
    };
  });
  const [first, ...others] = headers;
  if (first === undefined) throw new Error("a header without columns");
  return others.length === 0 ? first : { ...first, others };
}

/** A disability card's number is what its bearer is known by, where nothing else is. */
function readingOf(claim: Claim | undefined, claims: ReadonlyMap<number, Claim>): Field | null {
  if (claim?.field !== "disabilityCard") return claim?.field ?? null;
  return [...claims.values()].some(({ field }) => field === "id") ? claim.field : "id";
}

/** A telephone or ID number, or what a formula made of one: 医疗救助资金 and 户主 beside it are a person's, and no headings. */
export function isSomebodys(value: unknown): boolean {
  return typeof value === "number" ? value > 9_999 : isErrorValue(value) || /\d{7}/.test(cellText(value));
}

function isHeaderOfPeople(labels: readonly string[]): boolean {
  const known = labels.map(meaningsOf).filter((meanings) => meanings.length > 0);
  if (known.length < FEWEST_HEADINGS) return false;
  const has = (field: Field) => known.some((meanings) => meanings.some((one) => one.field === field));
  if (has("id") || has("disabilityCard")) return true;
  // A name beside 户主 or 备注 heads any list of anything.
  const isTelling = ({ field, isMinor }: Meaning) => !isMinor && field !== "name" && field !== "head";
  return (has("name") || has("head")) && known.some((meanings) => meanings.some(isTelling));
}

function headingsIn(labels: readonly string[]): number {
  return labels.filter(isHeading).length;
}

/** How many headings of the form are known; the best candidate for a sheet's header has the most. */
export function headingCount(header: Header): number {
  return FIELDS.filter((field) => header.columns[field] >= 0).length;
}

/**
 * Where nobody else is named, a household's head is the person of the row. 户主 beside 姓名 says whose household it is.
 */
function headsAsPeople(claims: Map<number, Claim>): Map<number, Claim> {
  const entries = [...claims];
  const own = (field: Field) => entries.some(([, claim]) => claim.field === field && claim.whose !== "head");
  const isHeads = !own("name");
  const heads = entries.filter(([, { whose, field }]) => whose === "head" || field === "head");
  for (const [column, claim] of heads) {
    const isName = claim.field === "name" || claim.field === "head";
    if (isName) claims.set(column, { ...claim, field: isHeads ? "name" : "head" });
    else if (claim.field === "id")
      claims.set(column, { ...claim, field: isHeads && !own("id") ? "id" : "headId" });
    else if (!isHeads && claim.field === "sex") claims.delete(column);
    else if (own(claim.field)) claims.delete(column);
  }
  return claims;
}

function isAmount(claim: Claim | undefined): boolean {
  return (
    claim !== undefined && (claim.field === "paid" || claim.field === "subsidy" || claim.field === "due")
  );
}

/** 参保人数 3 beside the head alone: the row is his household. */
function isOfHouseholds(
  claims: ReadonlyMap<number, Claim>,
  profileAt: (column: number) => Profile,
  rows: SampleRows,
): boolean {
  const columnOf = (field: Field) => [...claims].find(([, claim]) => claim.field === field)?.[0] ?? -1;
  const headcount = columnOf("headcount");
  const paid = Math.max(columnOf("paid"), columnOf("due"));
  if (headcount < 0 || paid < 0) return false;
  const name = [...claims.values()].find(({ field }) => field === "name");
  const relation = columnOf("relation");
  if (relation >= 0 && profileAt(relation).distinct > 1) return false;
  // As many rows as people: each row is one.
  if (repeatsHeads(rows, Math.max(columnOf("head"), columnOf("headId"), columnOf("householdId"))))
    return false;
  const isHeads = name?.whose === "head";
  const isCounted = profileAt(headcount).filled > 0;
  return isCounted && (isHeads || amountsAreSums(rows, headcount, paid));
}

function repeatsHeads(rows: SampleRows, column: number): boolean {
  const written = rows.map((cells) => (column < 0 ? "" : cellText(cells[column])));
  return written.some((text, i) => text !== "" && text === written[i - 1]);
}

/** The more people, the more yuan: 380 a head, and never less; and no household of one person pays as much. */
function amountsAreSums(rows: SampleRows, headcount: number, paid: number): boolean {
  const counted = rows
    .map((cells) => ({ count: Number(cells[headcount]), yuan: Number(cells[paid]) }))
    .filter(({ count, yuan }) => count > 0 && yuan > 0);
  const most = Math.max(0, ...counted.filter(({ count }) => count === 1).map(({ yuan }) => yuan));
  const several = counted.filter(({ count }) => count > 1);
  const sums = several.filter(
    ({ count, yuan }) => yuan > most && yuan >= count * 100 && yuan % count === 0,
  ).length;
  return several.length > 0 && sums * 2 > several.length;
}

/** Several rows, and nothing but codes: a single 1 may be anything. */
function areSexCodes(rows: SampleRows, column: number): boolean {
  const texts = rows.map((cells) => cellText(cells[column])).filter((text) => text !== "");
  return texts.length > 1 && texts.every((text) => /^0?[129]$/.test(text));
}

function looseOnes(
  claims: ReadonlyMap<number, Claim>,
  labels: readonly string[],
): Readonly<Partial<Record<Field, string>>> {
  const loose = [...claims].filter(([, { isLoose }]) => isLoose);
  return Object.fromEntries(loose.map(([column, { field }]) => [field, labels[column] ?? ""]));
}

function valuesOnly(claims: ReadonlyMap<number, Claim>): ReadonlySet<Field> {
  return new Set([...claims.values()].filter(({ how }) => how === "values").map(({ field }) => field));
}

const STAR = /[★☆*＊※]|必填|必录/;

function starredIn(
  grid: Grid,
  index: number,
  last: number,
  claims: ReadonlyMap<number, Claim>,
): ReadonlySet<Field> {
  const starred = new Set<Field>();
  for (const [column, { field }] of claims)
    for (let row = index; row <= last; row++)
      if (STAR.test(cellText(grid.cells[row]?.[column]))) starred.add(field);
  return starred;
}

/** A row below that only names parts of what stands above it, and holds nobody's data. */
function isSecondHeaderRow(top: readonly string[], below: readonly string[]): boolean {
  if (!below.some(isHeading) || below.some((label) => /\d{3}/.test(label))) return false;
  // 年份 | 2025 above a header is no part of it.
  const isTelling = top.some((label) => meaningsOf(label).some(({ isMinor }) => !isMinor));
  if (!isTelling && !isRowOfGroups(top)) return false;
  return top.every((label, column) => {
    const lower = below[column] ?? "";
    return !isOfWho(label) || lower === "" || lower === label || isOfWho(lower);
  });
}

/** 基本信息 | 缴费情况: several short texts, and nothing filled in. */
function isRowOfGroups(labels: readonly string[]): boolean {
  const texts = labels.filter((label) => label !== "");
  return texts.length > 1 && texts.every((label) => label.length <= 12 && !/[\d:]/.test(label));
}

/** Names and numbers, and whose they are. */
function isOfWho(label: string): boolean {
  return meaningsOf(label).some(({ field }) => field === "name" || field === "id" || field === "head");
}

function toSheet(claims: ReadonlyMap<number, Claim>, origin: number): Columns {
  const byField = new Map([...claims].map(([column, { field }]) => [field, origin + column]));
  // A disability card's number holds its bearer's.
  if (!byField.has("id") && byField.has("disabilityCard"))
    byField.set("id", byField.get("disabilityCard") ?? -1);
  if (!byField.has("paid") && byField.has("due")) byField.set("paid", byField.get("due") ?? -1);
  return columnsOf((field) => byField.get(field) ?? -1);
}
