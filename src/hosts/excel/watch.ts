/** Notices whether rows of a sheet move while it is read from Excel. */
import type { RowWatch } from "../shared/reading";
import { SINCE } from "./environment";
import type { Requests } from "./requests";

/**
 * Follows a sheet while it is read in several requests: if rows move between two blocks, some are read twice and others
 * never.
 */
export function watchRows(requests: Requests, sheetId: string): Promise<RowWatch> {
  let moved = false;
  const note = async (): Promise<void> => {
    moved = true;
  };
  const noteShift = async ({ changeType }: Excel.WorksheetChangedEventArgs): Promise<void> => {
    if (changeType !== "RangeEdited") moved = true;
  };
  return requests.send(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.load("id"); // The client asks the proxy for it when it registers.
    const handlers: OfficeExtension.EventHandlerResult<never>[] = [sheet.onChanged.add(noteShift)];
    if (requests.supports(SINCE.sortEvents)) {
      handlers.push(sheet.onRowSorted.add(note));
      handlers.push(sheet.onColumnSorted.add(note));
    }
    await context.sync();
    return {
      hasMoved: () => moved,
      stop: async () => {
        for (const handler of handlers) handler.remove();
        // What is left registered harms nobody: a sheet that is gone, say.
        await context.sync().catch(() => undefined);
      },
    };
  });
}
