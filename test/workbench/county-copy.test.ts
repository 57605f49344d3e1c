/** 上交副本: what goes to the county holds nothing of lists, journal and choices, in whatever part. */
import { strFromU8, unzipSync } from "fflate";
import { TICKS_KEY } from "../../src/checking";
import { parseTicks } from "../../src/checking/ticks";
import { SEAL_KEY } from "../../src/handing-in";
import { readWorkbookBytes } from "../../src/hosts/file/read-bytes";
import { countyCopy } from "../../src/workbench/save";
import type { OpenBook } from "../hosts/workbench/books";
import { makePackage } from "../support/package";
import { opened } from "./mended";

let open: OpenBook;
afterEach(() => open.close());

const LISTED = "邓建国";
const LISTED_ID = "430903195001011239";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const BOOK = makePackage({
  sheets: {
    花名册:
      `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>VLOOKUP(A1,低保名单!A1:B9,2,FALSE)</f><v>7</v></c>` +
      `<c r="C1"><f>1+1</f><v>2</v></c></row></sheetData>`,
    低保名单:
      `<sheetData><row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><t>${LISTED_ID}</t></is></c></row></sheetData>` +
      `<legacyDrawing r:id="rId1"/>`,
  },
  texts: ["王建国", LISTED],
  workbook: `<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">低保名单!$A$1:$B$9</definedName></definedNames>`,
  chain: `<c r="B1" i="1"/><c r="C1"/>`,
  parts: {
    "xl/worksheets/_rels/sheet2.xml.rels":
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `<Relationship Id="rId1" Type="${RELATIONS}/comments" Target="../comments1.xml"/></Relationships>`,
    "_rels/.rels":
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `<Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/>` +
      `<Relationship Id="rId2" Type="http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes" Target="xl/webextensions/taskpanes.xml"/></Relationships>`,
    "xl/webextensions/taskpanes.xml": `<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"><wetp:taskpane><wetp:webextensionref xmlns:r="${RELATIONS}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
    "xl/webextensions/_rels/taskpanes.xml.rels":
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `<Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2011/relationships/webextension" Target="webextension1.xml"/></Relationships>`,
    "xl/webextensions/webextension1.xml": `<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11"><we:properties><we:property name="copy:canbao.ticks" value="${LISTED}"/></we:properties></we:webextension>`,
    "xl/comments1.xml": `<comments xmlns="${MAIN}"><commentList><comment ref="A1"><text><t>${LISTED}</t></text></comment></commentList></comments>`,
  },
});

/** A tick without what was said of it. */
const PLAIN = { print: "a".repeat(32), rule: "sex-mismatch", kind: "verified", at: "2023-11-02 10:32" };

test("only rosters go along: no part speaks of anybody on a list, and formulas that asked the list are what they came to", async () => {
  open = opened(BOOK);
  await open.workbook.saveSetting(SEAL_KEY, "封");
  const ticks = [{ ...PLAIN, why: `${LISTED}的低保证`, by: LISTED }];
  await open.workbook.saveSetting(TICKS_KEY, JSON.stringify({ version: 1, salt: "0".repeat(32), ticks }));
  await open.workbook.saveSetting("canbao.undo", LISTED_ID);
  await open.workbook.saveSetting("canbao.sheets", LISTED);
  const copy = await countyCopy(open.workbook, open.source, ["花名册"]);
  const { sheets, settings } = readWorkbookBytes(copy, "a.xlsx");
  expect(sheets.map(({ name, cells }) => [name, cells])).toEqual([["花名册", [["王建国", 7, 2]]]]);
  expect([...(settings ?? new Map()).keys()]).toEqual([SEAL_KEY, TICKS_KEY]);
  expect(parseTicks(settings?.get(TICKS_KEY) ?? null).all).toEqual([PLAIN]);
  for (const [name, part] of Object.entries(unzipSync(copy))) {
    const text = strFromU8(part);
    for (const told of [LISTED, LISTED_ID, "低保名单"])
      expect([name, text.includes(told)]).toEqual([name, false]);
  }
});
