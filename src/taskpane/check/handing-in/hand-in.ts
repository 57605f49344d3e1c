/** Handing in from the pane: the report, the list for public posting, and the seal. */
import type { SheetAccount } from "../../../checking";
import { MASKED } from "../../../checks";
import type { Roster } from "../../../forms";
import { formatSeal, SEAL_KEY, sealLines, SealRun, type SealState } from "../../../handing-in";
import { minuteOf } from "../../../identity";
import { HostError, type NewSheet, type Workbook } from "../../../hosts/workbook";
import type { PolicyRegistry } from "../../../policy";
import { messages } from "../messages";

/** Fetched when the first paper is to be written. */
const papers = () => import(/* webpackChunkName: "papers" */ "./papers");

export type HandInTask = "report" | "posting" | "seal" | "unseal";

export interface HandInState {
  /** What the workbook's seal said when the sheets were read last; null until they were. */
  readonly seal: SealState | null;
  /** What goes on now. */
  readonly task: HandInTask | null;
  /** What was done last, a Chinese sentence, until something else is done. */
  readonly done: string | null;
}

export const NOTHING_HANDED_IN: HandInState = { seal: null, task: null, done: null };

/** What the last check came to, as far as it is handed in. */
interface Checked {
  readonly accounts: readonly SheetAccount[];
  readonly sealRun: SealRun;
  readonly seal: SealState;
  /** When it was checked. */
  readonly at: string;
}

/** What handing in needs of the session. */
export interface HandInSession {
  readonly workbook: Workbook;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Runs work that comes in steps without holding the thread. */
  readonly inSlices: <T>(work: Generator<number, T>) => Promise<T>;
  readonly set: (change: Partial<HandInState>) => void;
  readonly isBusy: () => boolean;
  /** Tells the user if it fails. */
  readonly attempt: (action: () => Promise<void>) => Promise<boolean>;
}

export class HandIn {
  private checked: Checked | null = null;

  constructor(private readonly session: HandInSession) {}

  /** A look at the seal as it is saved, for going along with the reading of the sheets. */
  async look(): Promise<SealRun> {
    let setting: string | null = null;
    // Without it the sheets can still be checked.
    await this.session.attempt(async () => {
      setting = await this.session.workbook.loadSetting(SEAL_KEY);
    });
    return new SealRun(setting);
  }

  /** What there is to hand in after a check; to be kept once the check has come to its end. In steps. */
  *prepare(
    accounts: readonly SheetAccount[],
    sealRun: SealRun,
    policies: PolicyRegistry,
  ): Generator<number, Checked> {
    const seal = yield* sealRun.state(policies);
    return { accounts, sealRun, seal, at: minuteOf(new Date(this.session.now())) };
  }

  keep(checked: Checked): void {
    this.checked = checked;
    this.session.set({ seal: checked.seal });
  }

  /** Of the last check. */
  get accounts(): readonly SheetAccount[] {
    return this.checked?.accounts ?? [];
  }

  /** Something was ticked off, or stands again. */
  set accounts(accounts: readonly SheetAccount[]) {
    if (this.checked !== null) this.checked = { ...this.checked, accounts };
  }

  /** Writes the report of the last check into the workbook, and shows it. */
  writeReport(): Promise<void> {
    return this.run("report", async ({ accounts, at, seal }) => {
      const files = [{ path: null, error: null, sheets: accounts, seal: sealLines(seal, MASKED) }];
      const { checkReport } = await papers();
      await this.put(await this.session.inSlices(checkReport({ files, at, show: MASKED })));
    });
  }

  /** Writes the list for public posting of these rosters, and shows it. */
  async post(
    rosters: readonly Roster[],
    withTail: boolean,
    inSlices: HandInSession["inSlices"],
  ): Promise<void> {
    if (rosters.length === 0) throw new HostError("failed", messages.handIn.noRoster);
    const day = minuteOf(new Date(this.session.now())).slice(0, 10);
    const { postingList } = await papers();
    await this.put(await inSlices(postingList(rosters, { day, withTail })));
  }

  /** Seals exactly what was checked last, whatever was written since. The caller knows that it has no errors. */
  seal(): Promise<void> {
    return this.run("seal", async (checked) => {
      const { accounts, sealRun, at } = checked;
      const made = sealRun.newSeal(accounts, at);
      await this.session.workbook.saveSetting(SEAL_KEY, formatSeal(made));
      const state: SealState = {
        kind: "unchanged",
        seal: made,
        changes: [],
        otherPolicies: [],
        otherRules: false,
      };
      this.replace(checked, state);
      this.session.set({ done: messages.handIn.sealed });
    });
  }

  unseal(): Promise<void> {
    return this.run("unseal", async (checked) => {
      await this.session.workbook.saveSetting(SEAL_KEY, null);
      this.replace(checked, { kind: "none" });
      this.session.set({ done: messages.handIn.unsealed });
    });
  }

  /** A check that has come to its end in the meantime knows better. */
  private replace(checked: Checked, seal: SealState): void {
    if (this.checked === checked) this.keep({ ...checked, seal });
  }

  private async put(sheet: NewSheet): Promise<void> {
    await this.session.workbook.putSheet(sheet);
    this.session.set({ done: messages.handIn.written(sheet.name) });
    await this.session.workbook.select(sheet.name, { row: 0, column: 0 });
  }

  /** One thing at a time. */
  private async run(task: HandInTask, work: (checked: Checked) => Promise<void>): Promise<void> {
    const { session, checked } = this;
    if (checked === null || session.isBusy()) return;
    session.set({ task, done: null });
    await session.attempt(() => work(checked));
    session.set({ task: null });
  }
}
