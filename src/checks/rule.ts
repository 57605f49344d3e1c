import type { Person } from "../forms";

/** A rule at work on one roster: it sees every person in turn, then the end. */
export interface RosterRule {
  person(person: Person, index: number): void;
  finish?(): void;
}
