/** A sheet whose numbers are shown in their own way, and of which a column is hidden. */
import type { NewSheet } from "../../src/hosts/workbook";

export const FINISHED: NewSheet = {
  name: "征缴进度",
  headerRows: 1,
  columnWidths: [10, 8, 20],
  rows: [
    ["单位", "完成率", "行标识"],
    ["台亭村", { formula: "1/2", value: 0.5 }, "k1"],
    ["村民组", 0.25, "k2"],
  ],
  finish: {
    patterns: new Map([
      [0, '0"个"'],
      [1, "0.0%"],
    ]),
    hiddenColumns: [2],
  },
};
