/** Whether the result is about several sheets, so that a cell is named with its sheet. */
import { usePane } from "../shared/pane-context";

export function useSeveralSheets(): boolean {
  const { report } = usePane().state;
  return report !== null && report.sheets.length > 1;
}
