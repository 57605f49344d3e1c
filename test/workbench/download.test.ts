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
])("%s is saved as %s", (opened, saved) => {
  expect(derivedName(opened, "-已核对")).toBe(saved);
});
