/** The port over the workbook that is open in Excel. */
import type { Cell, Grid } from "../../forms";
import { Turns } from "../shared/turns";
import {
  type CellEdit,
  type Change,
  type EditOutcome,
  HostError,
  type Mark,
  type NewSheet,
  type ReadOptions,
  type SheetInfo,
  type Workbook,
} from "../workbook";
import { followChanges } from "./changes";
import { type ExcelEnvironment, officeEnvironment, REQUIRED } from "./environment";
import { asHostError } from "./errors";
import { setMarks } from "./marks";
import { messages } from "./messages";
import { readSheet } from "./read";
import { putSheet } from "./new-sheet";
import { loud, Requests } from "./requests";
import { type DocumentProperties, SettingCopies } from "./setting-copies";
import { loadSetting, saveSetting } from "./settings";
import { activeSheet, listSheets, selectCell } from "./sheets";
import { writeCells } from "./write";

export interface ConnectOptions {
  /** Excel's own properties of the file; null where it has none. */
  readonly properties: DocumentProperties | null;
  /** Keys of settings of which a copy is kept there. */
  readonly copied: readonly string[];
}

/** The workbook that is open in Excel, through Office.js. */
export class ExcelWorkbook implements Workbook {
  /** Changes of the workbook come one after the other: two that overlap could each undo half of the other. */
  private readonly turns = new Turns();

  private constructor(
    private readonly requests: Requests,
    private readonly copies: SettingCopies | null,
    readonly name: string,
  ) {}

  /** @throws {HostError} `unsupported` if this Excel is too old. */
  static async connect(
    environment: ExcelEnvironment = officeEnvironment(),
    { properties, copied }: ConnectOptions = { properties: null, copied: [] },
  ): Promise<ExcelWorkbook> {
    if (!environment.supports(REQUIRED))
      throw new HostError("unsupported", messages.tooOld, `ExcelApi ${REQUIRED} is missing`);
    const requests = new Requests(environment);
    const copies = properties === null ? null : new SettingCopies(properties, copied);
    return new ExcelWorkbook(requests, copies, await asHostError(() => requests.send(fileName)));
  }

  listSheets(): Promise<readonly SheetInfo[]> {
    return asHostError(() => listSheets(this.requests));
  }

  readSheet(name: string, options: ReadOptions = {}): Promise<Grid> {
    return asHostError(() => readSheet(this.requests, name, options), name);
  }

  writeCells(edits: readonly CellEdit[]): Promise<EditOutcome> {
    return this.inTurn(() => writeCells(this.requests, edits), edits[0]?.sheet);
  }

  putSheet(sheet: NewSheet): Promise<void> {
    return this.inTurn(() => putSheet(this.requests, sheet));
  }

  setMarks(marks: readonly Mark[]): Promise<void> {
    return this.inTurn(() => setMarks(this.requests, marks));
  }

  clearMarks(): Promise<void> {
    return this.setMarks([]);
  }

  select(sheet: string, cell: Cell): Promise<void> {
    return asHostError(() => selectCell(this.requests, sheet, cell), sheet);
  }

  /** Beyond the port: the name of the sheet that the user is looking at. */
  activeSheet(): Promise<string> {
    return asHostError(() => activeSheet(this.requests));
  }

  loadSetting(key: string): Promise<string | null> {
    return this.inTurn(() => loadSetting(this.requests, this.copies, key));
  }

  saveSetting(key: string, value: string | null): Promise<void> {
    return this.inTurn(() => saveSetting(this.requests, this.copies, key, value));
  }

  onChange(listener: (change: Change) => void): Promise<() => void> {
    return asHostError(() => followChanges(this.requests, listener));
  }

  recalculate(): Promise<void> {
    return asHostError(() => this.requests.sendQuietly(calculateAll));
  }

  private inTurn<T>(work: () => Promise<T>, sheet?: string): Promise<T> {
    return this.turns.take(() => asHostError(work, sheet));
  }
}

async function fileName(context: Excel.RequestContext): Promise<string> {
  context.workbook.load("name");
  await context.sync();
  return context.workbook.name;
}

/** Full: custom functions are not computed again for what is none of their arguments. */
async function calculateAll(context: Excel.RequestContext): Promise<void> {
  context.application.calculate("Full");
  loud(context);
  await context.sync();
}
