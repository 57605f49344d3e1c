/** Columns that mean what another one was taken for already: a second payer's 资助额, a second 人员类别, 征收品目 beside 征收项目. */
import { cellNumber } from "../cell";
import type { Claim } from "./assign";
import { meaningsOf, namesPayer, yearIn } from "./meaning";
import { type Profile, type SampleRows, support, type Vocabulary } from "./values";

type Doubled = "paid" | "subsidy" | "category" | Joined;
/** What their columns say is read together. */
type Joined = "item" | "place";

const DOUBLED: readonly string[] = [
  "paid",
  "subsidy",
  "category",
  "item",
  "place",
] satisfies readonly Doubled[];

export interface ColumnBeside {
  readonly field: Doubled;
  readonly column: number;
  /** As a `labelText`. */
  readonly heading: string;
  /** It is another payer's part, to be added: 民政资助 beside 残联资助. */
  readonly isPart: boolean;
}

/** What both give together is what somebody is given: 财政资助 640 for everybody is not. */
function addUp(rows: SampleRows, first: number, column: number, { gives }: Vocabulary): boolean {
  const sums = rows.flatMap((cells) => {
    const part = Number(cellNumber(cells[column]) ?? 0);
    return part > 0 ? [part + Number(cellNumber(cells[first]) ?? 0)] : [];
  });
  return sums.filter((sum) => gives(sum)).length * 2 > sums.length;
}

export function isJoined(field: string): field is Joined {
  return field === "item" || field === "place";
}

/** Indices of the labels' columns. */
export function columnsBeside(
  labels: readonly string[],
  claims: ReadonlyMap<number, Claim>,
  profileAt: (column: number) => Profile,
  rows: SampleRows,
  knows: Vocabulary,
): ColumnBeside[] {
  const taken = new Map([...claims].map(([column, { field }]) => [field, column]));
  return labels.flatMap((heading, column): ColumnBeside[] => {
    if (claims.has(column)) return [];
    const meaning = meaningsOf(heading).find(
      ({ field, whose }) => whose === "own" && DOUBLED.includes(field),
    );
    const field = meaning?.field as Doubled | undefined;
    const first = field === undefined ? undefined : taken.get(field);
    if (meaning === undefined || field === undefined || first === undefined) return [];
    // 征收项目 and 征收品目 say together of which insurance it is, 村 and 组 where somebody lives.
    if (isJoined(field)) return [{ field, column, heading, isPart: false }];
    if (profileAt(column).filled === 0 || support(field, profileAt(column)) <= 0) return [];
    // What was last year's is no other reading of this year's.
    if (yearIn(heading) < yearIn(labels[first] ?? "")) return [];
    const isPart =
      field === "subsidy" &&
      meaning.isPlain &&
      namesPayer(heading) &&
      namesPayer(labels[first] ?? "") &&
      addUp(rows, first, column, knows);
    return [{ field, column, heading, isPart }];
  });
}
