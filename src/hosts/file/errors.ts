/** Why a file cannot be read. */

/** Why a file could not be read. Stable: other code may branch on it. */
export type UnreadableFileCode =
  | "not-found"
  | "no-permission"
  | "is-directory"
  | "empty-file"
  | "too-large"
  | "encrypted"
  | "not-a-spreadsheet"
  | "corrupt"
  | "empty-workbook"
  | "lock-file";

/** A file that cannot be checked; `message` is one Chinese line fit to be shown as it is. */
export class UnreadableFileError extends Error {
  override readonly name = "UnreadableFileError";

  constructor(
    readonly code: UnreadableFileCode,
    message: string,
  ) {
    super(message);
  }
}
