/** Nobody may be on the rosters twice, in this sheet or any other of the run. */
import { cellOf, type Roster } from "../../forms";
import type { SheetContext } from "../context";
import { describePlace } from "../place";
import type { RosterRule } from "../rule";

export function duplicateIds({ report, run, place }: SheetContext<Roster>): RosterRule {
  return {
    person(person, index) {
      if (typeof person.id !== "string") return;
      const first = run.firstWithId(person.id, index);
      if (first === null) return;
      const cell = cellOf(person, "id");
      const where = describePlace(place, first.place, cellOf(first.person, "id"));
      const names = [person.name, first.person.name] as const;
      const value = String(person.id);
      if (isOtherName(...names))
        report(
          "id-conflict",
          cell,
          `身份证号与 ${where} 相同，但那里的姓名是“${names[1]}”，这里是“${names[0]}”`,
          value,
        );
      else
        report(
          "id-duplicate",
          cell,
          `与 ${where}${names[1] === "" ? "" : `“${names[1]}”`}是同一个身份证号`,
          value,
        );
    },
  };
}

function isOtherName(a: string, b: string): boolean {
  if (a === b || a === "" || b === "") return false;
  return a.replace(/[\s\u3000]+/g, "") !== b.replace(/[\s\u3000]+/g, "");
}
