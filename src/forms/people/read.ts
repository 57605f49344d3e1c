import { cellNumber, cellText, isErrorValue, labelText } from "../cell";
import type { Grid } from "../grid";
import { VerticalMerges } from "../merges";
import { type Field, FIELDS, fieldOf } from "./fields";
import { type Header, headerAt, headingCount } from "./header";
import { HouseholdTracker } from "./households";
import { lineKind } from "./lines";
import type { FieldText, Person } from "./row";

/** The rows between two lines of page totals; the last page may have none. */
export interface Page {
  readonly persons: readonly Person[];
  /** Row of the 本页小计 line in the sheet, 0-based, null where the page has none. */
  readonly totalRow: number | null;
}

/** A sheet with one row per person. */
export interface PeopleTable {
  readonly headers: readonly Header[];
  readonly persons: readonly Person[];
  readonly pages: readonly Page[];
}

/** About a millisecond's work. */
const ROWS_A_STEP = 1_000;

/** Headers are looked for in this many rows from the top of the sheet. */
const HEADER_ROWS = 30;

/** Fields that one merged cell may hold for several rows. Amounts are not among them: each is one person's. */
const SHARED: readonly Field[] = ["category", "householdId", "phone", "receipt", "signature", "payer"];

/** Fields whose presence says that a row is somebody, even without a name and a number. */
const TELLING: readonly Field[] = ["relation", "sex", "phone", "receipt", "signature"];

const LIKE_A_NAME = /^[\p{Script=Han}·]{2,6}$/u;

/** The best header near the top of the sheet, null if there is none. `index` is a row of `grid.cells`. */
export function findHeader(grid: Grid): { header: Header; index: number } | null {
  let best: { header: Header; index: number } | null = null;
  for (let index = 0; index < Math.min(HEADER_ROWS, grid.cells.length); index++) {
    const header = headerAt(grid, index);
    if (header !== null && (best === null || headingCount(header) > headingCount(best.header)))
      best = { header, index };
  }
  return best;
}

/**
 * Reads all persons below `first`, over all pages of the sheet. A generator, so that a pane can do something
 * else between two steps: it yields the number of rows read.
 */
export function readPeople(
  grid: Grid,
  first: { header: Header; index: number },
): Generator<number, PeopleTable> {
  return new PeopleReader(grid, first.header).read(first.index);
}

class PeopleReader {
  private readonly headers: Header[] = [];
  private readonly persons: Person[] = [];
  private readonly pages: Page[] = [];
  private readonly merges: VerticalMerges;
  private readonly households = new HouseholdTracker();
  private pageStart = 0;
  /** Category last written in the current household, and its row. */
  private category = { text: "", row: -1 };
  private householdId = { text: "", row: -1 };

  constructor(
    private readonly grid: Grid,
    private header: Header,
  ) {
    this.merges = new VerticalMerges(grid);
  }

  *read(headerIndex: number): Generator<number, PeopleTable> {
    let index = this.useHeader(this.header, headerIndex);
    while (index < this.grid.cells.length) {
      if (index % ROWS_A_STEP === 0) yield index;
      const cells = this.grid.cells[index] ?? [];
      if (this.startsWithDigits(cells)) {
        this.addPerson(cells, index++);
        continue;
      }
      const header = headerAt(this.grid, index);
      if (header !== null && headingCount(header) > FEWEST_TO_REPEAT) {
        index = this.useHeader(header, index);
        continue;
      }
      this.readOtherLine(cells, index++);
    }
    if (this.pageStart < this.persons.length || this.pages.length === 0) this.closePage(null);
    return { headers: this.headers, persons: this.persons, pages: this.pages };
  }

  private useHeader(header: Header, index: number): number {
    this.header = header;
    this.headers.push(header);
    return index + 1 + header.lastRow - header.firstRow;
  }

  /** The quick way in: nearly every row of a big roster has a number in the ID column. */
  private startsWithDigits(cells: readonly unknown[]): boolean {
    const id = this.value(cells, "id");
    if (typeof id === "number") return true;
    if (typeof id !== "string") return false;
    const code = id.charCodeAt(0);
    return code >= 48 && code <= 57;
  }

  private readOtherLine(cells: readonly unknown[], index: number): void {
    const first = cells.find((value) => cellText(value) !== "");
    if (first === undefined) return;
    const kind = lineKind(cellText(first));
    if (kind === "page-total") this.closePage(this.grid.origin.row + index);
    else if (kind === null && this.isPerson(cells)) this.addPerson(cells, index);
  }

  private isPerson(cells: readonly unknown[]): boolean {
    const has = (field: Field) => cellText(this.value(cells, field)) !== "";
    const filled = FIELDS.filter(has).length;
    const name = cellText(this.value(cells, "name"));
    if (has("id")) return filled >= 2 || /\d{6}/.test(cellText(this.value(cells, "id")));
    if (name !== "") return fieldOf(labelText(name)) === undefined && (filled >= 2 || LIKE_A_NAME.test(name));
    return filled >= 2 && TELLING.some(has);
  }

  private value(cells: readonly unknown[], field: Field): unknown {
    const column = this.header.columns[field];
    return column < 0 ? undefined : cells[column - this.grid.origin.column];
  }

  private addPerson(cells: readonly unknown[], index: number): void {
    const row = this.grid.origin.row + index;
    let origins: Partial<Record<Field, number>> | null = null;
    let errors: FieldText[] | null = null;
    let unreadable: FieldText[] | null = null;
    const read = (field: Field): unknown => {
      let value = this.value(cells, field);
      if (isErrorValue(value)) {
        (errors ??= []).push({ field, text: value });
        return null;
      }
      if ((value === null || value === undefined || value === "") && SHARED.includes(field)) {
        const top = this.merges.topOf(row, this.header.columns[field]);
        if (top !== undefined) {
          (origins ??= {})[field] = top;
          value = this.value(this.grid.cells[top - this.grid.origin.row] ?? [], field);
          if (isErrorValue(value)) return null;
        }
      }
      return value;
    };
    const inherit = (
      field: "category" | "householdId",
      written: string,
      above: { text: string; row: number },
    ) => {
      if (written !== "" || above.text === "" || errors?.some((e) => e.field === field)) return written;
      (origins ??= {})[field] = above.row;
      return above.text;
    };

    const amount = (field: "paid" | "subsidy"): number | null => {
      const value = read(field);
      const number = cellNumber(value);
      if (Number.isNaN(number)) (unreadable ??= []).push({ field, text: cellText(value) });
      return number;
    };

    const { columns } = this.header;
    let householdId = cellText(read("householdId"));
    const relation = cellText(read("relation"));
    const { household, isNew } = this.households.next(householdId, relation, {
      hasId: columns.householdId >= 0,
      hasRelation: columns.relation >= 0,
    });
    let category = cellText(read("category"));
    if (isNew) this.category = this.householdId = { text: "", row: -1 };
    householdId = inherit("householdId", householdId, this.householdId);
    category = inherit("category", category, this.category);
    this.householdId = { text: householdId, row: this.originOf(origins, "householdId", row) };
    this.category = { text: category, row: this.originOf(origins, "category", row) };

    const id = read("id");
    this.persons.push({
      row,
      category,
      householdId,
      relation,
      name: cellText(read("name")),
      sex: cellText(read("sex")),
      id: typeof id === "number" ? id : idText(id),
      phone: cellText(read("phone")),
      paid: amount("paid"),
      subsidy: amount("subsidy"),
      receipt: cellText(read("receipt")),
      signature: cellText(read("signature")),
      payer: cellText(read("payer")),
      header: this.header,
      household,
      origins,
      errors,
      unreadable,
    });
  }

  private originOf(origins: Partial<Record<Field, number>> | null, field: Field, row: number): number {
    return origins?.[field] ?? row;
  }

  private closePage(totalRow: number | null): void {
    const persons = this.persons.slice(this.pageStart);
    this.pageStart = this.persons.length;
    if (persons.length > 0 || totalRow !== null || this.pages.length === 0)
      this.pages.push({ persons, totalRow });
  }
}

/** A repeated header has more known headings than a line of signatures could have by chance. */
const FEWEST_TO_REPEAT = 2;

/** ID numbers keep their spaces: that they have some is a finding. */
function idText(value: unknown): string | null {
  const text = typeof value === "string" ? value : cellText(value);
  return cellText(text) === "" ? null : text;
}
