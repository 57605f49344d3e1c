import type { Person } from "../forms";
import type { SheetPlace } from "./place";

/** Where something was met first in a run. */
export interface FirstPlace {
  readonly place: SheetPlace;
  readonly person: Person;
}

/** Remembers the first of every key over all sheets and files of a run, in little room. */
class FirstPlaces {
  private readonly ordinals = new Map<string, number>();
  private readonly sheets: {
    readonly start: number;
    readonly place: SheetPlace;
    readonly persons: readonly Person[];
  }[] = [];
  private next = 0;

  /** From here on, `remember` takes indices into this sheet's persons. */
  openSheet(place: SheetPlace, persons: readonly Person[]): void {
    this.sheets.push({ start: this.next, place, persons });
    this.next += persons.length;
  }

  /** Null if the key is new; it is then remembered for the person at `index` of the open sheet. */
  remember(key: string, index: number): FirstPlace | null {
    const known = this.ordinals.get(key);
    if (known !== undefined) return this.at(known);
    this.ordinals.set(key, (this.sheets[this.sheets.length - 1]?.start ?? 0) + index);
    return null;
  }

  private at(ordinal: number): FirstPlace | null {
    for (let i = this.sheets.length - 1; i >= 0; i--) {
      const sheet = this.sheets[i];
      if (sheet === undefined || sheet.start > ordinal) continue;
      const person = sheet.persons[ordinal - sheet.start];
      return person === undefined ? null : { place: sheet.place, person };
    }
    return null;
  }
}

/** What one run over several sheets and files has seen so far. */
export class RunMemory {
  readonly ids = new FirstPlaces();
  readonly receipts = new FirstPlaces();

  openSheet(place: SheetPlace, persons: readonly Person[]): void {
    this.ids.openSheet(place, persons);
    this.receipts.openSheet(place, persons);
  }
}
