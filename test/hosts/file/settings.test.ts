/** Settings travel in .xlsx files as custom XML parts, so that the terminal sees what a pane saved. */
import { strFromU8, unzipSync, zipSync } from "fflate";
import { withSettings } from "../../support/with-settings";
import { readWorkbookBytes } from "../../../src/hosts/file/read-bytes";
import { FileWorkbook } from "../../../src/hosts/file/workbook";
import { writeXlsx } from "../../../src/hosts/file/write";
import { settingParts } from "../../../src/hosts/shared/setting-parts";
import { gridOf } from "../../support/grid";
import { workbookBytes, zipBytes, xlsxParts } from "./bytes";

const SHEET = gridOf("姓名|实交额\n王建国|380", { name: "花名册" });
const settingsIn = (bytes: Uint8Array) => readWorkbookBytes(bytes, "花名册.xlsx").settings;
const written = (settings: Record<string, string>) =>
  withSettings(writeXlsx([SHEET]), new Map(Object.entries(settings)));

/** A workbook as another program writes it, with this content for its custom XML parts. */
function withParts(...contents: readonly string[]): Uint8Array {
  const parts = contents.map((content, i) => ({ name: `customXml/item${i + 1}.xml`, content }));
  return zipBytes([...xlsxParts('<row r="1"><c r="A1"><v>1</v></c></row>'), ...parts]);
}

test.each<[what: string, settings: Record<string, string>]>([
  ["none", {}],
  ["one", { "canbao.seal": '{"version":1}' }],
  ["several", { "canbao.seal": "封", "canbao.sheets": "{}", "键 <1> & '2'": "" }],
  [
    "marks of XML, control characters and halves of characters",
    { k: `<a b="c">&amp; ]]>\r\n\u0000\u0085\ud83d😀` },
  ],
  ["a long one, which is split", { k: "参保".repeat(500_000) }],
])("%s: read again as they were written", (_, settings) => {
  expect(Object.fromEntries(settingsIn(written(settings)) ?? [])).toEqual(settings);
});

test("the cells are the same with settings and without", () => {
  const [plain, kept] = [writeXlsx([SHEET]), written({ "canbao.seal": "x" })];
  expect(readWorkbookBytes(kept, "a.xlsx").sheets).toEqual(readWorkbookBytes(plain, "a.xlsx").sheets);
});

test("the workbook is related to each part, each part to its description, as Excel wants it", () => {
  const files = unzipSync(written({ a: "1", b: "2" }));
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  for (const n of [1, 2]) {
    expect(text("xl/_rels/workbook.xml.rels")).toContain(
      `Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item${n}.xml"`,
    );
    expect(text(`customXml/_rels/item${n}.xml.rels`)).toContain(`Target="itemProps${n}.xml"`);
    expect(text("[Content_Types].xml")).toContain(`PartName="/customXml/itemProps${n}.xml"`);
  }
  expect(text("customXml/itemProps2.xml")).toContain(`ds:uri="urn:canbao:setting:b"`);
  const ids = [1, 2].map((n) => /itemID="(\{[\dA-F-]{36}\})"/.exec(text(`customXml/itemProps${n}.xml`))?.[1]);
  expect(new Set(ids).size).toBe(2);
});

test.each<[what: string, xml: string]>([
  [
    "as Excel hands it back",
    `<setting xmlns="urn:canbao:setting:k" saving="7" part="0" of="1">"值"</setting>`,
  ],
  [
    "with a declaration, single quotes and another order",
    `<?xml version='1.0'?>\r\n<setting of='1' part='0' saving='7' xmlns='urn:canbao:setting:k'>"\\u503c"</setting>`,
  ],
  [
    "with a prefix",
    `<ns0:setting xmlns:ns0="urn:canbao:setting:k" saving="7" part="0" of="1">&quot;值&quot;</ns0:setting>`,
  ],
  [
    "with other namespaces around",
    `<setting xmlns:a="urn:a" xmlns="urn:canbao:setting:k" xmlns:b="urn:b" saving="7" part="0" of="1">"值"</setting>`,
  ],
])("a part %s", (_, xml) => {
  expect(settingsIn(withParts(xml))?.get("k")).toBe("值");
});

test("parts in UTF-16 are read", () => {
  const xml = `\ufeff<setting xmlns="urn:canbao:setting:k" saving="7" part="0" of="1">"值"</setting>`;
  const files = unzipSync(written({ k: "x" }));
  files["customXml/item1.xml"] = new Uint8Array(Buffer.from(xml, "utf16le"));
  expect(settingsIn(zipSync(files))?.get("k")).toBe("值");
});

test("of several savings the last one that is whole counts", () => {
  const [first] = settingParts("k", "旧", 5);
  const [half] = settingParts("k", "新".repeat(500_000), 6);
  expect(settingsIn(withParts(half ?? "", first ?? ""))?.get("k")).toBe("旧");
});

test("other programs' parts are passed over, and a damaged value is handed over as it stands", () => {
  const damaged = `<setting xmlns="urn:canbao:setting:k" saving="7" part="0" of="1">"cut of</setting>`;
  const other = `<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"/>`;
  expect(Object.fromEntries(settingsIn(withParts(other, damaged)) ?? [])).toEqual({ k: '"cut of' });
});

test("files of other kinds keep none, and say so", () => {
  const xls = workbookBytes({ 表: [["x"]] }, "biff8");
  expect(readWorkbookBytes(xls, "a.xls").settings).toBeUndefined();
  expect(readWorkbookBytes(Buffer.from("姓名\n王建国"), "a.csv").settings).toBeUndefined();
  const keeps = (bytes: Uint8Array, name: string) =>
    new FileWorkbook(name, readWorkbookBytes(bytes, name)).keepsSettings;
  expect([keeps(xls, "a.xls"), keeps(written({}), "a.xlsx")]).toEqual([false, true]);
});

test("the workbook of a file has its settings", async () => {
  const workbook = new FileWorkbook("a.xlsx", readWorkbookBytes(written({ a: "1", b: "2" }), "a.xlsx"));
  expect([await workbook.loadSetting("a"), await workbook.loadSetting("b")]).toEqual(["1", "2"]);
});
