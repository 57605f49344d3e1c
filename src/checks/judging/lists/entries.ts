/** Everybody on the lists of a run, found by ID number. */
import { type Cell, cellOf, type Person } from "../../../forms";
import { type CalendarDate, comparableName, isError, to18, validate } from "../../../identity";
import type { List } from "./given";

/** Somebody's row on a list. */
export interface Entry {
  readonly list: List;
  /** Of the list's persons. */
  readonly index: number;
  readonly person: Person;
}

/** What the list says of somebody who no longer counts; "" of all others. */
export function endOf({ list, index }: Entry): string {
  const end = list.context.form.ended?.[index] ?? null;
  return end === null || (end.isOfInsurance && list.role.kind !== "employees") ? "" : end.why;
}

/** How well a number can be compared. */
const UNREADABLE = 0;
/** Well-formed, but wrong: the same mistake on both sides is still the same person. */
const WRONG = 1;
const SURE = 2;

export interface NotMet {
  readonly absent: readonly Entry[];
  readonly unread: readonly Entry[];
  readonly ended: readonly Entry[];
}

const NOBODY: readonly Entry[] = [];

/** About a millisecond's work. */
const ROWS_A_STEP = 500;

/** Entries are numbered through over all lists, so that a list of a whole county takes little room. */
export class Entries {
  private readonly starts: readonly number[];
  private readonly heads = new Map<string, number>();
  /** The next entry with the same number; -1 after the last. */
  private readonly next: Int32Array;
  private readonly quality: Uint8Array;
  private readonly repeats: Uint8Array;
  private readonly met: Uint8Array;
  private readonly namesakes = new Map<List, Set<string>>();
  private readonly withSureNumbers = new Set<List>();

  constructor(private readonly lists: readonly List[]) {
    let count = 0;
    this.starts = lists.map(({ context }) => {
      const start = count;
      count += context.form.persons.length;
      return start;
    });
    this.next = new Int32Array(count).fill(-1);
    this.quality = new Uint8Array(count);
    this.repeats = new Uint8Array(count);
    this.met = new Uint8Array(count);
  }

  /** From the last entry to the first, so that each one can point to the next of its number. */
  *index(): Generator<number, void> {
    for (let at = this.lists.length - 1; at >= 0; at--) {
      const list = this.lists[at] as List;
      const { form, today } = list.context;
      const start = this.starts[at] as number;
      for (let i = form.persons.length - 1; i >= 0; i--) {
        if (i % ROWS_A_STEP === 0) yield i;
        this.add(list, start, i, form.persons[i] as Person, today);
      }
    }
  }

  private add(list: List, start: number, index: number, { id, name }: Person, today: CalendarDate): void {
    const position = start + index;
    const key = typeof id === "string" ? to18(id) : null;
    const quality = key === null ? UNREADABLE : isSureNumber(id, today) ? SURE : WRONG;
    this.quality[position] = quality;
    if (quality === SURE) this.withSureNumbers.add(list);
    else this.namesakesOn(list).add(comparableName(name));
    if (key === null) return;
    const later = this.heads.get(key) ?? -1;
    this.heads.set(key, position);
    this.next[position] = later;
    if (later >= 0 && later < start + list.context.form.persons.length) this.repeats[later] = 1;
  }

  /** The entries with a person's number, in the order of the lists; from now on they are known to be on a roster. */
  meet(id: string): readonly Entry[] {
    const entries = this.withId(id);
    if (entries.length > 0)
      for (let position = this.headOf(id); position >= 0; position = this.next[position] as number)
        this.met[position] = 1;
    return entries;
  }

  /** The entries with this number, in the order of the lists. */
  withId(id: string): readonly Entry[] {
    let position = this.headOf(id);
    if (position < 0) return NOBODY;
    const entries: Entry[] = [];
    for (; position >= 0; position = this.next[position] as number) entries.push(this.at(position));
    return entries;
  }

  private headOf(id: string): number {
    const key = to18(id);
    return key === null ? -1 : (this.heads.get(key) ?? -1);
  }

  private at(position: number): Entry {
    let found = 0;
    while (found + 1 < this.starts.length && (this.starts[found + 1] as number) <= position) found++;
    const list = this.lists[found] as List;
    const index = position - (this.starts[found] as number);
    return { list, index, person: list.context.form.persons[index] as Person };
  }

  /** Whether a list can tell who is not on it: one without a readable number cannot. */
  hasSureNumbers(list: List): boolean {
    return this.withSureNumbers.has(list);
  }

  /** Whether somebody of this name stands on the list without a number that could be compared. */
  mayBeOn(list: List, name: string): boolean {
    return name !== "" && this.namesakes.get(list)?.has(comparableName(name)) === true;
  }

  /**
   * Those of a list whom no roster has: sure ones each once, and those whose number cannot be compared; and, on a roster or not,
   * those who no longer count. Yields rows.
   */
  *notMet(list: List): Generator<number, NotMet> {
    const { persons } = list.context.form;
    const start = this.starts[this.lists.indexOf(list)] ?? 0;
    const absent: Entry[] = [];
    const unread: Entry[] = [];
    const ended: Entry[] = [];
    for (let index = 0; index < persons.length; index++) {
      if (index % ROWS_A_STEP === 0) yield index;
      const position = start + index;
      const entry = { list, index, person: persons[index] as Person };
      if (endOf(entry) !== "") {
        ended.push(entry);
        continue;
      }
      if (this.met[position] === 1 || this.repeats[position] === 1) continue;
      (this.quality[position] === SURE ? absent : unread).push(entry);
    }
    return { absent, unread, ended };
  }

  private namesakesOn(list: List): Set<string> {
    const names = this.namesakes.get(list) ?? new Set();
    this.namesakes.set(list, names);
    return names;
  }
}

/** Whether nothing is wrong with the number but how it is written. */
export function isSureNumber(id: Person["id"], today: CalendarDate): boolean {
  return typeof id === "string" && !validate(id, today).some(isError);
}

/** Where an entry is pointed to: at its name, or at its number where the list has no names. */
export function cellOfEntry({ person }: Pick<Entry, "person">): Cell {
  return cellOf(person, person.header.columns.name < 0 ? "id" : "name");
}
