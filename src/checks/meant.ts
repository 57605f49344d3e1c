/** Which region and year hold for a sheet, and why. */
import type { Form } from "../forms";
import type { PolicyRegistry, Region } from "../policy";

interface Said {
  readonly region?: Region | null;
  readonly year?: number | null;
  /** The lines above the table. */
  readonly lines?: readonly string[];
  readonly isChosen?: boolean;
}

/** A sheet that names another region than the one whose policy is there. */
export interface Elsewhere {
  readonly named: string;
  readonly own: Region;
}

export interface Meant {
  readonly region: Region | null;
  readonly year: number | null;
  /** What the workbook's own policies are about, where the sheet itself names none; else null. */
  readonly ownRegion: Region | null;
  readonly ownYear: number | null;
  /** Why neither region holds: the sheet names another one; null if it does not, or somebody chose. */
  readonly elsewhere: Elsewhere | null;
  /** The place that the sheet names, where no region is known by that name; null if it names none. */
  readonly unknownPlace: string | null;
}

/** What somebody chose beats what the sheet's heading says, and that what the workbook's own policies are about. */
export function meantBy(kind: Form["kind"], heading: Said, chosen: Said, policies: PolicyRegistry): Meant {
  const isForm = kind !== "unknown";
  const said = { region: heading.region ?? null, year: heading.year ?? null };
  const ownRegion = isForm && said.region === null ? policies.ownRegion() : null;
  const elsewhere =
    (chosen.region ?? null) === null && heading.isChosen !== true
      ? elsewhereOf(heading, said.region ?? ownRegion, policies)
      : null;
  const region = chosen.region ?? (elsewhere === null ? (said.region ?? ownRegion) : null);
  const ownYear = isForm && said.year === null ? policies.ownYear(region) : null;
  return {
    region,
    year: chosen.year ?? said.year ?? ownYear,
    ownRegion: elsewhere === null ? ownRegion : null,
    ownYear,
    elsewhere,
    unknownPlace: region === null && elsewhere === null ? policies.unknownPlaceIn(heading.lines ?? []) : null,
  };
}

function elsewhereOf({ lines = [] }: Said, own: Region | null, policies: PolicyRegistry): Elsewhere | null {
  const named = own === null ? null : policies.elsewhereIn(lines, own);
  return own === null || named === null ? null : { named, own };
}
