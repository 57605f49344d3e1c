/** Reads single cells of a block, and remembers where each field of the policy was read. */
import { normalizeName, SYNONYMS } from "../../policy";
import { cellText, isErrorValue } from "../cell";
import type { Cell } from "../people/row";
import { readList, readText, withoutMark } from "./text";
import { Unreadable } from "./values";

/** What a cell holds, and where it stands in the sheet. */
export interface Slot {
  readonly value: unknown;
  readonly cell: Cell;
  /** Title of the column that it would stand in, where the section has no such column; the cell is the row's first. */
  readonly missingColumn?: string;
}

export interface SheetProblem {
  readonly cell: Cell;
  /** A Chinese sentence. */
  readonly message: string;
  /** An error keeps the policy from being used; a warning may be the document's own fault. */
  readonly severity: "error" | "warning";
  /** Of what was carried over from another year: the name of the statement. Such problems all say the same. */
  readonly unconfirmed?: string;
}

/** Names with a space or a sign between them that separates none, numbers before them, or words that are no part of a name. */
const GLUED = /\p{Script=Han}{2}\s{1,99}\p{Script=Han}{2}|[/|。\\]|^\(?\d+[).](?!\d)|[①-⑳]|^包括|等$/u;
const IN_BRACKETS = /[(（][^()（）]*[)）]/g;
/** Names that are in use everywhere: 孤儿和弃婴 are two, 艾滋病患者和感染者 is one. */
const KNOWN_NAMES = new Set([...SYNONYMS.flat(), "孤儿", "残疾人"].map(normalizeName));

function isGlued(name: string): boolean {
  const bare = name.replace(IN_BRACKETS, "");
  if (GLUED.test(bare)) return true;
  const [first = "", second = ""] = bare.split(/和|以及|及/);
  return second.length >= 2 && [first, second].some((one) => KNOWN_NAMES.has(normalizeName(one)));
}

type Read<T> = (value: unknown) => T | null | Unreadable;

/**
 * What cannot be read is reported, and replaced by something that contradicts nothing, so that the rest can be checked
 * all the same.
 */
export class BlockReader {
  readonly problems: SheetProblem[] = [];
  private readonly told = new Set<string>();
  private readonly places = new Map<string, { readonly cell: Cell; readonly label: string }>();

  constructor(private readonly title: Cell) {}

  get isSound(): boolean {
    return this.problems.every(({ severity }) => severity === "warning");
  }

  report(cell: Cell, message: string, severity: SheetProblem["severity"] = "error"): void {
    this.tell({ cell, message, severity });
  }

  private tell(problem: SheetProblem): void {
    const { cell, message } = problem;
    const key = `${cell.row} ${cell.column} ${message}`;
    if (this.told.has(key)) return;
    this.told.add(key);
    this.problems.push(problem);
  }

  /** What a heading says of all that stands below it, or a cell of itself: it is another year's. */
  unconfirmed(cell: Cell, label: string): void {
    this.tell({
      cell,
      message: `${label}待确认：这是上一年度的，请照新文件改好；没有变的，删去“（待确认）”`,
      severity: "error",
      unconfirmed: label,
    });
  }

  warn(cell: Cell, message: string): void {
    this.report(cell, message, "warning");
  }

  /** Says of a field of the policy, or of all below it, where it stands. */
  place(path: string, cell: Cell, label: string): void {
    this.places.set(path, { cell, label });
  }

  /** A problem of the policy as a whole, told at the cell that its path leads to. */
  reportAt(path: string, message: string): void {
    const place = this.placeOf(path);
    this.report(place?.cell ?? this.title, place === undefined ? message : sentence(place.label, message));
  }

  /** A doubt about a field, a whole sentence, told at the cell that its path leads to; not where that cannot be read. */
  warnAt(path: string, message: string): void {
    const cell = this.placeOf(path)?.cell ?? this.title;
    const isBroken = this.problems.some(
      ({ cell: at, severity }) => severity === "error" && at.row === cell.row && at.column === cell.column,
    );
    if (!isBroken) this.warn(cell, message);
  }

  /** That of the field, else of the innermost part that it belongs to. */
  private placeOf(path: string) {
    for (let known = path; ;) {
      const place = this.places.get(known);
      const end = Math.max(known.lastIndexOf("."), known.lastIndexOf("["));
      if (place !== undefined || end < 0) return place;
      known = known.slice(0, end);
    }
  }

  /** Null where the cell says nothing, undefined where it cannot be read, which is then reported. */
  take<T>(path: string, slot: Slot, label: string, read: Read<T>): T | null | undefined {
    this.place(path, slot.cell, label);
    if (isErrorValue(slot.value)) {
      this.report(slot.cell, `${label}是错误值 ${slot.value}，请重新填写`);
      return undefined;
    }
    const { value, isUnconfirmed } = withoutMark(slot.value);
    const content = read(value);
    if (isUnconfirmed) this.unconfirmed(slot.cell, label);
    if (content instanceof Unreadable) {
      this.report(slot.cell, `${label}${content.why}`);
      return undefined;
    }
    return content === null && isUnconfirmed ? undefined : content;
  }

  optional<T>(path: string, slot: Slot, label: string, read: Read<T>): T | null {
    return this.take(path, slot, label, read) ?? null;
  }

  required<T>(path: string, slot: Slot, label: string, read: Read<T>, otherwise: T): T {
    const content = this.take(path, slot, label, read);
    if (content === null) {
      const why = slot.missingColumn === undefined ? "" : `：找不到“${slot.missingColumn}”这一列`;
      this.report(slot.cell, `${label}没有填写${why}`);
    }
    return content ?? otherwise;
  }

  text(path: string, slot: Slot, label: string): string | null {
    return this.optional(path, slot, label, readText);
  }

  requiredText(path: string, slot: Slot, label: string): string {
    return this.required(path, slot, label, readText, "？");
  }

  /** The names that a cell separates, each whole; none where it is one name. */
  namesIn(slot: Slot): readonly string[] {
    const { names, torn, brokenOff } = readList(withoutMark(slot.value).value);
    return names.length < 2 || torn !== null || brokenOff !== null ? [] : names;
  }

  /** The name of one thing, that several would be lost in. */
  name(path: string, slot: Slot, label: string): string {
    const { bare } = readList(slot.value);
    const text = cellText(withoutMark(slot.value).value);
    if (bare.some((name) => isGlued(name)) || /[:：]$/.test(text))
      this.warn(slot.cell, `“${text}”算作一个名称；一行只写一个名称，前后不加编号和标点，别的叫法写进“又称”`);
    return this.required(path, slot, label, readText, "");
  }

  list(path: string, slot: Slot, label: string): readonly string[] {
    const read = (value: unknown) => {
      const { names, bare, torn, brokenOff } = readList(value);
      const glued = bare.find(isGlued);
      if (glued !== undefined)
        this.warn(slot.cell, `${label}里的“${glued}”算作一个名称；是几个名称的，用顿号隔开`);
      if (torn !== null)
        return new Unreadable(`拆出了“${torn}”；名称里有顿号的，请加引号，如 “一、二级残疾人”`);
      return brokenOff === null
        ? names
        : new Unreadable(`里的“${brokenOff}”前面换了行；一个名称要写在一行里`);
    };
    return this.optional(path, slot, label, read) ?? [];
  }

  /** What the policy has no place for must not look as if it had been taken over. */
  unused(slot: Slot, what: string): void {
    const text = readText(slot.value);
    if (text !== null) this.warn(slot.cell, `${what}，这一格没有采用`);
  }
}

/** Messages are predicates; those that begin a sentence of their own are set off. */
function sentence(label: string, message: string): string {
  return /^[\d“]|^(截止|每月|没有编号|任务数|编号|单位)/.test(message)
    ? `${label}：${message}`
    : `${label}${message}`;
}
