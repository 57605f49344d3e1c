/** What people filled in on the sheet of the last time, to be carried over to the one of this time. */
import * as z from "zod/mini";
import { cellText, type Grid } from "../forms";
import { mask } from "../identity";
import { messages } from "./messages";

interface Before {
  readonly key: string;
  /** By heading. */
  readonly filled: ReadonlyMap<string, string>;
  isTaken: boolean;
}

export class Carried {
  /** By what rows are known again: by name and number, and by all that tells them apart. */
  private readonly byPerson = new Map<string, Before[]>();
  private readonly byAll = new Map<string, Before[]>();

  /** Rows of this time for which there are several of the last time, with nothing to tell them apart. */
  unsure = 0;

  /**
   * Null where the sheet is none that was made here.
   * @param same the headings by which rows are known again: first two of the person, then what else tells him apart
   * @param filled the headings of what people fill in
   */
  static in({ cells }: Grid, same: readonly string[], filled: readonly string[]): Carried | null {
    const head = cells.findIndex((row) => row.some((cell) => cellText(cell) === messages.key));
    const headings = (cells[head] ?? []).map(cellText);
    const places = same.map((heading) => headings.indexOf(heading));
    if (head < 0 || places.includes(-1)) return null;
    const keyAt = headings.indexOf(messages.key);
    const carried = new Carried();
    for (const row of cells.slice(head + 1)) {
      const key = cellText(row[keyAt]);
      if (key === "") continue;
      const own = prefilledIn(cellText(row[headings.indexOf(messages.prefilled)]));
      const written = filled.flatMap((heading) => {
        const text = cellText(row[headings.indexOf(heading)]);
        return text === "" || text === own[heading] ? [] : [[heading, text] as const];
      });
      const shown = places.map((column) => cellText(row[column]));
      carried.note(shown, { key, filled: new Map(written), isTaken: false });
    }
    return carried;
  }

  private note(shown: readonly string[], before: Before): void {
    for (const [map, by] of [
      [this.byPerson, personOf(shown)],
      [this.byAll, allOf(shown)],
    ] as const)
      map.set(by, [...(map.get(by) ?? []), before]);
  }

  /** The row of the last time of whoever is shown so; null where there is none, or several that nothing tells apart. */
  take(shown: readonly string[]): Before | null {
    let isUnsure = false;
    const found = [this.byAll.get(allOf(shown)), this.byPerson.get(personOf(shown))];
    for (const rows of found) {
      const [only, ...others] = (rows ?? []).filter(({ isTaken }) => !isTaken);
      if (only !== undefined && others.length === 0) {
        only.isTaken = true;
        return only;
      }
      isUnsure ||= others.length > 0;
    }
    if (isUnsure) this.unsure++;
    return null;
  }
}

const prefilledSchema = z.record(z.string(), z.string());

/** What was filled in for people, by heading. */
function prefilledIn(text: string): Readonly<Record<string, string>> {
  if (text === "") return {};
  try {
    const parsed = prefilledSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : {};
  } catch {
    return {}; // somebody wrote there: all that stands in the row is taken for people's
  }
}

/** A number is compared as it is shown when it is masked. */
function personOf([name = "", id = ""]: readonly string[]): string {
  return `${name}\u0001${mask(id)}`;
}

function allOf(shown: readonly string[]): string {
  return [personOf(shown), ...shown.slice(2)].join("\u0001");
}
