/** What a session is given, and what it gives a page that reads the workbook. */
import type { Choices, FollowedPolicies, Progress } from "../checking";
import type { Schemes } from "../forms";
import type { ReadableWorkbook, Workbook } from "../hosts/workbook";
import type { CalendarDate } from "../identity";
import type { PolicyRegistry } from "../policy";

export interface SessionOptions {
  readonly workbook: Workbook;
  /** The policies of the workbook beside the built-in ones, as they change. */
  readonly followed?: FollowedPolicies;
  /** Where nobody follows those of the workbook. */
  readonly policies?: PolicyRegistry;
  /** Asked at every check: a pane may stay open over midnight. */
  readonly today: () => CalendarDate;
  /** The time in milliseconds since 1970, for batches of fixes, reports and seals; the clock's where it is left out. */
  readonly now?: () => number;
  /** Hands the thread back for a moment. */
  readonly pause: () => Promise<void>;
  /** Opens a file beside the workbook; it rejects with a HostError that says in Chinese why the file cannot be read. */
  readonly openBeside?: (file: File) => Promise<ReadableWorkbook>;
}

/** How a page reads the workbook: with what the user chose, and until he cancels. */
export interface Reading {
  readonly workbook: Workbook;
  readonly policies: PolicyRegistry;
  readonly choices: Choices;
  readonly schemes: Schemes;
  readonly today: CalendarDate;
  readonly pause: () => Promise<void>;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}
