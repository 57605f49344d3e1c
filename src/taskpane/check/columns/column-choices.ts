/** What the user says of the columns: kept in the workbook, taken out of it and into it as a scheme, and heeded at once. */
import {
  COLUMNS_KEY,
  ColumnSchemeError,
  formatSchemes,
  isSameSheet,
  loadSchemes,
  parseSchemes,
  type Use,
} from "../../../checking";
import {
  type ColumnField,
  listRoleId,
  printOf,
  type Schemes,
  type SheetScheme,
  toldHeader,
} from "../../../forms";
import type { Workbook } from "../../../hosts/workbook";
import type { SheetView } from "../sheets/sheet-view";
import { messages } from "./messages";
import { columnsOf, firstOfData, schemeWith, type SheetColumns, withColumn } from "./sheet-columns";

export interface ColumnsState {
  /** The sheet whose columns are shown; null: none. */
  readonly sheet: string | null;
  /** The one whose columns were shown before. */
  readonly left: string | null;
  /** What the user said, of this workbook. */
  readonly schemes: Schemes;
  /** Why the text that was to be taken in is no scheme. */
  readonly refused: string | null;
  /** What has just been done. */
  readonly done: string | null;
}

export const NO_COLUMNS: ColumnsState = { sheet: null, left: null, schemes: [], refused: null, done: null };

export interface ColumnsSession {
  readonly workbook: Workbook;
  readonly state: () => { readonly columns: ColumnsState; readonly sheets: readonly SheetView[] | null };
  readonly set: (change: Partial<ColumnsState>) => void;
  readonly setUse: (sheet: string, use: Use | null) => Promise<void>;
  /** Reads, or checks, the workbook again. */
  readonly again: () => Promise<void>;
  /** Tells the user if it fails. */
  readonly attempt: (action: () => Promise<void>) => Promise<boolean>;
}

export class ColumnChoices {
  private isLoaded = false;
  private saving: Promise<void> = Promise.resolve();

  constructor(private readonly session: ColumnsSession) {}

  private get state(): ColumnsState {
    return this.session.state().columns;
  }

  private get sheets(): readonly SheetView[] {
    return this.session.state().sheets ?? [];
  }

  /** Without what was said earlier the sheets can still be read: by what they say themselves. */
  async load(): Promise<void> {
    if (this.isLoaded) return;
    await this.session.attempt(async () => {
      const schemes = await loadSchemes(this.session.workbook);
      if (!this.isLoaded) this.session.set({ schemes });
      this.isLoaded = true;
    });
  }

  /** Null: back to where one came from. */
  show(sheet: string | null): void {
    this.session.set({ sheet, left: this.state.sheet, refused: null, done: null });
  }

  /** Null: the column is for nothing; undefined: what the tool takes it for. */
  setColumn(sheet: string, column: number, field: ColumnField | null | undefined): Promise<void> {
    return this.change(sheet, (columns) => {
      const scheme = withColumn(sheet, columns, column, field);
      const isTold = columns.scheme !== null || scheme.fields.some((one) => one.field !== undefined);
      return isTold ? scheme : null;
    });
  }

  /** A row of the sheet; null: the sheet has no header. */
  setHeader(sheet: string, row: number | null): Promise<void> {
    return this.change(sheet, (_, { top }) => {
      const { origin, cells } = top;
      const first = firstOfData(top);
      const place =
        row === null
          ? { firstRow: origin.row + first, lastRow: origin.row + first - 1 }
          : { firstRow: row, lastRow: row };
      const headings = row === null ? [] : (cells[row - origin.row] ?? []);
      const width = Math.max(headings.length, ...cells.map((line) => line.length));
      const columns = Array.from({ length: width }, (_, index) => ({
        column: origin.column + index,
        heading: String(headings[index] ?? ""),
        told: undefined,
      }));
      return schemeWith(sheet, place, columns);
    });
  }

  /** What the tool takes the columns for holds again: also against what was said of sheets like this one. */
  forget(sheet: string): Promise<void> {
    return this.change(sheet, ({ header, columns, isOwn }) =>
      isOwn
        ? null
        : schemeWith(
            sheet,
            header,
            columns.map((column) => ({ ...column, told: undefined })),
          ),
    );
  }

  /** What was said of a sheet with nearly the same headings is said of this one. */
  adopt(sheet: string): Promise<void> {
    return this.change(sheet, ({ offer }) => offer?.scheme ?? null);
  }

  /** The scheme of one sheet, as a file; null for a sheet without headings, which no other could be found by. */
  fileOf(sheet: SheetView): { readonly name: string; readonly text: string } | null {
    const columns = columnsOf(sheet, this.state.schemes);
    if (columns === null || columns.header.lastRow < columns.header.firstRow) return null;
    const scheme = columns.scheme ?? schemeWith(sheet.name, columns.header, columns.columns);
    return {
      name: `${sheet.name}-${messages.fileName}.json`,
      text: formatSchemes([{ ...purposeOf(sheet), ...scheme }]),
    };
  }

  /** What a file says of sheets with its headings, here and whenever such a sheet comes. */
  async takeIn(text: string): Promise<void> {
    const { set, setUse } = this.session;
    let taken: Schemes;
    try {
      taken = parseSchemes(text);
    } catch (error) {
      if (!(error instanceof ColumnSchemeError)) throw error;
      set({ refused: error.message, done: null });
      return;
    }
    const found = taken.flatMap((scheme) =>
      this.sheets
        .filter(({ top }) => toldHeader(top, [scheme]) !== null)
        .map(({ name }) => ({ name, use: useOf(scheme) })),
    );
    const others = this.state.schemes.filter((known) => !taken.some((scheme) => isSameSheet(known, scheme)));
    // What a sheet is for is kept by its name: another one with the same headings may be something else.
    const schemes = [...others, ...taken.map(({ purpose: _purpose, role: _role, ...others }) => others)];
    const near = this.sheets.flatMap((sheet) =>
      (columnsOf(sheet, schemes)?.offer ?? null) === null ? [] : [sheet.name],
    );
    set({ refused: null, done: messages.takenIn(found.map(({ name }) => name)) + messages.nearly(near) });
    for (const { name, use } of found) if (use !== null) await setUse(name, use);
    await this.keep(schemes);
  }

  private async change(
    name: string,
    change: (columns: SheetColumns, sheet: SheetView) => SheetScheme | null,
  ): Promise<void> {
    const { schemes } = this.state;
    const sheet = this.sheets.find((one) => one.name === name);
    const columns = sheet === undefined ? null : columnsOf(sheet, schemes);
    if (sheet === undefined || columns === null) return;
    const next = change(columns, sheet);
    const own = columns.isOwn ? columns.scheme : null;
    const replaced = [own, next].flatMap((scheme) => (scheme === null ? [] : [printOf(scheme)]));
    const others = schemes.filter((scheme) => !replaced.includes(printOf(scheme)));
    this.session.set({ refused: null, done: null });
    await this.keep(next === null ? others : [...others, next]);
  }

  private async keep(schemes: Schemes): Promise<void> {
    const { workbook, set, attempt, again } = this.session;
    this.isLoaded = true;
    set({ schemes });
    this.saving = this.saving.then(async () => {
      // Only the newest are worth saving.
      if (this.state.schemes !== schemes) return;
      const text = schemes.length === 0 ? null : formatSchemes(schemes);
      await attempt(() => workbook.saveSetting(COLUMNS_KEY, text));
    });
    await this.saving;
    if (this.state.schemes === schemes) await again();
  }
}

function useOf({ purpose, role }: SheetScheme): Use | null {
  if (purpose === "list") return role ?? null;
  return purpose === "roster" || purpose === "payments" ? purpose : null;
}

/** What the sheet is for, as it is shown above its columns. */
function purposeOf({ kind, chosenUse, role }: SheetView): Pick<SheetScheme, "purpose" | "role"> {
  if (kind === "unknown") return {};
  if (kind !== "list") return { purpose: kind };
  const chosen = chosenUse === "roster" || chosenUse === "payments" ? null : chosenUse;
  const id = chosen ?? (role === null ? null : listRoleId(role));
  return id === null ? {} : { purpose: "list", role: id };
}
