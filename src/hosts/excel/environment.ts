/** What the adapter takes from Excel, and which versions of it have what. */
/// <reference types="office-js" />

/** What the adapter takes from Microsoft's runtime, so that tests can hand it their own. */
export interface ExcelEnvironment {
  /** A fresh context; every request to Excel has one of its own. */
  readonly newContext: () => Excel.RequestContext;
  /** Whether this Excel has a version of the requirement set ExcelApi, such as "1.13". */
  readonly supports: (version: string) => boolean;
  readonly pause: (ms: number) => Promise<void>;
}

/** The runtime that the page was loaded into. Call it after `Office.onReady`. */
export function officeEnvironment(): ExcelEnvironment {
  return {
    newContext: () => new Excel.RequestContext(),
    supports: (version) => Office.context.requirements.isSetSupported("ExcelApi", version),
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
}

/** RangeAreas and the events of all sheets: without them there is no marking and no following of changes. */
export const REQUIRED = "1.9";

/** What newer versions add, and what the product does without it. */
export const SINCE = {
  /** Sorting is told of. Before: only edits are. */
  sortEvents: "1.10",
  /** Merged ranges can be read. Before: grids come without them. */
  mergedAreas: "1.13",
  /** Renaming a sheet is told of. Before: it is noticed at the next listing. */
  nameEvents: "1.17",
} as const;
