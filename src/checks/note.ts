/** What has to be said of a sheet that is no finding: what was not compared or not judged, or was read otherwise than asked. */
import type { Cell } from "../forms";

export interface Note {
  /** Says what kind of note it is; stable. */
  readonly id: NoteId;
  /** A Chinese sentence. */
  readonly message: string;
  readonly cells: readonly Cell[];
}

/**
 * - `not-judged`: amounts that nobody could judge
 * - `not-compared`: a list, or people on it, that were compared with nothing
 * - `column-doubted`: a column that is not what its heading seems to say
 * - `no-category`: without 户属性 amounts were held against all that anybody pays
 * - `no-amounts`: no column of amounts was recognised
 * - `no-households`: no column tells which persons are of one household
 * - `collected-as-due`: the sheet has 应缴 and 缴费状态 alone
 * - `nearest`: what an unknown sheet looks most like, and what it lacks
 * - `choice-differs`: another region or year was chosen than the sheet says
 * - `reading`: how the file was read
 */
export type NoteId =
  | "not-judged"
  | "not-compared"
  | "column-doubted"
  | "no-category"
  | "no-amounts"
  | "no-households"
  | "collected-as-due"
  | "nearest"
  | "choice-differs"
  | "reading";

/** Collects what is said of one sheet; the same thing is said once. */
export class Notes {
  private readonly byMessage = new Map<string, Note>();

  constructor(before: readonly Note[] = []) {
    for (const note of before) this.byMessage.set(note.message, note);
  }

  add(id: NoteId, message: string, cells: readonly Cell[] = []): void {
    if (!this.byMessage.has(message)) this.byMessage.set(message, { id, message, cells });
  }

  get all(): readonly Note[] {
    return [...this.byMessage.values()];
  }
}
