/** Excel in memory, behind Microsoft's own client: it counts, keeps Excel's limits, and fails on demand. */
/// <reference types="office-js" />
import { setImmediate } from "node:timers";
import type { ExcelEnvironment } from "../../../src/hosts/excel/environment";
import type { DocumentProperties } from "../../../src/hosts/excel/setting-copies";
import { type Book, EVENT } from "./book";
import { bridge } from "./client";
import { interpret } from "./interpreter";
import {
  type Action,
  ACTION,
  type Ask,
  type Line,
  Refusal,
  type RequestBody,
  type ResponseBody,
} from "./protocol";
import type { Session } from "./session";
import { workbookObject } from "./workbook-object";

/** As Excel on the web. */
const MAX_BYTES = 5 * 1024 * 1024;

/** Ways of Excel that were reported, each a switch; the number is the report's at OfficeDev/office-js. */
export interface Reported {
  /** 5222, 6396, 6827, 6835: each sheet has rules that refuse to be asked. */
  readonly rulesRefuse?: boolean;
  /** 4066, 3888: choices from lists raise no event. */
  readonly editsAreSilent?: boolean;
  /** Excel refuses so many requests at first: the user is typing into a cell. */
  readonly editsAtStart?: number;
  /** 6091: custom XML is gone when the workbook is opened again. */
  readonly losesXml?: boolean;
  /** Bytes of an answer that holds cells; Excel on the web has 5 MB. */
  readonly cellBytes?: number;
  /** A request in five is refused, because Excel is at something else; the seed of which. */
  readonly refusesAtRandom?: number;
  /** Changes come from a second client of the workbook. */
  readonly isCoAuthored?: boolean;
  /** Tables and filters: a change is told by the sheet and by its table. */
  readonly tellsTwice?: boolean;
}

export interface HostOptions extends Reported {
  /** Version of ExcelApi. */
  readonly version?: string;
  readonly cutsMergedAreas?: boolean;
  /** Answers a reading request that it has answered before from memory: to measure the rest without this host. */
  readonly remembersAnswers?: boolean;
  /** Connects another client than the one for Excel on the web. */
  readonly line?: (ask: Ask) => Line;
}

/** Excel with one workbook open, behind Microsoft's client. Counts, limits, and fails on demand. */
export class ExcelHost {
  /** Requests, which is calls of `sync()`, since the last `resetCounts()`. */
  syncs = 0;
  largestRequest = 0;
  largestAnswer = 0;
  /** Milliseconds that this host took for its answers, since then. Excel's own, were it Excel. */
  ownMs = 0;
  /** The user is typing into a cell: every request is refused. */
  isEditingCell = false;
  /** Milliseconds waited for so far, by the adapter's clock. */
  waited: number[] = [];
  private readonly session: Session;
  private readonly line: Line;
  private readonly version: string;
  private readonly reported: Reported;
  private readonly dice: () => number;
  private readonly memory: Map<string, string> | null;
  /** Events of the request under way: they are told after its answer. */
  private events: (readonly unknown[])[] = [];
  private isInRequest = false;
  private refusalsAtStart: number;
  private pending = 0;
  private readonly plans: { afterSync: number; act: () => void }[] = [];
  private readonly watchers: ((action: Action) => void)[] = [];
  private readonly refusals: { sync: number; code: string; at: (action: Action) => boolean }[] = [];

  constructor(
    readonly book: Book,
    options: HostOptions = {},
  ) {
    const { version = "1.20", cutsMergedAreas = false, remembersAnswers = false, line } = options;
    this.version = version;
    this.reported = options;
    this.dice = diceOf(options.refusesAtRandom ?? 0);
    this.refusalsAtStart = options.editsAtStart ?? 0;
    this.memory = remembersAnswers ? new Map() : null;
    this.session = { book, enableEvents: true, registrations: new Set(), cutsMergedAreas };
    book.emit = (type, sheetId, details) => this.raise(type, sheetId, details);
    const ask: Ask = (request, bytes, answer) => this.receive(request, bytes, answer);
    this.line = line?.(ask) ?? bridge(ask, (wanted) => this.supports(wanted));
  }

  /** What the adapter is given in place of Office's globals. Its clock does not wait. */
  environment(): ExcelEnvironment {
    return {
      newContext: this.line.newContext,
      supports: (wanted) => this.supports(wanted),
      pause: async (ms) => {
        this.waited.push(ms);
      },
    };
  }

  /** The properties of the file as one opening of it sees them: read once, saved as a whole. */
  properties(): DocumentProperties {
    const seen = new Map(Object.entries(this.book.properties));
    return {
      get: (name) => seen.get(name) ?? null,
      set: (name, value) => void (value === null ? seen.delete(name) : seen.set(name, value)),
      save: async () => {
        this.book.properties = Object.fromEntries(seen);
      },
    };
  }

  supports(wanted: string): boolean {
    const [, minor = 0] = this.version.split(".").map(Number);
    return Number(wanted.split(".")[1]) <= minor;
  }

  resetCounts(): void {
    [this.syncs, this.largestRequest, this.largestAnswer, this.ownMs] = [0, 0, 0, 0];
  }

  /** Lets the user act right after the n-th request from now. */
  after(requests: number, act: () => void): void {
    this.plans.push({ afterSync: this.syncs + requests, act });
  }

  /** Refuses the n-th request from now, at its first action or at the one that fits. */
  refuse(request: number, code: string, at: (action: Action) => boolean = () => true): void {
    this.refusals.push({ sync: this.syncs + request, code, at });
  }

  /** Tells of every action of this kind that the client sends. */
  watch(kind: (action: Action) => boolean, tell: (action: Action) => void): void {
    this.watchers.push((action) => {
      if (kind(action)) tell(action);
    });
  }

  /** Until nothing is under way, events and what the adapter makes of them included. */
  async idle(): Promise<void> {
    // The client's own promises take a few turns between an answer and the next request.
    for (let quiet = 0; quiet < 5; quiet = this.pending > 0 ? 0 : quiet + 1)
      await new Promise((resolve) => setTimeout(resolve, 0));
  }

  private receive(request: RequestBody, bytes: number, answer: (body: string) => void): void {
    const start = performance.now();
    this.syncs++;
    this.largestRequest = Math.max(this.largestRequest, bytes);
    const body = this.recall(request) ?? this.answer(request, bytes);
    this.pending++;
    setImmediate(() => {
      this.pending--;
      answer(body);
      this.flushEvents();
    });
    const due = this.plans.filter(({ afterSync }) => afterSync === this.syncs);
    for (const { act } of due) act();
    this.ownMs += performance.now() - start;
  }

  private recall(request: RequestBody): string | undefined {
    return this.memory?.get(JSON.stringify(request));
  }

  private answer(request: RequestBody, bytes: number): string {
    if (this.isEditingCell) return failure("InvalidOperationInCellEditMode");
    if (this.refusalsAtStart > 0 && this.refusalsAtStart-- > 0)
      return failure("InvalidOperationInCellEditMode");
    if (this.reported.refusesAtRandom !== undefined && this.dice() < 0.2)
      return failure("ActivityLimitReached");
    if (bytes > MAX_BYTES) return failure("RequestPayloadSizeLimitExceeded");
    const sync = this.syncs;
    this.isInRequest = true;
    const response = interpret(workbookObject(this.session), request, (action) => {
      for (const watcher of this.watchers) watcher(action);
      const refusal = this.refusals.find((one) => one.sync === sync && one.at(action));
      if (refusal === undefined) return;
      this.refusals.splice(this.refusals.indexOf(refusal), 1);
      throw new Refusal(refusal.code);
    });
    this.isInRequest = false;
    const answer = JSON.stringify(response);
    const size = Buffer.byteLength(answer);
    this.largestAnswer = Math.max(this.largestAnswer, size);
    const holdsCells = request.Actions.some(({ QueryInfo }) => QueryInfo?.Select?.includes("values"));
    const limit = holdsCells ? (this.reported.cellBytes ?? MAX_BYTES) : MAX_BYTES;
    if (size > limit) return failure("ResponsePayloadSizeLimitExceeded");
    const isReading = request.Actions.every(
      ({ ActionType }) => ActionType !== ACTION.method && ActionType !== ACTION.setProperty,
    );
    if (isReading) this.memory?.set(JSON.stringify(request), answer);
    return answer;
  }

  private raise(type: number, sheetId: string, details: Readonly<Record<string, unknown>>): void {
    if (!this.session.enableEvents) return;
    const { editsAreSilent = false, isCoAuthored = false, tellsTwice = false } = this.reported;
    if (editsAreSilent && !this.isInRequest && type === EVENT.changed) return;
    const source = this.isInRequest ? "ThisLocalAddin" : "Unknown";
    for (const target of ["Workbook", sheetId]) {
      if (!this.session.registrations.has(`${type} ${target}`)) continue;
      const told = this.supports("1.14") ? { triggerSource: source } : {};
      const message = JSON.stringify({
        ...details,
        worksheetId: sheetId,
        source: isCoAuthored ? "Remote" : "Local",
        ...told,
      });
      for (let i = 0; i < (tellsTwice ? 2 : 1); i++) this.events.push([65536, type, target, message, ""]);
    }
    if (!this.isInRequest) setTimeout(() => this.flushEvents(), 0);
  }

  private flushEvents(): void {
    const events = this.events.splice(0);
    if (events.length > 0) this.line.tell(events);
  }
}

/** Mulberry32: the same throws for the same seed. */
function diceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function failure(code: string): string {
  const body: ResponseBody = {
    Results: [],
    Error: { Code: code, Message: code, Location: "", ActionIndex: 0 },
  };
  return JSON.stringify(body);
}

export const isWriteOf =
  (name: string) =>
  (action: Action): boolean =>
    action.ActionType === ACTION.setProperty && action.Name === name;
