/** The policies that a workbook brings along, and the year that it is about. */
import * as z from "zod/mini";
import { parsePolicy, PolicyFileError, type WorkbookPolicies } from "../policy";
import type { Workbook } from "./workbook";

const SETTING = "canbao.policies";

const savedSchema = z.object({ policies: z.array(z.unknown()), declaredYear: z.nullable(z.int()) });

/**
 * Reads what `saveWorkbookPolicies` saved; none where the workbook has none.
 * @throws {PolicyFileError} for a policy that is broken: it must not silently give way to a built-in one.
 */
export async function loadWorkbookPolicies(workbook: Workbook): Promise<WorkbookPolicies> {
  const text = await workbook.loadSetting(SETTING);
  if (text === null) return { policies: [], declaredYear: null };
  const saved = savedSchema.safeParse(parseJson(text));
  if (!saved.success)
    throw new PolicyFileError("工作簿", [{ path: "（整个设置）", message: "读不懂，请重新保存政策" }]);
  return {
    policies: saved.data.policies.map((policy, i) => parsePolicy(policy, `工作簿里的第 ${i + 1} 份政策`)),
    declaredYear: saved.data.declaredYear,
  };
}

export async function saveWorkbookPolicies(workbook: Workbook, policies: WorkbookPolicies): Promise<void> {
  await workbook.saveSetting(SETTING, JSON.stringify(policies));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
