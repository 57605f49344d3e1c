/** Lays policies out as a sheet that `readPolicySheet` reads as the same policies: sections and columns that hold something, and no others. */
import { nationalFrame, type Policy } from "../../policy";
import { cellText } from "../cell";
import type { CellHelp } from "../cell-help";
import type { Grid } from "../grid";
import { policySheetHelp } from "./help";
import {
  type Column,
  DECLARED_YEAR,
  DECLARED_YEAR_HINT,
  headingOf,
  isNumbered,
  isTitle,
  SECTION_KEYS,
  type SectionKey,
  sectionOf,
  SECTIONS,
  SHEET_NAME,
  TITLE,
  TITLE_HINT,
} from "./layout";
import { type PolicySheetLooks, policySheetLooks } from "./looks";
import { EMPTY_ROWS, rowsOf, type SheetRow, type SheetValue } from "./rows";
import { markUnconfirmed } from "./text";

/** What a policy sheet is made of; a host adds its name. Areas are those of the sheet, 0-based. */
export interface PolicySheetLayout extends PolicySheetLooks {
  readonly rows: readonly (readonly SheetValue[])[];
  /** What cells offer to choose from, and what is said of them. */
  readonly help: readonly CellHelp[];
}

export interface PolicyDraft {
  /** Null: an empty block to be filled in. */
  readonly policy: Policy | null;
  /** Amounts, days and documents come from another year: their columns are marked, and count once the mark is gone. */
  readonly toConfirm?: boolean;
  /** With every section and column that there is. */
  readonly isFull?: boolean;
}

/** One block for each draft, one below the other. */
export function writePolicySheet(
  drafts: readonly PolicyDraft[],
  declaredYear: number | null = null,
): PolicySheetLayout {
  const rows: (readonly SheetValue[])[] = [];
  drafts.forEach((draft, i) => {
    if (i > 0) rows.push([]);
    rows.push([TITLE, null, TITLE_HINT]);
    if (i === 0) rows.push([DECLARED_YEAR, declaredYear, DECLARED_YEAR_HINT]);
    rows.push([]);
    addSections(rows, draft);
  });
  return laidOut(rows);
}

function laidOut(rows: readonly (readonly SheetValue[])[]): PolicySheetLayout {
  const grid: Grid = { name: SHEET_NAME, origin: { row: 0, column: 0 }, cells: rows };
  const looks = policySheetLooks(grid) ?? { columnWidths: [], headings: [], wrapped: [], pages: 1 };
  return { rows, help: policySheetHelp(grid), ...looks };
}

function addSections(
  rows: (readonly SheetValue[])[],
  { policy, toConfirm = false, isFull = false }: PolicyDraft,
): void {
  let place = 0;
  for (const key of SECTION_KEYS) {
    const own = policy === null ? EMPTY_ROWS[key] : rowsOf(key, policy);
    const isThere = policy === null ? isFull || isCore(key) : own.length > 0;
    if (!isThere) continue;
    for (const row of sectionRows(key, place++, own, {
      isSpare: policy !== null || isFull,
      isFull,
      toConfirm,
    }))
      rows.push(row);
  }
}

function isCore(key: SectionKey): boolean {
  return (SECTIONS[key] as { readonly isCore?: boolean }).isCore === true;
}

interface Manner {
  readonly isSpare: boolean;
  readonly isFull: boolean;
  readonly toConfirm: boolean;
}

/** Its heading, the line that heads its columns, its rows and a blank line. */
function sectionRows(
  key: SectionKey,
  place: number,
  own: readonly SheetRow[],
  { isFull, toConfirm }: Manner,
): SheetValue[][] {
  const { hint } = SECTIONS[key];
  const all = Object.entries(SECTIONS[key].columns as Readonly<Record<string, Column>>);
  const shown = all.filter(
    ([name, { isRare }]) => isFull || isRare !== true || own.some((row) => (row[name] ?? null) !== null),
  );
  const marked: readonly string[] = toConfirm ? (TO_CONFIRM[key] ?? []) : [];
  const header = shown.map(([name, { title }]) =>
    marked.includes(name) && own.some((row) => (row[name] ?? null) !== null) ? markUnconfirmed(title) : title,
  );
  const isItem = "items" in SECTIONS[key];
  const body = own.map((row) =>
    shown.map(([name]) => {
      const value = row[name] ?? null;
      const isLastYears = CONFIRMED_ITEMS.has(String(row.item)) || value === nationalFrame.region.name;
      const isMarked = toConfirm && isItem && name === "value" && value !== null && isLastYears;
      return isMarked ? markUnconfirmed(String(value)) : value;
    }),
  );
  return [
    hint === "" ? [headingOf(key, place)] : [headingOf(key, place), null, hint],
    header,
    ...body,
    ...(isItem ? [] : [[]]),
    [],
  ];
}

/** Columns that carry a year or an amount. */
const TO_CONFIRM: Readonly<Partial<Record<SectionKey, readonly string[]>>> = {
  documents: ["title", "number", "issued"],
  categories: ["help", "selfPay", "ceiling", "until"],
  standards: ["yuan", "fiscal"],
  times: ["from", "to", "pays", "starts"],
  exceptions: ["within", "wait"],
  units: ["census", "employees", "quota"],
  notes: ["text"],
};
const CONFIRMED_ITEMS = new Set([
  "个人缴费标准",
  "财政补助",
  "年龄算到",
  "任务数办法",
  "任务表标题",
  "完成率目标",
  "固定等待",
]);

/** The sheet with one more section below everything else, empty, with all its columns. Null for a title that is no section's. */
export function withSection({ origin, cells }: Grid, title: string): PolicySheetLayout | null {
  const key = SECTION_KEYS.find((one) => SECTIONS[one].title === title);
  if (key === undefined) return null;
  const margin = Array.from({ length: origin.column }, () => null);
  const rows: SheetValue[][] = [
    ...Array.from({ length: origin.row }, () => []),
    ...cells.map((row) => [...margin, ...row.map(valueOf)]),
    [],
  ];
  const column = Math.max(0, rows.find((row) => row.some(isTitle))?.findIndex(isTitle) ?? 0);
  const place = rows.filter((row) =>
    row.some((cell) => sectionOf(cell) !== undefined && isNumbered(cell)),
  ).length;
  const indent = Array.from({ length: column }, () => null);
  return laidOut([...rows, ...newSection(key, place).map((row) => [...indent, ...row])]);
}

function valueOf(value: unknown): SheetValue {
  return typeof value === "string" || typeof value === "number" ? value : cellText(value) || null;
}

function newSection(key: SectionKey, place: number): SheetValue[][] {
  return sectionRows(key, place, EMPTY_ROWS[key], { isSpare: true, isFull: true, toConfirm: false });
}
