/** Why a file is refused. */
import { UnreadableFileError } from "../../../src/hosts/file/errors";

/** The error that reading ends with, or undefined if it succeeds. Anything but the typed error is passed on. */
export function failureOf(read: () => unknown): UnreadableFileError | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (error instanceof UnreadableFileError) return error;
    throw error;
  }
}
