/** The policies of an open workbook: its policy sheets are read, and read again when they change. */
import type { PolicySheet } from "../forms/policy-sheet";
import { HostError, type Change, type Workbook } from "../hosts/workbook";
import { builtInPolicies, PolicyRegistry } from "../policy";
import { type PoliciesRead, policiesIn, readPolicySheetOf } from "./own-policies";
import { fingerprintOf, loadComputed, saveComputed } from "./computed-by";

/** What the workbook's policy sheets come to at this moment. */
export interface PolicyState extends PoliciesRead {
  /** Why the sheets could not be read, or the formulas not computed again; null if all is well. */
  readonly failure: HostError | null;
}

export interface FollowOptions {
  readonly workbook: Workbook;
  /** Puts policies in force for the formulas. Called at once, and before anybody else hears of a change. */
  readonly use: (policies: PolicyRegistry) => void;
  /**
   * Formulas wait for {@link FollowedPolicies.ready}: what is read first need not make them compute again, unless the workbook's
   * formulas were last computed by other policies. Where they do not wait, they may have been answered already.
   */
  readonly formulasWait: boolean;
  /**
   * False where formulas are always computed as the workbook opens: what they were computed by before need not be remembered, and
   * nothing is saved in the workbook for it.
   */
  readonly remembers?: boolean;
}

/** The policies of one open workbook, for its formulas and its pane alike. */
export class FollowedPolicies {
  private readonly builtIn = new PolicyRegistry(builtInPolicies);
  private state: PolicyState = { policies: this.builtIn, sheets: [], problems: [], failure: null };
  private readonly listeners = new Set<(state: PolicyState) => void>();
  /** What each sheet was read as; null: it holds no policies. */
  private known: ReadonlyMap<string, PolicySheet | null> = new Map();
  /** Tells whether anything is different from before. */
  private content = contentOf([]);
  private outdated: Set<string> | "all" = "all";
  private reading: Promise<void> | null = null;
  private watch: Promise<(() => void) | null> | null = null;
  private wasRead = false;
  private mustRecalculate: boolean;
  /** What formulas were last computed by; undefined until the workbook was asked, which remembers it from one session to the next. */
  private computedBy: string | null | undefined;
  private remembered: string | null | undefined;
  private isClosed = false;

  constructor(private readonly options: FollowOptions) {
    this.mustRecalculate = !options.formulasWait;
    options.use(this.builtIn);
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
    await this.remember();
  }

  /** The same, and the policy sheets are looked at again: a choice from a list in one of them is told by nobody in some programs. */
  async lookAgain(): Promise<void> {
    if (this.outdated !== "all") for (const { sheet } of this.state.sheets) this.outdated.add(sheet);
    await this.ready();
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
    if (this.options.remembers !== false && this.remembered === undefined)
      this.computedBy = this.remembered = await loadComputed(workbook);
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
    const sheets = [...this.known.values()].filter((sheet) => sheet !== null);
    const content = this.wasRead ? contentOf(sheets) : whyUnread(failure);
    const isNew = content !== this.content;
    this.content = content;
    const read = !isNew ? this.state : this.wasRead ? policiesIn(sheets, this.builtIn) : this.unread(content);
    const isSame = !isNew && failure?.message === this.state.failure?.message;
    if (isNew) this.options.use(read.policies);
    const stuck = await this.failureOf(() => this.computeAnew(content, isNew));
    this.mustRecalculate = true;
    this.state = { ...read, failure: failure ?? stuck };
    if (!isSame) for (const listener of [...this.listeners]) listener(this.state);
  }

  /** Where formulas show what other policies came to, in this session or in one before. */
  private async computeAnew(content: string, isNew: boolean): Promise<void> {
    const before = this.computedBy;
    if (this.wasRead) this.computedBy = fingerprintOf(content);
    const isOther = before !== undefined && before !== this.computedBy;
    if (isOther || (isNew && this.mustRecalculate)) await this.options.workbook.recalculate();
  }

  /**
   * Not after every change: in Excel it ends what the user can take back. A workbook that cannot be written to, such as one that is
   * open to be read only, is computed anew each time.
   */
  private async remember(): Promise<void> {
    const { computedBy, isClosed } = this;
    if (
      isClosed ||
      this.options.remembers === false ||
      computedBy === undefined ||
      computedBy === this.remembered
    )
      return;
    const failure = await this.failureOf(() => saveComputed(this.options.workbook, computedBy));
    if (failure === null) this.remembered = computedBy;
  }

  /** Nobody knows what the workbook says: no built-in policy may stand in for it. */
  private unread(why: string): PoliciesRead {
    const broken = [{ region: null, year: null, why }];
    const policies = this.builtIn.withWorkbook({ policies: [], declaredYear: null, broken });
    return { policies, sheets: [], problems: [] };
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

/** "" where there are none. */
function contentOf(sheets: readonly PolicySheet[]): string {
  return sheets.length === 0 ? "" : JSON.stringify(sheets);
}

function whyUnread(failure: HostError | null): string {
  return `没能读到工作簿里的参保政策表：${failure?.message ?? ""}`;
}
