/** The pane and the terminal find the same in the same workbook: in every sample file and every file of other programs. */
import { readdirSync, writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { checkFiles } from "../../src/cli/check-files";
import type { SheetResult } from "../../src/checks";
import { cellName } from "../../src/forms";
import { readWorkbookFile } from "../../src/hosts/file/file";
import { writeXlsx } from "../../src/hosts/file/write";
import { MemoryWorkbook } from "../support/memory-workbook";
import { sampleWorkbooks } from "../../src/samples";
import { Session } from "../../src/taskpane/session";
import { policies } from "../support/read";
import { pause } from "./support";

const today = { year: 2023, month: 11, day: 1 };
const FIXTURES = join(__dirname, "../fixtures/files");
const folder = mkdtempSync(join(tmpdir(), "canbao-"));
const samples = sampleWorkbooks().map(({ fileName, sheets }) => {
  const path = join(folder, fileName);
  writeFileSync(path, writeXlsx(sheets));
  return path;
});
const fixtures = readdirSync(FIXTURES)
  .filter((name) => name.startsWith("roster"))
  .map((name) => join(FIXTURES, name));

afterAll(() => rmSync(folder, { recursive: true }));

const line = (sheet: string, { rule, cell, message, value, fix }: SheetResult["findings"][number]) =>
  [sheet, rule.id, cellName(cell.row, cell.column), message, value, fix].join(" ¦ ");

async function inTerminal(path: string): Promise<string[]> {
  const [outcome] = await checkFiles([path], { policies, today }, () => {});
  if (outcome === undefined || outcome.error !== null) throw new Error(`${path} was not read`);
  return outcome.sheets.flatMap(({ account: { result } }) =>
    result.findings.map((finding) => line(result.sheet, finding)),
  );
}

async function inPane(path: string): Promise<string[]> {
  const { sheets, settings } = await readWorkbookFile(path);
  const workbook = new MemoryWorkbook(sheets, { settings: new Map(settings) });
  const session = new Session({ workbook, policies, today: () => today, pause });
  await session.check();
  const { result, problem } = session.getSnapshot();
  if (result === null) throw new Error(problem?.message ?? "no result");
  return result.findings.map(({ sheet, finding }) => line(sheet, finding));
}

test.each([...samples, ...fixtures].map((path) => [basename(path), path]))("%s", async (_, path) => {
  expect((await inPane(path)).sort()).toEqual((await inTerminal(path)).sort());
});

test("there is something to be found in them", async () => {
  const found = await Promise.all([...samples, ...fixtures].map(inTerminal));
  expect(found.flat().length).toBeGreaterThan(30);
});
