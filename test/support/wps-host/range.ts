/** Ranges of the in-memory WPS. */
import { type Area, cellName } from "../../../src/forms";
import type {
  WpsFont,
  WpsFormatCondition,
  WpsFormatConditions,
  WpsRange,
  WpsValidation,
} from "../../../src/hosts/wps/api";
import { columnsOf, overlap, parseAddresses, rowsOf } from "../excel-host/areas";
import type { FakeSheet } from "./objects";
import { ERROR_NUMBERS, type Stored } from "./sheet-data";

/** VBA's limit for an address. */
const LONGEST_ADDRESS = 255;

export function parseAddress(address: string): Area[] {
  if (address.length > LONGEST_ADDRESS) throw new Error("0x800A03EC");
  return parseAddresses(address.replace(/\$/g, ""));
}

/** A range of the in-memory WPS: what it has is checked against the declaration. */
export class FakeRange implements WpsRange {
  constructor(
    private readonly sheet: FakeSheet,
    private readonly areas: readonly Area[],
  ) {
    sheet.host.calls++;
  }

  get Row(): number {
    return this.first.firstRow + 1;
  }

  get Column(): number {
    return this.first.firstColumn + 1;
  }

  get Rows() {
    return { Count: rowsOf(this.first) };
  }

  get Columns() {
    return { Count: columnsOf(this.first) };
  }

  Address(): string {
    const absolute = (row: number, column: number) => cellName(row, column).replace(/^([A-Z]+)/, "$$$1$$");
    return this.areas
      .map(({ firstRow, firstColumn, lastRow, lastColumn }) => {
        const first = absolute(firstRow, firstColumn);
        const last = absolute(lastRow, lastColumn);
        return first === last ? first : `${first}:${last}`;
      })
      .join(",");
  }

  get Value2(): unknown {
    this.sheet.host.answering("Value2");
    if (this.isSingle) return this.answer(this.stored(this.first.firstRow, this.first.firstColumn));
    this.sheet.host.blocksRead++;
    const matrix = this.matrix((row, column) => this.answer(this.stored(row, column)));
    if (!this.sheet.host.quirks.wrapsBlocks) return matrix;
    return { Item: (row: number, column: number) => matrix[row - 1]?.[column - 1] };
  }

  set Value2(input: unknown) {
    this.put(input);
  }

  get Formula(): unknown {
    const text = (row: number, column: number) => {
      const stored = this.stored(row, column);
      return stored?.formula ?? (stored === undefined ? "" : String(stored.value));
    };
    return this.isSingle ? text(this.first.firstRow, this.first.firstColumn) : this.matrix(text);
  }

  set Formula(input: unknown) {
    this.put(input);
  }

  get Formula2(): unknown {
    return this.sheet.host.quirks.knowsNoSpills ? undefined : this.Formula;
  }

  set Formula2(input: unknown) {
    this.put(input);
  }

  get HasFormula(): unknown {
    return this.same((row, column) => this.stored(row, column)?.formula !== undefined);
  }

  get HasArray(): unknown {
    return false;
  }

  get HasSpill(): boolean | null {
    const isSpilled = this.same((row, column) => this.sheet.data.spilled.has(`${row} ${column}`));
    return isSpilled === undefined ? null : (isSpilled as boolean | null);
  }

  get MergeCells(): unknown {
    this.sheet.host.mergeQuestions++;
    const { firstRow, lastRow, firstColumn, lastColumn } = this.first;
    const merged = this.sheet.data.merges
      .filter((area) => overlap(area, this.first))
      .reduce(
        (sum, area) =>
          sum +
          (Math.min(area.lastRow, lastRow) - Math.max(area.firstRow, firstRow) + 1) *
            (Math.min(area.lastColumn, lastColumn) - Math.max(area.firstColumn, firstColumn) + 1),
        0,
      );
    if (merged === 0) return false;
    return merged === rowsOf(this.first) * columnsOf(this.first) ? true : null;
  }

  get MergeArea(): WpsRange {
    if (!this.isSingle) throw new Error("0x800A03EC");
    const area = this.mergeAt(this.first.firstRow, this.first.firstColumn);
    return new FakeRange(this.sheet, [area ?? this.first]);
  }

  get NumberFormat(): unknown {
    return this.same((row, column) => this.sheet.data.format(row, column));
  }

  set NumberFormat(format: unknown) {
    this.sheet.host.changing(this.sheet.data);
    this.each((row, column) => this.sheet.data.setFormat(row, column, String(format)));
  }

  get Locked(): unknown {
    return this.same((_row, column) => !this.sheet.data.unlockedColumns.has(column));
  }

  get ColumnWidth(): number {
    return this.sheet.data.widths.get(this.first.firstColumn) ?? 8.38;
  }

  set ColumnWidth(width: number) {
    this.sheet.data.widths.set(this.first.firstColumn, width);
  }

  get Font(): WpsFont {
    const note = (what: string) => this.sheet.data.fonts.add(`${what} ${this.Address()}`);
    return {
      get Bold() {
        return false;
      },
      set Bold(_isBold: boolean) {
        note("bold");
      },
      get Color() {
        return 0;
      },
      set Color(colour: number) {
        note(`colour ${colour}`);
      },
      get Underline() {
        return -4142;
      },
      set Underline(style: number) {
        note(`underline ${style}`);
      },
    };
  }

  get Borders() {
    const note = (what: string) => this.sheet.data.fonts.add(`${what} ${this.Address()}`);
    return {
      get Color() {
        return 0;
      },
      set Color(_colour: number) {
        // The colour of lines is no matter.
      },
      get LineStyle() {
        return -4142;
      },
      set LineStyle(style: number) {
        note(`borders ${style}`);
      },
    };
  }

  get WrapText(): unknown {
    return false;
  }

  set WrapText(_isWrapped: unknown) {
    this.sheet.data.fonts.add(`wrapped ${this.Address()}`);
  }

  get Validation(): WpsValidation {
    const { data } = this.sheet;
    const address = this.Address();
    const add = (text: string) => {
      const rule = data.lists.get(address);
      if (rule === undefined) throw new Error("0x800A03EC");
      data.lists.set(address, rule + text);
    };
    return {
      InCellDropdown: true,
      ShowInput: true,
      get ShowError() {
        return true;
      },
      set ShowError(mayRefuse: boolean) {
        if (!mayRefuse) add(", or anything");
      },
      get InputTitle() {
        return "";
      },
      set InputTitle(title: string) {
        add(`, ${title}`);
      },
      get InputMessage() {
        return "";
      },
      set InputMessage(text: string) {
        add(`：${text}`);
      },
      Delete: () => void data.lists.delete(address),
      Add: (_type, _alert, _operator, list = "nothing") => {
        if (list.length > LONGEST_ADDRESS || data.lists.has(address)) throw new Error("0x800A03EC");
        data.lists.set(address, list);
      },
    };
  }

  get FormatConditions(): WpsFormatConditions {
    const { data } = this.sheet;
    const concerned = () =>
      data.conditions.filter(({ areas }) =>
        areas.some((area) => this.areas.some((own) => overlap(area, own))),
      );
    return {
      get Count() {
        return concerned().length;
      },
      // By its number: another one stands there once it is deleted.
      Item: (index) => this.condition(() => concerned()[index - 1]),
      Add: (type, _operator, formula) => {
        this.sheet.host.changing(data, true);
        const condition = { type, formula, areas: this.areas, colour: 0 };
        data.conditions.push(condition);
        return this.condition(() => condition);
      },
    };
  }

  ClearContents(): boolean {
    this.put("");
    return true;
  }

  Dirty(): void {
    this.sheet.data.dirtied++;
  }

  Select(): boolean {
    this.sheet.host.selected = `${this.sheet.Name} ${this.Address().replace(/\$/g, "")}`;
    return true;
  }

  /** How many cells hold something. */
  filled(): number {
    return this.sheet.data.countIn(this.first);
  }

  private get first(): Area {
    const [first] = this.areas;
    if (first === undefined) throw new Error("no area");
    return first;
  }

  private get isSingle(): boolean {
    return this.areas.length === 1 && rowsOf(this.first) === 1 && columnsOf(this.first) === 1;
  }

  private condition(find: () => FakeSheet["data"]["conditions"][number] | undefined): WpsFormatCondition {
    const { data, host } = this.sheet;
    const found = () => {
      const condition = find();
      if (condition === undefined) throw new Error("0x800A03EC");
      return condition;
    };
    return {
      get Type() {
        return found().type;
      },
      get Formula1() {
        return found().formula;
      },
      Interior: {
        get Color() {
          return found().colour;
        },
        set Color(colour: unknown) {
          found().colour = Number(colour);
        },
      },
      Delete: () => {
        host.changing(data, true);
        data.conditions.splice(data.conditions.indexOf(found()), 1);
      },
    };
  }

  private stored(row: number, column: number): Stored | undefined {
    return this.sheet.data.get(row, column);
  }

  private answer(stored: Stored | undefined): unknown {
    const { blank } = this.sheet.host.quirks;
    if (stored === undefined) return blank === undefined ? null : blank === "" ? "" : undefined;
    return stored.isError ? ERROR_NUMBERS[String(stored.value)] : stored.value;
  }

  private put(input: unknown): void {
    const { host, data } = this.sheet;
    host.changing(data, false, this);
    const isMatrix = Array.isArray(input);
    if (isMatrix && host.quirks.takesNoMatrix) return;
    const { firstRow, firstColumn } = this.first;
    this.each((row, column) => {
      const given: unknown = isMatrix
        ? (input as unknown[][])[row - firstRow]?.[column - firstColumn]
        : input;
      const isKept = host.quirks.keepsApostrophe === true && String(given).startsWith("'");
      if (isKept) data.store(row, column, { value: String(given) });
      else data.put(row, column, given);
    });
    host.changed(this.sheet, this);
  }

  private mergeAt(row: number, column: number): Area | undefined {
    const cell = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
    return this.sheet.data.merges.find((area) => overlap(area, cell));
  }

  /** What all cells agree on; null where they do not. */
  private same<T>(of: (row: number, column: number) => T): T | null {
    const found = new Set<T>();
    this.each((row, column) => found.add(of(row, column)));
    const [first] = found;
    return found.size === 1 && first !== undefined ? first : null;
  }

  private each(visit: (row: number, column: number) => void): void {
    for (const { firstRow, lastRow, firstColumn, lastColumn } of this.areas)
      for (let row = firstRow; row <= lastRow; row++)
        for (let column = firstColumn; column <= lastColumn; column++) visit(row, column);
  }

  private matrix<T>(of: (row: number, column: number) => T): T[][] {
    const { firstRow, lastRow, firstColumn, lastColumn } = this.first;
    return Array.from({ length: lastRow - firstRow + 1 }, (_, i) =>
      Array.from({ length: lastColumn - firstColumn + 1 }, (__, j) => of(firstRow + i, firstColumn + j)),
    );
  }
}
