/** The one sentence that a clerk wants to read: can this be handed in? */
import { messages } from "./messages";
import type { Report } from "./report";

export interface Verdict {
  readonly tone: "good" | "unsure" | "bad";
  readonly text: string;
  /** What the sentence leaves open, "" if nothing. */
  readonly note: string;
}

/** Nothing is called fit to be handed in that was not fully judged. */
export function verdictOf({ errors, warnings, totals }: Report): Verdict {
  const hints = warnings > 0 ? messages.verdict.hints(warnings) : "";
  if (errors > 0) return { tone: "bad", text: messages.verdict.errors(errors), note: hints };
  if (totals.rosters === 0)
    return { tone: "unsure", text: messages.verdict.noRoster, note: messages.verdict.noRosterNote };
  if (totals.persons === 0)
    return { tone: "unsure", text: messages.verdict.nobody, note: messages.verdict.nobodyNote };
  if (totals.withoutPolicy > 0)
    return { tone: "unsure", text: messages.verdict.noPolicy, note: messages.verdict.noPolicyNote };
  return { tone: "good", text: messages.verdict.good, note: hints };
}
