/** Columns that departments' lists have and rosters do not: 监测类别, 残疾等级, 家庭人口, 状态. */
import { cellText, labelText } from "./cell";
import type { Grid } from "./grid";
import { kindsIn } from "./list-kinds";
import type { ListRole } from "./list-role";
import { isOfInsurance, shownStatus, statusColumn } from "./list-status";
import { Merges } from "./merges";
import { type Field, wordsOf } from "./columns/fields";
import type { Header } from "./people/header";
import type { PeopleTable } from "./people/read";
import type { Person } from "./people/row";

/** What a list says of one of its entries, beside the category column that rosters have too. Blank is "". */
interface Statement {
  /** 监测类别, 救助类型 … */
  readonly category: string;
  /** 残疾等级 */
  readonly level: string;
}

/** What a list says of somebody who no longer counts. */
interface End {
  /** `状态“停保”` */
  readonly why: string;
  /** It is the insurance that has ended, not what the list is about, where that is something else. */
  readonly isOfInsurance: boolean;
}

export interface ListColumns {
  /** By index of the list's persons; null where it has no such columns. */
  readonly statements: readonly Statement[] | null;
  /** By index of the list's persons: why they no longer count, null for all others; null where it has no such columns. */
  readonly ended: readonly (End | null)[] | null;
  /** One row for a household, whose other members are not named. */
  readonly isByHousehold: boolean;
  /** What the headings say the list is of, null where they say nothing. */
  readonly role: ListRole | null;
}

const CATEGORY =
  /^(监测|救助|困难|保障|资助|低保|特困|优抚|对象|低收入人口|特殊人群|重点人群)(对象|人员|人群|人口|群众|户|家庭)?(类别|类型|种类|属性|身份)$/;
const LEVEL = /^残疾(证)?((类别|类型)?(及|和|与|、)?)(等级|级别|程度)$/;
const HEADCOUNT = /^(户内|家庭|保障|享受|低保|救助|供养|户)?(成员)?(人口|人口数|人数)$/;
/** Categories as only lists of several kinds of people in need have them. */
const HARDSHIP = /救助|困难|资助|低收入人口|特殊人群|重点人群/;

/** About a millisecond's work. */
const ROWS_A_STEP = 5_000;

export function* readListColumns(grid: Grid, table: PeopleTable): Generator<number, ListColumns> {
  const headings = new Map(table.headers.map((header) => [header, new Headings(grid, header)]));
  const [first] = headings.values();
  const all = [...headings.values()];
  return {
    statements: all.some(({ category, level }) => category >= 0 || level >= 0)
      ? yield* readStatements(grid, table, headings)
      : null,
    ended: all.some(({ status }) => status.length > 0) ? yield* readEnded(grid, table, headings) : null,
    isByHousehold: first?.isByHousehold ?? false,
    role: first?.role ?? null,
  };
}

interface StatusColumn {
  readonly label: string;
  /** One of the grid's cells. */
  readonly column: number;
  readonly saysEnded: (text: string) => boolean;
}

/** The headings of one header, by column of the grid. */
class Headings {
  /** Columns of the grid's cells; -1 where there is none. */
  readonly category: number;
  readonly level: number;
  /** Columns that say of somebody that he no longer counts. */
  readonly status: readonly StatusColumn[];
  private readonly labels: readonly string[];

  constructor(
    private readonly grid: Grid,
    private readonly header: Header,
  ) {
    const rows = grid.cells.slice(header.firstRow - grid.origin.row, header.lastRow - grid.origin.row + 1);
    const told = new Map(
      header.readings.filter(({ how }) => how === "told").map((one) => [one.column, wordsOf(one)]),
    );
    const width = Math.max(
      0,
      ...rows.map((row) => row.length),
      ...[...told.keys()].map((column) => column - grid.origin.column + 1),
    );
    // The lower heading of two says what the column is.
    this.labels = Array.from(
      { length: width },
      (_, column) =>
        told.get(column + grid.origin.column) ??
        rows.map((row) => bare(row[column])).reduce((upper, lower) => lower || upper, ""),
    );
    this.category = this.labels.findIndex((label) => CATEGORY.test(label));
    this.level = this.labels.findIndex((label) => LEVEL.test(label));
    this.status = this.labels.flatMap((label, column) => {
      const saysEnded = statusColumn(label);
      return saysEnded === null ? [] : [{ label, column, saysEnded }];
    });
  }

  get isByHousehold(): boolean {
    if (this.header.columns.relation >= 0 || this.header.layout === "members") return false;
    return this.labels.some((label) => HEADCOUNT.test(label)) || /^户主/.test(this.labelOf("name"));
  }

  /** What is listed by kind, row by row. */
  get role(): ListRole | null {
    const category = this.labels[this.category] ?? this.labelOf("category");
    const isOfPeopleInNeed = this.level >= 0 || HARDSHIP.test(category) || kindsIn(category).size > 0;
    return isOfPeopleInNeed ? { kind: "subsidy", kinds: new Set(), isComplete: true } : null;
  }

  private labelOf(field: Field): string {
    return this.labels[this.header.columns[field] - this.grid.origin.column] ?? "";
  }
}

function bare(heading: unknown): string {
  return labelText(heading).replace(/\([^)]{0,99}\)|[:.。]/g, "");
}

function* readStatements(
  grid: Grid,
  { persons }: PeopleTable,
  headings: ReadonlyMap<Header, Headings>,
): Generator<number, Statement[]> {
  const merges = new Merges(grid);
  const statements: Statement[] = [];
  let above: Person | undefined;
  for (const person of persons) {
    if (statements.length % ROWS_A_STEP === 0) yield person.row - grid.origin.row;
    const { category: column = -1, level = -1 } = headings.get(person.header) ?? {};
    const category = textAt(grid, merges, person.row, column);
    // Written once, for the household, like the category of a roster.
    const inherited = above?.household === person.household ? (statements.at(-1)?.category ?? "") : "";
    statements.push({ category: category || inherited, level: textAt(grid, merges, person.row, level) });
    above = person;
  }
  return statements;
}

function* readEnded(
  grid: Grid,
  { persons }: PeopleTable,
  headings: ReadonlyMap<Header, Headings>,
): Generator<number, (End | null)[]> {
  const merges = new Merges(grid);
  const ended: (End | null)[] = [];
  for (const person of persons) {
    if (ended.length % ROWS_A_STEP === 0) yield person.row - grid.origin.row;
    const ends = (headings.get(person.header)?.status ?? []).flatMap(
      ({ label, column, saysEnded }): End[] => {
        const text = textAt(grid, merges, person.row, column);
        return saysEnded(text)
          ? [{ why: `${label}“${shownStatus(label, text)}”`, isOfInsurance: isOfInsurance(label, text) }]
          : [];
      },
    );
    ended.push(ends.find((end) => !end.isOfInsurance) ?? ends[0] ?? null);
  }
  return ended;
}

/** `column` is one of the grid's cells. A merged cell counts for all its rows. */
function textAt(grid: Grid, merges: Merges, row: number, column: number): string {
  if (column < 0) return "";
  const text = (at: number) => cellText(grid.cells[at - grid.origin.row]?.[column]);
  const top = merges.topOf(row, column + grid.origin.column);
  return text(row) || (top === undefined ? "" : text(top));
}
