/** What the tests of mending share: findings made up, plans in brief, and workbooks that outlive their program. */
import type { Finding } from "../../src/checks";
import type { Grid } from "../../src/forms";
import type { CompiledPolicy } from "../../src/policy";
import { MemoryWorkbook } from "../support/memory-workbook";
import type {
  CellEdit,
  CellValue,
  EditOutcome,
  ReadOptions,
  SheetInfo,
  Workbook,
} from "../../src/hosts/workbook";
import {
  editsOf,
  type MendingEdit,
  writeBatch,
  type Plan,
  planFixes,
  undoLast,
  type UndoOutcome,
} from "../../src/mending";
import { resultsOf } from "../support/check";
import { at, nameOf } from "../support/grid";
import { policies, read } from "../support/read";
import { ruleOf } from "../support/rules";
import { toEnd } from "../support/to-end";

export const NOW = Date.UTC(2023, 9, 15, 2, 32);
export const pause = () => Promise.resolve();

/** An edit that the test invents, in a table with one row of headings; all of its row is told by one cell. */
export function editToldBy(
  edit: CellEdit,
  told: { readonly column: number; readonly value: CellValue },
  headings: readonly string[],
): MendingEdit {
  const head = {
    rows: 1,
    headings: headings.map((text, column) => ({ column, text, nth: 0, of: 1 })),
  };
  return {
    ...edit,
    anchor: { cell: { row: edit.cell.row, column: told.column }, expected: told.value },
    anchors: { head, marks: [{ rows: 0, ...told }], below: null, isTelling: true },
  };
}

/** What can be mended on these sheets, as the rules find it. */
export function planOf(...grids: readonly Grid[]): Plan {
  const results = resultsOf(grids);
  return planFor(
    grids.map((grid, i) => ({
      grid,
      findings: results[i]?.findings ?? [],
      policy: results[i]?.policy ?? null,
    })),
  );
}

/** The same for findings that the test invents: what rules there are does not matter then. */
export function planFor(
  sheets: readonly { grid: Grid; findings: readonly Finding[]; policy?: CompiledPolicy | null }[],
): Plan {
  const withForms = sheets.map(({ policy = HESHAN, ...sheet }) => ({
    ...sheet,
    policy,
    form: read(sheet.grid),
  }));
  return toEnd(planFixes(withForms));
}

export const HESHAN: CompiledPolicy = (() => {
  const region = policies.regionIn("赫山区");
  const policy = region === null ? null : policies.policyOf(region, 2024);
  if (policy === null) throw new Error("赫山区 2024 is built in");
  return policy;
})();

/** A finding with a fix: `finding("page-total", "C6", 12)`. */
export function finding(rule: string, cell: string, fix?: CellValue): Finding {
  return {
    rule: ruleOf(rule),
    cell: at(cell),
    message: "",
    value: "",
    ...(fix === undefined ? {} : { fix }),
  };
}

/** `H5: 350 → 380` each; texts are quoted, blanks are `∅`. */
export function briefs({ fixes }: Plan): string[] {
  return fixes.map(({ cell, before, after }) => `${nameOf(cell)}: ${shown(before)} → ${shown(after)}`);
}

/** `H5 ⚓ F5 "4309…"` each. */
export function anchored(edits: readonly CellEdit[]): string[] {
  return edits.map(({ cell, anchor }) =>
    anchor === undefined
      ? nameOf(cell)
      : `${nameOf(cell)} ⚓ ${nameOf(anchor.cell)} ${shown(anchor.expected)}`,
  );
}

function shown(value: CellValue): string {
  return value === null ? "∅" : JSON.stringify(value);
}

/** Mends all that can be mended, and says what became of it. */
export function mendAll(workbook: Workbook, ...grids: readonly Grid[]): Promise<EditOutcome> {
  return writeBatch(workbook, editsOf(planOf(...grids).fixes), { now: NOW, pause });
}

export function undo(workbook: Workbook): Promise<UndoOutcome | null> {
  return undoLast(workbook, { pause });
}

/** A file with cells and settings, which outlives the program that had it open. */
export class Kept {
  constructor(
    public sheets: readonly Grid[],
    readonly settings: Map<string, string> = new Map(),
  ) {}

  open(): KeptWorkbook {
    return new KeptWorkbook(this);
  }

  /** Every cell that is not blank, by name: `花名册!H5`. */
  cells(): Record<string, unknown> {
    const cells: Record<string, unknown> = {};
    for (const { name, origin, cells: rows } of this.sheets)
      rows.forEach((row, r) =>
        row.forEach((value, c) => {
          if (value === null || value === undefined || value === "") return;
          cells[`${name}!${nameOf({ row: origin.row + r, column: origin.column + c })}`] = value;
        }),
      );
    return cells;
  }

  /** The user types into cells: `{ H5: 350 }`. */
  type(changes: Readonly<Record<string, CellValue>>, sheet = this.sheets[0]?.name ?? ""): void {
    this.sheets = this.sheets.map((grid) => {
      if (grid.name !== sheet) return grid;
      const rows = grid.cells.map((row) => [...row]);
      for (const [name, value] of Object.entries(changes)) {
        const { row, column } = at(name);
        const cells = rows[row - grid.origin.row];
        if (cells === undefined) throw new Error(`${name} is not on the sheet`);
        cells[column - grid.origin.column] = value;
      }
      return { ...grid, cells: rows };
    });
  }

  /** The user moves rows about: `rows` gets those of the first sheet and hands back what is to stand there. */
  rearrange(rows: (cells: readonly (readonly unknown[])[]) => readonly (readonly unknown[])[]): void {
    this.sheets = this.sheets.map((grid, i) => (i === 0 ? { ...grid, cells: rows(grid.cells) } : grid));
  }
}

/** A program that has the file open: what it does is in the file at once, and what the user does is seen. */
export class KeptWorkbook extends MemoryWorkbook {
  constructor(readonly kept: Kept) {
    super(kept.sheets);
  }

  override listSheets(): Promise<readonly SheetInfo[]> {
    return this.now().listSheets();
  }

  override readSheet(name: string, options?: ReadOptions): Promise<Grid> {
    return this.now().readSheet(name, options);
  }

  override async writeCells(edits: readonly CellEdit[]): Promise<EditOutcome> {
    const now = this.now();
    const outcome = await now.writeCells(edits);
    this.kept.sheets = await Promise.all(this.kept.sheets.map(({ name }) => now.readSheet(name)));
    return outcome;
  }

  override loadSetting(key: string): Promise<string | null> {
    return Promise.resolve(this.kept.settings.get(key) ?? null);
  }

  override saveSetting(key: string, value: string | null): Promise<void> {
    if (value === null) this.kept.settings.delete(key);
    else this.kept.settings.set(key, value);
    return Promise.resolve();
  }

  private now(): MemoryWorkbook {
    return new MemoryWorkbook(this.kept.sheets);
  }
}
