/**
 * Which fixes may be given: only over a cell whose every word is explained. It looks at the cell, its row and its column, and
 * not at who proposes the fix; what it refuses is for a person to decide.
 */
import { personsByRow } from "../checking";
import { doubtedColumns, mayBeSeveral } from "../checks";
import {
  type AmountDoubt,
  type Area,
  type Cell,
  cellKey,
  cellNumber,
  cellText,
  type CellValue,
  type Count,
  doubtAbout,
  doubtIn,
  type Field,
  FIELDS,
  type Form,
  type Grid,
  isCategoryBeside,
  isCategoryOfAnother,
  isContradicted,
  isDueHere,
  mayBeHouseholds,
  isErrorValue,
  type Person,
  readAmount,
} from "../forms";
import { compact, to18 } from "../identity";
import { askEntitlement, type CompiledPolicy, PolicyError } from "../policy";

/** Why a fix is refused. */
export type Refusal =
  | AmountDoubt
  /** An error value, or a formula that nobody has computed. */
  | "lost"
  | "formula"
  /** Nothing says that the person has paid at all. */
  | "untaken"
  /** The amount may be that of several people. */
  | "several"
  /** The row says in another place that something else holds. */
  | "contradicted"
  /** The column may mean something else, or has no heading. */
  | "column"
  /** What is to be written is none of what may stand in such a cell. */
  | "value";

export interface Proposed {
  readonly cell: Cell;
  readonly before: CellValue;
  readonly after: CellValue;
}

/** A sheet as it was checked. */
export interface GatedSheet {
  readonly form: Form;
  readonly grid: Grid;
  /** The policy that its amounts were judged by. */
  readonly policy: CompiledPolicy | null;
}

/** Asks for cells whose rows come in ascending order, as findings do; null where the fix may be given. */
export function gateOf(sheet: GatedSheet): (proposed: Proposed) => Refusal | null {
  const { form, grid, policy } = sheet;
  const personAt = personsByRow(form);
  const doubted = form.kind === "roster" ? doubtedColumns(form, policy) : new Map<Field, string>();
  const mergeAt = mergesIn(grid);
  const counts = countsIn(form);

  return (proposed) => {
    const { cell, before, after } = proposed;
    if (isErrorValue(before)) return "lost";
    if (grid.formulas?.has(cellKey(cell.row, cell.column)) === true || isFormula(before)) return "formula";
    const person = personAt(cell);
    // Without a heading the column could not be found again, to take the fix back.
    if (person !== null && person.header.lastRow < person.header.firstRow) return "column";
    const field = person === null ? undefined : fieldAt(person, cell);
    const isDay = grid.dates?.has(cellKey(cell.row, cell.column)) === true;
    const merge = mergeAt(cell);
    if (person !== null && (field === "paid" || field === "subsidy")) {
      if (merge !== undefined) return "merged";
      if (person.header.isByHousehold || isKnownLoosely(person)) return "column";
      if (doubted.has(field) || (doubted.has("category") && person.header.columns.category >= 0))
        return "column";
      return refusedAmount(proposed, person, field, isDay, policy);
    }
    if (
      person?.isInSharedCell === true ||
      (field !== undefined && person?.header.byValues.has(field) === true)
    )
      return "column";
    if (field === "id") return isSameNumber(before, after) ? null : "value";
    if (person !== null) return refusedText(before, after);
    if (counts.has(cellKey(cell.row, cell.column)))
      return merge !== undefined ? "merged" : isDay ? "day" : refusedCount(before, after);
    return merge !== undefined && merge.lastRow > merge.firstRow ? "merged" : refusedSum(before, after);
  };
}

/** The category was read from 是否低保 and the like, or nothing but its values speaks for the column. */
function isKnownLoosely(person: Person): boolean {
  const { header, marked, category, origins } = person;
  if (isCategoryOfAnother(person) || isCategoryBeside(person) || header.beside.some(({ isPart }) => isPart))
    return true;
  if (header.byValues.has("category") || header.byValues.has("paid") || header.byValues.has("subsidy"))
    return true;
  return (
    category !== "" && marked !== null && marked.some(({ column }) => origins?.category?.column === column)
  );
}

function refusedAmount(
  { before, after }: Proposed,
  person: Person,
  field: "paid" | "subsidy",
  isDay: boolean,
  policy: CompiledPolicy | null,
): Refusal | null {
  const due = policy === null ? null : askEntitlement(policy, person.category);
  if (policy === null || due === null || due instanceof PolicyError) return "value";
  if (after !== (field === "paid" ? due.selfPay : due.subsidy)) return "value";
  if (isContradicted(person, due.subsidy > 0) || isOtherDoubtful(person, field)) return "contradicted";
  const { yuan, doubt } = readAmount(before, isDay);
  if (doubt === "spelled") return yuan === after ? null : "spelled";
  if (doubt !== null) return doubt;
  if (field === "paid" && yuan !== null && isDueHere(person, yuan)) return "contradicted";
  if (yuan !== null && (mayBeSeveral(policy, yuan) || mayBeHouseholds(person))) return "several";
  if (field === "paid" && (yuan === null || yuan === 0) && person.collected !== true) return "untaken";
  return null;
}

/** Whether the other amount of the row says something that nobody has explained. */
function isOtherDoubtful(person: Person, field: "paid" | "subsidy"): boolean {
  const other = doubtAbout(person, field === "paid" ? "subsidy" : "paid")?.doubt ?? null;
  return other !== null && other !== "spelled" && !(other === "nothing" && field === "paid");
}

/** Another spelling of the same thing; what a cell says against its own column is no spelling. */
function refusedText(before: CellValue, after: CellValue): Refusal | null {
  if (typeof after !== "string" || after === "") return "value";
  if (before === null) return null;
  if (typeof before !== "string") return "value";
  const { yuan, doubt } = readAmount(before);
  // A phone number is a number to whoever reads amounts.
  if (yuan !== null && !Number.isNaN(yuan)) return isNumber(after) ? null : "value";
  if (doubt === "nothing" || doubt === "day") return doubt;
  const says = doubtIn(before);
  return says === null || says === "others-pay" || says === doubtIn(after) ? null : says;
}

/** A number of persons: over a plain one, or none. */
function refusedCount(before: CellValue, after: CellValue): Refusal | null {
  if (!isWhole(after)) return "value";
  if (before === null) return null;
  const { yuan, doubt } = readAmount(before);
  if (typeof before === "string" && cellNumber(before) === null) return "nothing";
  // Numbers of persons are as large as days are counted.
  if (doubt === "day" && typeof before === "number") return null;
  return doubt ?? (yuan === null ? "words" : null);
}

/** A line of sums: the number, or a sentence in which numbers alone change. */
function refusedSum(before: CellValue, after: CellValue): Refusal | null {
  const number = typeof before === "number" ? before : cellNumber(before);
  if (number !== null && !Number.isNaN(number)) {
    if (number < 0) return "negative";
    return isNumber(after) ? null : "value";
  }
  if (typeof before !== "string" || typeof after !== "string") return "value";
  return withoutNumbers(before) === withoutNumbers(after) ? null : "words";
}

function withoutNumbers(text: string): string {
  return text.replace(/[\d０-９]+(?:[,，][\d０-９]{3})*(?:[.．][\d０-９]+)?/g, "#");
}

function isSameNumber(before: CellValue, after: CellValue): boolean {
  if (typeof before !== "string" || typeof after !== "string") return false;
  const clean = compact(before);
  return after === clean || after === to18(clean);
}

function isNumber(value: CellValue): boolean {
  return value !== null && Number.isFinite(cellNumber(value) ?? NaN);
}

function isWhole(value: CellValue): boolean {
  const number = value === null ? NaN : (cellNumber(value) ?? NaN);
  return Number.isInteger(number) && number >= 0;
}

function isFormula(value: CellValue): boolean {
  return typeof value === "string" && /^[=＝]/.test(cellText(value));
}

function fieldAt({ header: { columns } }: Person, { column }: Cell): Field | undefined {
  return FIELDS.find((field) => columns[field] === column);
}

/** The merged range that a cell is a part of. Few sheets have many, and few fixes are asked for. */
function mergesIn({ merges = [] }: Grid): (cell: Cell) => Area | undefined {
  const byColumn = new Map<number, Area[]>();
  for (const area of merges) {
    if (area.firstRow === area.lastRow && area.firstColumn === area.lastColumn) continue;
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      const areas = byColumn.get(column);
      if (areas === undefined) byColumn.set(column, [area]);
      else areas.push(area);
    }
  }
  return ({ row, column }) =>
    byColumn.get(column)?.find(({ firstRow, lastRow }) => firstRow <= row && row <= lastRow);
}

/** Cells of a breakdown table that hold a unit's number of persons. */
function countsIn(form: Form): ReadonlySet<number> {
  if (form.kind !== "breakdown") return new Set();
  const cells = [...form.units, ...form.totals]
    .flatMap(({ census, employees, otherExcluded, quota }) => [census, employees, ...otherExcluded, quota])
    .filter((count): count is Count => count !== null)
    .map(({ cell: { row, column } }) => cellKey(row, column));
  return new Set(cells);
}
