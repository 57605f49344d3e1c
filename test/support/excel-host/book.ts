/** A workbook as the in-memory Excel holds it, and what its user does to it. */
import type { Grid } from "../../../src/forms";
import { Refusal } from "./protocol";
import { Sheet } from "./sheet";

/** Numbers of Excel's event types, as the client registers them. */
export const EVENT = {
  changed: 10,
  added: 13,
  deleted: 15,
  rowSorted: 19,
  columnSorted: 20,
  nameChanged: 25,
};

export type Emit = (type: number, sheetId: string, details: Readonly<Record<string, unknown>>) => void;

/** What is saved in the file, and what the user can do to it. */
export class Book {
  readonly sheets: Sheet[] = [];
  readonly xmlParts = new Map<string, string>();
  isStructureProtected = false;
  hasPrinter = true;
  selection = "";
  /** How many of the user's own steps Ctrl+Z can take back; saving custom XML ends them (office-js 4484). */
  undoable = 0;
  /** That the user is looking at. */
  active: Sheet | null = null;
  /** What Excel keeps of the add-in in the file beside custom XML. */
  properties: Record<string, unknown> = {};
  calculations = 0;
  /** Set by the host while it is open. */
  emit: Emit = () => undefined;
  private lastId = 0;

  constructor(
    readonly name: string,
    grids: readonly Grid[] = [],
  ) {
    for (const grid of grids) this.sheets.push(new Sheet(this.newSheetId(), grid.name, grid));
  }

  newId(): string {
    return `{${String(++this.lastId).padStart(8, "0")}}`;
  }

  private newSheetId(): string {
    return `{00000000-0001-0000-${String(++this.lastId).padStart(4, "0")}-000000000000}`;
  }

  /** Names are compared without regard to case, as Excel does; ids are taken as well. */
  find(key: unknown): Sheet | undefined {
    const text = String(key).toLowerCase();
    return this.sheets.find(({ id, name }) => name.toLowerCase() === text || id === key);
  }

  sheet(key: unknown): Sheet {
    const sheet = this.find(key);
    if (sheet === undefined) throw new Refusal("ItemNotFound");
    return sheet;
  }

  activeSheet(): Sheet {
    const active = this.active !== null && this.sheets.includes(this.active) ? this.active : this.sheets[0];
    if (active === undefined) throw new Refusal("ItemNotFound");
    return active;
  }

  addSheet(name: string): Sheet {
    this.refuseIfStructureIsLocked();
    if (this.find(name) !== undefined) throw new Refusal("ItemAlreadyExists");
    refuseBadName(name);
    const sheet = new Sheet(this.newSheetId(), name);
    this.sheets.push(sheet);
    this.emit(EVENT.added, sheet.id, {});
    return sheet;
  }

  deleteSheet(name: string): void {
    this.refuseIfStructureIsLocked();
    const sheet = this.sheet(name);
    const isLastVisible = !this.sheets.some((other) => other !== sheet && other.visibility === "Visible");
    if (isLastVisible) throw new Refusal("InvalidOperation");
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.emit(EVENT.deleted, sheet.id, {});
  }

  renameSheet(from: string, to: string): void {
    this.refuseIfStructureIsLocked();
    const sheet = this.sheet(from);
    const other = this.find(to);
    if (other !== undefined && other !== sheet) throw new Refusal("ItemAlreadyExists");
    refuseBadName(to);
    sheet.name = to;
    this.emit(EVENT.nameChanged, sheet.id, { nameBefore: from, nameAfter: to });
  }

  moveSheet(name: string, position: number): void {
    const sheet = this.sheet(name);
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
  }

  refuseIfStructureIsLocked(): void {
    if (this.isStructureProtected) throw new Refusal("AccessDenied");
  }

  userSets(name: string, row: number, column: number, value: unknown): void {
    const sheet = this.sheet(name);
    sheet.put(row, column, value);
    this.undoable++;
    this.emit(EVENT.changed, sheet.id, { changeType: "RangeEdited" });
  }

  userInsertsRows(name: string, before: number, count = 1): void {
    const sheet = this.sheet(name);
    sheet.insertRows(before, count);
    this.emit(EVENT.changed, sheet.id, { changeType: "RowInserted" });
  }

  /** A sort that exchanges two rows. */
  userSorts(name: string, row: number, withRow: number): void {
    const sheet = this.sheet(name);
    sheet.swapRows(row, withRow);
    this.emit(EVENT.rowSorted, sheet.id, {});
  }

  /** Everything but values and the sheets that are not among `ids`, as text. */
  looks(ids: readonly string[] = this.sheets.map(({ id }) => id)): string {
    return JSON.stringify({
      sheets: this.sheets.filter(({ id }) => ids.includes(id)).map((sheet) => sheet.looks()),
      xmlParts: [...this.xmlParts.values()],
      properties: this.properties,
    });
  }
}

function refuseBadName(name: string): void {
  if (name === "" || name.length > 31 || /[:\\/?*[\]]/.test(name)) throw new Refusal("InvalidArgument");
}
