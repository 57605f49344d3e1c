/** Small files that would take all of the page's time or memory: each is opened or refused, and the page can be used meanwhile and afterwards. */
import { messages } from "../../src/workbench/messages";
import { nineteenMillionCells, workbookBytes, xlsxParts, zipBytes } from "../hosts/file/bytes";
import { some } from "../support/random";
import { useWorkbench } from "./support/workbench";

const workbench = useWorkbench();

const many = (count: number, part: (n: number) => string): string =>
  Array.from({ length: count }, (_, i) => part(i + 1)).join("");
const sheet = (rows: string, after = ""): Uint8Array =>
  zipBytes(
    xlsxParts(rows).map((part) => ({
      ...part,
      content: part.content.replace("</sheetData>", `</sheetData>${after}`),
    })),
  );
const text = (cell: string, content: string) => `<c r="${cell}" t="inlineStr"><is><t>${content}</t></is></c>`;
const one = `<row r="1">${text("A1", "王建国")}</row>`;
const utf8 = (content: string): Uint8Array => new Uint8Array(Buffer.from(content));

const { opened, openedOther } = messages;

type Hostile = [what: string, name: string, bytes: Uint8Array, said: string];

const FILES: readonly Hostile[] = [
  ["a range merged over the whole sheet", "整张合并.xlsx", sheet(one, merged(1)), opened("整张合并.xlsx")],
  ["20,000 of them", "两万处合并.xlsx", sheet(one, merged(20_000)), opened("两万处合并.xlsx")],
  ["20,001 of them", "合并太多.xlsx", sheet(one, merged(20_001)), "2 万"],
  [
    "two corners of a sheet",
    "两角.xlsx",
    sheet(`<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`),
    "2000 万",
  ],
  [
    "a cell of 32,767 characters",
    "长字.xlsx",
    sheet(`<row r="1">${text("A1", "&amp;".repeat(32_767))}</row>`),
    "A1 里有 32,767 个字",
  ],
  [
    "a formula of 4,000 brackets",
    "深公式.xlsx",
    sheet(`<row r="1"><c r="A1"><f>${"(".repeat(4000)}1${")".repeat(4000)}</f><v>1</v></c></row>`),
    opened("深公式.xlsx"),
  ],
  ["elements in elements", "嵌套.xls", utf8(`${"<div>".repeat(50_000)}<table><tr><td>1`), "嵌套"],
  [
    "cells that claim the whole sheet",
    "跨行跨列.xls",
    utf8(`<table><tr><td rowspan="1048576" colspan="19">x</td><td>1</td></tr></table>`),
    openedOther("跨行跨列.xls"),
  ],
  [
    "rows that each claim all columns",
    "跨列.xls",
    utf8(`<table>${many(1300, () => '<tr><td colspan="16384">1</td></tr>')}</table>`),
    "2000 万",
  ],
  ["a page that was cut", "半页.xls", utf8("<html><table><tr><td>姓名</td></tr><tr><td>王建"), "不完整"],
  ["a sheet called constructor", "名.xlsx", workbookBytes({ constructor: [["x"]] }), opened("名.xlsx")],
  ["19 million cells in 3 KB", "重复.ods", nineteenMillionCells(), "内存或时间"],
];

// Each kind is refused in unit tests; here it is the page that must go on meanwhile.
test.each(some(FILES, 1 / 3))("%s", async (_what, name, bytes, said) => {
  const turns = await workbench.page.evaluateHandle(() => {
    const counted = { turns: 0 };
    setInterval(() => counted.turns++, 10);
    return counted;
  });
  const began = Date.now();
  expect(await workbench.openFile(name, bytes)).toContain(said);
  const seconds = (Date.now() - began) / 1000;
  // A second in which the page did nothing else at all is rare even on a machine that is busy with other things.
  expect(await turns.evaluate((counted) => counted.turns)).toBeGreaterThan(Math.floor(seconds / 2));
  const isOpened = [opened(name), openedOther(name)].includes(said);
  expect(await workbench.fileName()).toBe(isOpened ? name : messages.demoName);
  await workbench.pane.ready();
});

function merged(count: number): string {
  return `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(count)}</mergeCells>`;
}
