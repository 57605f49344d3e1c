/** 已核对 and 已核实 in the terminal: findings stay, and count no more. */
import { tickOff, TICKS_KEY } from "../../src/checking";
import { writeXlsx } from "../../src/hosts/file/write";
import { accountsOf } from "../handing-in/support";
import { MemoryWorkbook } from "../support/memory-workbook";
import { reportOf, sheetOf } from "../support/report";
import { roster } from "../support/roster";
import { checkIn, PATIENCE, within } from "../support/terminal";
import { withSettings } from "../support/with-settings";

const AT = "2023-11-02 10:32";
/** 李秀英 is a man by what is written, and 王建国's telephone number is none. */
const SHEET = roster({ 李秀英的性别: "男", 李秀英的户主关系: "弟", 王建国的联系电话: "12345" });

async function ticked(): Promise<Uint8Array> {
  const workbook = new MemoryWorkbook([SHEET]);
  const [account] = accountsOf(SHEET);
  if (account === undefined) throw new Error("no account");
  const { result, owners } = account;
  for (const [i, finding] of result.findings.entries())
    await tickOff(
      workbook,
      { finding, owner: owners[i] ?? null, result },
      { why: `对照430903197003109010的户口簿`, by: "李四" },
      AT,
    );
  const setting = workbook.settings.get(TICKS_KEY) ?? "";
  return withSettings(writeXlsx([SHEET]), new Map([[TICKS_KEY, setting]]));
}

test(
  "the finding stays with how it was ticked off, and neither the summary nor the exit status counts it",
  async () => {
    await within({ "核实.xlsx": await ticked(), "没核.xlsx": writeXlsx([SHEET]) }, async (folder) => {
      const [json, text, without] = await Promise.all([
        checkIn(folder, "核实.xlsx", "--json"),
        checkIn(folder, "核实.xlsx"),
        checkIn(folder, "没核.xlsx", "--json"),
      ]);
      expect([json.status, text.status, without.status]).toEqual([0, 0, 1]);
      const report = reportOf(json);
      expect(report.summary).toMatchObject({ errors: 0, warnings: 0, verified: 1, checked: 1 });
      const said = { at: AT, why: "对照430903********9010的户口簿" };
      expect(sheetOf(report, "核实.xlsx").findings).toMatchObject([
        { rule: "phone-format", severity: "warning", verified: { ...said, kind: "checked", by: "" } },
        { rule: "sex-mismatch", severity: "error", verified: { ...said, kind: "verified", by: "李四" } },
      ]);
      expect(reportOf(without).summary).toEqual({ files: 1, sheets: 1, rows: 5, errors: 1, warnings: 1 });
      expect(text.stdout).toContain("已核实 1 处，已核对 1 处");
      expect(text.stdout).toContain("已核实（对照430903********9010的户口簿，李四看过）：性别写的是男");
      expect(text.stdout).toContain("错误 0 处，提示 0 处，已核实 1 处，已核对 1 处");
    });
  },
  PATIENCE,
);
