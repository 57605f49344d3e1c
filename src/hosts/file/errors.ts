/** Files that cannot be read, and why. */
import { messages } from "./messages";

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

export const corruptWorkbook = (): UnreadableFileError =>
  new UnreadableFileError("corrupt", messages.corruptWorkbook);

export const corruptMarkup = (): UnreadableFileError =>
  new UnreadableFileError("corrupt", messages.corruptMarkup);

/** For what would cost too much to unpack or to hold. */
export const tooLargeContent = (): UnreadableFileError =>
  new UnreadableFileError("too-large", messages.contentTooLarge);

/** For what took more memory or time than any honest file of its size. */
export const tooCostly = (): UnreadableFileError => new UnreadableFileError("too-large", messages.tooCostly);

export const tooNested = (): UnreadableFileError => new UnreadableFileError("too-large", messages.tooNested);

export const tooManyCells = (): UnreadableFileError =>
  new UnreadableFileError("too-large", messages.tooManyCells);

export const tooManyMerges = (): UnreadableFileError =>
  new UnreadableFileError("too-large", messages.tooManyMerges);
