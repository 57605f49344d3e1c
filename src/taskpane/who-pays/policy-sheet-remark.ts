/** What the list of sheets says of a sheet with policies: whether it counts, and where to look if it does not. */
import type { SessionState } from "../state";
import type { SheetRemark } from "../shared/pane-context";
import type { SheetView } from "../check/sheets/sheet-view";
import { messages } from "./messages";

export function remarkOnPolicySheet(
  { name, holdsPolicies }: SheetView,
  { policyState }: SessionState,
): SheetRemark | null {
  if (!holdsPolicies) return null;
  const { kind, note, noteBlank, noteBroken } = messages.policySheet;
  const ofSheet = (found: { readonly sheet: string }) => found.sheet === name;
  const errors = policyState?.problems.filter((found) => ofSheet(found) && found.severity === "error") ?? [];
  if (errors.length > 0) return { kind, note: noteBroken(errors.length) };
  const blocks = policyState?.sheets.find(ofSheet)?.blocks ?? [];
  const isBlank = blocks.length > 0 && blocks.every((block) => block.isBlank);
  return { kind, note: isBlank ? noteBlank : note };
}
