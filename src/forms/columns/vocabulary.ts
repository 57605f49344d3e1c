/** The words by which any policy that is known names its categories, and the amounts that somebody pays or is given by it. */
import { HOW_INSURED, linesOf, normalizeName, type PolicyRegistry } from "../../policy";
import type { Vocabulary } from "./values";

const known = new WeakMap<PolicyRegistry, Vocabulary>();

interface Words {
  readonly names: ReadonlySet<string>;
  readonly selfPays: ReadonlySet<number>;
  readonly subsidies: ReadonlySet<number>;
}

export function vocabularyOf(policies: PolicyRegistry): Vocabulary {
  const before = known.get(policies);
  if (before !== undefined) return before;
  let words: Words | null = null;
  const all = () => (words ??= wordsOf(policies));
  const knows: Vocabulary = Object.assign((text: string) => all().names.has(normalizeName(text)), {
    pays: (yuan: number) => all().selfPays.has(yuan),
    gives: (yuan: number) => all().subsidies.has(yuan),
  });
  known.set(policies, knows);
  return knows;
}

function wordsOf(policies: PolicyRegistry): Words {
  const [names, selfPays, subsidies] = [new Set<string>(), new Set<number>(), new Set<number>()];
  for (const region of policies.regions())
    for (const year of policies.years(region)) {
      const compiled = policies.policyOf(region, year);
      if (compiled === null) continue;
      for (const name of compiled.identities.keys()) names.add(name);
      for (const { yuan } of compiled.policy.standards) selfPays.add(yuan);
      for (const { selfPay, subsidy } of linesOf(compiled)) {
        if (selfPay !== null) selfPays.add(selfPay);
        if (subsidy !== null) subsidies.add(subsidy);
      }
    }
  for (const name of HOW_INSURED) names.delete(name);
  return { names, selfPays, subsidies };
}
