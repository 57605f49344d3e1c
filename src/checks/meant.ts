/** Which region and year hold for a sheet, and why. */
import type { Form } from "../forms";
import type { PolicyRegistry, Region } from "../policy";

interface Said {
  readonly region?: Region | null;
  readonly year?: number | null;
}

export interface Meant {
  readonly region: Region | null;
  readonly year: number | null;
  /** What the workbook's own policies are about, where the sheet itself names none; else null. */
  readonly ownRegion: Region | null;
  readonly ownYear: number | null;
}

/** What somebody chose beats what the sheet's heading says, and that what the workbook's own policies are about. */
export function meantBy(kind: Form["kind"], heading: Said, chosen: Said, policies: PolicyRegistry): Meant {
  const isForm = kind !== "unknown";
  const said = { region: heading.region ?? null, year: heading.year ?? null };
  const ownRegion = isForm && said.region === null ? policies.ownRegion() : null;
  const region = chosen.region ?? said.region ?? ownRegion;
  const ownYear = isForm && said.year === null ? policies.ownYear(region) : null;
  return { region, year: chosen.year ?? said.year ?? ownYear, ownRegion, ownYear };
}
