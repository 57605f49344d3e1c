/** Which findings can be mended, and how. */
import { personsByRow } from "../checking";
import { type Finding, rules } from "../checks";
import { type Cell, cellNumber, type CellValue, type Form } from "../forms";
import { isSameValue } from "../hosts/workbook";
import { anchorsIn } from "./anchors";
import type { Fix, Owner } from "./fix";
import { type GatedSheet, gateOf } from "./gate";
import { valueIn } from "./values";

/** A sheet that was checked, with its cells as they were then. */
export interface CheckedCells extends GatedSheet {
  /** By row, then column. */
  readonly findings: readonly Finding[];
}

export interface Plan {
  /** In the order of the findings, one for each cell. */
  readonly fixes: readonly Fix[];
  /** Sums whose own rows are still to be mended: what they come to is not sure before that is done. */
  readonly waiting: readonly Finding[];
}

/** About a millisecond's work. */
const A_STEP = 1_000;

/** Works in steps of a few milliseconds; yields nothing worth knowing. */
export function* planFixes(sheets: readonly CheckedCells[]): Generator<number, Plan> {
  const fixes: Fix[] = [];
  const waiting: Finding[] = [];
  for (const sheet of sheets) {
    const found = yield* fixesOf(sheet);
    const isWaiting = yield* sumsThatWait(sheet.form, found);
    for (const fix of found)
      if (isWaiting(fix)) waiting.push(...fix.findings);
      else fixes.push(fix);
  }
  return { fixes, waiting };
}

function* fixesOf(sheet: CheckedCells): Generator<number, Fix[]> {
  const { form, grid, findings } = sheet;
  // Most sheets have nothing to mend: their rows need not be told apart.
  if (findings.every(({ fix }) => fix === undefined)) return [];
  const anchorsOf = yield* anchorsIn(form, grid);
  const refusal = gateOf(sheet);
  const whoseAt = ownersOf(form);
  const fixes: Fix[] = [];
  for (let i = 0; i < findings.length;) {
    if (i % A_STEP === 0) yield i;
    const first = findings[i] as Finding;
    const together: Finding[] = [];
    for (; i < findings.length && isSameCell(first, findings[i] as Finding); i++)
      if (findings[i]?.fix !== undefined) together.push(findings[i] as Finding);
    const lead = decisive(together);
    if (lead === null) continue;
    const before = valueIn(grid, first.cell);
    const after = written(lead.fix, before);
    const proposed = { cell: first.cell, before, after: lead.fix };
    if (isSameValue(before, after) || refusal(proposed) !== null) continue;
    fixes.push({
      sheet: form.sheet,
      cell: first.cell,
      before,
      after,
      whose: whoseAt(first.cell),
      findings: [lead, ...together.filter((other) => other !== lead)],
      anchors: anchorsOf(first.cell),
    });
  }
  return fixes;
}

/** Who, or which unit, stands in rows that are asked for in ascending order. */
function ownersOf(form: Form): (cell: Cell) => Owner | null {
  const personAt = personsByRow(form);
  const units = new Map(form.kind === "breakdown" ? form.units.map((unit) => [unit.cell.row, unit]) : []);
  return (cell) => {
    const person = personAt(cell);
    if (person !== null) return { name: person.name, id: person.id, household: person.householdId };
    const unit = units.get(cell.row);
    return unit === undefined ? null : { name: unit.name, id: null, household: "" };
  };
}

/** A number stays text where the cell held its number as text, as the rest of its column does. */
function written(fix: CellValue, before: CellValue): CellValue {
  const isNumberText = typeof before === "string" && Number.isFinite(cellNumber(before) ?? NaN);
  return typeof fix === "number" && isNumberText ? String(fix) : fix;
}

function isSameCell({ cell: a }: Finding, { cell: b }: Finding): boolean {
  return a.row === b.row && a.column === b.column;
}

type Mendable = Finding & { readonly fix: CellValue };

/**
 * The finding whose fix answers all of them; null where they contradict each other, which a person must decide. The
 * 18-character number is made from the cleaned one, so it answers for spaces too.
 */
function decisive(together: readonly Finding[]): Mendable | null {
  const withFix = together.filter((finding): finding is Mendable => finding.fix !== undefined);
  const old = withFix.find(({ rule }) => rule === rules.id15);
  const rest = withFix.filter(({ rule }) => old === undefined || rule !== rules.idSpaces);
  const [first] = rest;
  if (first === undefined || rest.some(({ fix }) => fix !== first.fix)) return null;
  return first;
}

/** Whether a fix is of a sum over rows of which others of these fixes change something. */
function* sumsThatWait(form: Form, fixes: readonly Fix[]): Generator<number, (fix: Fix) => boolean> {
  const pageOf = pagesOf(form);
  const changedPages = new Set<number>();
  for (let i = 0; i < fixes.length; i++) {
    if (i % A_STEP === 0) yield i;
    const { findings, cell } = fixes[i] as Fix;
    if (findings.some(({ rule }) => rule.fixes === "amounts")) changedPages.add(pageOf(cell.row));
  }
  return ({ findings: [{ rule }], cell }) => {
    if (rule.fixes !== "sums") return false;
    return isOverAllPages(form, cell) ? changedPages.size > 0 : changedPages.has(pageOf(cell.row));
  };
}

function isOverAllPages(form: Form, cell: Cell): boolean {
  if (form.kind !== "roster" || form.grandTotal === null) return false;
  return form.grandTotal.cells.some(
    ({ cell: { row, column } }) => row === cell.row && column === cell.column,
  );
}

/** The page that a row belongs to, its line of totals too: the last one that begins above it. */
function pagesOf(form: Form): (row: number) => number {
  const starts = form.kind === "roster" ? form.pages.flatMap(({ persons }) => persons[0]?.row ?? []) : [];
  return (row) => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= row) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
}
