/** The policies that a workbook brings along in its policy sheets, read and read again when those change. */
import type { Grid } from "../forms";
import {
  isPolicyName,
  ownPolicies,
  type PlacedProblem,
  type PolicySheet,
  readPolicySheet,
} from "../forms/policy-sheet";
import { builtInPolicies, PolicyRegistry, type WorkbookPolicies } from "../policy";
import { HostError, type Change, type ReadableWorkbook, type SheetInfo, type Workbook } from "./workbook";

/** A sheet with more rows holds persons, not policies, unless its name says so: it is not read to find out. */
const MOST_ROWS = 2_000;
/** So many rows from the top show whether a sheet holds policies. */
const PEEK_ROWS = 60;

/** What the workbook's policy sheets come to at this moment. */
export interface PolicyState {
  /** Beside the built-in policies. */
  readonly policies: PolicyRegistry;
  readonly sheets: readonly PolicySheet[];
  readonly problems: readonly PlacedProblem[];
  /** Why the sheets could not be read, or the formulas not computed again; null if all is well. */
  readonly failure: HostError | null;
}

export interface FollowOptions {
  readonly workbook: Workbook;
  /** Puts policies in force for the formulas. Called at once, and before anybody else hears of a change. */
  readonly use: (policies: PolicyRegistry) => void;
  /** Formulas wait for {@link FollowedPolicies.ready}: what is read first need not make them compute again. */
  readonly formulasWait: boolean;
}

/** Reads the policy sheets of a workbook once. */
export async function readPolicySheets(workbook: ReadableWorkbook): Promise<PolicySheet[]> {
  const sheets: PolicySheet[] = [];
  for (const info of await workbook.listSheets()) {
    const sheet = await readPolicySheetOf(workbook, info);
    if (sheet !== null) sheets.push(sheet);
  }
  return sheets;
}

/** The policies of a workbook; broken ones stand in the way of the built-in ones of their region and year. */
export async function loadWorkbookPolicies(workbook: ReadableWorkbook): Promise<WorkbookPolicies> {
  return ownPolicies(await readPolicySheets(workbook)).policies;
}

/** Null for a sheet that holds no policies. */
async function readPolicySheetOf(
  workbook: ReadableWorkbook,
  { name, rows }: SheetInfo,
): Promise<PolicySheet | null> {
  if (rows === 0 || (rows > MOST_ROWS && !isPolicyName(name))) return null;
  const top = await workbook.readSheet(name, { rows: PEEK_ROWS });
  const seen = readPolicySheet(top);
  return seen === null || isWhole(top, rows) ? seen : readPolicySheet(await workbook.readSheet(name));
}

function isWhole({ origin, cells }: Grid, rows: number): boolean {
  return origin.row + cells.length >= rows;
}

/** The policies of an open workbook, for its formulas and its pane alike. */
export class FollowedPolicies {
  private state: PolicyState;
  private readonly listeners = new Set<(state: PolicyState) => void>();
  /** What each sheet was read as; null: it holds no policies. */
  private known: ReadonlyMap<string, PolicySheet | null> = new Map();
  private content = foundIn([]).content;
  private outdated: Set<string> | "all" = "all";
  private reading: Promise<void> | null = null;
  private watch: Promise<(() => void) | null> | null = null;
  private wasRead = false;
  private mustRecalculate: boolean;
  private isClosed = false;

  constructor(private readonly options: FollowOptions) {
    const policies = new PolicyRegistry(builtInPolicies);
    this.state = { policies, sheets: [], problems: [], failure: null };
    this.mustRecalculate = !options.formulasWait;
    options.use(policies);
  }

  get current(): PolicyState {
    return this.state;
  }

  /** Told after every change of `current`. The result ends it. */
  subscribe(listener: (state: PolicyState) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Resolves once the sheets are read as they are now. Never rejects: see `failure`. */
  async ready(): Promise<void> {
    // Watching first: what changes while the sheets are read must not go unseen.
    this.watch ??= this.options.workbook.onChange((change) => this.changed(change)).catch(() => null);
    if ((await this.watch) === null) this.outdated = "all";
    await this.update();
  }

  /** The same after the product itself has written a sheet, which the workbook tells nobody of. */
  async refresh(): Promise<void> {
    this.outdated = "all";
    await this.update();
  }

  close(): void {
    this.isClosed = true;
    this.listeners.clear();
    void this.watch?.then((end) => end?.());
  }

  private changed({ sheet }: Change): void {
    if (sheet === null) this.outdated = "all";
    else if (this.outdated !== "all") this.outdated.add(sheet);
    void this.update();
  }

  /** What changes while sheets are read is looked at before this ends. */
  private update(): Promise<void> {
    this.reading ??= this.readOutdated().finally(() => {
      this.reading = null;
    });
    return this.reading;
  }

  private async readOutdated(): Promise<void> {
    while (this.outdated === "all" || this.outdated.size > 0) {
      const failure = await this.failureOf(() => this.readOnce());
      if (failure !== null) this.outdated = "all";
      await this.take(failure);
      // Tried again with the next change.
      if (failure !== null) return;
    }
  }

  private async readOnce(): Promise<void> {
    const { outdated } = this;
    this.outdated = new Set();
    const { workbook } = this.options;
    const known = new Map<string, PolicySheet | null>();
    for (const info of await workbook.listSheets()) {
      const isOld = outdated === "all" || outdated.has(info.name);
      const before = isOld ? undefined : this.known.get(info.name);
      known.set(info.name, before !== undefined ? before : await readPolicySheetOf(workbook, info));
    }
    this.known = known;
  }

  private async take(failure: HostError | null): Promise<void> {
    if (this.isClosed) return;
    this.wasRead ||= failure === null;
    const found = this.wasRead ? foundIn([...this.known.values()]) : unread(failure);
    const isNew = found.content !== this.content;
    this.content = found.content;
    const { problems, sheets } = isNew ? found : this.state;
    const policies = isNew ? new PolicyRegistry(builtInPolicies, found.own) : this.state.policies;
    const isSame = !isNew && failure?.message === this.state.failure?.message;
    if (isNew) this.options.use(policies);
    const stuck =
      isNew && this.mustRecalculate ? await this.failureOf(() => this.options.workbook.recalculate()) : null;
    this.mustRecalculate = true;
    this.state = { policies, sheets, problems, failure: failure ?? stuck };
    if (!isSame) for (const listener of [...this.listeners]) listener(this.state);
  }

  private async failureOf(work: () => Promise<void>): Promise<HostError | null> {
    try {
      await work();
      return null;
    } catch (error) {
      if (error instanceof HostError) return error;
      throw error;
    }
  }
}

interface Found {
  readonly own: WorkbookPolicies;
  readonly sheets: readonly PolicySheet[];
  readonly problems: readonly PlacedProblem[];
  /** Tells whether anything is different from before. */
  readonly content: string;
}

function foundIn(known: readonly (PolicySheet | null)[]): Found {
  const sheets = known.filter((sheet) => sheet !== null);
  const { policies: own, problems } = ownPolicies(sheets);
  return { own, sheets, problems, content: JSON.stringify(sheets) };
}

/** Nobody knows what the workbook says: no built-in policy may stand in for it. */
function unread(failure: HostError | null): Found {
  const why = `没能读到工作簿里的参保政策表：${failure?.message ?? ""}`;
  const own = { policies: [], declaredYear: null, broken: [{ region: null, year: null, why }] };
  return { own, sheets: [], problems: [], content: why };
}
