/** What a workbook's seal says of it as it is now. */
import { fullRegionName, type PolicyRegistry } from "../policy";
import type { SheetPrint } from "../checking/fingerprint";
import { compareRows, type RowChanges } from "./row-changes";
import { policyPrint, rulesPrint, type Seal } from "./seal";
import { VERSION } from "./version";

export type SheetChange =
  | { readonly kind: "added"; readonly sheet: string }
  | { readonly kind: "removed"; readonly sheet: string }
  | { readonly kind: "renamed"; readonly sheet: string; readonly before: string }
  | { readonly kind: "changed"; readonly sheet: string; readonly rows: RowChanges };

export interface ComparedSeal {
  readonly kind: "unchanged" | "changed";
  readonly seal: Seal;
  /** In the order of the seal, then of the workbook. */
  readonly changes: readonly SheetChange[];
  /** Labels of policies that say something else by now, or are no longer known. */
  readonly otherPolicies: readonly string[];
  /** Whether other rules would be used today, or another version of the tool. */
  readonly otherRules: boolean;
}

export type SealState =
  /** Never sealed. */
  | { readonly kind: "none" }
  /** The file is of a kind that keeps no seal. */
  | { readonly kind: "not-kept" }
  /** The program around the pane is too old to make fingerprints. */
  | { readonly kind: "unsupported" }
  /** Something stands there that no version known here has written. */
  | { readonly kind: "unreadable" }
  | ComparedSeal;

/** A sheet of the workbook as it is now. */
export interface PresentSheet {
  readonly print: SheetPrint;
  /** Whether it would be part of a seal made now. */
  readonly isForm: boolean;
}

/** In steps. The prints must have been made with the seal's salt. */
export function* compareWithSeal(
  seal: Seal,
  present: readonly PresentSheet[],
  policies: PolicyRegistry,
): Generator<number, ComparedSeal> {
  const changes: SheetChange[] = [];
  const isSealed = ({ print }: PresentSheet) => seal.sheets.some(({ name }) => name === print.sheet);
  const strangers = present.filter((sheet) => sheet.isForm && !isSealed(sheet));
  for (const sealed of seal.sheets) {
    const own = present.find(({ print }) => print.sheet === sealed.name)?.print;
    if (own === undefined) {
      const at = strangers.findIndex(({ print }) => print.digest === sealed.digest);
      const [renamed] = at < 0 ? [] : strangers.splice(at, 1);
      changes.push(
        renamed === undefined
          ? { kind: "removed", sheet: sealed.name }
          : { kind: "renamed", sheet: renamed.print.sheet, before: sealed.name },
      );
    } else if (own.digest !== sealed.digest) {
      const rows = yield* compareRows(sealed.prints, own.rows);
      changes.push({ kind: "changed", sheet: sealed.name, rows });
    }
  }
  changes.push(...strangers.map(({ print }): SheetChange => ({ kind: "added", sheet: print.sheet })));
  return {
    kind: changes.length === 0 ? "unchanged" : "changed",
    seal,
    changes,
    otherPolicies: otherPolicies(seal, policies),
    otherRules: seal.tool !== VERSION || seal.rules !== rulesPrint(),
  };
}

function otherPolicies(seal: Seal, policies: PolicyRegistry): string[] {
  const labels = new Set<string>();
  for (const { policy } of seal.sheets) {
    if (policy === null) continue;
    const region = policies.regions().find((known) => fullRegionName(known) === policy.region);
    const now = region === undefined ? null : policies.policyOf(region, policy.year);
    if (now === null || policyPrint(now) !== policy.print) labels.add(policy.label);
  }
  return [...labels];
}
