/** Lays policies out as a sheet that `readPolicySheet` reads as the same policies. */
import type { Policy } from "../../policy";
import type { CellHelp } from "../cell-help";
import type { Grid } from "../grid";
import { policySheetHelp } from "./help";
import { type PolicySheetLooks, policySheetLooks } from "./looks";
import {
  type Column,
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
  type CarryOver,
  POLICY_ROWS,
  type SheetRow,
  type SheetValue,
  toBeConfirmed,
} from "./rows";

/** What a policy sheet is made of; a host adds its name. Areas are those of the sheet, 0-based. */
export interface PolicySheetLayout extends PolicySheetLooks {
  readonly rows: readonly (readonly SheetValue[])[];
  /** What cells offer to choose from, and what is said of them. */
  readonly help: readonly CellHelp[];
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

function rowsFor(key: SectionKey, policy: Policy | null, mark: CarryOver): readonly SheetRow[] {
  if (policy === null) return EMPTY_ROWS[key];
  const spare = Array.from({ length: SECTIONS[key].spare }, () => ({}));
  return [...POLICY_ROWS[key](policy, mark), ...spare];
}

const TITLE_HINT = "照红头文件填写，文件没写的格子不填；改动以后，公式和校验马上按新的算";

class SheetWriter {
  private readonly rows: (readonly SheetValue[])[] = [];

  layout(): PolicySheetLayout {
    const { rows } = this;
    const grid: Grid = { name: SHEET_NAME, origin: { row: 0, column: 0 }, cells: rows };
    const looks = policySheetLooks(grid) ?? { columnWidths: [], headings: [], wrapped: [], pages: 1 };
    return { rows, help: policySheetHelp(grid), ...looks };
  }

  title(isFirst: boolean): void {
    if (!isFirst) this.rows.push([]);
    this.rows.push([TITLE, null, null, TITLE_HINT]);
  }

  declaredYear(year: number | null): void {
    this.rows.push([DECLARED_YEAR, year, null, DECLARED_YEAR_HINT], []);
  }

  section(key: SectionKey, rows: readonly SheetRow[]): void {
    const { hint, columns } = SECTIONS[key];
    this.rows.push(hint === "" ? [headingOf(key)] : [headingOf(key), null, null, hint]);
    this.rows.push(arranged(columns, titlesOf(columns)));
    for (const row of rows) this.rows.push(arranged(columns, row));
    this.rows.push([]);
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
