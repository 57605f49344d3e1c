/** The words by which any policy that is known names its categories. */
import { normalizeName, type PolicyRegistry } from "../../policy";
import type { Vocabulary } from "./values";

const known = new WeakMap<PolicyRegistry, Vocabulary>();

export function vocabularyOf(policies: PolicyRegistry): Vocabulary {
  const before = known.get(policies);
  if (before !== undefined) return before;
  let words: ReadonlySet<string> | null = null;
  const knows: Vocabulary = (text) => {
    words ??= wordsOf(policies);
    return words.has(normalizeName(text));
  };
  known.set(policies, knows);
  return knows;
}

function wordsOf(policies: PolicyRegistry): ReadonlySet<string> {
  const words = new Set<string>();
  for (const region of policies.regions())
    for (const year of policies.years(region))
      for (const name of policies.policyOf(region, year)?.identities.keys() ?? []) words.add(name);
  // How somebody is insured, and nothing of subsidies.
  for (const name of ["居民", "城乡居民", "城镇居民"]) words.delete(name);
  return words;
}
