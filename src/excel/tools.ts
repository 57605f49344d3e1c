/** What the pane offers beside its pages in Excel. */
import type { DocumentProperties } from "../hosts/excel/setting-copies";
import type { ProgramSwitch } from "../taskpane";
import { messages } from "./messages";

/** Excel itself looks for this name; the manifest calls the pane by it. */
const AUTO_SHOW = "Office.AutoShowTaskpaneWithDocument";

/** Whether the pane opens with the workbook. It travels with the file: whoever has the add-in sees it. */
export function paneSwitch(properties: DocumentProperties): ProgramSwitch {
  return {
    label: messages.opensByItself,
    isOn: () => properties.get(AUTO_SHOW) === true,
    set: async (isOn) => {
      properties.set(AUTO_SHOW, isOn ? true : null);
      await properties.save();
    },
  };
}
