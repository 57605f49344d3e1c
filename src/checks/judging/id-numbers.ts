/** Examines everybody's ID number and sex: what is wrong with either, and whether they agree. */
import { cellOf, type Person } from "../../forms";
import { compact, describeProblem, type IdProblem, isError, statedSex, validate } from "../../identity";
import type { Examination, Mistake } from "../rule";
import { readSex } from "./person";

interface WrongNumber {
  readonly id: string | number;
  readonly mistake: Mistake;
}

interface OtherSex {
  readonly person: Person;
  readonly written: "男" | "女";
  readonly byNumber: "男" | "女";
}

type NumberFacts = Readonly<Record<IdProblem, WrongNumber>> & {
  readonly otherSex: OtherSex;
  /** Somebody whose sex is neither of the two. */
  readonly noSex: Person;
};

export const idNumbers: Examination<NumberFacts> = {
  roster: ({ today }, tell) => ({
    person(person) {
      const { id } = person;
      const written = readSex(person.sex);
      if (written === null && person.sex !== "") tell("noSex", person);
      if (id === null) return;
      const problems = validate(id, today);
      // A broken number is judged in turn: only its first error counts, and warnings only if it has none.
      if (problems.length > 0) {
        const error = problems.find(isError);
        const cell = cellOf(person, "id");
        for (const problem of error === undefined ? problems : [error]) {
          const message = describeProblem(problem, id, today);
          tell(problem, { id, mistake: { cell, message, value: String(id) } });
        }
        if (error !== undefined) return;
      }
      if (written === null || typeof id === "number") return;
      const byNumber = statedSex(problems.length === 0 ? id : compact(id));
      if (byNumber !== written) tell("otherSex", { person, written, byNumber });
    },
  }),
};
