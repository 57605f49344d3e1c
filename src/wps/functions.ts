/** Makes the functions known to WPS. */
import { customFunctions } from "../functions";
import type { WpsAddon, WpsFunctionDescription } from "../hosts/wps/api";
import { NAMESPACE } from "./formula-names";
import { asWpsFunction } from "./function-values";

export type Descriptions = readonly (WpsFunctionDescription & { readonly name: string })[];

export const hasFunctions = (addon: WpsAddon): boolean => addon.AddCustomFunction !== undefined;

/**
 * Twice: with the namespace that WPS documents, as `=CANBAO.SELFPAY(…)`, and with an empty one, so that `=SELFPAY(…)`
 * works as it is typed in Excel. The latter is not documented; add-ins that are on sale do it.
 * @returns false where this WPS has no custom functions
 */
export function registerFunctions(addon: WpsAddon, descriptions: Descriptions): boolean {
  if (addon.AddCustomFunction === undefined) return false;
  for (const [id, answer] of Object.entries(customFunctions)) {
    const description = descriptions.find(({ name }) => name === id);
    if (description === undefined) throw new Error(`${id} is not described`);
    const call = asWpsFunction(answer);
    addon.AddCustomFunction(NAMESPACE, id, call, description);
    try {
      addon.AddCustomFunction("", id, call, description);
    } catch {
      // With the namespace it works.
    }
  }
  return true;
}
