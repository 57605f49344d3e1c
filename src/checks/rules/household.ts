/** Whether everybody's relation is in order, and every household has one head and stands together. */
import { cellName, cellOf, type Person, relationOf, type Roster } from "../../forms";
import type { SheetContext } from "../context";
import type { RosterRule } from "../rule";
import { findSplits, type Split } from "./household-split";
import { relationJudge } from "./relation";

/** Instead of the index of a head: none so far. */
const NO_HEAD = -1;
/** None so far, but a relation that is blank, broken or no relation: it may be the head's. */
const PERHAPS = -2;

/** Households that take a few milliseconds. */
const A_STEP = 2_000;

/**
 * The reader says who belongs together (see `HouseholdTracker`). Heads are counted over the whole household, wherever
 * its rows stand. That none is there is said only where every row's relation can be read: else the
 * cell that cannot has its finding already, and may well be the head's.
 */
export function households(context: SheetContext<Roster>): RosterRule {
  const { report } = context;
  const { persons } = context.form;
  const judgeRelation = relationJudge(context);
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
      const isPlain = relation?.correction === null && (relation.sex === null || relation.sex === person.sex);
      if (!isPlain) judgeRelation(person, relation);
    },
    *finish() {
      for (let household = 0; household < firsts.length; household++) {
        if (household % A_STEP === 0) yield;
        if (firsts[household] === 0) break;
        if (heads[household] === NO_HEAD + 1) reportNoHead(persons[firstOf(household)] as Person);
      }
      const splits = yield* findSplits(persons, returns, firstOf, headOf);
      for (const [i, split] of splits.entries()) {
        if (i % A_STEP === 0) yield;
        reportSplit(split);
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
    else reportSecondHead(person, persons[head] as Person);
  }

  function reportNoHead(first: Person): void {
    const message = `${nameOf(first)}没有户主（首行是“${first.relation}”）`;
    report("household-no-head", cellOf(first, "relation"), message, first.relation);
  }

  function reportSecondHead(person: Person, first: Person): void {
    const { row, column } = cellOf(first, "relation");
    const who = first.name === "" ? "" : `“${first.name}”`;
    const message = `${nameOf(person)}已有户主${who}（${cellName(row, column)}），这里又是“${person.relation}”`;
    report("household-many-heads", cellOf(person, "relation"), message, person.relation);
  }

  function reportSplit({ first, last, strays }: Split): void {
    const rows = first === last ? `第 ${first.row + 1} 行` : `第 ${first.row + 1}—${last.row + 1} 行`;
    for (const stray of strays) {
      const cell = cellOf(stray, "householdId");
      if (cell.column < 0) continue; // on a page without that column
      const message = `${nameOf(stray)}排在${rows}，这一行没有和他们排在一起`;
      report("household-split", cell, message, stray.householdId);
    }
  }
}

function nameOf({ householdId }: Person): string {
  return householdId === "" ? "这一户" : `户籍号 ${householdId} 这一户`;
}
