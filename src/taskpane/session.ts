/**
 * What the pane knows and does, without React: one state that is replaced whole at every change, and the commands
 * that change it. Commands never reject; what goes wrong is in the state.
 */
import { Check, CheckCancelled, runInSlices } from "../checks";
import { type Form, FormReader, type Grid, type Roster } from "../forms";
import type { FollowedPolicies, PolicyState } from "../hosts/policies";
import { type Change, HostError, type Mark, type SheetInfo, type Workbook } from "../hosts/workbook";
import { type CalendarDate, maskIds } from "../identity";
import type { Fix } from "../mending";
import { builtInPolicies, PolicyRegistry } from "../policy";
import {
  applyChoice,
  type Choice,
  type Choices,
  CHOICES_KEY,
  formatChoices,
  parseChoices,
  type Use,
  withChoice,
  withRegion,
  withUse,
  withYear,
} from "./choices";
import { HandIn, type HandInState, NOTHING_HANDED_IN } from "./handing-in";
import { buildMarks } from "./marks";
import { buildPlan, Mender, type MendingState, NO_MENDING } from "./mending";
import { messages } from "./shared/messages";
import { NO_POLICY_SHEETS, PolicySheets, type PolicySheetsState } from "./policy-sheet";
import { buildReport, type CheckedSheet, type PaneFinding, type Place, type Report } from "./report";
import { type RecognisedSheet, recognised, sheetView, type SheetView, withPolicySheets } from "./sheets";
import { verdictOf } from "./verdict";
import { sameFinding } from "./whereabouts";

export interface SessionOptions {
  readonly workbook: Workbook;
  /** The policies of the workbook beside the built-in ones, as they change. */
  readonly policyBook?: FollowedPolicies;
  /** Where nobody follows those of the workbook. */
  readonly policies?: PolicyRegistry;
  /** Asked at every check: a pane may stay open over midnight. */
  readonly today: () => CalendarDate;
  /** The time in milliseconds since 1970, for batches of fixes, reports and seals; the clock's where it is left out. */
  readonly now?: () => number;
  /** Hands the thread back for a moment. */
  readonly pause: () => Promise<void>;
}

export type Stage = "reading" | "recognising" | "checking";

export interface Progress {
  readonly stage: Stage;
  readonly sheet: string;
  /** Rows of this sheet, in this stage. */
  readonly rowsDone: number;
  readonly rowsTotal: number;
  /** Of the whole run, 0 to 1. */
  readonly fraction: number;
}

export type RunKind = "opening" | "checking" | "posting";

export type Activity =
  | { readonly kind: "idle" }
  /** Progress is null until the sheets are listed. */
  | { readonly kind: RunKind; readonly progress: Progress | null };

export interface Problem {
  /** A Chinese sentence for the user. */
  readonly message: string;
  /** For the maintainer, without ID numbers; "" if there is nothing to add. */
  readonly detail: string;
}

/** Why the result (or the list of sheets) no longer holds. */
export type Stale = "edited" | "settings";

export interface SessionState {
  readonly activity: Activity;
  /** Null until they were recognised. */
  readonly sheets: readonly SheetView[] | null;
  /** Of the last check that came to its end. */
  readonly report: Report | null;
  readonly stale: Stale | null;
  /** Whether the last run was cancelled by the user. */
  readonly cancelled: boolean;
  readonly selected: PaneFinding | null;
  /** What was selected before it was mended, and a check went past it. */
  readonly left: PaneFinding | null;
  readonly marksShown: boolean;
  readonly problem: Problem | null;
  /** False where the program does not tell of changes. */
  readonly watching: boolean;
  readonly policies: PolicyRegistry;
  readonly mending: MendingState;
  readonly handIn: HandInState;
  /** What the workbook's policy sheets come to; null where nobody follows them. */
  readonly policyBook: PolicyState | null;
  readonly policySheets: PolicySheetsState;
}

const IDLE: Activity = { kind: "idle" };

/** What each row goes through. */
const STAGES: readonly Stage[] = ["reading", "recognising", "checking"];

/** One run over the sheets; only the newest one may change the state. */
interface Run {
  readonly kind: RunKind;
  readonly controller: AbortController;
  /** The workbook or the choices changed under it: its result is old before it is there. */
  changed: Stale | null;
}

export type Session = ReturnType<typeof createSession>;

export function createSession(options: SessionOptions) {
  const store = new SessionStore(options);
  return {
    getSnapshot: () => store.state,
    subscribe: (listener: () => void) => store.subscribe(listener),
    /** For work that the pane does itself in slices. */
    pause: options.pause,
    today: options.today,
    /** Lists and recognises the sheets, and begins to watch for changes. */
    open: () => store.open(),
    /** Reads and checks the whole workbook anew. A run that is under way is dropped. */
    check: () => store.check(),
    cancel: () => store.cancel(),
    /** `region` is a full name; null: what the sheet says. */
    setRegion: (sheet: string, region: string | null) =>
      store.choose(sheet, (choice) => withRegion(choice, region)),
    setYear: (sheet: string, year: number | null) => store.choose(sheet, (choice) => withYear(choice, year)),
    /** Null: what the sheet looks like. */
    setUse: (sheet: string, use: Use | null) => store.choose(sheet, (choice) => withUse(choice, use)),
    /** The policies of the workbook were read, or changed. */
    setPolicies: (policies: PolicyRegistry) => store.setPolicies(policies),
    select: (finding: PaneFinding) => store.select(finding),
    /** Selects a cell without a finding of its own. */
    goTo: (place: Place) => store.goTo(place),
    setMarksShown: (shown: boolean) => store.setMarksShown(shown),
    /** Removes all marks, also those of an earlier session. */
    clearMarks: () => store.setMarksShown(false),
    dismissProblem: () => store.dismissProblem(),
    /** Writes these fixes of the last check, and checks again. */
    mend: (fixes: readonly Fix[]) => store.mend(fixes),
    /** Takes the last batch of fixes back, also one of an earlier session. */
    undo: () => store.undo(),
    dismissMended: () => store.setMending({ outcome: null }),
    /** Writes what the last check found into a sheet of its own. */
    writeReport: () => store.handIn.writeReport(),
    /** Reads the rosters anew and writes the list for public posting. */
    writePosting: () => store.post(),
    /** Seals what was checked last, if it may be handed in. */
    seal: () => store.seal(),
    unseal: () => store.handIn.unseal(),
    /** Makes policy sheets, and takes policies in. */
    policySheets: store.policySheets,
    /** Ends what is under way and stops watching. */
    close: () => store.close(),
  };
}

class SessionStore {
  state: SessionState;
  readonly mender: Mender;
  readonly handIn: HandIn;
  readonly policySheets: PolicySheets;
  private readonly workbook: Workbook;
  private readonly listeners = new Set<() => void>();
  private run: Run | null = null;
  private recognised: readonly RecognisedSheet[] | null = null;
  /** Null until they were loaded from the workbook. */
  private choices: Choices | null = null;
  private watch: Promise<(() => void) | null> | null = null;
  private nextPlace: Place | null = null;
  private isMoving = false;
  /** Marks are set one after the other: the last wish is what the sheet shows in the end. */
  private marking: Promise<void> = Promise.resolve();
  private saving: Promise<void> = Promise.resolve();
  private readonly forgetPolicies: (() => void) | undefined;

  constructor(private readonly options: SessionOptions) {
    this.workbook = options.workbook;
    this.state = {
      activity: IDLE,
      sheets: null,
      report: null,
      stale: null,
      cancelled: false,
      selected: null,
      left: null,
      marksShown: false,
      problem: null,
      watching: true,
      policies:
        options.policyBook?.current.policies ?? options.policies ?? new PolicyRegistry(builtInPolicies),
      mending: NO_MENDING,
      handIn: NOTHING_HANDED_IN,
      policyBook: options.policyBook?.current ?? null,
      policySheets: NO_POLICY_SHEETS,
    };
    this.forgetPolicies = options.policyBook?.subscribe((book) => this.policyBookChanged(book));
    this.policySheets = new PolicySheets({
      workbook: options.workbook,
      book: options.policyBook ?? null,
      state: () => this.state.policySheets,
      set: (change) => this.set({ policySheets: { ...this.state.policySheets, ...change } }),
      goTo: (place) => this.goTo(place),
      attempt: (action) => this.attempt(action),
    });
    this.handIn = new HandIn({
      workbook: options.workbook,
      now: options.now ?? Date.now,
      inSlices: (work) => runInSlices(work, { pause: options.pause }),
      set: (change) => this.setHandIn(change),
      isBusy: () => this.run !== null || this.mender.busy !== null || this.state.handIn.task !== null,
      attempt: (action) => this.attempt(action),
    });
    this.mender = new Mender({
      workbook: options.workbook,
      now: options.now ?? Date.now,
      pause: options.pause,
      state: () => this.state.mending,
      set: (change) => this.setMending(change),
      begin: () => {
        this.abandonRun();
        this.set({ activity: IDLE, problem: null, cancelled: false });
      },
      changed: () => this.workbookChanged(),
      reread: () => (this.state.report === null ? this.open() : this.check()),
      attempt: (action) => this.attempt(action),
    });
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  open(): Promise<void> {
    return this.start("opening", async (run) => {
      const seal = await this.handIn.look();
      this.recognised = await this.readAll(run, async (form, _slices, grid) => {
        if (seal.isSealed) await runInSlices(seal.read(grid, form), this.slices(run));
      });
      this.setHandIn({ seal: await runInSlices(seal.state(this.state.policies), this.slices(run)) });
      // A list read anew does not make an old result new.
      this.set({ sheets: this.views(), stale: this.state.report === null ? run.changed : this.state.stale });
    });
  }

  check(): Promise<void> {
    return this.start("checking", async (run) => {
      const check = new Check({ policies: this.state.policies, today: this.options.today() });
      const forms: Form[] = [];
      const grids: Grid[] = [];
      const seal = await this.handIn.look();
      const sheets = await this.readAll(run, async (read, slices, grid) => {
        const form = applyChoice(read, this.choices?.get(read.sheet), this.state.policies);
        forms.push(form);
        grids.push(grid);
        await runInSlices(seal.read(grid, form), this.slices(run));
        await runInSlices(check.sheet(form, ""), slices);
      });
      const results = await runInSlices(check.finish(), this.slices(run));
      const checked = forms.flatMap((form, i): CheckedSheet[] => {
        const result = results[i];
        return result === undefined ? [] : [{ form, result }];
      });
      const report = await runInSlices(buildReport(checked), this.slices(run));
      const cells = checked.flatMap(({ form, result }, i) => {
        const grid = grids[i];
        return grid === undefined ? [] : [{ form, grid, findings: result.findings }];
      });
      const plan = await runInSlices(buildPlan(cells), this.slices(run));
      const handIn = this.handIn.prepare(checked, seal, this.state.policies);
      const prepared = await runInSlices(handIn, this.slices(run));
      this.recognised = sheets;
      this.handIn.keep(prepared);
      const mending = { ...this.state.mending, plan };
      this.set({ sheets: this.views(), report, mending, stale: run.changed, ...this.whereabouts(report) });
      if (this.state.marksShown) void this.applyMarks(false);
    });
  }

  post(): Promise<void> {
    return this.start("posting", async (run) => {
      const rosters: Roster[] = [];
      await this.readAll(run, async (read) => {
        const form = applyChoice(read, this.choices?.get(read.sheet), this.state.policies);
        if (form.kind === "roster" && form.persons.length > 0) rosters.push(form);
      });
      await this.handIn.post(rosters, (work) => runInSlices(work, this.slices(run)));
    });
  }

  mend(fixes: readonly Fix[]): Promise<void> {
    // After one the user goes on with the next; after many, with what the verdict says.
    if (fixes.length > 1) this.set({ selected: null, left: null });
    return this.mender.mend(fixes);
  }

  undo(): Promise<void> {
    this.set({ selected: null, left: null });
    return this.mender.undo();
  }

  async seal(): Promise<void> {
    const { report, stale, handIn } = this.state;
    if (report === null || stale !== null || handIn.seal?.kind === "unsupported") return;
    if (verdictOf(report).tone === "good") await this.handIn.seal();
  }

  cancel(): void {
    if (this.run === null) return;
    this.abandonRun();
    this.set({ activity: IDLE, cancelled: true });
  }

  async choose(sheet: string, change: (choice: Choice) => Choice): Promise<void> {
    const choices = withChoice(this.choices ?? new Map(), sheet, change);
    this.choices = choices;
    this.settingsChanged();
    this.saving = this.saving.then(async () => {
      // Only the newest choices are worth saving.
      if (this.choices !== choices) return;
      await this.attempt(() => this.workbook.saveSetting(CHOICES_KEY, formatChoices(choices)));
    });
    await this.saving;
  }

  setPolicies(policies: PolicyRegistry): void {
    this.set({ policies });
    this.settingsChanged();
  }

  async select(finding: PaneFinding): Promise<void> {
    this.set({ selected: finding, left: null });
    await this.goTo({ sheet: finding.sheet, cell: finding.finding.cell });
  }

  /** Whoever steps through findings faster than the program follows is taken to the last one only. */
  async goTo(place: Place): Promise<void> {
    this.nextPlace = place;
    if (this.isMoving) return;
    this.isMoving = true;
    while (this.nextPlace !== null) {
      const { sheet, cell }: Place = this.nextPlace;
      this.nextPlace = null;
      await this.attempt(() => this.workbook.select(sheet, cell));
    }
    this.isMoving = false;
  }

  async setMarksShown(marksShown: boolean): Promise<void> {
    const before = this.state.marksShown;
    this.set({ marksShown });
    await this.applyMarks(before);
  }

  dismissProblem(): void {
    this.set({ problem: null });
  }

  close(): void {
    this.abandonRun();
    this.forgetPolicies?.();
    void this.watch?.then((end) => end?.());
    this.watch = null;
    this.listeners.clear();
  }

  setMending(change: Partial<MendingState>): void {
    this.set({ mending: { ...this.state.mending, ...change } });
  }

  private setHandIn(change: Partial<HandInState>): void {
    this.set({ handIn: { ...this.state.handIn, ...change } });
  }

  private set(change: Partial<SessionState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of [...this.listeners]) listener();
  }

  private async start(kind: Run["kind"], work: (run: Run) => Promise<void>): Promise<void> {
    // What is being mended is checked again in any case.
    if (this.mender.busy !== null) return this.mender.busy;
    this.abandonRun();
    const run: Run = { kind, controller: new AbortController(), changed: null };
    this.run = run;
    this.set({ activity: { kind, progress: null }, problem: null, cancelled: false });
    this.setMending({ outcome: null });
    this.setHandIn({ done: null });
    try {
      await this.prepare();
      // Nothing was read yet: what changed until now is no news.
      run.changed = null;
      this.assertNewest(run);
      await work(run);
    } catch (error) {
      // A newer run has taken over, or the user has cancelled: nobody waits for this one.
      if (this.run !== run) return;
      if (isCancelled(error)) this.set({ cancelled: true });
      else this.set({ problem: problemOf(error) });
    }
    if (this.run !== run) return;
    this.run = null;
    this.set({ activity: IDLE });
  }

  private abandonRun(): void {
    const { run } = this;
    this.run = null;
    run?.controller.abort();
  }

  private assertNewest(run: Run): void {
    if (this.run !== run) throw new CheckCancelled("a newer run has started");
  }

  /** Watching first: what changes while the sheets are read must not go unseen. */
  private async prepare(): Promise<void> {
    if (this.watch === null) {
      this.watch = this.workbook.onChange((change) => this.workbookChanged(change)).catch(() => null);
      this.set({ watching: (await this.watch) !== null });
    }
    await this.options.policyBook?.ready();
    await this.mender.look();
    if (this.choices !== null) return;
    // Without them the sheets can still be checked: by what they say themselves.
    await this.attempt(async () => {
      const loaded = parseChoices(await this.workbook.loadSetting(CHOICES_KEY));
      this.choices ??= loaded;
    });
  }

  private async readAll(
    run: Run,
    use: (form: Form, slices: ReturnType<SessionStore["slices"]>, grid: Grid) => Promise<void>,
  ): Promise<RecognisedSheet[]> {
    const infos = await this.workbook.listSheets();
    this.assertNewest(run);
    const sheets: RecognisedSheet[] = [];
    for (const [index, info] of infos.entries()) {
      const report = this.reporter(run, infos, index);
      const reader = new FormReader(this.state.policies);
      const grid = await this.workbook.readSheet(info.name, {
        signal: run.controller.signal,
        onProgress: (rowsDone) => report("reading", rowsDone),
        // What the program has just handed over took its time already.
        onRows: async (soFar) => {
          await this.options.pause();
          await runInSlices(reader.readOn(soFar), this.slices(run));
        },
      });
      await this.options.pause();
      this.assertNewest(run);
      const slices = (stage: Stage) => this.slices(run, (rowsDone) => report(stage, rowsDone));
      const form = await runInSlices(reader.finish(grid), slices("recognising"));
      sheets.push(recognised(form, grid));
      await use(form, slices("checking"), grid);
      this.assertNewest(run);
    }
    return sheets;
  }

  /** In a new report: the finding that was selected is still there, or gone. */
  private whereabouts(report: Report) {
    const was = this.state.selected ?? this.state.left;
    const selected = was === null ? null : sameFinding(report, was);
    return { selected, left: selected === null ? was : null };
  }

  private slices(run: Run, onProgress: (rowsDone: number) => void = () => {}) {
    return { pause: this.options.pause, onProgress, isCancelled: () => this.run !== run };
  }

  private reporter(run: Run, infos: readonly SheetInfo[], index: number) {
    const rowsOf = (sheets: readonly SheetInfo[]) => sheets.reduce((sum, { rows }) => sum + rows, 0);
    const stages = run.kind === "checking" ? STAGES.length : STAGES.length - 1;
    const before = rowsOf(infos.slice(0, index)) * stages;
    const all = Math.max(1, rowsOf(infos) * stages);
    const { name: sheet, rows: rowsTotal } = infos[index] ?? { name: "", rows: 0 };
    return (stage: Stage, rows: number): void => {
      if (this.run !== run) return;
      const rowsDone = Math.min(rows, rowsTotal);
      const done = before + STAGES.indexOf(stage) * rowsTotal + rowsDone;
      const progress = { stage, sheet, rowsDone, rowsTotal, fraction: done / all };
      this.set({ activity: { kind: run.kind, progress } });
    };
  }

  private views(): SheetView[] | null {
    const { recognised, choices } = this;
    return recognised?.map((sheet) => sheetView(sheet, choices ?? new Map(), this.state.policies)) ?? null;
  }

  private policyBookChanged(policyBook: PolicyState): void {
    const isNew = policyBook.policies !== this.state.policies;
    if (this.recognised !== null) this.recognised = withPolicySheets(this.recognised, policyBook.sheets);
    this.set({ policyBook, sheets: this.views() });
    if (isNew) this.setPolicies(policyBook.policies);
  }

  private workbookChanged(change: Change = { sheet: null }): void {
    // What is typed into a policy sheet counts once it changes the policies, which is heard of apart.
    if (this.state.policyBook?.sheets.some(({ sheet }) => sheet === change.sheet)) return;
    if (this.run !== null) this.run.changed = "edited";
    if (this.state.sheets !== null && this.state.stale !== "edited") this.set({ stale: "edited" });
  }

  private settingsChanged(): void {
    if (this.run !== null) this.run.changed ??= "settings";
    const stale = this.state.stale ?? (this.state.report === null ? null : "settings");
    this.set({ sheets: this.views(), stale });
  }

  /** `before`: what the switch goes back to if the program refuses. */
  private applyMarks(before: boolean): Promise<void> {
    const { marksShown, report } = this.state;
    const isOutdated = () => this.state.marksShown !== marksShown || this.state.report !== report;
    this.marking = this.marking.then(async () => {
      if (isOutdated()) return;
      const done = await this.attempt(async () => {
        if (!marksShown) return this.workbook.clearMarks();
        const marks = await this.marks(report, isOutdated);
        if (marks !== null) await this.workbook.setMarks(marks);
      });
      if (!done && !isOutdated()) this.set({ marksShown: before });
    });
    return this.marking;
  }

  /** Null where something else is wanted by now. */
  private async marks(report: Report | null, isCancelled: () => boolean): Promise<Mark[] | null> {
    try {
      return await runInSlices(buildMarks(report?.findings ?? []), {
        pause: this.options.pause,
        isCancelled,
      });
    } catch (error) {
      if (error instanceof CheckCancelled) return null;
      throw error;
    }
  }

  /** Tells the user if it fails. */
  private async attempt(action: () => Promise<void>): Promise<boolean> {
    try {
      await action();
      return true;
    } catch (error) {
      this.set({ problem: problemOf(error) });
      return false;
    }
  }
}

function isCancelled(error: unknown): boolean {
  return error instanceof CheckCancelled || (error instanceof HostError && error.problem === "cancelled");
}

/** Hosts say in Chinese what is wrong; of anything else only the maintainer can make sense. */
export function problemOf(error: unknown): Problem {
  if (error instanceof HostError) return { message: maskIds(error.message), detail: maskIds(error.detail) };
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { message: messages.problem.unexpected, detail: maskIds(detail) };
}
