/** The one sentence that a clerk wants to read: can this be handed in? */
import { messages } from "./messages";

export interface Verdict {
  readonly tone: "good" | "unsure" | "bad";
  readonly text: string;
  /** What the sentence leaves open, "" if nothing. */
  readonly note: string;
}

/** What a run came to. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly rosters: number;
  /** On rosters. */
  readonly persons: number;
  /** Rosters with persons whose amounts were not judged, because no policy is known. */
  readonly withoutPolicy: number;
}

/** Nothing is called fit to be handed in that was not fully judged. */
export function verdictOf({ errors, warnings, rosters, persons, withoutPolicy }: Counts): Verdict {
  const { verdict } = messages;
  const hints = warnings > 0 ? verdict.hints(warnings) : "";
  if (errors > 0) return { tone: "bad", text: verdict.errors(errors), note: hints };
  if (rosters === 0) return { tone: "unsure", text: verdict.noRoster, note: verdict.noRosterNote };
  if (persons === 0) return { tone: "unsure", text: verdict.nobody, note: verdict.nobodyNote };
  if (withoutPolicy > 0) return { tone: "unsure", text: verdict.noPolicy, note: verdict.noPolicyNote };
  return { tone: "good", text: verdict.good, note: hints };
}
