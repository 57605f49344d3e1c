/** A sheet as the pane lists it. */
import { type Choices, chosenRegion, chosenUse, type ReadSheet, type Use } from "../../../checking";
import { meantBy } from "../../../checks";
import {
  cellText,
  type ColumnReading,
  type Form,
  type Grid,
  isOwnSheet,
  type ListRole,
  roleNamed,
} from "../../../forms";
import { isPolicySheet } from "../../../forms/policy-sheet";
import { fullRegionName, type PolicyRegistry, type Region } from "../../../policy";

/** What was recognised in a sheet, before anybody chose anything. */
export interface RecognisedSheet {
  readonly name: string;
  readonly kind: Form["kind"];
  /** Persons of a roster, units of a breakdown table, entries of a list. */
  readonly rows: number;
  readonly region: Region | null;
  readonly year: number | null;
  /** The user does not see it in the workbook; it is checked all the same. */
  readonly isHidden: boolean;
  /** Nothing stands in it at all. */
  readonly isBlank: boolean;
  /** It holds policies, and is therefore no form. */
  readonly holdsPolicies: boolean;
  /** The product wrote it: a report, or a list for public posting. */
  readonly isWritten: boolean;
  /** What it is a list of; null where it is no list, or nothing says so. */
  readonly role: ListRole | null;
  /** A list, or a roster that is called like one. */
  readonly mayBeList: boolean;
  /** What each heading was taken for. */
  readonly readings: readonly ColumnReading[];
  /** Its first rows, as texts. */
  readonly top: Grid;
  /** Those of them in which a person or a unit stands, by their place in the sheet; none where nobody knows. */
  readonly rowsOfData: ReadonlySet<number>;
}

export interface SheetView extends RecognisedSheet {
  /** Full name of the region that the user chose; null: what the sheet says. */
  readonly chosenRegion: string | null;
  readonly chosenYear: number | null;
  /** What the user said it is; null: what it looks like. */
  readonly chosenUse: Use | null;
  /** What it looked like, before anybody chose anything. */
  readonly recognisedKind: Form["kind"];
  /** What the workbook's policy sheets say of a sheet that does not say it itself. */
  readonly ownRegion: string | null;
  readonly ownYear: number | null;
  /** Why the workbook's policy of that region and year may not be used; null if there is no such thing. */
  readonly whyNoPolicy: string | null;
  /** Whether there is a policy of the region and year that hold for the sheet. */
  readonly hasPolicy: boolean;
}

/** So much of a sheet is kept to be shown. */
const KEPT_ROWS = 40;
const KEPT_COLUMNS = 1_000;

function topOf({ name, origin, cells }: Grid): Grid {
  const rows = cells.slice(0, KEPT_ROWS).map((row) => row.slice(0, KEPT_COLUMNS).map(cellText));
  return { name, origin, cells: rows };
}

export function asListed({ recognised: form, grid }: ReadSheet): RecognisedSheet {
  const { heading, readings } = form;
  const { region, year } = heading;
  const role = form.kind === "list" ? form.role : null;
  const isNamedList = form.kind === "roster" && roleNamed(form.sheet, heading.lines) !== null;
  const mayBeList = form.kind === "list" || form.kind === "payments" || isNamedList;
  const rows = rowsOf(form);
  return {
    name: form.sheet,
    kind: form.kind,
    rows,
    region,
    year,
    isHidden: form.isHidden,
    isBlank: grid.cells.length === 0,
    holdsPolicies: isPolicySheet(grid),
    isWritten: isOwnSheet(grid),
    role,
    mayBeList,
    readings,
    top: topOf(grid),
    rowsOfData: new Set(firstRowsOf(form)),
  };
}

/** The list with the sheets that have become policy sheets since it was made, or that were added as such. */
export function withPolicySheets(
  known: readonly RecognisedSheet[],
  policySheets: readonly { readonly sheet: string }[],
): RecognisedSheet[] {
  const names = policySheets.map(({ sheet }) => sheet);
  const added = names.filter((name) => !known.some((sheet) => sheet.name === name));
  return [
    ...known.map((sheet) => (names.includes(sheet.name) ? policySheetNamed(sheet.name) : sheet)),
    ...added.map(policySheetNamed),
  ];
}

function policySheetNamed(name: string): RecognisedSheet {
  const nothing = {
    rows: 0,
    region: null,
    year: null,
    role: null,
    mayBeList: false,
    isHidden: false,
    readings: [],
    rowsOfData: new Set<number>(),
    top: { name, origin: { row: 0, column: 0 }, cells: [] },
    isBlank: false,
    isWritten: false,
  };
  return { name, kind: "unknown", ...nothing, holdsPolicies: true };
}

function firstRowsOf(form: Form): number[] {
  if (form.kind === "unknown") return [];
  return form.kind === "breakdown"
    ? form.units.slice(0, KEPT_ROWS).map(({ cell }) => cell.row)
    : form.persons.slice(0, KEPT_ROWS).map(({ row }) => row);
}

function rowsOf(form: Form): number {
  if (form.kind === "unknown") return 0;
  return form.kind === "breakdown" ? form.units.length : form.persons.length;
}

export function sheetView(sheet: RecognisedSheet, choices: Choices, policies: PolicyRegistry): SheetView {
  const choice = choices.get(sheet.name);
  const chosen = chosenRegion(choice, policies);
  const chosenYear = choice?.year ?? null;
  const meant = meantBy(sheet.kind, sheet, { region: chosen, year: chosenYear }, policies);
  const { region, year, ownRegion, ownYear } = meant;
  const use = chosenUse(choice);
  const isOfPeople = sheet.kind !== "unknown" && sheet.kind !== "breakdown";
  return {
    ...sheet,
    kind: use === null || !isOfPeople ? sheet.kind : use === "roster" || use === "payments" ? use : "list",
    recognisedKind: sheet.kind,
    chosenUse: use,
    chosenRegion: chosen === null ? null : fullRegionName(chosen),
    chosenYear,
    ownRegion: ownRegion?.name ?? null,
    ownYear,
    whyNoPolicy: region === null ? null : policies.whyBroken(region, year),
    hasPolicy: region !== null && year !== null && policies.policyOf(region, year) !== null,
  };
}
