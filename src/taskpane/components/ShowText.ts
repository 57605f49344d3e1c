import { createContext, useContext } from "react";
import { MASKED, type Show } from "../../checks";

/** What everything from the workbook goes through on its way to the screen. */
export const ShowContext = createContext<Show>(MASKED);

export function useShow(): Show {
  return useContext(ShowContext);
}

export function useShowText(): Show["text"] {
  return useShow().text;
}
