/** The policies that formulas in WPS go by. */
import { FollowedPolicies } from "../checking/followed-policies";
import { usePolicies } from "../functions/policies";
import type { WpsBook } from "../hosts/wps/api";
import { isSame } from "../hosts/wps/changes";
import type { WpsWorkbook } from "../hosts/wps/workbook";
import { builtInPolicies, PolicyRegistry } from "../policy";

/**
 * Formulas go by the policies of the workbook that the user is looking at: WPS does not say which workbook a formula
 * is in.
 */
export class ActivePolicies {
  private followed: { readonly book: WpsBook; readonly policies: FollowedPolicies } | null = null;

  /** @param workbook null while none is open */
  follow(workbook: WpsWorkbook | null): void {
    if (workbook !== null && this.followed !== null && isSame(this.followed.book, workbook.book)) return;
    this.followed?.policies.close();
    this.followed = null;
    if (workbook === null) {
      usePolicies(new PolicyRegistry(builtInPolicies));
      return;
    }
    const policies = new FollowedPolicies({ workbook, use: usePolicies, formulasWait: false });
    this.followed = { book: workbook.book, policies };
    void policies.ready();
  }
  /** Reads them again. */
  refresh(): void {
    void this.followed?.policies.refresh();
  }
}
