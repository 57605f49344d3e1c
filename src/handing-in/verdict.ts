/** The one sentence that a clerk wants to read: can this be handed in? */
import type { Tally } from "../checking";
import { messages } from "./messages";

export interface Verdict {
  readonly tone: "good" | "unsure" | "bad";
  readonly text: string;
  /** What the sentence leaves open, "" if nothing. */
  readonly note: string;
}

/** Nothing is called fit to be handed in that was not fully judged. */
export function verdictOf({ errors, warnings, verified, checked, totals }: Tally): Verdict {
  const { verdict } = messages;
  const { rosters, persons, withoutPolicy } = totals;
  const hints = [
    ...(warnings > 0 ? [verdict.hints(warnings)] : []),
    ...(checked > 0 ? [verdict.checked(checked)] : []),
  ].join("；");
  const others = verified > 0 ? `，${verdict.verified(verified)}` : "";
  if (errors > 0) return { tone: "bad", text: `${verdict.errors(errors)}${others}`, note: hints };
  if (rosters === 0) return { tone: "unsure", text: verdict.noRoster, note: verdict.noRosterNote };
  if (persons === 0) return { tone: "unsure", text: verdict.nobody, note: verdict.nobodyNote };
  if (withoutPolicy > 0) return { tone: "unsure", text: verdict.noPolicy, note: verdict.noPolicyNote };
  return { tone: "good", text: `${verdict.good}${others}`, note: hints };
}
