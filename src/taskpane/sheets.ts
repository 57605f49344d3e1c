/** A sheet as the pane lists it. */
import type { Form } from "../forms";
import { fullRegionName, type PolicyRegistry, type Region } from "../policy";
import { type Choices, chosenRegion } from "./choices";

/** What was recognised in a sheet, before anybody chose anything. */
export interface RecognisedSheet {
  readonly name: string;
  readonly kind: Form["kind"];
  /** Persons of a roster, units of a breakdown table, entries of a list. */
  readonly rows: number;
  readonly region: Region | null;
  readonly year: number | null;
  /** Nothing stands in it at all. */
  readonly isBlank: boolean;
}

export interface SheetView extends RecognisedSheet {
  /** Full name of the region that the user chose; null: what the sheet says. */
  readonly chosenRegion: string | null;
  readonly chosenYear: number | null;
  /** Whether there is a policy of the region and year that hold for the sheet. */
  readonly hasPolicy: boolean;
}

export function recognised(form: Form, isBlank: boolean): RecognisedSheet {
  const { region, year } = form.heading;
  return { name: form.sheet, kind: form.kind, rows: rowsOf(form), region, year, isBlank };
}

function rowsOf(form: Form): number {
  if (form.kind === "unknown") return 0;
  return form.kind === "breakdown" ? form.units.length : form.persons.length;
}

export function sheetView(sheet: RecognisedSheet, choices: Choices, policies: PolicyRegistry): SheetView {
  const choice = choices.get(sheet.name);
  const chosen = chosenRegion(choice, policies);
  const region = chosen ?? sheet.region;
  const year = choice?.year ?? sheet.year;
  return {
    ...sheet,
    chosenRegion: chosen === null ? null : fullRegionName(chosen),
    chosenYear: choice?.year ?? null,
    hasPolicy: region !== null && year !== null && policies.policyOf(region, year) !== null,
  };
}
