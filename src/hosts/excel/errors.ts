/** What Excel throws, as the port promises it. */
import { HostError } from "../workbook";
import { messages } from "./messages";

/** Excel refuses the whole request for as long as these last, so that nothing of it was done. */
const BUSY = new Set([
  "InvalidOperationInCellEditMode",
  "WriteNotSupportedWhenModalDialogOpen",
  "ActivityLimitReached",
]);
const PROTECTED = new Set(["AccessDenied"]);
const UNSUPPORTED = new Set(["ApiNotFound", "NotImplemented", "UnsupportedFeature"]);

/** The code of an error of Office's, or "" for any other. They can come from another realm: no instanceof. */
export function officeCode(error: unknown): string {
  if (typeof error !== "object" || error === null || !("code" in error)) return "";
  return typeof error.code === "string" ? error.code : "";
}

export const isBusy = (error: unknown): boolean => BUSY.has(officeCode(error));

/** A sheet, range or format that was there at the last request and is gone now. */
export const isGone = (error: unknown): boolean =>
  ["ItemNotFound", "InvalidReference", "InvalidObjectPath"].includes(officeCode(error));

export const isTooLarge = (error: unknown): boolean =>
  ["ResponsePayloadSizeLimitExceeded", "RequestPayloadSizeLimitExceeded", "RangeExceedsLimit"].includes(
    officeCode(error),
  );

/** Where in the API it failed, for the maintainer. Office's own message can quote arguments: it is left out. */
function detailOf(error: unknown): string {
  const code = officeCode(error);
  const debug =
    typeof error === "object" && error !== null && "debugInfo" in error ? error.debugInfo : undefined;
  const location =
    typeof debug === "object" && debug !== null && "errorLocation" in debug ? debug.errorLocation : undefined;
  return typeof location === "string" && location !== "" ? `${code} @ ${location}` : code;
}

/** Any failure as the port promises it. `sheet` is the one that the operation was about. */
export function toHostError(error: unknown, sheet?: string): HostError {
  if (error instanceof HostError) return error;
  const code = officeCode(error);
  if (code === "") throw error; // A defect of ours: it must not pass for Excel's.
  const detail = detailOf(error);
  if (BUSY.has(code)) return new HostError("busy", messages.busy, detail);
  if (PROTECTED.has(code)) return new HostError("protected", messages.accessDenied, detail);
  if (UNSUPPORTED.has(code)) return new HostError("unsupported", messages.tooOld, detail);
  if (isGone(error) && sheet !== undefined)
    return new HostError("sheet-missing", messages.sheetMissing(sheet), detail);
  return new HostError("failed", messages.failed, detail);
}

/** Runs an operation of the port; whatever Excel says against it comes out as a HostError. */
export async function asHostError<T>(work: () => Promise<T>, sheet?: string): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toHostError(error, sheet);
  }
}
