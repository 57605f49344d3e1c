/** The one sentence that a clerk wants to read: can this be handed in? */
import { type Verdict, verdictOf as verdictOn } from "../handing-in";
import type { Report } from "./report";

export type { Verdict };

export function verdictOf({ errors, warnings, totals }: Report): Verdict {
  return verdictOn({ errors, warnings, ...totals });
}
