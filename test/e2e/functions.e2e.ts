/** Formulas, typed into the grid as staff type them. */
import { useWorkbench } from "./support/workbench";
import { eventually } from "./support/eventually";

const workbench = useWorkbench();
const SHEET = "花名册";

async function typeAll(formulas: Record<string, string>): Promise<void> {
  for (const [cell, formula] of Object.entries(formulas)) await workbench.grid.type(cell, formula);
}

test("they show their amounts", async () => {
  await typeAll({
    N5: '=SELFPAY("低保对象","赫山区")',
    N6: "=QUOTA(789,196)",
    N7: '=SUBSIDY("低保对象","孝义市")',
    N8: '=TASKQUOTA("临猗县","猗氏镇")',
  });
  expect(await workbench.values(SHEET, "N5", "N6", "N7", "N8")).toEqual({
    N5: "190",
    N6: "593",
    N7: "304",
    N8: "34385",
  });
  const { book } = await workbench.saved("保存表格");
  expect(book.Sheets[SHEET]?.["N5"]).toMatchObject({ v: 190, f: 'SELFPAY("低保对象","赫山区")' });
});

test("they follow the cells that they ask for", async () => {
  await workbench.grid.type("N5", '=SELFPAY(A5,"赫山区")');
  expect(await workbench.values(SHEET, "N5")).toEqual({ N5: "380" });
  await workbench.grid.type("A5", "低保对象");
  expect(await workbench.values(SHEET, "N5")).toEqual({ N5: "190" });
});

test("an unknown region is an error that says why, until it is mended", async () => {
  const { grid } = workbench;
  await grid.type("N5", '=SELFPAY("低保对象","火星")');
  await grid.goTo("N5");
  await eventually(() => grid.note(), expect.stringContaining("火星"));
  expect(await workbench.values(SHEET, "N5")).toEqual({ N5: "#N/A" });
  await grid.type("N5", '=SELFPAY("低保对象","赫山区")');
  await grid.goTo("N5");
  await eventually(() => grid.note(), "");
});

test("POLICY spills its table", async () => {
  await workbench.grid.type("N5", '=POLICY("土沃乡")');
  expect(await workbench.values(SHEET, "N5", "O5", "P5", "Q5", "N7", "O7", "P7", "Q7")).toEqual({
    ...{ N5: "人员类别", O5: "个人缴费标准（元）", P5: "个人缴费（元）", Q5: "资助额（元）" },
    ...{ N7: "监测对象", O7: "380", P7: "100", Q7: "280" },
  });
});
