/** Files as other programs write them; see the README beside them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbookBytes } from "../../src/hosts/file/read-bytes";
import { messages as pane } from "../support/pane-messages";
import { messages } from "../../src/workbench/messages";
import { newCheck, resultOf } from "../support/check";
import { useWorkbench } from "./support/workbench";

const workbench = useWorkbench();
const fixture = (name: string) => readFileSync(join(__dirname, "../fixtures/files", name));

/** How many findings of each severity the same check, run here, has for the same bytes. */
function counted(name: string): { errors: number; warnings: number } {
  const check = newCheck();
  const findings = readWorkbookBytes(fixture(name), name).sheets.flatMap(
    (grid) => resultOf(grid, check, "").findings,
  );
  const errors = findings.filter(({ rule }) => rule.severity === "error").length;
  return { errors, warnings: findings.length - errors };
}

test.each(["roster.xlsx", "roster.xls", "roster.et", "roster-gb18030.csv"])(
  "%s is opened and checked",
  async (name) => {
    const { opened, openedOther } = messages;
    const said = name.endsWith(".xlsx") ? opened(name) : openedOther(name);
    expect(await workbench.openFile(name, fixture(name))).toBe(said);
    expect(await workbench.fileName()).toBe(name);
    await workbench.pane.ready();
    await workbench.pane.check();
    const { errors, warnings } = counted(name);
    expect(errors + warnings).toBeGreaterThan(0);
    expect(await workbench.pane.figures()).toMatchObject({
      [pane.result.errors]: pane.list.count(errors),
      [pane.result.warnings]: pane.list.count(warnings),
    });
  },
);

test.each([
  ["a picture", "照片.xlsx", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), "这是图片"],
  ["a file that is cut off", "半个.xlsx", fixture("roster.xlsx").subarray(0, 3000), "损坏"],
  ["a file with a password", "password.xls", fixture("password.xls"), "密码"],
])("%s is refused in Chinese, and the workbook stays", async (_what, name, bytes, reason) => {
  const said = await workbench.openFile(name, bytes);
  expect(said).toContain(messages.openFailed(name, "").trim());
  expect(said).toContain(reason);
  expect(await workbench.fileName()).toBe(messages.demoName);
  await workbench.pane.check();
});

test("a file is dropped on the page", async () => {
  const { page } = workbench;
  const data = await page.evaluateHandle(
    (bytes) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(bytes)], "拖进来的.xlsx"));
      return transfer;
    },
    [...fixture("roster.xlsx")],
  );
  await page.dispatchEvent("#grid", "dragenter", { dataTransfer: data });
  await page.getByText("松开鼠标").waitFor();
  await page.dispatchEvent("#grid", "drop", { dataTransfer: data });
  expect(await workbench.outcomeOf("拖进来的.xlsx")).toBe(messages.opened("拖进来的.xlsx"));
  expect(await workbench.grid.place()).toMatch(/^花名册 /);
});
