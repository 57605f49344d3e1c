/** What files are called that the workbench saves. */
import { derivedName } from "../../src/workbench/download";

test.each<[opened: string, saved: string]>([
  ["花名册.xls", "花名册-已核对.xlsx"],
  ["花名册", "花名册-已核对.xlsx"],
  ["花名册2024.1.csv", "花名册2024.1-已核对.xlsx"],
  ["花名册-已核对.xlsx", "花名册-已核对.xlsx"],
  ["花名册-已核对 (1).xlsx", "花名册-已核对.xlsx"],
  ["花名册-已核对（1）.xlsx", "花名册-已核对.xlsx"],
  ["花名册-已核对 - 副本.xlsx", "花名册-已核对.xlsx"],
  ["花名册 (2).xlsx", "花名册 (2)-已核对.xlsx"],
  ["花名册-修改.xlsx", "花名册-已核对.xlsx"],
  ["花名册-校验报告.xlsx", "花名册-已核对.xlsx"],
  ["带宏.XLSM", "带宏-已核对.xlsm"],
])("%s is saved as %s", (opened, saved) => {
  expect(derivedName(opened, "-已核对")).toBe(saved);
});

test("a file that was changed since it was found right does not say so any more", () => {
  expect(derivedName("花名册-已核对.xlsx", "-修改")).toBe("花名册-修改.xlsx");
});
