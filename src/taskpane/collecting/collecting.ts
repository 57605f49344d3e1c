/** Sheets of the campaign, made from the workbook and the files beside it by the same run as in the terminal. */
import {
  type Figure,
  figuresOf,
  type Ledger,
  type MadeSheet,
  makeLedger,
  makeSheet,
  type Offer,
  type SheetId,
} from "../../campaign";
import { CheckRun } from "../../checking";
import { runInSlices, type Show } from "../../checks";
import { type Grid, isOwnSheet } from "../../forms";
import { HostError, type NewSheet } from "../../hosts/workbook";
import { isoOf } from "../../identity";
import type { Session } from "../session";
import type { Reading } from "../session-options";
import { type BesideFile, schemesFor, sheetsIn } from "./files";
import { messages } from "./messages";

export interface Made {
  readonly sheet: string;
  readonly figures: readonly Figure[];
  readonly notCarried: number;
  /** Files that could not be read. */
  readonly unread: number;
}

export interface CollectingState {
  readonly files: readonly BesideFile[];
  /** What is being made. */
  readonly task: SheetId | null;
  /** The last one that was cancelled, until another is begun. */
  readonly cancelled: SheetId | null;
  readonly made: ReadonlyMap<SheetId, Made>;
}

interface MakeOptions {
  readonly show: Show;
  readonly withTail: boolean;
}

export class Collecting {
  private state: CollectingState = { files: [], task: null, cancelled: null, made: new Map() };
  private readonly listeners = new Set<() => void>();
  private opening: Promise<void> = Promise.resolve();

  constructor(private readonly session: Session) {}

  readonly getSnapshot = (): CollectingState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** One after the other; one of a name that is there takes its place. One that cannot be read does not keep the others. */
  readonly open = (files: readonly File[]): Promise<void> => {
    for (const { name } of files) this.put({ name, kind: "reading" });
    this.opening = this.opening.then(async () => {
      for (const file of files) this.replace(await this.read(file));
    });
    return this.opening;
  };

  readonly takeOff = (name: string): void =>
    this.set({ files: this.state.files.filter((file) => file.name !== name) });

  readonly make = async (offer: Offer, options: MakeOptions): Promise<void> => {
    const { id } = offer;
    this.set({ task: id, cancelled: null });
    let made: Made | null = null;
    await this.session.collect(async (reading) => {
      made = await this.run(id, options, reading);
    });
    const { problem } = this.session.getSnapshot();
    this.set({ task: this.state.task === id ? null : this.state.task });
    if (made !== null) this.set({ made: new Map([...this.state.made, [id, made]]) });
    else if (problem === null) this.set({ cancelled: id });
  };

  private async read(file: File): Promise<BesideFile> {
    const { name } = file;
    const { policies, columns } = this.session.getSnapshot();
    try {
      if (this.session.openBeside === undefined) throw new Error("nothing opens files here");
      const book = await this.session.openBeside(file);
      const { pause } = this.session;
      const sheets = await sheetsIn(book, { policies, schemes: columns.schemes, pause });
      return { name, kind: "there", book, sheets };
    } catch (error) {
      // What else went wrong may quote what stands in the file.
      return {
        name,
        kind: "failed",
        why: error instanceof HostError ? error.message : messages.files.broken,
      };
    }
  }

  private async run(id: SheetId, { show, withTail }: MakeOptions, reading: Reading): Promise<Made> {
    const { workbook, policies, today, pause, signal } = reading;
    const { files } = this.state;
    const slices = { pause, isCancelled: () => signal.aborted };
    const earlier: Grid[] = [];
    const run = new CheckRun({ policies, today, pause, signal });
    const books = files.flatMap((file) => (file.kind === "there" ? [file.book] : []));
    const parts = books.length + 1;
    const partOf = (index: number) => ({
      along: function* ({ grid }: { readonly grid: Grid }) {
        if (isOwnSheet(grid)) earlier.push(grid);
      },
      onProgress: (progress: Parameters<Reading["onProgress"]>[0]) =>
        reading.onProgress({ ...progress, fraction: (index + progress.fraction) / parts }),
    });
    const { choices, schemes } = reading;
    const file = workbook.name || messages.thisWorkbook;
    await run.add(workbook, { file, choices, schemes, ...partOf(0) });
    for (const [i, book] of books.entries())
      await run.add(book, {
        file: book.name,
        schemes: await schemesFor(book, reading.schemes),
        ...partOf(i + 1),
      });
    const ledger = await runInSlices(makeLedger(run.contexts, { year: null, on: null }), slices);
    refuseNothing(ledger);
    const unread = files.flatMap(({ kind, name }) => (kind === "failed" ? [name] : []));
    const options = { show, today: isoOf(today), unread, withTail };
    const made = await runInSlices(makeSheet(id, ledger, options, earlier), slices);
    await workbook.putSheet(withSumsSetOff(made.sheet));
    return asTold(id, made, unread.length);
  }

  /** In the place of the one of its name, else at the end. */
  private put(file: BesideFile): void {
    const { files } = this.state;
    const isThere = files.some(({ name }) => name === file.name);
    this.set({
      files: isThere ? files.map((one) => (one.name === file.name ? file : one)) : [...files, file],
    });
  }

  /** Unless it was taken off in the meantime. */
  private replace(file: BesideFile): void {
    if (this.state.files.some(({ name }) => name === file.name)) this.put(file);
  }

  private set(change: Partial<CollectingState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of [...this.listeners]) listener();
  }
}

function refuseNothing({ rosters, account }: Ledger): void {
  if (rosters.length === 0 && account === null) throw new HostError("failed", messages.nothing);
}

function asTold(id: SheetId, made: MadeSheet, unread: number): Made {
  const { sheet, notCarried } = made;
  return { sheet: sheet.name, figures: figuresOf(id, made), notCarried, unread };
}

/** A file sets lines of sums off by itself. */
function withSumsSetOff(sheet: NewSheet): NewSheet {
  const lastColumn = (sheet.columnWidths?.length ?? 1) - 1;
  const headings = [...(sheet.finish?.sumRows ?? [])].map((row) => ({
    firstRow: row,
    lastRow: row,
    firstColumn: 0,
    lastColumn,
  }));
  return { ...sheet, headings };
}
