/**
 * By which policies the formulas of a workbook were last computed, as the workbook remembers it: whoever changes a policy sheet where the
 * add-in does not run leaves formulas that show the old amounts.
 */
import { HostError, type ReadableWorkbook, type Workbook } from "../hosts/workbook";

export const POLICIES_KEY = "canbao.policies";

/** Null: by the built-in ones alone, which needs no setting. */
export function fingerprintOf(policies: string): string | null {
  if (policies === "") return null;
  // FNV-1a, twice: it tells apart what people write, and guards nothing.
  let [low, high] = [0x811c9dc5, 0x01000193];
  for (let i = 0; i < policies.length; i++) {
    const code = policies.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ (code + i), 0x85ebca6b);
  }
  return [low, high].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}

/** What cannot be read is no fingerprint of anything: formulas are then computed anew. @throws {HostError} `busy` */
export async function loadComputed(workbook: ReadableWorkbook): Promise<string | null> {
  try {
    return await workbook.loadSetting(POLICIES_KEY);
  } catch (error) {
    if (error instanceof HostError && error.problem !== "busy") return "";
    throw error;
  }
}

export function saveComputed(workbook: Workbook, print: string | null): Promise<void> {
  return workbook.saveSetting(POLICIES_KEY, print);
}
