import { type Filter, type Grouping, NO_FILTER } from "../list";

/** How the user wants to see the result. Forgotten when the pane closes, above all that numbers are shown in full. */
export interface ViewOptions {
  readonly filter: Filter;
  readonly grouping: Grouping;
  readonly revealed: boolean;
  /** Keys of the groups that are folded up: whoever has done with a rule keeps it out of sight through the next checks. */
  readonly folded: ReadonlySet<string>;
}

export const INITIAL_OPTIONS: ViewOptions = {
  filter: NO_FILTER,
  grouping: "rule",
  revealed: false,
  folded: new Set(),
};
