/** What a page offers of the campaign: what each sheet is for, what it is made from, and what is told of it once it is made. */
import type { Form } from "../forms";
import { plainValue } from "../hosts/shared/new-sheet";
import type { CellValue } from "../hosts/workbook";
import { messages } from "./messages";
import { type MadeSheet, SHEET_IDS, type SheetId } from "./sheets";

const { columns: HEADINGS, offers: WORDS } = messages;

/** What a sheet may be made from. */
export type Source = Exclude<Form["kind"], "unknown">;

export interface Offer {
  readonly id: SheetId;
  /** Of the sheet. */
  readonly name: string;
  /** One sentence. */
  readonly purpose: string;
  /** It cannot be made without one of each. */
  readonly needs: readonly (readonly Source[])[];
  /** Without these it says less. */
  readonly helps: readonly Source[];
  /** Whether it may show the last four of numbers. */
  readonly mayHaveTail: boolean;
}

interface Told extends Pick<Offer, "needs" | "helps"> {
  readonly mayHaveTail?: boolean;
  /** The headings whose line of sums is told. */
  readonly totals: readonly string[];
  /** The heading of which it is told how often each of its texts stands there. */
  readonly tally?: string;
}

const PAID: Told["needs"] = [["roster"], ["payments"]];

const OFFERED: Readonly<Record<SheetId | "progress" | "worklist", Told>> = {
  pay: { needs: PAID, helps: [], tally: HEADINGS.result, totals: [HEADINGS.due, HEADINGS.received] },
  unpaid: { needs: PAID, helps: [], totals: [HEADINGS.name, HEADINGS.due] },
  progress: {
    needs: PAID,
    helps: ["breakdown"],
    totals: [HEADINGS.quota, HEADINGS.done, HEADINGS.completion],
  },
  worklist: { needs: [["list", "roster"]], helps: ["list", "payments"], totals: [HEADINGS.name] },
  post: {
    needs: [["payments", "roster"]],
    helps: ["payments"],
    mayHaveTail: true,
    totals: [HEADINGS.name, HEADINGS.amount],
  },
};

/** In the order in which they are made. */
export const OFFERS: readonly Offer[] = SHEET_IDS.map((id) => {
  const { needs, helps, mayHaveTail = false } = OFFERED[id];
  return { id, ...WORDS[id], needs, helps, mayHaveTail };
});

export interface Figure {
  readonly label: string;
  readonly text: string;
}

/** As they stand in the sheet: nothing is counted but how often a text stands there. */
export function figuresOf(id: SheetId, { sheet }: MadeSheet): Figure[] {
  const { totals, tally } = OFFERED[id];
  const { rows, headerRows = 0, finish } = sheet;
  const headings = (rows[headerRows - 1] ?? []).map((cell) => String(plainValue(cell)));
  const sumRows = finish?.sumRows ?? new Set<number>();
  const sums = rows[Math.max(-1, ...sumRows)] ?? [];
  const figures = totals.flatMap((heading): Figure[] => {
    const column = headings.indexOf(heading);
    const value = plainValue(sums[column] ?? null);
    if (column < 0 || value === null) return [];
    const isPeople = heading === HEADINGS.name;
    return [{ label: isPeople ? WORDS.people : heading, text: textOf(value, finish?.patterns?.get(column)) }];
  });
  if (tally === undefined) return figures;
  const column = headings.indexOf(tally);
  const counts = new Map<string, number>();
  for (const [r, row] of rows.entries()) {
    const text = plainValue(row[column] ?? null);
    if (r < headerRows || sumRows.has(r) || typeof text !== "string") continue;
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...[...counts].map(([label, count]) => ({ label, text: String(count) })), ...figures];
}

function textOf(value: CellValue, pattern = ""): string {
  if (typeof value === "number" && pattern.endsWith("%")) return `${Math.round(value * 1000) / 10}%`;
  return String(value);
}
