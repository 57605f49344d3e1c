/** The list of sheets: what was recognised in each, and what the user chose for it. */
import {
  type Choice,
  type Choices,
  CHOICES_KEY,
  formatChoices,
  loadChoices,
  withChoice,
} from "../../../checking";
import type { Workbook } from "../../../hosts/workbook";
import type { PolicyRegistry } from "../../../policy";
import { type RecognisedSheet, sheetView, type SheetView, withPolicySheets } from "./sheet-view";

/** What the list needs of the session. */
export interface ListSession {
  readonly workbook: Workbook;
  /** Something was chosen. */
  readonly changed: () => void;
  /** Tells the user if it fails. */
  readonly attempt: (action: () => Promise<void>) => Promise<boolean>;
}

export class SheetList {
  private recognised: readonly RecognisedSheet[] | null = null;
  /** Null until they were loaded from the workbook. */
  private known: Choices | null = null;
  private saving: Promise<void> = Promise.resolve();

  constructor(private readonly session: ListSession) {}

  get choices(): Choices {
    return this.known ?? new Map();
  }

  /** Without what was chosen earlier the sheets can still be checked: by what they say themselves. */
  async loadChoices(): Promise<void> {
    if (this.known !== null) return;
    await this.session.attempt(async () => {
      const loaded = await loadChoices(this.session.workbook);
      this.known ??= loaded;
    });
  }

  async choose(sheet: string, change: (choice: Choice) => Choice): Promise<void> {
    const { workbook, changed, attempt } = this.session;
    const choices = withChoice(this.choices, sheet, change);
    this.known = choices;
    changed();
    this.saving = this.saving.then(async () => {
      // Only the newest choices are worth saving.
      if (this.known !== choices) return;
      await attempt(() => workbook.saveSetting(CHOICES_KEY, formatChoices(choices)));
    });
    await this.saving;
  }

  keep(recognised: readonly RecognisedSheet[]): void {
    this.recognised = recognised;
  }

  /** Sheets that have become policy sheets, or were added as such. */
  addPolicySheets(sheets: readonly { readonly sheet: string }[]): void {
    if (this.recognised !== null) this.recognised = withPolicySheets(this.recognised, sheets);
  }

  /** Null until they were recognised. */
  views(policies: PolicyRegistry): SheetView[] | null {
    return this.recognised?.map((sheet) => sheetView(sheet, this.choices, policies)) ?? null;
  }
}
