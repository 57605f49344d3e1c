/** Follows what the user does in WPS. */
import type { RowWatch } from "../shared/reading";
import type { Change } from "../workbook";
import type { WpsBook, WpsEvents, WpsRange, WpsWorksheet } from "./api";
import type { OwnWrites } from "./own-writes";
import { attempt } from "./quiet";

/**
 * Tells of the user's changes. WPS tells of edits, of new sheets and of deleted ones; renamed sheets are noticed at the
 * next listing. Other workbooks are none of ours.
 */
export function followChanges(
  events: WpsEvents,
  book: WpsBook,
  own: OwnWrites,
  listener: (change: Change) => void,
): () => void {
  let isStopped = false;
  const tell = (sheet: string | null): void => {
    if (!isStopped) listener({ sheet });
  };
  const edited = (sheet: WpsWorksheet, range: object): void => {
    let name: string | null = null;
    // A sheet that is gone already answers nothing; that it went is told by itself.
    attempt(() => {
      if (isIn(sheet, book) && !own.isEcho(sheet, range as WpsRange)) name = sheet.Name;
    });
    if (name !== null) tell(name);
  };
  const added = (where: WpsBook, sheet: object): void => {
    if (isSame(where, book) && !own.isMaking(sheet as WpsWorksheet)) tell(null);
  };
  const deleted = (sheet: object): void => {
    if (!own.isMaking(sheet as WpsWorksheet) && mayBeIn(sheet as WpsWorksheet, book)) tell(null);
  };
  events.AddApiEventListener("SheetChange", edited);
  events.AddApiEventListener("WorkbookNewSheet", added);
  events.AddApiEventListener("SheetBeforeDelete", deleted);
  return () => {
    isStopped = true;
    events.RemoveApiEventListener("SheetChange", edited);
    events.RemoveApiEventListener("WorkbookNewSheet", added);
    events.RemoveApiEventListener("SheetBeforeDelete", deleted);
  };
}

/** WPS hands over new objects for the same workbook each time. */
export const isSame = (a: WpsBook, b: WpsBook): boolean => a.FullName === b.FullName;

const isIn = (sheet: WpsWorksheet, book: WpsBook): boolean => isSame(sheet.Parent as WpsBook, book);

/** A sheet that is gone already cannot tell where it was. */
function mayBeIn(sheet: WpsWorksheet, book: WpsBook): boolean {
  try {
    return isIn(sheet, book);
  } catch {
    return true;
  }
}

/**
 * Follows a sheet while it is read in several turns: what changes more than one cell may be rows that are inserted,
 * deleted or sorted.
 */
export function watchRows(events: WpsEvents, watched: WpsWorksheet): RowWatch {
  let moved = false;
  const listener = (sheet: WpsWorksheet, range: object): void => {
    const { Rows, Columns } = range as WpsRange;
    const isOne = Rows.Count === 1 && Columns.Count === 1;
    if (!isOne && sheet.Name === watched.Name) moved = true;
  };
  events.AddApiEventListener("SheetChange", listener);
  return {
    hasMoved: () => moved,
    stop: () => events.RemoveApiEventListener("SheetChange", listener),
  };
}
