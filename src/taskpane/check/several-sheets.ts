/** Whether the result is about several sheets, so that a cell is named with its sheet. */
import { usePane } from "../shared/pane-context";

export function useSeveralSheets(): boolean {
  const { result } = usePane().state;
  return result !== null && result.sheets.length > 1;
}
