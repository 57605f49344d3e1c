import type { Person } from "../forms";
import { to18 } from "../identity";
import { IdTable } from "./id-table";
import type { SheetPlace } from "./place";

/** Where something was met first in a run. */
export interface FirstPlace {
  readonly place: SheetPlace;
  readonly person: Person;
}

/**
 * What one run over several sheets and files has seen so far. Persons are remembered by their position in the
 * run, which takes little room even for millions of them.
 */
export class RunMemory {
  private readonly ids = new IdTable();
  private readonly receipts = new Map<string, number>();
  private readonly sheets: {
    readonly start: number;
    readonly place: SheetPlace;
    readonly persons: readonly Person[];
  }[] = [];
  private next = 0;
  private start = 0;

  /** From here on, indices are those of this sheet's persons. */
  openSheet(place: SheetPlace, persons: readonly Person[]): void {
    this.start = this.next;
    this.sheets.push({ start: this.start, place, persons });
    this.next += persons.length;
    this.ids.reserve(persons.length);
  }

  /** How many rosters of this file the run has come to, the current one among them. */
  sheetsOf(file: string): number {
    return this.sheets.filter(({ place }) => place.file === file).length;
  }

  /**
   * Who bore this number first; null if it is new, and it is then the person's at `index`. The old and the new
   * number of one person are the same; text of neither form is nobody's number.
   */
  firstWithId(id: string, index: number): FirstPlace | null {
    const position = this.start + index;
    const known = this.ids.putIfNew(id, position) ?? this.putMended(id, position);
    return known < 0 ? null : this.at(known);
  }

  private putMended(id: string, position: number): number {
    const mended = to18(id);
    return (mended === null ? null : this.ids.putIfNew(mended, position)) ?? -1;
  }

  /** Who had this receipt first; null if it is new, and it is then the person's at `index`. */
  firstWithReceipt(receipt: string, index: number): FirstPlace | null {
    const known = this.receipts.get(receipt);
    if (known !== undefined) return this.at(known);
    this.receipts.set(receipt, this.start + index);
    return null;
  }

  private at(position: number): FirstPlace | null {
    let sheet: (typeof this.sheets)[number] | undefined;
    for (const candidate of this.sheets) if (candidate.start <= position) sheet = candidate;
    const person = sheet?.persons[position - sheet.start];
    return sheet === undefined || person === undefined ? null : { place: sheet.place, person };
  }
}
