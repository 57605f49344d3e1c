/** Nobody may be on the rosters twice, in this sheet or any other of the run. */
import { cellOf, type Person, type Roster } from "../../forms";
import { comparableName } from "../../identity";
import type { SheetContext } from "../context";
import { describePlace } from "../place";
import type { RosterRule } from "../rule";
import type { FirstPlace } from "../run";

export function duplicateIds({ form, report, run, place }: SheetContext<Roster>): RosterRule {
  return {
    person(person, index) {
      if (typeof person.id === "string") run.noteId(person.id, index, reportRepeat);
    },
    finish() {
      run.settleIds(reportRepeat);
    },
  };

  function reportRepeat(index: number, first: FirstPlace): void {
    const person = form.persons[index] as Person;
    const cell = cellOf(person, "id");
    const where = describePlace(place, first.place, cellOf(first.person, "id"));
    const names = [person.name, first.person.name] as const;
    const value = String(person.id);
    if (isOtherName(...names)) {
      const message = `身份证号与 ${where} 相同，但那里的姓名是“${names[1]}”，这里是“${names[0]}”`;
      report("id-conflict", cell, message, value);
    } else {
      const whose = names[1] === "" ? "" : `“${names[1]}”`;
      report("id-duplicate", cell, `与 ${where}${whose}是同一个身份证号`, value);
    }
  }
}

function isOtherName(a: string, b: string): boolean {
  return a !== "" && b !== "" && comparableName(a) !== comparableName(b);
}
