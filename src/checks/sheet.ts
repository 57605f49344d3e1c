/** What a rule may know about the sheet that it looks at. */
import type { Cell, Form, Person } from "../forms";
import type { CalendarDate } from "../identity";
import type { CompiledPolicy, Region } from "../policy";
import type { DoubtedColumns } from "./judging/column-evidence";
import type { Dues } from "./judging/dues";
import type { PageTotals } from "./judging/page-sums";
import type { Payers } from "./judging/payers";
import type { Quotas } from "./judging/quotas";
import type { Elsewhere } from "./meant";
import type { RunMemory } from "./memory";
import type { NoteId } from "./note";
import type { SheetPlace } from "./place";

export interface SheetContext<F extends Form = Form> {
  readonly form: F;
  readonly place: SheetPlace;
  readonly region: Region | null;
  readonly year: number | null;
  /** The policy of that region and year, null where none is known: then rules about money do not run. */
  readonly policy: CompiledPolicy | null;
  /** The sheet names another region than the one whose policy is there. */
  readonly elsewhere: Elsewhere | null;
  /** The place that the sheet names, and of which no policy is known; null if there is no such thing. */
  readonly unknownPlace: string | null;
  /** Why the workbook's own policy of that region and year may not be used; null if there is no such thing. */
  readonly whyNoPolicy: string | null;
  /** Who may pay a subsidy by that policy, null where none is known. */
  readonly payers: Payers | null;
  /** What that policy gives whom. */
  readonly dues: Dues;
  /** Columns whose headings may mean something else, and whose values do not bear out what they were taken for. */
  readonly doubted: DoubtedColumns;
  /** What that policy makes the quotas of a breakdown table. */
  readonly quotas: Quotas;
  /** What the pages of a roster come to, of those that have been gone through. */
  readonly pages: readonly PageTotals[];
  readonly today: CalendarDate;
  readonly run: RunMemory;
  /**
   * The row's amounts cannot be mended without a person's decision: a list says otherwise than the row's category, by
   * which they would be mended.
   */
  readonly doubtAmounts: (person: Person) => void;
  /** Says what could not be judged or compared, and why; each once. */
  readonly cannotJudge: (why: string, id?: NoteId, cells?: readonly Cell[]) => void;
}
