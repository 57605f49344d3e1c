/** What a page of the pane is: all that the rest of the pane knows of it. */
import type { ComponentType, ReactNode } from "react";
import type { SessionState } from "../state";
import type { SheetView } from "../check/sheets/sheet-view";
import type { PaneContents, SheetRemark } from "./pane-context";

export interface PageDescription {
  /** Unique among the pages; names of elements are made of it. */
  readonly id: string;
  /** What its tab says. */
  readonly title: string;
  readonly View: ComponentType;
  /** Whether the page itself takes the focus, to be scrolled by keys: where hardly anything else on it does. */
  readonly isFocusable?: boolean;
  /** When this begins to hold, the page comes to the front. */
  readonly isCalled?: (state: SessionState) => boolean;
  /** What stays in sight above the page however far it is scrolled; null where there is nothing to tell. */
  readonly notices?: (pane: PaneContents) => ReactNode;
  /** What is said of a sheet that is this page's business, in the list of sheets; null of any other. */
  readonly remarkOn?: (sheet: SheetView, state: SessionState) => SheetRemark | null;
}
