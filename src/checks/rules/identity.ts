/** Whether the ID number can be right, and agrees with the sex beside it. */
import { type Cell, cellOf, type Person, type Roster } from "../../forms";
import { compact, describeProblem, type IdProblem, isError, statedSex, to18, validate } from "../../identity";
import type { RuleId } from "../catalogue";
import type { SheetContext } from "../context";
import type { RosterRule } from "../rule";

const RULE_OF: Readonly<Record<IdProblem, RuleId>> = {
  "precision-lost": "id-as-number",
  length: "id-length",
  format: "id-format",
  birthdate: "id-birthdate",
  checksum: "id-checksum",
  region: "id-region",
  "old-15": "id-15",
  spaces: "id-spaces",
};

export function readSex(text: string): "男" | "女" | null {
  if (text === "男" || text === "男性") return "男";
  return text === "女" || text === "女性" ? "女" : null;
}

export function identityNumbers(context: SheetContext<Roster>): RosterRule {
  const { today, report } = context;
  return {
    person(person) {
      const { id } = person;
      const written = readSex(person.sex);
      if (written === null && person.sex !== "")
        report("sex-unknown", cellOf(person, "sex"), `性别“${person.sex}”应是男或女`, person.sex);
      if (id === null) return;
      const problems = validate(id, today);
      if (problems.length > 0 && reportProblems(context, person, id, problems)) return;
      if (written === null || typeof id === "number") return;
      const real = statedSex(problems.length === 0 ? id : compact(id));
      if (real !== written) {
        const message = `性别写的是${written}，按身份证号应是${real}`;
        report("sex-mismatch", cellOf(person, "sex"), message, person.sex);
      }
    },
  };
}

/** A broken number is judged in turn: only its first error counts, and warnings only if it has none. */
function reportProblems(
  { report, today }: SheetContext<Roster>,
  person: Person,
  id: string | number,
  problems: readonly IdProblem[],
): boolean {
  const cell: Cell = cellOf(person, "id");
  const value = String(id);
  const error = problems.find(isError);
  for (const problem of error === undefined ? problems : [error])
    report(RULE_OF[problem], cell, describeProblem(problem, id, today), value, fixOf(problem, id));
  return error !== undefined;
}

function fixOf(problem: IdProblem, id: string | number): string | null {
  if (typeof id === "number") return null;
  if (problem === "old-15") return to18(id);
  return problem === "spaces" ? compact(id) : null;
}
