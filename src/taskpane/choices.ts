/** Region and year that the user chose for a sheet; they are kept in the workbook's settings. */
import * as z from "zod/mini";
import type { Form } from "../forms";
import { fullRegionName, type PolicyRegistry, type Region } from "../policy";

export const CHOICES_KEY = "canbao.sheets";

const choice = z.object({
  /** Full name of the region. */
  region: z.optional(z.string()),
  year: z.optional(z.int().check(z.minimum(2000), z.maximum(2100))),
});
const choicesSchema = z.record(z.string(), choice);

export type Choice = z.infer<typeof choice>;
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

/** Null where nothing is chosen: then the workbook need not carry a setting. */
export function formatChoices(choices: Choices): string | null {
  return choices.size === 0 ? null : JSON.stringify(Object.fromEntries(choices));
}

export function withChoice(choices: Choices, sheet: string, change: (choice: Choice) => Choice): Choices {
  const changed = new Map(choices);
  const next = change(choices.get(sheet) ?? {});
  if (next.region === undefined && next.year === undefined) changed.delete(sheet);
  else changed.set(sheet, next);
  return changed;
}

export function withRegion({ year }: Choice, region: string | null): Choice {
  return { ...(region === null ? {} : { region }), ...(year === undefined ? {} : { year }) };
}

export function withYear({ region }: Choice, year: number | null): Choice {
  return { ...(region === undefined ? {} : { region }), ...(year === null ? {} : { year }) };
}

/** A region that is no longer known counts as not chosen. */
export function chosenRegion(choice: Choice | undefined, policies: PolicyRegistry): Region | null {
  if (choice?.region === undefined) return null;
  return policies.regions().find((region) => fullRegionName(region) === choice.region) ?? null;
}

/** The form as it is to be checked: what the user chose beats what its heading says. */
export function applyChoice(form: Form, choice: Choice | undefined, policies: PolicyRegistry): Form {
  if (choice === undefined) return form;
  const region = chosenRegion(choice, policies) ?? form.heading.region;
  const year = choice.year ?? form.heading.year;
  return { ...form, heading: { ...form.heading, region, year } };
}
