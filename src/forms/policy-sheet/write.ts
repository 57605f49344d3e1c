/** Lays policies out as a sheet that `readPolicySheet` reads as the same policies. */
import type { Policy } from "../../policy";
import type { CellHelp } from "../cell-help";
import type { Area } from "../grid";
import { policySheetHelp } from "./help";
import {
  type Column,
  COLUMN_WIDTHS,
  DECLARED_YEAR,
  DECLARED_YEAR_HINT,
  headingOf,
  SECTION_KEYS,
  type SectionKey,
  SECTIONS,
  SHEET_NAME,
  TITLE,
} from "./layout";
import {
  asItIs,
  EMPTY_ROWS,
  type Mark,
  POLICY_ROWS,
  type SheetRow,
  type SheetValue,
  toBeConfirmed,
} from "./rows";

/** What a policy sheet is made of; a host adds its name. Areas are those of the sheet, 0-based. */
export interface PolicySheetLayout {
  readonly rows: readonly (readonly SheetValue[])[];
  /** Widths in characters. */
  readonly columnWidths: readonly number[];
  /** What cells offer to choose from, and what is said of them. */
  readonly help: readonly CellHelp[];
  /** Titles and headings, to be set off. */
  readonly headings: readonly Area[];
  /** Cells whose text may need several lines. */
  readonly wrapped: readonly Area[];
}

export interface PolicyDraft {
  /** Null: an empty block to be filled in. */
  readonly policy: Policy | null;
  /** Amounts, shares, numbers of persons, dates and documents come from another year: each is marked, and counts once the mark is gone. */
  readonly toConfirm?: boolean;
}

/** One block for each draft, one below the other. */
export function writePolicySheet(
  drafts: readonly PolicyDraft[],
  declaredYear: number | null = null,
): PolicySheetLayout {
  const writer = new SheetWriter();
  drafts.forEach(({ policy, toConfirm = false }, i) => {
    writer.title(i === 0);
    if (i === 0) writer.declaredYear(declaredYear);
    const mark = toConfirm ? toBeConfirmed : asItIs;
    for (const key of SECTION_KEYS) writer.section(key, rowsFor(key, policy, mark));
  });
  return writer.layout();
}

function rowsFor(key: SectionKey, policy: Policy | null, mark: Mark): readonly SheetRow[] {
  if (policy === null) return EMPTY_ROWS[key];
  const spare = Array.from({ length: SECTIONS[key].spare }, () => ({}));
  return [...POLICY_ROWS[key](policy, mark), ...spare];
}

const TITLE_HINT = "照红头文件填写，文件没写的格子不填；改动以后，公式和校验马上按新的算";

class SheetWriter {
  private readonly rows: (readonly SheetValue[])[] = [];
  private readonly headings: Area[] = [];
  private readonly wrapped: Area[] = [];

  layout(): PolicySheetLayout {
    const { rows, headings, wrapped } = this;
    const help = policySheetHelp({ name: SHEET_NAME, origin: { row: 0, column: 0 }, cells: rows });
    return { rows, columnWidths: COLUMN_WIDTHS, help, headings, wrapped };
  }

  title(isFirst: boolean): void {
    if (!isFirst) this.rows.push([]);
    this.heading([TITLE, null, null, TITLE_HINT]);
  }

  declaredYear(year: number | null): void {
    this.rows.push([DECLARED_YEAR, year, null, DECLARED_YEAR_HINT], []);
  }

  section(key: SectionKey, rows: readonly SheetRow[]): void {
    const { hint, columns, wrapsFrom } = SECTIONS[key];
    this.heading(hint === "" ? [headingOf(key)] : [headingOf(key), null, null, hint]);
    this.heading(arranged(columns, titlesOf(columns)));
    const first = this.rows.length;
    for (const row of rows) this.rows.push(arranged(columns, row));
    const last = this.rows.length - 1;
    if (last >= first && wrapsFrom !== null)
      this.wrapped.push({ ...areaOf(first, last), firstColumn: wrapsFrom });
    this.rows.push([]);
  }

  private heading(row: readonly SheetValue[]): void {
    this.headings.push(areaOf(this.rows.length, this.rows.length));
    this.rows.push(row);
  }
}

type Columns = Readonly<Record<string, Column>>;

function titlesOf(columns: Columns): Record<string, string> {
  return Object.fromEntries(Object.entries(columns).map(([name, { title }]) => [name, title]));
}

function arranged(columns: Columns, row: Readonly<Partial<Record<string, SheetValue>>>): SheetValue[] {
  const cells: SheetValue[] = [];
  for (const [name, { at }] of Object.entries(columns)) {
    const value = row[name] ?? null;
    if (value === null) continue;
    while (cells.length < at) cells.push(null);
    cells[at] = value;
  }
  return cells;
}

function areaOf(firstRow: number, lastRow: number): Area {
  return { firstRow, firstColumn: 0, lastRow, lastColumn: COLUMN_WIDTHS.length - 1 };
}
