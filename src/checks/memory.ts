/** What one run over several sheets and files remembers: who was met, and which receipts. */
import type { Person } from "../forms";
import { to18 } from "../identity";
import { normalizeName } from "../policy";
import type { SheetPlace } from "./place";
import { TagTable } from "./tag-table";
import { idTag, NO_TAG, textTag } from "./tags";

/** Where something was met first in a run. */
export interface FirstPlace {
  readonly place: SheetPlace;
  readonly person: Person;
}

type OnRepeat = (index: number, first: FirstPlace) => void;

interface YearMemory {
  readonly ids: TagTable;
  readonly receipts: TagTable;
}

/** Enough that fetching them together pays, few enough that they stay near. */
const BATCH = 256;

/**
 * What one run over several sheets and files has seen so far. Persons are remembered by their position in the
 * run, which takes little room even for millions of them.
 */
export class RunMemory {
  /** What is double is so within one insurance year. */
  private readonly years = new Map<number | null, YearMemory>();
  private current = this.memoryOf(null);
  private lastYear: number | null = null;
  private readonly yearsOfFiles = new Map<string, number>();
  /** Numbers that wait to be looked up together. */
  private readonly tags = new Int32Array(BATCH);
  private readonly positions = new Int32Array(BATCH);
  private waiting = 0;
  private readonly sheets: {
    readonly start: number;
    readonly place: SheetPlace;
    readonly persons: readonly Person[];
  }[] = [];
  private next = 0;
  private start = 0;

  /** From here on, indices are those of this sheet's persons. */
  openSheet(place: SheetPlace, persons: readonly Person[], said: number | null): void {
    if (said !== null) {
      this.yearsOfFiles.set(place.file, said);
      this.lastYear = said;
    }
    this.current = this.memoryOf(said ?? this.yearsOfFiles.get(place.file) ?? this.lastYear);
    this.start = this.next;
    this.sheets.push({ start: this.start, place, persons });
    this.next += persons.length;
    this.current.ids.reserve(persons.length);
  }

  /** A sheet of unknown year counts for that of its workbook, else of the run: whichever is known first. */
  private memoryOf(year: number | null): YearMemory {
    const known = this.years.get(year);
    if (known !== undefined) return known;
    const unknown = year !== null && this.years.size === 1 ? this.years.get(null) : undefined;
    const memory = unknown ?? {
      ids: new TagTable((a, b) => clean(this.personAt(a).id) === clean(this.personAt(b).id)),
      receipts: new TagTable(
        (a, b) => normalizeName(this.personAt(a).receipt) === normalizeName(this.personAt(b).receipt),
      ),
    };
    this.years.set(year, memory);
    return memory;
  }

  /** How many rosters of this file the run has come to, the current one among them. */
  sheetsOf(file: string): number {
    return this.sheets.filter(({ place }) => place.file === file).length;
  }

  /**
   * Takes note of the number of the person at `index`; `onRepeat` hears, soon or at `settleIds`, of whoever bears one
   * that was met before. The old and the new number of one person are the same; text of neither form is nobody's.
   */
  noteId(id: string, index: number, onRepeat: OnRepeat): void {
    let tag = idTag(id);
    if (tag === NO_TAG) {
      const mended = to18(id);
      if (mended === null) return;
      tag = idTag(mended);
      if (tag === NO_TAG) return;
    }
    this.tags[this.waiting] = tag;
    this.positions[this.waiting] = this.start + index;
    if (++this.waiting === BATCH) this.settleIds(onRepeat);
  }

  /** To be called before the sheet ends. */
  settleIds(onRepeat: OnRepeat): void {
    const { tags, positions, waiting } = this;
    const { ids } = this.current;
    ids.fetch(tags, waiting);
    this.waiting = 0;
    for (let i = 0; i < waiting; i++) {
      const position = positions[i] as number;
      const known = ids.put(tags[i] as number, position);
      if (known >= 0) onRepeat(position - this.start, this.at(known));
    }
  }

  /** Who had the receipt of the person at `index` first; null if it is new. */
  firstWithReceipt({ receipt }: Person, index: number): FirstPlace | null {
    const known = this.current.receipts.put(textTag(normalizeName(receipt)), this.start + index);
    return known < 0 ? null : this.at(known);
  }

  private at(position: number): FirstPlace {
    const { place, persons, start } = this.sheetAt(position);
    return { place, person: persons[position - start] as Person };
  }

  private personAt(position: number): Person {
    const { persons, start } = this.sheetAt(position);
    return persons[position - start] as Person;
  }

  private sheetAt(position: number) {
    let sheet = this.sheets[0];
    for (const candidate of this.sheets) if (candidate.start <= position) sheet = candidate;
    if (sheet === undefined) throw new Error("no sheet was opened");
    return sheet;
  }
}

function clean(id: Person["id"]): string | null {
  return typeof id === "string" ? to18(id) : null;
}
