/** What everything from the workbook goes through on its way to the screen: ID numbers are masked until they are revealed. */
import { MASKED, REVEALED, type Show } from "../../checks";
import { usePane } from "./pane-context";

export function useShow(): Show {
  return usePane().isRevealed ? REVEALED : MASKED;
}

export function useShowText(): Show["text"] {
  return useShow().text;
}
