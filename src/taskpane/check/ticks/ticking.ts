/** Ticks findings off, as 已核对 or 已核实, and lets them stand again: in the workbook, and in all that was made of the last check. */
import {
  loadTicks,
  NO_TICKS,
  type SheetAccount,
  tickOff,
  type Ticks,
  type TickWords,
  withTicks,
} from "../../../checking";
import type { Workbook } from "../../../hosts/workbook";
import { minuteOf } from "../../../identity";
import { type CheckResult, type PaneFinding, resultWith } from "../check-result";
import { type MendingState, planWith } from "../mending/mender";

interface TickingState {
  readonly result: CheckResult | null;
  readonly selected: PaneFinding | null;
  readonly mending: MendingState;
}

export interface TickingSession {
  readonly workbook: Workbook;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly inSlices: <T>(work: Generator<number, T>) => Promise<T>;
  /** Holds what the last check came to. */
  readonly handIn: { accounts: readonly SheetAccount[] };
  readonly state: () => TickingState;
  readonly set: (change: Partial<TickingState>) => void;
  readonly marker: { readonly follow: () => Promise<void> };
  /** Tells the user if it fails. */
  readonly attempt: (action: () => Promise<void>) => Promise<boolean>;
}

export class Ticking {
  private saving: Promise<void> = Promise.resolve();

  constructor(private readonly session: TickingSession) {}

  /** What is ticked off by now, what is being saved too. Without it the sheets can still be checked. */
  async load(): Promise<Ticks> {
    await this.saving;
    let ticks = NO_TICKS;
    await this.session.attempt(async () => {
      ticks = await loadTicks(this.session.workbook);
    });
    return ticks;
  }

  /** `words` null: the finding stands again. */
  readonly off = (found: PaneFinding, words: TickWords | null): Promise<void> => {
    this.saving = this.saving.then(async () => {
      await this.session.attempt(() => this.save(found, words));
    });
    return this.saving;
  };

  private async save({ index, finding, sheetIndex }: PaneFinding, words: TickWords | null): Promise<void> {
    const { workbook, now, inSlices, handIn, marker, state, set } = this.session;
    const { accounts } = handIn;
    const account = accounts[sheetIndex];
    const at = account?.result.findings.indexOf(finding) ?? -1;
    if (account === undefined || at < 0) return;
    const tickable = { finding, owner: account.owners[at] ?? null, result: account.result };
    const ticks = await tickOff(workbook, tickable, words, minuteOf(new Date(now())));
    const ticked: SheetAccount[] = [];
    for (const one of accounts) ticked.push(await inSlices(withTicks(one, ticks)));
    const { result } = state();
    // A check that has come to its end in the meantime knows better.
    if (result === null || handIn.accounts !== accounts) return;
    const next = await inSlices(resultWith(result, ticked));
    const { selected, mending } = state();
    const plan = mending.plan === null ? null : await inSlices(planWith(mending.plan, ticked));
    handIn.accounts = ticked;
    const isSelected = selected?.index === index;
    set({
      result: next,
      mending: { ...state().mending, plan },
      selected: isSelected ? (next.findings[index] ?? null) : selected,
    });
    void marker.follow();
  }
}
