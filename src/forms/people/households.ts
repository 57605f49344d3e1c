/** Which persons belong together, judged row by row from top to bottom. */

const HEAD_WORDS = new Set(["户主", "本人", "户主本人"]);

export function isHead(relation: string): boolean {
  return HEAD_WORDS.has(relation);
}

export interface HouseholdColumns {
  readonly hasId: boolean;
  readonly hasRelation: boolean;
}

/**
 * Numbers households as rows come. A written household id decides; where it is blank, a row belongs to the
 * household above it (the id was written once, for all of it) unless it is a head who opens the next one.
 */
export class HouseholdTracker {
  private readonly byId = new Map<string, number>();
  private count = 0;
  private current = -1;
  private currentId = "";
  private currentHasHead = false;

  /** The household's index; `isNew` where the row is the first of a run of rows of one household. */
  next(id: string, relation: string, columns: HouseholdColumns): { household: number; isNew: boolean } {
    const head = isHead(relation);
    const isNew = this.opens(id, head, columns);
    if (isNew) {
      this.current = this.indexFor(id);
      this.currentId = id;
      this.currentHasHead = false;
    } else if (id !== "" && this.currentId === "") {
      this.currentId = id;
      this.byId.set(id, this.current);
    }
    this.currentHasHead ||= head;
    return { household: this.current, isNew };
  }

  private opens(id: string, head: boolean, columns: HouseholdColumns): boolean {
    if (this.current < 0) return true;
    if (!columns.hasId && !columns.hasRelation) return true;
    if (id !== "") return id !== this.currentId && (this.currentId !== "" || head || this.byId.has(id));
    return head && (this.currentId === "" || this.currentHasHead);
  }

  private indexFor(id: string): number {
    const known = id === "" ? undefined : this.byId.get(id);
    if (known !== undefined) return known;
    const index = this.count++;
    if (id !== "") this.byId.set(id, index);
    return index;
  }
}
