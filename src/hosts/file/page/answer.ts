/** What a file's bytes come to, as the thread that reads them says it to the page. */
import { UnreadableFileError } from "../errors";
import type { FileContent } from "../grids";
import { readWorkbookBytes } from "../read-bytes";

export interface FileBytes {
  readonly bytes: Uint8Array;
  readonly name: string;
}

export type ContentAnswer =
  | { readonly kind: "content"; readonly content: FileContent }
  /** A Chinese sentence. */
  | { readonly kind: "refused"; readonly message: string };

export function contentOf({ bytes, name }: FileBytes): ContentAnswer {
  try {
    return { kind: "content", content: readWorkbookBytes(bytes, name) };
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    return { kind: "refused", message: error.message };
  }
}
