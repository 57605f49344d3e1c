import { createContext, useContext } from "react";
import type { FixPlan } from "../mending";
import type { Session } from "../session";

/** What can be mended now, and who does it; null where nothing may be, because the result is out of date. */
export interface MendOffer {
  readonly plan: FixPlan;
  readonly session: Session;
}

export const MendContext = createContext<MendOffer | null>(null);

export function useMendOffer(): MendOffer | null {
  return useContext(MendContext);
}
