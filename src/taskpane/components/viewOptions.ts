import { type Filter, type Grouping, NO_FILTER } from "../list";

/** How the user wants to see the result. Forgotten when the pane closes, above all that numbers are shown in full. */
export interface ViewOptions {
  readonly filter: Filter;
  readonly grouping: Grouping;
  readonly revealed: boolean;
}

export const INITIAL_OPTIONS: ViewOptions = { filter: NO_FILTER, grouping: "rule", revealed: false };
