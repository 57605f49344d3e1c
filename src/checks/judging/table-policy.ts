/** By which policy a breakdown table is judged whose own year has none. */
import type { Breakdown } from "../../forms";
import { type CompiledPolicy, normalizeName, type PolicyRegistry, type Region } from "../../policy";

/**
 * The policy whose document prints the table under this very title: 孝义市's table is headed 2023年度, in a document for
 * 2024. Null if there is none.
 */
export function policyOfTable(
  { heading, sheet }: Breakdown,
  region: Region,
  policies: PolicyRegistry,
): CompiledPolicy | null {
  const lines = [...heading.lines, sheet].map(normalizeName);
  for (const year of policies.years(region)) {
    const policy = policies.policyOf(region, year);
    const title = policy?.policy.quota.table?.title;
    if (title !== undefined && lines.some((line) => line.includes(normalizeName(title)))) return policy;
  }
  return null;
}
