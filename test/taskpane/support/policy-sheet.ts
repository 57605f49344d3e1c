/** A session over a workbook whose policies are followed, and that keeps the sheets that the pane writes. */
import type { Grid } from "../../../src/forms";
import { FollowedPolicies } from "../../../src/checking";
import { Session } from "../../../src/taskpane/session";
import { MemoryWorkbook } from "../../support/memory-workbook";
import { pause, TODAY } from "./index";

export class Book extends MemoryWorkbook {
  /** The user writes another sheet in the place of the one of that name. */
  async userReplaces(grid: Grid): Promise<void> {
    this.sheets = this.sheets.map((known) => (known.name === grid.name ? grid : known));
    this.change(grid.name);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

export function followedSession(workbook: Book, today = TODAY): Session {
  const followed = new FollowedPolicies({ workbook, use: () => {}, formulasWait: true });
  return new Session({ workbook, followed, today: () => today, pause });
}

export async function openedBook(...sheets: readonly Grid[]): Promise<{ workbook: Book; session: Session }> {
  const workbook = new Book(sheets);
  const session = followedSession(workbook);
  await session.open();
  return { workbook, session };
}
