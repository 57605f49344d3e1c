/** The workbook's own policies win, formulas follow them, and broken ones are never passed over in silence. */
import { changePolicies, usePoliciesOf } from "../../src/excel/workbook-policies";
import { customFunctions } from "../../src/functions";
import { MemoryWorkbook } from "../../src/hosts/file/memory-workbook";
import { saveWorkbookPolicies } from "../../src/hosts/policies";
import { builtInPolicies, type Policy } from "../../src/policy";

const [built] = builtInPolicies.filter(({ region }) => region.name === "赫山区");
const selfPay = (category: string) =>
  (customFunctions.SELFPAY as (...args: unknown[]) => unknown)(category, "赫山区");

function emptyWorkbook(): MemoryWorkbook {
  return new MemoryWorkbook("任务分解表.xlsx", {
    sheets: [{ name: "表", origin: { row: 0, column: 0 }, cells: [["赫山区"]] }],
  });
}

/** 赫山区 with a standard of 400: half of it is still 190, so 城乡低保对象 pay 210. */
function dearer(): Policy {
  if (built === undefined) throw new Error("赫山区 is built in");
  return { ...built, standard: { ...built.standard, yuan: 400 } };
}

test("a workbook without policies: the built-in ones", async () => {
  await usePoliciesOf(emptyWorkbook());
  expect([selfPay("普通居民"), selfPay("城乡低保对象")]).toEqual([380, 190]);
});

test("the workbook's policy wins over the built-in one of the same region and year", async () => {
  const workbook = emptyWorkbook();
  await saveWorkbookPolicies(workbook, { policies: [dearer()], declaredYear: 2024 });
  await usePoliciesOf(workbook);
  expect([selfPay("普通居民"), selfPay("城乡低保对象")]).toEqual([400, 210]);
});

test("when a policy changes, formulas are computed again by the new one", async () => {
  const workbook = emptyWorkbook();
  await usePoliciesOf(workbook);
  const recalculated: unknown[] = [];
  workbook.recalculate = async () => void recalculated.push(selfPay("普通居民"));
  await saveWorkbookPolicies(workbook, { policies: [dearer()], declaredYear: null });
  await changePolicies(workbook);
  expect(recalculated).toEqual([400]);
});

test.each([
  ["not JSON", "{"],
  ["of another shape", '{"policies":1}'],
  [
    "a policy without a standard",
    JSON.stringify({ policies: [{ ...built, standard: undefined }], declaredYear: null }),
  ],
])("broken policies (%s): formulas are #N/A and say why", async (_, setting) => {
  const workbook = emptyWorkbook();
  await workbook.saveSetting("canbao.policies", setting);
  await usePoliciesOf(workbook);
  expect(() => selfPay("普通居民")).toThrow(
    expect.objectContaining({ code: "#N/A", message: expect.stringContaining("工作簿") }),
  );
});
