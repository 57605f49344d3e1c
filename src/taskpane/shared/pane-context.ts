/** What everything on the pane can ask for without it being handed down: the session, what it knows now, what scrolls. */
import { createContext, useContext } from "react";
import type { Session } from "../session";
import type { SessionState } from "../state";
import type { SheetView } from "../check/sheets/sheet-view";

/** What a page has to say of a sheet in the list of sheets. */
export interface SheetRemark {
  /** What the sheet is. */
  readonly kind: string;
  readonly note: string;
}

export interface PaneContents {
  readonly session: Session;
  readonly state: SessionState;
  /** What scrolls the page; null until it is on the screen. */
  readonly scroller: HTMLElement | null;
  /** Whether ID numbers are shown in full. Forgotten when the pane closes. */
  readonly isRevealed: boolean;
  readonly reveal: (isRevealed: boolean) => void;
  /** What pages keep while another one is shown, by name. */
  readonly kept: Map<string, unknown>;
  /** What the page whose business a sheet is says of it; null where it is no page's own. */
  readonly remarkOn: (sheet: SheetView) => SheetRemark | null;
}

export const PaneContext = createContext<PaneContents | null>(null);

export function usePane(): PaneContents {
  const contents = useContext(PaneContext);
  if (contents === null) throw new Error("not on a pane");
  return contents;
}
