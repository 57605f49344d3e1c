/** From the village to the county: sealed in one program, looked at in another. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkFiles } from "../../../../src/cli/check-files";
import type { Grid } from "../../../../src/forms";
import { SEAL_KEY, type SealState } from "../../../../src/handing-in";
import { ExcelWorkbook } from "../../../../src/hosts/excel/workbook";
import { readWorkbookFile } from "../../../../src/hosts/file/file";
import { withSettings } from "../../../support/with-settings";
import { writeXlsx } from "../../../../src/hosts/file/write";
import type { Workbook } from "../../../../src/hosts/workbook";
import { Session } from "../../../../src/taskpane/session";
import { ExcelHost } from "../../../support/excel-host/host";
import { MemoryWorkbook } from "../../../support/memory-workbook";
import { openExcel } from "../../../support/excel-host/open";
import { policies } from "../../../support/read";
import { roster } from "../../../support/roster";
import { pause, TODAY } from "../../support";

/** Kinds of values that programs keep each in their own way. */
const ROSTER: Grid = roster({
  N3: "备注",
  N5: 0.1 + 0.2,
  N6: true,
  N7: "第一行\n第二行",
  N8: "#CALC!",
  N9: " 007 ",
});

const folder = mkdtempSync(join(tmpdir(), "canbao-"));
afterAll(() => rmSync(folder, { recursive: true }));

function sessionOn(workbook: Workbook): Session {
  return new Session({ workbook, policies, today: () => TODAY, pause });
}

async function sealedIn(workbook: Workbook): Promise<Session> {
  const session = sessionOn(workbook);
  await session.open();
  await session.check();
  await session.seal();
  return session;
}

async function inTerminal(bytes: Uint8Array): Promise<SealState> {
  const path = join(folder, "花名册.xlsx");
  writeFileSync(path, bytes);
  const [outcome] = await checkFiles([path], { policies, today: TODAY }, () => {});
  if (outcome === undefined || outcome.error !== null) throw new Error("the file was not read");
  return outcome.seal;
}

/** The file as it would be saved: what the sheets hold, and the seal. */
async function saved(workbook: Workbook, edit: (grid: Grid) => Grid = (grid) => grid): Promise<Uint8Array> {
  const grids: Grid[] = [];
  for (const { name } of await workbook.listSheets()) grids.push(edit(await workbook.readSheet(name)));
  return withSettings(writeXlsx(grids), new Map([[SEAL_KEY, (await workbook.loadSetting(SEAL_KEY)) ?? ""]]));
}

test("sealed in Excel, unchanged in the terminal; one cell written anew is named there", async () => {
  const { excel } = await openExcel([ROSTER]);
  await sealedIn(excel);
  expect(await inTerminal(await saved(excel))).toMatchObject({ kind: "unchanged", changes: [] });
  const edit = (grid: Grid): Grid => ({
    ...grid,
    cells: grid.cells.map((row, i) => (i === 6 ? row.map((cell) => (cell === 380 ? 350 : cell)) : row)),
  });
  expect(await inTerminal(await saved(excel, edit))).toMatchObject({
    kind: "changed",
    changes: [{ sheet: "花名册", rows: { changed: [6], added: [], removed: [], moved: [] } }],
  });
});

test("sealed in Excel, with the report and the list for posting beside it, it is unchanged when opened again", async () => {
  const { excel, book } = await openExcel([ROSTER]);
  const session = await sealedIn(excel);
  await session.writeReport();
  await session.writePosting();
  expect(session.getSnapshot().problem).toBeNull();
  expect(book.sheets.map(({ name }) => name)).toEqual(["花名册", "校验报告", "公示表"]);
  expect(book.sheet("公示表").value(4, 4)).toBe(380);
  const again = sessionOn(await ExcelWorkbook.connect(new ExcelHost(book).environment()));
  await again.check();
  expect(again.getSnapshot()).toMatchObject({
    handIn: { seal: { kind: "unchanged" } },
    result: { errors: 0, totals: { rosters: 1, persons: 5 } },
  });
  book.userSets("花名册", 4, 7, 350);
  await again.check();
  expect(again.getSnapshot().handIn.seal).toMatchObject({
    kind: "changed",
    changes: [{ rows: { changed: [4] } }],
  });
});

test("sealed from a file, unchanged in Excel", async () => {
  const path = join(folder, "村.xlsx");
  writeFileSync(path, writeXlsx([ROSTER]));
  const file = new MemoryWorkbook((await readWorkbookFile(path)).sheets);
  await sealedIn(file);
  const { excel } = await openExcel([ROSTER]);
  await excel.saveSetting(SEAL_KEY, await file.loadSetting(SEAL_KEY));
  const session = sessionOn(excel);
  await session.open();
  expect(session.getSnapshot().handIn.seal?.kind).toBe("unchanged");
  expect(await inTerminal(withSettings(writeXlsx(file.sheets), file.settings))).toMatchObject({
    kind: "unchanged",
  });
});

test("the report replaces the one before", async () => {
  const { excel, book } = await openExcel([roster({ 王建国的实交额: 350 })]);
  const session = sessionOn(excel);
  await session.check();
  await session.writeReport();
  book.userSets("花名册", 4, 7, 380);
  await session.check();
  await session.writeReport();
  expect(book.sheets.map(({ name }) => name)).toEqual(["花名册", "校验报告"]);
  expect(book.sheet("校验报告").value(0, 0)).toBe("参保助手校验报告：可以上报");
});
