import type { Person } from "../forms";

/** A rule at work on one roster: it sees every person in turn, then the end, which may come in steps if it is long. */
export interface RosterRule {
  person(person: Person, index: number): void;
  finish?(): void | Generator<undefined, void>;
}
