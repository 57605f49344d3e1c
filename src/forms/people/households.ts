/** Which persons belong together, judged row by row from top to bottom. */
import { normalizeName } from "../../policy";
import { relationOf } from "./relations";

export function isHead(relation: string): boolean {
  return relationOf(relation)?.isHead === true;
}

export interface HouseholdColumns {
  readonly hasId: boolean;
  readonly hasRelation: boolean;
}

/** What people write where they know no number. */
const NO_ID = /^([-—–－/／\\]+|0+|无|没有|不详|不清楚)$/;

/** Where a count begins. */
const FIRST = "1";

/** A number as a spreadsheet keeps it; anything else is looked at more closely. */
const PLAIN_ID = /^[1-9A-Za-z]\w*$/;

/**
 * Numbers households as rows come. A written household id decides; where it is blank, a row belongs to the
 * household above it (the id was written once, for all of it) unless it is a head who opens the next one.
 */
export class HouseholdTracker {
  private readonly byId = new Map<string, number>();
  /** Per household: whether a head was among its rows. */
  private readonly hasHead: boolean[] = [];
  private current = -1;
  private currentId = "";
  private isFirstOfPage = false;
  private isFirstOfGroup = false;

  /** A header, a line of totals: below it a village group may count its households from 1 again. */
  newPage(): void {
    this.isFirstOfPage = true;
  }

  /** The same, where a count has gone beyond its first household. */
  blankLine(): void {
    if (this.byId.size > 1) this.isFirstOfPage = true;
  }

  /** The name of a village group: below it, whatever number comes first may begin a count. */
  newGroup(): void {
    this.isFirstOfPage = true;
    this.isFirstOfGroup = true;
  }

  /** The household's index; `isNew` where the row is the first of a run of rows of one household. */
  next(written: string, relation: string, columns: HouseholdColumns): { household: number; isNew: boolean } {
    const id = comparableId(written);
    const head = isHead(relation);
    const mayBegin = this.isFirstOfPage && (id === FIRST || this.isFirstOfGroup);
    if (mayBegin && head && this.hasHeadNow(id)) this.countAnew();
    this.isFirstOfPage = false;
    this.isFirstOfGroup = false;
    const isNew = this.opens(id, head, columns);
    if (isNew) {
      this.current = this.indexFor(id);
      this.currentId = id;
    } else if (id !== "" && this.currentId === "") {
      this.currentId = id;
      this.byId.set(id, this.current);
    }
    if (head) this.hasHead[this.current] = true;
    return { household: this.current, isNew };
  }

  private hasHeadNow(id: string): boolean {
    const known = this.byId.get(id);
    return known !== undefined && this.hasHead[known] === true;
  }

  private countAnew(): void {
    this.byId.clear();
    this.currentId = "";
  }

  private opens(id: string, head: boolean, columns: HouseholdColumns): boolean {
    if (this.current < 0) return true;
    if (!columns.hasId && !columns.hasRelation) return true;
    if (id !== "") return id !== this.currentId && (this.currentId !== "" || head || this.byId.has(id));
    return head && (this.currentId === "" || this.hasHead[this.current] === true);
  }

  private indexFor(id: string): number {
    const known = id === "" ? undefined : this.byId.get(id);
    if (known !== undefined) return known;
    const index = this.hasHead.push(false) - 1;
    if (id !== "") this.byId.set(id, index);
    return index;
  }
}

/** Whether two ways of writing name one household; blanks and dashes name none. */
export function isSameHouseholdId(a: string, b: string): boolean {
  const id = comparableId(a);
  return id !== "" && id === comparableId(b);
}

/** Two ways to write one number are the same household; a dash is no number. */
function comparableId(written: string): string {
  if (written === "" || PLAIN_ID.test(written)) return written;
  const id = normalizeName(written);
  return NO_ID.test(id) ? "" : id.replace(/^0+(?=\d)/, "");
}
