/** What the pane does with the workbook's policy sheets: it makes new ones, and takes policies in and out as JSON. */
import type { FollowedPolicies } from "../../checking";
import { type PolicyBlock, type PolicyDraft, SHEET_NAME } from "../../forms/policy-sheet";
import { type CellValue, HostError, type Workbook } from "../../hosts/workbook";
import {
  fileProblemText,
  fullRegionName,
  isSameRegion,
  parsePolicy,
  type Policy,
  PolicyFileError,
} from "../../policy";
import type { CalendarDate } from "../../identity";
import { messages } from "./messages";
import type { Place } from "../check/check-result";

/** A new sheet that would take the place of one that holds a policy of the same region and year. */
interface Replacement {
  readonly policy: Policy;
  readonly sheet: string;
}

export interface PolicySheetsState {
  /** A sheet is being written. */
  readonly isBusy: boolean;
  /** The sheet written last, until something else is done. */
  readonly written: { readonly sheet: string; readonly toConfirm: boolean } | null;
  /** Waits for the user to say yes or no. */
  readonly replacing: Replacement | null;
  /** Why the text that was to be taken in is no policy: Chinese sentences. */
  readonly refused: readonly string[] | null;
}

export const NO_POLICY_SHEETS: PolicySheetsState = {
  isBusy: false,
  written: null,
  replacing: null,
  refused: null,
};

export interface PolicySheetsSession {
  readonly workbook: Workbook;
  /** Null where nobody follows the workbook's policies. */
  readonly followed: FollowedPolicies | null;
  readonly state: () => PolicySheetsState;
  readonly set: (change: Partial<PolicySheetsState>) => void;
  readonly goTo: (place: Place) => Promise<void>;
  /** Tells the user if it fails. */
  readonly attempt: (action: () => Promise<void>) => Promise<boolean>;
}

/** Sheets are laid out only when somebody asks for one. */
const writing = () => import(/* webpackChunkName: "policy-sheets" */ "./policy-sheet-writing");

/** Collections begin in September. */
const FIRST_MONTH = 9;
/** Where the user begins to fill in: the cell of the region's name. */
const FIRST_CELL = { row: 5, column: 1 };

export class PolicySheets {
  constructor(private readonly session: PolicySheetsSession) {}

  /** A sheet to be filled in from nothing. */
  createEmpty(): Promise<void> {
    return this.write({ policy: null }, null);
  }

  /** A sheet with this policy, to be changed as the workbook's own. */
  create(policy: Policy): Promise<void> {
    return this.writeOrAsk(policy);
  }

  /** A sheet for the year after, in which amounts, dates and documents are to be confirmed. */
  async createNext(policy: Policy): Promise<void> {
    await this.session.attempt(async () => {
      const { movedOn } = await writing();
      await this.write({ policy: movedOn(policy), toConfirm: true }, null);
    });
  }

  /** A sheet with what holds everywhere since 国办发〔2024〕38号: region, year and what a county decides are to be confirmed. */
  async createFrame(today: CalendarDate): Promise<void> {
    await this.session.attempt(async () => {
      const { movedOn, nationalFrame } = await writing();
      const year = today.month >= FIRST_MONTH ? today.year + 1 : today.year;
      let policy = nationalFrame;
      while (policy.year < year) policy = movedOn(policy);
      await this.write({ policy, toConfirm: true }, null);
    });
  }

  /** The same policies on the same sheet, laid out as sheets are today. */
  async renew(name: string): Promise<void> {
    const { workbook, followed, set, attempt, goTo } = this.session;
    const sheet = followed?.current.sheets.find((one) => one.sheet === name);
    if (sheet === undefined) return;
    set({ ...NO_POLICY_SHEETS, isBusy: true });
    const done = await attempt(async () => {
      const { writePolicySheet } = await writing();
      const drafts = sheet.blocks.map(({ isBlank, policy }): PolicyDraft => {
        if (!isBlank && policy === null)
          throw new HostError("failed", messages.policySheet.othersBroken(name));
        return { policy };
      });
      await workbook.putSheet({ name, ...writePolicySheet(drafts, sheet.declaredYear) });
      set({ written: { sheet: name, toConfirm: false } });
      await followed?.refresh();
      await goTo({ sheet: name, cell: FIRST_CELL });
    });
    set(done ? { isBusy: false } : NO_POLICY_SHEETS);
  }

  /** One more section below what stands on the sheet. */
  async addSection(name: string, title: string): Promise<void> {
    const { workbook, followed, attempt, goTo } = this.session;
    await attempt(async () => {
      const { withSection } = await writing();
      const layout = withSection(await workbook.readSheet(name), title);
      if (layout === null) return;
      await workbook.putSheet({ name, ...layout });
      await followed?.refresh();
      const row = layout.headings[layout.headings.length - 1]?.lastRow ?? 0;
      await goTo({ sheet: name, cell: { row: row + 1, column: 0 } });
    });
  }

  /** The cell, or the whole column below it, was compared with the new notice: its mark goes. */
  async settle({ sheet, cell }: Place): Promise<void> {
    const { workbook, followed, attempt } = this.session;
    await attempt(async () => {
      const { confirmed } = await writing();
      const { cells, origin } = await workbook.readSheet(sheet);
      const expected = (cells[cell.row - origin.row]?.[cell.column - origin.column] ?? null) as CellValue;
      const value = confirmed(expected);
      const { skipped } =
        value === null ? { skipped: [] } : await workbook.writeCells([{ sheet, cell, expected, value }]);
      if (skipped.length > 0) throw new HostError("failed", messages.policySheet.notSettled);
      await followed?.refresh();
    });
  }

  /** A sheet from the text of an exported policy. */
  async takeIn(text: string): Promise<void> {
    const policy = this.understand(text);
    if (policy !== null) await this.writeOrAsk(policy);
  }

  async confirm(): Promise<void> {
    const { replacing } = this.session.state();
    if (replacing !== null) await this.write({ policy: replacing.policy }, replacing.sheet);
  }

  dismiss(): void {
    this.session.set(NO_POLICY_SHEETS);
  }

  private understand(text: string): Policy | null {
    try {
      return parsePolicy(JSON.parse(text.replace(/^\ufeff/, "")));
    } catch (error) {
      const refused =
        error instanceof PolicyFileError
          ? error.problems.map(fileProblemText)
          : [messages.policySheet.notJson];
      if (!(error instanceof PolicyFileError || error instanceof SyntaxError)) throw error;
      this.session.set({ ...NO_POLICY_SHEETS, refused });
      return null;
    }
  }

  /** Two policies of one region and year on two sheets could not both hold. */
  private async writeOrAsk(policy: Policy): Promise<void> {
    const sheet = this.sheetWith(policy);
    if (sheet === null) await this.write({ policy }, null);
    else this.session.set({ ...NO_POLICY_SHEETS, replacing: { policy, sheet } });
  }

  private sheetWith(policy: Policy): string | null {
    const sheets = this.session.followed?.current.sheets ?? [];
    return sheets.find(({ blocks }) => blocks.some((block) => isOf(block, policy)))?.sheet ?? null;
  }

  /** @param replaced name of the sheet whose place the new one takes, null: a sheet of its own. */
  private async write(draft: PolicyDraft, replaced: string | null): Promise<void> {
    const { workbook, followed, set, attempt, goTo } = this.session;
    set({ ...NO_POLICY_SHEETS, isBusy: true });
    const done = await attempt(async () => {
      const { writePolicySheet } = await writing();
      const others = replaced === null ? [] : this.othersOn(replaced, draft);
      const sheet = replaced ?? (await freeName(workbook));
      const declared =
        followed?.current.sheets.find(({ sheet: name }) => name === replaced)?.declaredYear ?? null;
      await workbook.putSheet({
        name: sheet,
        ...writePolicySheet([draft, ...others], declared),
      });
      set({ written: { sheet, toConfirm: draft.toConfirm === true } });
      await followed?.refresh();
      await goTo({ sheet, cell: FIRST_CELL });
    });
    set(done ? { isBusy: false } : NO_POLICY_SHEETS);
  }

  /**
   * What else stands on a sheet that is replaced stays on it.
   * @throws {HostError} if it is broken: it could not be written again as it is.
   */
  private othersOn(name: string, { policy }: PolicyDraft): PolicyDraft[] {
    const blocks = this.session.followed?.current.sheets.find(({ sheet }) => sheet === name)?.blocks ?? [];
    const others = blocks.filter((block) => !block.isBlank && (policy === null || !isOf(block, policy)));
    return others.map((block) => {
      if (block.policy === null) throw new HostError("failed", messages.policySheet.othersBroken(name));
      return { policy: block.policy };
    });
  }
}

function isOf({ region, year }: PolicyBlock, policy: Policy): boolean {
  return year === policy.year && region !== null && isSameRegion(region, policy.region);
}

async function freeName(workbook: Workbook): Promise<string> {
  const taken = new Set((await workbook.listSheets()).map(({ name }) => name));
  for (let i = 1; ; i++) {
    const name = i === 1 ? SHEET_NAME : `${SHEET_NAME} (${i})`;
    if (!taken.has(name)) return name;
  }
}

/** A policy as a file of its own, in the form of the built-in ones. */
export function exported(policy: Policy): { readonly name: string; readonly text: string } {
  return {
    name: `${fullRegionName(policy.region)}-${policy.year}.json`,
    text: `${JSON.stringify(policy, null, 2)}\n`,
  };
}
