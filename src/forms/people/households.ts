/** Which persons belong together, judged row by row from top to bottom. */
import { compact } from "../../identity";
import { normalizeName } from "../../policy";
import type { Columns } from "../columns/fields";
import { relationOf } from "./relations";

export function isHead(relation: string): boolean {
  return relationOf(relation)?.isHead === true;
}

/** What a row writes of whose household it is of; blank is "". */
export interface Written {
  /** 户籍号 */
  readonly id: string;
  /** 户主身份证号 */
  readonly headId: string;
  /** 户主姓名 */
  readonly head: string;
  readonly relation: string;
  /** Of the row's own person: 户主 “本人” means this one. */
  readonly name: string;
}

/** The fields whose columns tell households, from the one that decides to the one that is asked last. */
const TELLING = ["householdId", "headId", "head", "relation"] as const;

/** Whether some column tells which persons are of one household. */
export function tellsHouseholds(columns: Columns): boolean {
  return TELLING.some((field) => columns[field] >= 0);
}

/** 户主 “本人”, 是户主 “√”: the person of the row. */
const SELF = /^(?:本人|户主|户主本人|自己|是|√|✓|✔)$/;
/** As in the row above; or not the head. */
const AS_ABOVE = /^(?:同上|[〃″"”]+|''|否|不是)$/;

/** What people write where they know no number. */
const NO_ID = /^([-—–－/／\\]+|0+|无|没有|不详|不清楚)$/;

/** Where a count begins. */
const FIRST = "1";

/** A number as a spreadsheet keeps it; anything else is looked at more closely. */
const PLAIN_ID = /^[1-9A-Za-z]\w*$/;

/**
 * Numbers households as rows come. The first of 户籍号, 户主身份证号 and 户主姓名 that both the row and the household above it
 * have decides; a household is known again by its numbers wherever its rows stand, by a head's name only in a run of rows. What
 * is blank says nothing: it was written once, for all of the household, and a row belongs to the one above it unless it is a
 * head who opens the next one. Where no column tells households, each row is its own.
 */
export class HouseholdTracker {
  private readonly byId = new Map<string, number>();
  private readonly byHeadId = new Map<string, number>();
  /** Per household: whether a head was among its rows. */
  private readonly hasHead: boolean[] = [];
  private current = -1;
  private currentId = "";
  private currentHeadId = "";
  private currentHead = "";
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
  next(written: Written, columns: Columns): { household: number; isNew: boolean } {
    const id = comparableId(written.id);
    const headId = compact(written.headId);
    const head = headNamed(written);
    const opensOne = isHead(written.relation);
    const mayBegin = this.isFirstOfPage && (id === FIRST || this.isFirstOfGroup);
    if (mayBegin && opensOne && this.hasHeadNow(id)) this.countAnew();
    this.isFirstOfPage = false;
    this.isFirstOfGroup = false;
    const isNew = this.opens({ id, headId, head, name: written.name }, opensOne, columns);
    if (isNew) {
      this.current = this.indexFor(id, headId);
      this.currentId = id;
      this.currentHeadId = headId;
      this.currentHead = head;
    } else {
      if (id !== "" && this.currentId === "") {
        this.currentId = id;
        this.byId.set(id, this.current);
      }
      this.currentHeadId ||= headId;
      this.currentHead ||= head;
    }
    if (headId !== "" && !this.byHeadId.has(headId)) this.byHeadId.set(headId, this.current);
    if (opensOne) this.hasHead[this.current] = true;
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

  private opens(
    { id, headId, head, name }: Pick<Written, "id" | "headId" | "head" | "name">,
    isHeads: boolean,
    columns: Columns,
  ): boolean {
    if (this.current < 0 || !tellsHouseholds(columns)) return true;
    if (id !== "" && this.currentId !== "") return id !== this.currentId;
    if (headId !== "" && this.currentHeadId !== "") return headId !== this.currentHeadId;
    const hasHead = this.hasHead[this.current] === true;
    // Two neighbours may have the same name, and each heads a household.
    if (head !== "" && this.currentHead !== "")
      return head !== this.currentHead || (isHeads && hasHead && name.replace(/\s/g, "") === head);
    if (id !== "") return isHeads || this.byId.has(id);
    return isHeads && (this.currentId === "" || hasHead);
  }

  private indexFor(id: string, headId: string): number {
    const known =
      (id === "" ? undefined : this.byId.get(id)) ??
      (id !== "" || headId === "" ? undefined : this.byHeadId.get(headId));
    if (known !== undefined) return known;
    const index = this.hasHead.push(false) - 1;
    if (id !== "") this.byId.set(id, index);
    return index;
  }
}

function headNamed({ head, name }: Written): string {
  if (head === "" || AS_ABOVE.test(head)) return "";
  return (SELF.test(head) ? name : head).replace(/\s/g, "");
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
