/** Examines relations and households: who heads each, and who does not stand with the others. */
import { type Person, type Relation, relationOf } from "../../forms";
import type { Examination } from "../rule";
import { findSplits } from "./household-split";

/** Instead of the index of a head: none so far. */
const NO_HEAD = -1;
/** None so far, but a relation that is blank, broken or no relation: it may be the head's. */
const PERHAPS = -2;

/** Households that take a few milliseconds. */
const A_STEP = 2_000;

interface HouseholdFacts {
  /** A relation that is not plainly right, with how it is read; null for one that cannot be read. */
  readonly relation: { readonly person: Person; readonly relation: Relation | null };
  /** Somebody is head besides the first one. */
  readonly secondHead: { readonly person: Person; readonly first: Person };
  /** The first person of a household without a head. */
  readonly noHead: Person;
  /** Somebody away from the household, which stands from `first` to `last`. */
  readonly stray: { readonly person: Person; readonly first: Person; readonly last: Person };
}

/**
 * The reader says who belongs together (see `HouseholdTracker`). Heads are counted over the whole household, wherever
 * its rows stand. That none is there is said only where every row's relation can be read: else the
 * cell that cannot has its finding already, and may well be the head's.
 */
export const households: Examination<HouseholdFacts> = {
  roster({ form: { persons } }, tell) {
    /** Per household: the indices of its first person and of its head, plus one each; 0 in a household not yet met. */
    const firsts = new Int32Array(persons.length);
    const heads = new Int32Array(persons.length);
    /** Indices where a household goes on after rows of another one. */
    const returns: number[] = [];
    let current = -1;

    return {
      person(person, index) {
        if (person.household !== current) enter(person.household, index);
        // Looked up once for all rules of this group: a look costs as much as the rest of them.
        const relation = relationOf(person.relation);
        if (relation === null) noteUnreadable(person);
        else if (relation.isHead) noteHead(person, index);
        const isPlain =
          relation?.correction === null && (relation.sex === null || relation.sex === person.sex);
        // A blank one is another rule's.
        if (!isPlain && person.relation !== "") tell("relation", { person, relation });
      },
      *finish() {
        for (let household = 0; household < firsts.length; household++) {
          if (household % A_STEP === 0) yield;
          if (firsts[household] === 0) break;
          if (heads[household] === NO_HEAD + 1) tell("noHead", persons[firstOf(household)] as Person);
        }
        const splits = yield* findSplits(persons, returns, firstOf, headOf);
        for (const [i, { first, last, strays }] of splits.entries()) {
          if (i % A_STEP === 0) yield;
          for (const person of strays) tell("stray", { person, first, last });
        }
      },
    };

    function firstOf(household: number): number {
      return (firsts[household] ?? 0) - 1;
    }

    function headOf(household: number): number {
      return (heads[household] ?? 0) - 1;
    }

    function enter(household: number, index: number): void {
      current = household;
      if (firstOf(household) >= 0) returns.push(index);
      else firsts[household] = index + 1;
    }

    function noteUnreadable({ household }: Person): void {
      if (headOf(household) === NO_HEAD) heads[household] = PERHAPS + 1;
    }

    function noteHead(person: Person, index: number): void {
      const head = headOf(person.household);
      if (head < 0) heads[person.household] = index + 1;
      else tell("secondHead", { person, first: persons[head] as Person });
    }
  },
};

/** How the user knows a household. */
export function householdName({ householdId }: Person): string {
  return householdId === "" ? "这一户" : `户籍号 ${householdId} 这一户`;
}
