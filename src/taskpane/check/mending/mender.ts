/** Mending from the pane: what can be mended and taken back, and what came of it. */
import type { CheckedWorkbook, SheetAccount } from "../../../checking";
import type { Finding } from "../../../checks";
import type { Grid } from "../../../forms";
import type { SkippedEdit, Workbook } from "../../../hosts/workbook";
import {
  type CheckedCells,
  editsOf,
  type Fix,
  Journal,
  type BatchStep,
  type LeftCell,
  planFixes,
  undoLast,
  writeBatch,
} from "../../../mending";

/** What the last check found to be mendable. */
export interface FixPlan {
  /** Without those of what is ticked off. */
  readonly fixes: readonly Fix[];
  readonly all: readonly Fix[];
  /** The fix that answers a finding. */
  readonly byFinding: ReadonlyMap<Finding, Fix>;
  /** Sums that can only be mended once their rows are. */
  readonly waiting: ReadonlySet<Finding>;
}

/** What 撤销 takes back. */
interface UndoOffer {
  /** When it was written, in milliseconds since 1970. */
  readonly at: number;
  readonly cells: number;
  /** The program stopped while it was writing: nobody knows how much of it stands there. */
  readonly wasInterrupted: boolean;
}

export type MendOutcome = Mended | Undone;

interface Mended {
  readonly kind: "mended";
  /** Cells that are as they were meant to be. */
  readonly done: number;
  readonly left: readonly SkippedEdit[];
}

interface Undone {
  readonly kind: "undone";
  readonly done: number;
  readonly left: readonly LeftCell[];
  /** Cells that it did not come to: it can be repeated. */
  readonly unfinished: number;
  /** Cells of which the record is lost. */
  readonly lost: number;
  /** Nothing was put back, and it can be tried again. */
  readonly isKept: boolean;
}

export interface MendingState {
  /** Belongs to the result; null where nothing was checked. */
  readonly plan: FixPlan | null;
  readonly undo: UndoOffer | null;
  /** A later version of the product keeps what can be taken back: this one can neither mend nor take back. */
  readonly isRecordOfLaterVersion: boolean;
  /** What goes on now. */
  readonly step: BatchStep | "undoing" | null;
  /** Of the last time, until it is dismissed or something else is done. */
  readonly outcome: MendOutcome | null;
}

export const NO_MENDING: MendingState = {
  plan: null,
  undo: null,
  isRecordOfLaterVersion: false,
  step: null,
  outcome: null,
};

/** About a millisecond's work. */
const A_STEP = 1_000;

/** Works in steps of a few milliseconds. `grids`: what each sheet held. */
export function* buildPlan(checked: CheckedWorkbook, grids: readonly Grid[]): Generator<number, FixPlan> {
  const sheets = checked.flatMap(({ form, account: { result } }, i): CheckedCells[] => {
    const grid = grids[i];
    return grid === undefined ? [] : [{ form, grid, policy: result.policy, findings: result.findings }];
  });
  const { fixes, waiting } = yield* planFixes(sheets);
  const accounts = checked.map(({ account }) => account);
  return yield* planWith({ all: fixes, waiting: new Set(waiting) }, accounts);
}

/** The same plan with what is ticked off by now: whoever has found a cell right does not want it mended. */
export function* planWith(
  { all, waiting }: Pick<FixPlan, "all" | "waiting">,
  accounts: readonly SheetAccount[],
): Generator<number, FixPlan> {
  const ticked = new Set<Finding>();
  for (const { result, ticks, verified, checked } of accounts)
    if (verified + checked > 0)
      for (const [i, finding] of result.findings.entries()) if (ticks[i] !== null) ticked.add(finding);
  const fixes = ticked.size === 0 ? all : all.filter((fix) => !fix.findings.some((one) => ticked.has(one)));
  const byFinding = new Map<Finding, Fix>();
  for (let i = 0; i < fixes.length; i++) {
    if (i % A_STEP === 0) yield i;
    const fix = fixes[i] as Fix;
    for (const finding of fix.findings) byFinding.set(finding, fix);
  }
  return { fixes, all, byFinding, waiting };
}

/** What mending needs of the session. */
export interface MendingSession {
  readonly workbook: Workbook;
  readonly now: () => number;
  readonly pause: () => Promise<void>;
  readonly state: () => MendingState;
  readonly set: (change: Partial<MendingState>) => void;
  /** Ends what is under way: what it has read is about to change. Takes back what is said of earlier runs. */
  readonly begin: () => void;
  /** The cells are not as they were read. */
  readonly changed: () => void;
  /** Reads the workbook again, and checks it if it was checked. */
  readonly reread: () => Promise<void>;
  /** Tells the user if it fails. */
  readonly attempt: (action: () => Promise<void>) => Promise<boolean>;
}

/** One thing at a time, and nothing else in between. What goes wrong is told by the session. */
export class Mender {
  private hasLooked = false;
  private running: Promise<void> | null = null;

  constructor(private readonly session: MendingSession) {}

  /** Settles once what goes on now is done; null where nothing goes on. */
  get busy(): Promise<void> | null {
    return this.running;
  }

  /** Looks, once, for what an earlier session has left to be taken back, and removes what it has left for nothing. */
  async look(): Promise<void> {
    if (this.hasLooked) return;
    this.hasLooked = await this.session.attempt(async () => {
      await (await Journal.open(this.session.workbook)).tidy();
      await this.refresh();
    });
  }

  mend(fixes: readonly Fix[]): Promise<void> {
    return this.run("recording", async () => {
      const { workbook, now, pause, set } = this.session;
      const options = { now: now(), pause, onStep: (step: BatchStep) => set({ step }) };
      const { written, skipped } = await writeBatch(workbook, editsOf(fixes), options);
      return { kind: "mended", done: written.length, left: skipped };
    });
  }

  undo(): Promise<void> {
    return this.run("undoing", async () => {
      const { workbook, pause } = this.session;
      const outcome = await undoLast(workbook, { pause });
      if (outcome === null) return null;
      const { restored, left, unfinished, lost, isKept } = outcome;
      return { kind: "undone", done: restored, left, unfinished: unfinished.length, lost, isKept };
    });
  }

  private async run(step: BatchStep | "undoing", work: () => Promise<MendOutcome | null>): Promise<void> {
    if (this.running !== null) return this.running;
    let isDone = false;
    let outcome: MendOutcome | null = null;
    this.running = this.runAlone(step, async () => {
      outcome = await work();
      isDone = true;
    });
    await this.running;
    this.running = null;
    if (!isDone) return;
    await this.session.reread();
    this.session.set({ outcome });
  }

  private async runAlone(step: BatchStep | "undoing", work: () => Promise<void>): Promise<void> {
    const { session } = this;
    session.begin();
    session.set({ step, outcome: null });
    const isDone = await session.attempt(work);
    const isKnown = await session.attempt(() => this.refresh());
    // A batch that was begun may have written anything, and an undo that failed may have put anything back.
    const isUnclear = !isKnown || step === "undoing" || session.state().undo?.wasInterrupted === true;
    if (isDone || isUnclear) session.changed();
    session.set({ step: null });
  }

  private async refresh(): Promise<void> {
    const { last, isOfLaterVersion } = await Journal.open(this.session.workbook);
    const undo =
      last === null ? null : { at: last.at, cells: last.edits, wasInterrupted: last.state === "writing" };
    this.session.set({ undo, isRecordOfLaterVersion: isOfLaterVersion });
  }
}
