/** The sheets of the campaign, by the words that the terminal knows them by. */
import type { Grid } from "../forms";
import type { NewSheet } from "../hosts/workbook";
import { Carried } from "./carried";
import type { HeadOptions } from "./head";
import type { Ledger } from "./ledger";
import { messages } from "./messages";
import { isSettled, pay } from "./pay";
import { progress } from "./progress";
import { post } from "./post";
import { type Describing, layOut } from "./sheet";
import { worklist } from "./worklist";
import { unpaid } from "./unpaid";

export interface SheetOptions extends HeadOptions {
  /** Of a list for posting: whether the last four of numbers are shown. */
  readonly withTail: boolean;
}

/** Its description's rows are its own business. */
type Describe = (ledger: Ledger, options: SheetOptions, earlier: readonly Grid[]) => Describing<never>;

const describing = <Row>(describe: (...given: Parameters<Describe>) => Describing<Row>): Describe =>
  describe as unknown as Describe;

const SHEETS = {
  pay: describing(pay),
  unpaid: describing(unpaid),
  worklist: describing(worklist),
  progress: describing(progress),
  post: describing((ledger, options) => post(ledger, options, options.withTail)),
} as const satisfies Readonly<Record<string, Describe>>;

export type SheetId = keyof typeof SHEETS;
export const SHEET_IDS = Object.keys(SHEETS) as readonly SheetId[];

export function isSheetId(text: string): text is SheetId {
  return Object.hasOwn(SHEETS, text);
}

export interface MadeSheet {
  readonly sheet: NewSheet;
  /** Lines above the table. */
  readonly headLines: number;
  /** Rows of the table, without sums. */
  readonly people: number;
  /** Rows that people had filled in, and of which nothing tells whose they are now. */
  readonly notCarried: number;
}

/**
 * In steps; yields rows.
 * @param earlier the sheets of the last time's file: what people filled in is carried over
 */
export function* makeSheet(
  id: SheetId,
  ledger: Ledger,
  options: SheetOptions,
  earlier: readonly Grid[],
): Generator<number, MadeSheet> {
  const description = yield* SHEETS[id](ledger, options, earlier);
  const { same = [], columns, name } = description;
  const filled = columns.flatMap(({ heading, fill }) => (fill === undefined ? [] : [heading]));
  const before = earlier.find((grid) => grid.name === name) ?? null;
  const carried = before === null ? null : Carried.in(before, same, filled);
  const sheet = yield* layOut(description, carried);
  const headLines = description.head.length;
  const others = headLines + 1 + (sheet.finish?.sumRows?.size ?? 0);
  return { sheet, headLines, people: sheet.rows.length - others, notCarried: carried?.unsure ?? 0 };
}

/** Whether everything that was compared agrees. */
export function agrees({ entries, account }: Ledger): boolean {
  return account !== null && entries.every(isSettled);
}

/** What the sheet is called in its workbook. */
export function sheetName(id: SheetId): string {
  return messages[id].sheet;
}
