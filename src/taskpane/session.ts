/**
 * What the pane knows and does, without React: one state that is replaced whole at every change, and the commands
 * that change it. Commands never reject; what goes wrong is in the state.
 */
import { Check, CheckCancelled, runInSlices } from "../checks";
import { type Form, readFormInSteps } from "../forms";
import { HostError, type Mark, type SheetInfo, type Workbook } from "../hosts/workbook";
import { type CalendarDate, maskIds } from "../identity";
import type { PolicyRegistry } from "../policy";
import {
  applyChoice,
  type Choice,
  type Choices,
  CHOICES_KEY,
  formatChoices,
  parseChoices,
  withChoice,
  withRegion,
  withYear,
} from "./choices";
import { buildMarks } from "./marks";
import { messages } from "./messages";
import { buildReport, type CheckedSheet, type PaneFinding, type Place, type Report } from "./report";
import { type RecognisedSheet, recognised, sheetView, type SheetView } from "./sheets";

export interface SessionOptions {
  readonly workbook: Workbook;
  readonly policies: PolicyRegistry;
  /** Asked at every check: a pane may stay open over midnight. */
  readonly today: () => CalendarDate;
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

export type Activity =
  | { readonly kind: "idle" }
  /** Progress is null until the sheets are listed. */
  | { readonly kind: "opening" | "checking"; readonly progress: Progress | null };

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
  readonly marksShown: boolean;
  readonly problem: Problem | null;
  /** False where the program does not tell of changes. */
  readonly watching: boolean;
  readonly policies: PolicyRegistry;
}

const IDLE: Activity = { kind: "idle" };

/** What each row goes through. */
const STAGES: readonly Stage[] = ["reading", "recognising", "checking"];

/** One run over the sheets; only the newest one may change the state. */
interface Run {
  readonly kind: "opening" | "checking";
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
    /** Lists and recognises the sheets, and begins to watch for changes. */
    open: () => store.open(),
    /** Reads and checks the whole workbook anew. A run that is under way is dropped. */
    check: () => store.check(),
    cancel: () => store.cancel(),
    /** `region` is a full name; null: what the sheet says. */
    setRegion: (sheet: string, region: string | null) =>
      store.choose(sheet, (choice) => withRegion(choice, region)),
    setYear: (sheet: string, year: number | null) => store.choose(sheet, (choice) => withYear(choice, year)),
    /** The policies of the workbook were read, or changed. */
    setPolicies: (policies: PolicyRegistry) => store.setPolicies(policies),
    select: (finding: PaneFinding) => store.select(finding),
    /** Selects a cell without a finding of its own. */
    goTo: (place: Place) => store.goTo(place),
    setMarksShown: (shown: boolean) => store.setMarksShown(shown),
    /** Removes all marks, also those of an earlier session. */
    clearMarks: () => store.setMarksShown(false),
    dismissProblem: () => store.dismissProblem(),
    /** Ends what is under way and stops watching. */
    close: () => store.close(),
  };
}

class SessionStore {
  state: SessionState;
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

  constructor(private readonly options: SessionOptions) {
    this.workbook = options.workbook;
    this.state = {
      activity: IDLE,
      sheets: null,
      report: null,
      stale: null,
      cancelled: false,
      selected: null,
      marksShown: false,
      problem: null,
      watching: true,
      policies: options.policies,
    };
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  open(): Promise<void> {
    return this.start("opening", async (run) => {
      this.recognised = await this.readAll(run, async () => {});
      // A list read anew does not make an old result new.
      this.set({ sheets: this.views(), stale: this.state.report === null ? run.changed : this.state.stale });
    });
  }

  check(): Promise<void> {
    return this.start("checking", async (run) => {
      const check = new Check({ policies: this.state.policies, today: this.options.today() });
      const forms: Form[] = [];
      const sheets = await this.readAll(run, async (read, slices) => {
        const form = applyChoice(read, this.choices?.get(read.sheet), this.state.policies);
        forms.push(form);
        await runInSlices(check.sheet(form, ""), slices);
      });
      const results = await runInSlices(check.finish(), this.slices(run));
      const checked = forms.flatMap((form, i): CheckedSheet[] => {
        const result = results[i];
        return result === undefined ? [] : [{ form, result }];
      });
      const report = await runInSlices(buildReport(checked), this.slices(run));
      this.recognised = sheets;
      this.set({ sheets: this.views(), report, stale: run.changed, selected: null });
      if (this.state.marksShown) void this.applyMarks(false);
    });
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
    this.set({ selected: finding });
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
    void this.watch?.then((end) => end?.());
    this.watch = null;
    this.listeners.clear();
  }

  private set(change: Partial<SessionState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of [...this.listeners]) listener();
  }

  private async start(kind: Run["kind"], work: (run: Run) => Promise<void>): Promise<void> {
    this.abandonRun();
    const run: Run = { kind, controller: new AbortController(), changed: null };
    this.run = run;
    this.set({ activity: { kind, progress: null }, problem: null, cancelled: false });
    try {
      await this.prepare();
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
      this.watch = this.workbook.onChange(() => this.workbookChanged()).catch(() => null);
      this.set({ watching: (await this.watch) !== null });
    }
    if (this.choices !== null) return;
    // Without them the sheets can still be checked: by what they say themselves.
    await this.attempt(async () => {
      const loaded = parseChoices(await this.workbook.loadSetting(CHOICES_KEY));
      this.choices ??= loaded;
    });
  }

  private async readAll(
    run: Run,
    use: (form: Form, slices: ReturnType<SessionStore["slices"]>) => Promise<void>,
  ): Promise<RecognisedSheet[]> {
    const infos = await this.workbook.listSheets();
    this.assertNewest(run);
    const sheets: RecognisedSheet[] = [];
    for (const [index, info] of infos.entries()) {
      const report = this.reporter(run, infos, index);
      const grid = await this.workbook.readSheet(info.name, {
        signal: run.controller.signal,
        onProgress: (rowsDone) => report("reading", rowsDone),
      });
      this.assertNewest(run);
      const slices = (stage: Stage) => this.slices(run, (rowsDone) => report(stage, rowsDone));
      const form = await runInSlices(readFormInSteps(grid, this.state.policies), slices("recognising"));
      sheets.push(recognised(form, grid.cells.length === 0));
      await use(form, slices("checking"));
      this.assertNewest(run);
    }
    return sheets;
  }

  private slices(run: Run, onProgress: (rowsDone: number) => void = () => {}) {
    return { pause: this.options.pause, onProgress, isCancelled: () => this.run !== run };
  }

  private reporter(run: Run, infos: readonly SheetInfo[], index: number) {
    const rowsOf = (sheets: readonly SheetInfo[]) => sheets.reduce((sum, { rows }) => sum + rows, 0);
    const stages = run.kind === "opening" ? STAGES.length - 1 : STAGES.length;
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

  private workbookChanged(): void {
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
