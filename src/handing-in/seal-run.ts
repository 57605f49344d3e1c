/** Goes along with the reading of a workbook, for the seal that it bears and for a new one. */
import type { Along, ReadSheet, SheetAccount } from "../checking";
import type { PolicyRegistry } from "../policy";
import { canFingerprint, newSalt, printSheet } from "../checking/fingerprint";
import { makeSeal, parseSeal, type Seal } from "./seal";
import { compareWithSeal, type PresentSheet, type SealState } from "./seal-state";

/**
 * Goes along with the reading of a workbook and takes every sheet's fingerprint: to look at the seal that it bears, and
 * to make a new one of exactly what was checked.
 */
export class SealRun {
  private readonly seal: Seal | null;
  private readonly salt: string;
  private readonly sheets: PresentSheet[] = [];

  /** `setting`: the workbook's seal as it is saved, null if there is none. */
  constructor(private readonly setting: string | null) {
    this.seal = setting === null ? null : parseSeal(setting);
    this.salt = this.seal?.salt ?? newSalt();
  }

  /** For reading a workbook that is not to be sealed anew: undefined if there is no seal to compare it with. */
  get along(): Along | undefined {
    return this.seal === null ? undefined : (sheet) => this.read(sheet);
  }

  /** In steps; yields the number of rows done. */
  *read({ grid, form }: Pick<ReadSheet, "grid" | "form">): Generator<number, void> {
    if (!canFingerprint()) return;
    const print = yield* printSheet(grid, this.salt);
    this.sheets.push({ print, isForm: form.kind !== "unknown" });
  }

  /** What the seal says, once every sheet was read. */
  *state(policies: PolicyRegistry): Generator<number, SealState> {
    if (!canFingerprint()) return { kind: "unsupported" };
    if (this.setting === null) return { kind: "none" };
    return this.seal === null
      ? { kind: "unreadable" }
      : yield* compareWithSeal(this.seal, this.sheets, policies);
  }

  /** A seal of what was read, which the accounts are of. `at`: when it was checked, `2023-11-02 10:32`. */
  newSeal(accounts: readonly SheetAccount[], at: string): Seal {
    return makeSeal({ accounts, prints: this.sheets.map(({ print }) => print), salt: this.salt, at });
  }
}
