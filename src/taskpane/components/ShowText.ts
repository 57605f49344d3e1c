import { createContext, useContext } from "react";
import { maskIds } from "../../identity";

/** What every text from the workbook goes through on its way to the screen. */
export const ShowText = createContext<(text: string) => string>(maskIds);

export function useShowText(): (text: string) => string {
  return useContext(ShowText);
}
