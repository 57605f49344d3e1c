/** How the user wants to see the findings. Forgotten when the pane closes. */
import { type Filter, type Grouping, NO_FILTER } from "./list";

export interface ViewOptions {
  readonly filter: Filter;
  readonly grouping: Grouping;
  /** Keys of the groups that are folded up: whoever has done with a rule keeps it out of sight through the next checks. */
  readonly folded: ReadonlySet<string>;
}

export const INITIAL_OPTIONS: ViewOptions = {
  filter: NO_FILTER,
  grouping: "rule",
  folded: new Set(),
};
