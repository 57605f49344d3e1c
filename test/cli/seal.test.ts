/** On the county's side: what `check` says of a sealed workbook, and that it says it only in words. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SEAL_KEY } from "../../src/handing-in";
import { withSettings } from "../support/with-settings";
import { readWorkbookBytes } from "../../src/hosts/file/read-bytes";
import { writeXlsx } from "../../src/hosts/file/write";
import { fullRegionName } from "../../src/policy";
import { CHOICES_KEY } from "../../src/checking";
import { workbookBytes } from "../hosts/file/bytes";
import { edited, gridOf } from "../support/grid";
import { policies } from "../support/read";
import { reportOf, sheetOf } from "../support/report";
import { roster } from "../support/roster";
import { sealedXlsx } from "../support/sealed";
import { checkIn, type Ended, type Files, PATIENCE, within } from "../support/terminal";

const SEALED = "已封存（2023-11-02 10:32，赫山区2024年度）";
const NOTES = gridOf("会议记录\n下周一开会", { name: "记录" });
const setting = (key: string, value: string) => new Map([[key, value]]);
const rows = (grid = roster()) => grid.cells.map((row) => row.map((cell) => cell as string | number | null));

const files: Files = {
  "没动.xlsx": sealedXlsx([roster(), NOTES]),
  "改过.xlsx": sealedXlsx([roster()], [edited(roster(), { D6: "李秀", H7: 350 })]),
  "没封.xlsx": writeXlsx([roster()]),
  "看不懂.xlsx": withSettings(writeXlsx([roster()]), setting(SEAL_KEY, '{"version":9}')),
  "旧.xls": workbookBytes({ 花名册: rows() }, "biff8"),
  "笔记.xlsx": writeXlsx([NOTES]),
};

let text: Ended;
let json: Ended;
let report: string[];

beforeAll(async () => {
  await within(files, async (folder) => {
    const names = Object.keys(files);
    [text, json] = await Promise.all([
      checkIn(folder, ...names, "--report", "报告.csv"),
      checkIn(folder, ...names, "--json"),
    ]);
    const [sheet] = readWorkbookBytes(readFileSync(join(folder, "报告.csv")), "报告.csv").sheets;
    report = (sheet?.cells ?? []).map((row) => String(row[0]));
  });
}, PATIENCE);

/** What is said of one file after its sheets. */
function saidOf(name: string): string[] {
  const lines = text.stdout.split("\n");
  const start = lines.indexOf(name);
  return lines
    .slice(start, lines.indexOf("", start))
    .filter((line) => /封存|“花名册”：|改动/.test(line) && !line.includes("工作表“"))
    .map((line) => line.trim());
}

test.each<[file: string, says: string[]]>([
  ["没动.xlsx", [`${SEALED}，此后没有改动`]],
  ["改过.xlsx", [`${SEALED}，此后改动了 2 行`, "“花名册”：改动 第 6–7 行"]],
  ["没封.xlsx", ["没有封存"]],
  ["看不懂.xlsx", ["有封存记录，但读不懂：可能由更新的版本写入，或者已经损坏"]],
  ["旧.xls", ["这种文件不保存封存记录；要封存，请另存为 .xlsx"]],
  ["笔记.xlsx", []],
])("%s: in words and in the report", (file, says) => {
  expect(saidOf(file)).toEqual(says);
  for (const line of says) expect(report).toContain(`文件“${file}”：${line}`);
});

test("JSON keeps to its contract", () => {
  expect(reportOf(json).files.map(({ path }) => path)).toEqual(Object.keys(files));
  expect(json.stdout).not.toContain("封存");
  expect(json.stderr).toBe("");
});

test(
  "region and year that were chosen in the pane hold in the terminal too, unless an option says otherwise",
  async () => {
    const nameless = roster({ A1: "城乡居民基本医疗保险参保缴费基本信息登记表" });
    const chosen = { 花名册: { region: fullRegionName(policies.findRegion("方太乡")), year: 2024 } };
    const bytes = withSettings(writeXlsx([nameless]), setting(CHOICES_KEY, JSON.stringify(chosen)));
    await within({ "选过.xlsx": bytes }, async (folder) => {
      const [own, other] = await Promise.all([
        checkIn(folder, "选过.xlsx", "--json"),
        checkIn(folder, "选过.xlsx", "--json", "--region", "赫山区"),
      ]);
      expect(sheetOf(reportOf(own), "选过.xlsx")).toMatchObject({ region: "方太乡", year: 2024 });
      expect(sheetOf(reportOf(other), "选过.xlsx")).toMatchObject({
        region: "赫山区",
        year: 2024,
        findings: [],
      });
    });
  },
  PATIENCE,
);
