/**
 * What the pane knows and does, without React: one state that is replaced whole at every change, and the commands
 * that change it. Commands never reject; what goes wrong is in the state.
 */
import {
  checkWorkbook,
  type FollowedPolicies,
  type PolicyState,
  type Progress,
  type ReadSheet,
  readSheets,
  type Use,
  withRegion,
  withUse,
  withYear,
} from "../checking";
import { CheckCancelled, runInSlices } from "../checks";
import type { Grid, Roster } from "../forms";
import { verdictOf } from "../handing-in";
import type { Change, Workbook } from "../hosts/workbook";
import type { CalendarDate } from "../identity";
import type { Fix } from "../mending";
import { builtInPolicies, PolicyRegistry } from "../policy";
import { ColumnChoices } from "./check/columns/column-choices";
import { HandIn, type HandInState } from "./check/handing-in/hand-in";
import { Marker } from "./check/marker";
import { buildPlan, Mender, type MendingState } from "./check/mending/mender";
import { PolicySheets } from "./who-pays/policy-sheets";
import { isCancelled, problemOf } from "./shared/problem";
import { buildResult, type PaneFinding, type Place } from "./check/check-result";
import { Ticking } from "./check/ticks/ticking";
import { SheetList } from "./check/sheets/sheet-list";
import { asListed, type RecognisedSheet } from "./check/sheets/sheet-view";
import type { Reading, SessionOptions } from "./session-options";
import { IDLE, type RunKind, type SessionState, type Stale, stateAtFirst } from "./state";
import { whereaboutsIn } from "./check/findings/whereabouts";

/** One run over the sheets; only the newest one may change the state. */
interface Run {
  readonly kind: RunKind;
  readonly controller: AbortController;
  /** The workbook or the choices changed under it: its result is old before it is there. */
  changed: Stale | null;
}

/** Commands are bound: components hand them on as they are. */
export class Session {
  /** For work that the pane does itself in slices. */
  readonly pause: () => Promise<void>;
  readonly today: () => CalendarDate;
  /** Undefined where the program opens no files beside the workbook. */
  readonly openBeside: SessionOptions["openBeside"];
  /** Makes policy sheets, and takes policies in. */
  readonly policySheets: PolicySheets;
  readonly columns: ColumnChoices;
  readonly ticks: Ticking;
  private state: SessionState;
  private readonly workbook: Workbook;
  private readonly followed: FollowedPolicies | null;
  private readonly sheets: SheetList;
  private readonly marker: Marker;
  private readonly mender: Mender;
  private readonly handIn: HandIn;
  private readonly listeners = new Set<() => void>();
  private run: Run | null = null;
  private watch: Promise<(() => void) | null> | null = null;
  private nextPlace: Place | null = null;
  private isMoving = false;
  private readonly forgetPolicies: (() => void) | undefined;

  constructor(options: SessionOptions) {
    const { workbook, followed, policies, today, now = Date.now, pause } = options;
    this.workbook = workbook;
    this.openBeside = options.openBeside;
    this.followed = followed ?? null;
    this.today = today;
    this.pause = pause;
    const current = followed?.current ?? null;
    this.state = stateAtFirst(current?.policies ?? policies ?? new PolicyRegistry(builtInPolicies), current);
    this.forgetPolicies = followed?.subscribe((now) => this.policiesChanged(now));
    const set = (change: Partial<SessionState>) => this.set(change);
    const attempt = (action: () => Promise<void>) => this.attempt(action);
    const shared = { workbook, pause, now, attempt };
    this.sheets = new SheetList({ ...shared, changed: () => this.settingsChanged() });
    this.marker = new Marker({ ...shared, state: () => this.state, set });
    this.policySheets = new PolicySheets({
      ...shared,
      followed: this.followed,
      state: () => this.state.policySheets,
      set: (change) => set({ policySheets: { ...this.state.policySheets, ...change } }),
      goTo: this.goTo,
    });
    this.columns = new ColumnChoices({
      ...shared,
      state: () => this.state,
      set: (change) => set({ columns: { ...this.state.columns, ...change } }),
      setUse: this.setUse,
      again: this.again,
    });
    const inSlices = <T>(work: Generator<number, T>) => runInSlices(work, { pause });
    this.handIn = new HandIn({
      ...shared,
      inSlices,
      set: (change) => this.setHandIn(change),
      isBusy: () => this.run !== null || this.mender.busy !== null || this.state.handIn.task !== null,
    });
    const { handIn, marker } = this;
    this.ticks = new Ticking({ ...shared, inSlices, handIn, marker, state: () => this.state, set });
    this.mender = new Mender({
      ...shared,
      state: () => this.state.mending,
      set: (change) => this.setMending(change),
      begin: () => {
        this.abandonRun();
        set({ activity: IDLE, problem: null, cancelled: false });
      },
      changed: () => this.workbookChanged(),
      reread: this.again,
    });
  }

  readonly getSnapshot = (): SessionState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Lists and recognises the sheets, and begins to watch for changes. */
  readonly open = (): Promise<void> =>
    this.start("opening", async (run) => {
      const seal = await this.handIn.look();
      const sheets: RecognisedSheet[] = [];
      const options = { ...this.reading(run), along: seal.along, last: "recognising" as const };
      await readSheets(this.workbook, options, async (sheet) => void sheets.push(asListed(sheet)));
      this.sheets.keep(sheets);
      this.setHandIn({ seal: await this.inSlices(run, seal.state(this.state.policies)) });
      // A list read anew does not make an old result new.
      const { result, stale, policies } = this.state;
      this.set({ sheets: this.sheets.views(policies), stale: result === null ? run.changed : stale });
    });

  /** Reads and checks the whole workbook anew, and shows what is found. A run that is under way is dropped. */
  readonly check = (): Promise<void> => {
    this.columns.show(null);
    return this.checkAll();
  };

  private readonly checkAll = (): Promise<void> =>
    this.start("checking", async (run) => {
      const seal = await this.handIn.look();
      const sheets: RecognisedSheet[] = [];
      const grids: Grid[] = [];
      const checked = await checkWorkbook(this.workbook, {
        ...this.reading(run),
        today: this.today(),
        ticks: await this.ticks.load(),
        along: function* (sheet: ReadSheet) {
          sheets.push(asListed(sheet));
          grids.push(sheet.grid);
          yield* seal.read(sheet);
        },
      });
      const result = await this.inSlices(run, buildResult(checked));
      const plan = await this.inSlices(run, buildPlan(checked, grids));
      const accounts = checked.map(({ account }) => account);
      const handIn = await this.inSlices(run, this.handIn.prepare(accounts, seal, this.state.policies));
      this.sheets.keep(sheets);
      this.handIn.keep(handIn);
      this.set({
        sheets: this.sheets.views(this.state.policies),
        result,
        mending: { ...this.state.mending, plan },
        stale: run.changed,
        ...whereaboutsIn(result, this.state),
      });
      void this.marker.follow();
    });

  /** The same; what is shown at first is what was found in this sheet. Others may hold its repeats, so they are checked too. */
  readonly checkSheet = async (sheet: string): Promise<void> => {
    await this.check();
    if (this.state.result !== null) this.set({ shownSheet: { sheet } });
  };

  /** Reads the rosters anew and writes the list for public posting; `withTail`: with the last four characters of numbers. */
  readonly writePosting = (withTail = false): Promise<void> =>
    this.start("posting", async (run) => {
      const rosters: Roster[] = [];
      const options = { ...this.reading(run), last: "recognising" as const };
      await readSheets(this.workbook, options, async ({ form }) => {
        if (form.kind === "roster" && form.persons.length > 0) rosters.push(form);
      });
      await this.handIn.post(rosters, withTail, (work) => this.inSlices(run, work));
    });

  /** A page's own work over the workbook, with progress, and until it is cancelled. */
  readonly collect = (work: (reading: Reading) => Promise<void>): Promise<void> =>
    this.start("collecting", (run) =>
      work({ ...this.reading(run), today: this.today(), workbook: this.workbook }),
    );

  private readonly again = () => (this.state.result === null ? this.open() : this.checkAll());

  readonly cancel = (): void => {
    if (this.run === null) return;
    this.abandonRun();
    this.set({ activity: IDLE, cancelled: true });
  };

  /** `region` is a full name; null: what the sheet says. */
  readonly setRegion = (sheet: string, region: string | null): Promise<void> =>
    this.sheets.choose(sheet, (choice) => withRegion(choice, region));

  readonly setYear = (sheet: string, year: number | null): Promise<void> =>
    this.sheets.choose(sheet, (choice) => withYear(choice, year));

  /** Null: what the sheet looks like. */
  readonly setUse = (sheet: string, use: Use | null): Promise<void> =>
    this.sheets.choose(sheet, (choice) => withUse(choice, use));

  /** The policies of the workbook were read, or changed. */
  readonly setPolicies = (policies: PolicyRegistry): void => {
    this.set({ policies });
    this.settingsChanged();
  };

  readonly select = async (finding: PaneFinding): Promise<void> => {
    this.set({ selected: finding, left: null });
    await this.goTo({ sheet: finding.sheet, cell: finding.finding.cell });
  };

  /** Selects a cell. Whoever steps through findings faster than the program follows is taken to the last one only. */
  readonly goTo = async (place: Place): Promise<void> => {
    this.nextPlace = place;
    if (this.isMoving) return;
    this.isMoving = true;
    while (this.nextPlace !== null) {
      const { sheet, cell }: Place = this.nextPlace;
      this.nextPlace = null;
      await this.attempt(() => this.workbook.select(sheet, cell));
    }
    this.isMoving = false;
  };

  readonly setMarksShown = (shown: boolean): Promise<void> => this.marker.show(shown);

  /** Removes all marks, also those of an earlier session. */
  readonly clearMarks = (): Promise<void> => this.marker.show(false);

  readonly dismissProblem = (): void => this.set({ problem: null });

  /** Writes these fixes of the last check, and checks again. */
  readonly mend = (fixes: readonly Fix[]): Promise<void> => {
    // After one the user goes on with the next; after many, with what the verdict says.
    if (fixes.length > 1) this.set({ selected: null, left: null });
    return this.mender.mend(fixes);
  };

  /** Takes the last batch of fixes back, also one of an earlier session. */
  readonly undo = (): Promise<void> => {
    this.set({ selected: null, left: null });
    return this.mender.undo();
  };

  readonly dismissMended = (): void => this.setMending({ outcome: null });

  /** Writes what the last check found into a sheet of its own. */
  readonly writeReport = (): Promise<void> => this.handIn.writeReport();

  /** Seals what was checked last, if it may be handed in. */
  readonly seal = async (): Promise<void> => {
    const { result, stale, handIn } = this.state;
    if (result === null || stale !== null || handIn.seal?.kind === "unsupported") return;
    if (verdictOf(result).tone === "good") await this.handIn.seal();
  };

  readonly unseal = (): Promise<void> => this.handIn.unseal();

  /** Ends what is under way and stops watching. */
  readonly close = (): void => {
    this.abandonRun();
    this.forgetPolicies?.();
    void this.watch?.then((end) => end?.());
    this.watch = null;
    this.listeners.clear();
  };

  private set(change: Partial<SessionState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of [...this.listeners]) listener();
  }

  private setMending(change: Partial<MendingState>): void {
    this.set({ mending: { ...this.state.mending, ...change } });
  }

  private setHandIn(change: Partial<HandInState>): void {
    this.set({ handIn: { ...this.state.handIn, ...change } });
  }

  private async start(kind: RunKind, work: (run: Run) => Promise<void>): Promise<void> {
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
      if (this.run !== run) throw new CheckCancelled("a newer run has started");
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

  /** Watching first: what changes while the sheets are read must not go unseen. */
  private async prepare(): Promise<void> {
    if (this.watch === null) {
      this.watch = this.workbook.onChange((change) => this.workbookChanged(change)).catch(() => null);
      this.set({ watching: (await this.watch) !== null });
    }
    await this.followed?.lookAgain();
    await this.mender.look();
    await this.sheets.loadChoices();
    await this.columns.load();
  }

  /** How a run reads the sheets. */
  private reading(run: Run) {
    return {
      pause: this.pause,
      signal: run.controller.signal,
      policies: this.state.policies,
      choices: this.sheets.choices,
      schemes: this.state.columns.schemes,
      onProgress: (progress: Progress) => {
        if (this.run === run) this.set({ activity: { kind: run.kind, progress } });
      },
    };
  }

  private inSlices<T>({ controller }: Run, work: Generator<number, T>): Promise<T> {
    return runInSlices(work, { pause: this.pause, isCancelled: () => controller.signal.aborted });
  }

  private policiesChanged(policyState: PolicyState): void {
    const isNew = policyState.policies !== this.state.policies;
    this.sheets.addPolicySheets(policyState.sheets);
    this.set({ policyState, sheets: this.sheets.views(this.state.policies) });
    if (isNew) this.setPolicies(policyState.policies);
  }

  private workbookChanged(change: Change = { sheet: null }): void {
    // What is typed into a policy sheet counts once it changes the policies, which is heard of apart.
    if (this.state.policyState?.sheets.some(({ sheet }) => sheet === change.sheet)) return;
    if (this.run !== null) this.run.changed = "edited";
    if (this.state.sheets !== null && this.state.stale !== "edited") this.set({ stale: "edited" });
  }

  private settingsChanged(): void {
    if (this.run !== null) this.run.changed ??= "settings";
    const stale = this.state.stale ?? (this.state.result === null ? null : "settings");
    this.set({ sheets: this.sheets.views(this.state.policies), stale });
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
