/** Examines who is on the rosters twice, in this sheet or any other of the run. */
import { cellOf, type Person } from "../../forms";
import { comparableName } from "../../identity";
import type { FirstPlace } from "../memory";
import { describePlace } from "../place";
import type { Examination } from "../rule";

interface Repeat {
  readonly person: Person;
  readonly first: Person;
  /** Where the first one stands, as seen from here. */
  readonly where: string;
}

interface RepeatFacts {
  readonly same: Repeat;
  /** The names say that they are two persons. */
  readonly otherName: Repeat;
}

export const repeats: Examination<RepeatFacts> = {
  roster({ form, run, place }, tell) {
    const onRepeat = (index: number, first: FirstPlace): void => {
      const person = form.persons[index] as Person;
      const where = describePlace(place, first.place, cellOf(first.person, "id"));
      const topic = isOtherName(person.name, first.person.name) ? "otherName" : "same";
      tell(topic, { person, first: first.person, where });
    };
    return {
      person(person, index) {
        if (typeof person.id === "string") run.noteId(person.id, index, onRepeat);
      },
      finish() {
        run.settleIds(onRepeat);
      },
    };
  },
};

function isOtherName(a: string, b: string): boolean {
  return a !== "" && b !== "" && comparableName(a) !== comparableName(b);
}
