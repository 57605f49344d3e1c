/** What the program and the process that reads costly files for it say to each other. */
import type { Grid } from "../../../forms";
import type { FileContent } from "../grids";
import type { UnreadableFileCode } from "../errors";
import type { Allowance } from "./watch";

const WORD = "--read-files-for-parent";

/** Behind the name of the program: it is to read files for the one that started it, and nothing else. */
export const READING_ARGUMENTS: readonly string[] = [WORD];

export function isReadingProcess(argv: readonly string[]): boolean {
  return argv[2] === WORD && process.send !== undefined;
}

/** A file to be read, and what that may cost; the next one is sent when it was answered. */
export interface ReadRequest extends Allowance {
  readonly path: string;
}

/** Sheets come in pieces, so that nobody holds a large one twice. */
export type ReadAnswer =
  | { readonly kind: "sheet"; readonly sheet: Omit<Grid, "cells"> }
  | { readonly kind: "rows"; readonly rows: Grid["cells"] }
  /** `isLast`: the process takes no other file. */
  | { readonly kind: "done"; readonly isLast: boolean; readonly content: Omit<FileContent, "sheets"> }
  | { readonly kind: "refused"; readonly code: UnreadableFileCode; readonly message: string }
  /** A defect of the program. */
  | { readonly kind: "failed"; readonly detail: string };
