/** What a policy changes against another one: last year's, or the built-in one that it takes the place of. */
import { subsidyOf } from "./amounts";
import { compilePolicy } from "./compile";
import { toFen, toYuan } from "./money";
import { normalizeName } from "./names";
import type { Category, Policy } from "./schema";

/** Yuan that somebody pays, null where the document states no amount. */
type SelfPay = number | null;

export interface CategoryChange {
  readonly name: string;
  /** Undefined: there was no such category. */
  readonly before: SelfPay | undefined;
  /** Undefined: there is none any more. */
  readonly after: SelfPay | undefined;
}

export interface PolicyChanges {
  /** Yuan before and after, null where it stayed. */
  readonly standard: { readonly before: number; readonly after: number } | null;
  /** Only those whose own payment changed, in the order of the new policy; then those that are gone. */
  readonly categories: readonly CategoryChange[];
}

export function comparePolicies(before: Policy, after: Policy): PolicyChanges {
  const known = compilePolicy(before).identities;
  const met = new Set<Category>();
  const changes: CategoryChange[] = [];
  for (const category of after.categories) {
    const old = [category.name, ...category.aliases]
      .map((name) => known.get(normalizeName(name))?.category)
      .find((found) => found !== undefined);
    if (old !== undefined) met.add(old);
    const change = {
      name: category.name,
      before: old === undefined ? undefined : selfPayOf(before, old),
      after: selfPayOf(after, category),
    };
    if (change.before !== change.after) changes.push(change);
  }
  for (const category of before.categories)
    if (!met.has(category))
      changes.push({ name: category.name, before: selfPayOf(before, category), after: undefined });
  return { standard: standardChange(before, after), categories: changes };
}

/** Of several standards the first is compared; each of the others stands among the people. */
function standardChange(
  { standards: [before] }: Policy,
  { standards: [after] }: Policy,
): PolicyChanges["standard"] {
  if (before === undefined || after === undefined || before.yuan === after.yuan) return null;
  return { before: before.yuan, after: after.yuan };
}

function selfPayOf(policy: Policy, category: Category): SelfPay {
  const [standard] = policy.standards;
  const subsidy = subsidyOf(policy, category);
  return standard === undefined || subsidy === null ? null : toYuan(toFen(standard.yuan) - toFen(subsidy));
}
