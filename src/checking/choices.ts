/** What the user chose for a sheet: its region, its year, and what it is. Kept in the workbook's settings. */
import * as z from "zod/mini";
import {
  type Form,
  LIST_ROLES,
  type ListRole,
  listRole,
  listRoleId,
  type ListRoleId,
  roleNamed,
  sheetName,
} from "../forms";
import type { ReadableWorkbook } from "../hosts/workbook";
import { fullRegionName, type PolicyRegistry, type Region } from "../policy";

export const CHOICES_KEY = "canbao.sheets";

const choice = z.object({
  /** Full name of the region. */
  region: z.optional(z.string()),
  year: z.optional(z.int().check(z.minimum(2000), z.maximum(2100))),
  /** What the sheet is, one of {@link Use}. */
  use: z.optional(z.string()),
});
const choicesSchema = z.record(z.string(), choice);

export type Choice = z.infer<typeof choice>;

/** What a sheet of people can be taken for: a roster, payments, or a list of some role; `none` is compared with nothing. */
export type Use = "roster" | "payments" | ListRoleId;

/** By name of the sheet. */
export type Choices = ReadonlyMap<string, Choice>;

/** What cannot be read was not written by this version, and counts as nothing chosen. */
export function parseChoices(setting: string | null): Choices {
  if (setting === null) return new Map();
  let data: unknown;
  try {
    data = JSON.parse(setting);
  } catch {
    return new Map();
  }
  const parsed = choicesSchema.safeParse(data);
  return new Map(parsed.success ? Object.entries(parsed.data) : []);
}

export async function loadChoices(workbook: ReadableWorkbook): Promise<Choices> {
  return parseChoices(await workbook.loadSetting(CHOICES_KEY));
}

/** Null where nothing is chosen: then the workbook need not carry a setting. */
export function formatChoices(choices: Choices): string | null {
  return choices.size === 0 ? null : JSON.stringify(Object.fromEntries(choices));
}

export function withChoice(choices: Choices, sheet: string, change: (choice: Choice) => Choice): Choices {
  const changed = new Map(choices);
  const next = change(choices.get(sheet) ?? {});
  if (Object.keys(next).length === 0) changed.delete(sheet);
  else changed.set(sheet, next);
  return changed;
}

export function withRegion({ region: _before, ...others }: Choice, region: string | null): Choice {
  return region === null ? others : { ...others, region };
}

export function withYear({ year: _before, ...others }: Choice, year: number | null): Choice {
  return year === null ? others : { ...others, year };
}

export function withUse({ use: _before, ...others }: Choice, use: Use | null): Choice {
  return use === null ? others : { ...others, use };
}

/** A region that is no longer known counts as not chosen. */
export function chosenRegion(choice: Choice | undefined, policies: PolicyRegistry): Region | null {
  if (choice?.region === undefined) return null;
  return policies.regions().find((region) => fullRegionName(region) === choice.region) ?? null;
}

/** What the user said the sheet is; a use that this version does not know counts as not chosen. */
export function chosenUse(choice: Choice | undefined): Use | null {
  const use = choice?.use;
  if (use === undefined) return null;
  return use === "roster" || use === "payments" || listRole(use) !== undefined ? (use as Use) : null;
}

/** The form as it is to be checked: what the user chose beats what its heading says. */
export function applyChoice(form: Form, choice: Choice = {}, policies: PolicyRegistry): Form {
  const chosen = chosenRegion(choice, policies);
  const region = chosen ?? form.heading.region;
  const year = choice.year ?? form.heading.year;
  const heading = { ...form.heading, region, year, ...(chosen === null ? {} : { isChosen: true }) };
  return applyUse({ ...form, heading }, schemeUse(form) ?? chosenUse(choice));
}

/** What a column scheme says of any sheet with such headings; 未参保, 死亡 … in this one's name or title go before that. */
function schemeUse({ scheme, sheet, heading }: Form): Use | null {
  const use = scheme?.purpose === "list" ? scheme.role : scheme?.purpose;
  if (use === undefined || use === "breakdown") return null;
  const named = roleNamed(sheet, heading.lines);
  const isSaid = named !== null && LIST_ROLES[named.kind].beatsColumns && listRoleId(named) !== use;
  return isSaid ? null : use;
}

/** Only a sheet with one row per person can be another thing than it was taken for. */
function applyUse(form: Form, use: Use | null): Form {
  if (use === null || form.kind === "unknown" || form.kind === "breakdown") return form;
  const looksLike = sheetName(form);
  if (use === "roster" || use === "payments") return { ...form, kind: use, looksLike };
  const role: ListRole | null = listRole(use) ?? null;
  if (form.kind === "list") return { ...form, role, doubt: null, looksLike };
  return {
    ...form,
    kind: "list",
    role,
    doubt: null,
    statements: null,
    ended: null,
    isByHousehold: false,
    looksLike,
  };
}
