/** Changing cells in a file: these cells, and nothing else. */
import { strFromU8, strToU8, unzipSync } from "fflate";
import { readWorkbookBytes } from "../../../../src/hosts/file/read-bytes";
import type { CellChange } from "../../../../src/hosts/file/saving/cell-xml";
import { savedWorkbook } from "../../../../src/hosts/file/saving/save";
import { cellsOf, packageDifferences } from "../../../support/compare-packages";
import { makePackage, type PackageSpec } from "../../../support/package";

/** `H5`, or `甲!H5` of another sheet than the first. */
function changeOf(place: string, change: Omit<CellChange, "row" | "column">): [string, CellChange] {
  const [, sheet = "名册", letters = "", digits] = /^(?:(.+)!)?([A-Z]+)(\d+)$/.exec(place) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return [sheet, { row: Number(digits) - 1, column: column - 1, ...change }];
}

type Changes = Readonly<Record<string, CellChange["value"] | Omit<CellChange, "row" | "column">>>;

async function save(
  spec: PackageSpec | Uint8Array,
  changes: Changes,
): Promise<{ before: Uint8Array; after: Uint8Array }> {
  const before = spec instanceof Uint8Array ? spec : makePackage(spec);
  const cells = new Map<string, CellChange[]>();
  for (const [place, change] of Object.entries(changes)) {
    const isWhole = typeof change === "object" && change !== null;
    const [sheet, one] = changeOf(place, isWhole ? change : { value: change, formula: null });
    cells.set(sheet, [...(cells.get(sheet) ?? []), one]);
  }
  return { before, after: await savedWorkbook(before, { cells }) };
}

async function differences(spec: PackageSpec | Uint8Array, changes: Changes): Promise<string[]> {
  const { before, after } = await save(spec, changes);
  // Whatever was written can be read.
  readWorkbookBytes(after, "a.xlsx");
  return packageDifferences(before, after);
}

const partOf = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] as Uint8Array);

const data = (rows: string) => `<sheetData>${rows}</sheetData>`;
const PLAIN: PackageSpec = {
  sheets: { 名册: data(`<row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="B3"><v>1</v></c></row>`) },
};
const ROSTER = {
  sheets: {
    名册: data(
      `<row r="1" ht="30" customHeight="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>` +
        `<row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" s="2"><v>350</v></c><c r="D3" s="3"/></row>`,
    ),
    甲: data(`<row r="1"><c r="A1"><v>1</v></c></row>`),
  },
  texts: ["姓名", "实交额", "王建国"],
};

test("nothing changed: every part is the same", async () => {
  const { before, after } = await save(ROSTER, {});
  const [old, now] = [unzipSync(before), unzipSync(after)];
  expect(now).toEqual(old);
});

test.each<[what: string, changes: Changes, differ: string[]]>([
  ["a number", { B3: 380 }, ["B3: s=2 n 350 → s=2 n 380"]],
  ["a text for a number", { B3: "王" }, ["B3: s=2 n 350 → s=2 text 王"]],
  ["a text for a text", { A3: "王建军" }, ["A3: s=0 text 王建国 → s=0 text 王建军"]],
  ["a number for a text", { A1: 5 }, ["A1: s=1 text 姓名 → s=1 n 5"]],
  ["a boolean", { A3: true }, ["A3: s=0 text 王建国 → s=0 b 1"]],
  ["an error", { A3: "#N/A" }, ["A3: s=0 text 王建国 → s=0 e #N/A"]],
  ["nothing: the format stays", { B3: null }, ["B3: s=2 n 350 → s=2 blank"]],
  ["a cell that was blank", { D3: "x" }, ["D3: s=3 blank → s=3 text x"]],
  ["a cell that was not there, between two", { C3: 1 }, ["C3: - → s=0 n 1"]],
  ["behind the last one", { F3: "x", E3: 2 }, ["E3: - → s=0 n 2", "F3: - → s=0 text x"]],
  [
    "rows that were not there",
    { A2: 2, C5: 5, A4: 4 },
    ["A2: - → s=0 n 2", "A4: - → s=0 n 4", "C5: - → s=0 n 5"],
  ],
  ["blank where nothing was", { C3: null, A9: null }, []],
  ["another sheet", { "甲!A1": 2, B3: 1 }, ["B3: s=2 n 350 → s=2 n 1", "A1: s=0 n 1 → s=0 n 2"]],
  ["digits stay text", { B3: "430903199001011234" }, ["B3: s=2 n 350 → s=2 text 430903199001011234"]],
  ["no formula by its looks", { B3: "=1+1" }, ["B3: s=2 n 350 → s=2 text =1+1"]],
  ["a formula with its result", { B3: { value: 3, formula: "1+2" } }, ["B3: s=2 n 350 → s=2 =1+2 n 3"]],
  ["another format", { B3: { value: 3, formula: null, style: 7 } }, ["B3: s=2 n 350 → s=7 n 3"]],
])("%s", async (_, changes, expected) => {
  expect(await differences(ROSTER, changes)).toEqual(expected);
});

test.each([
  ["spaces at its ends", " 王 建国 "],
  ["lines", "王\n建国"],
  ["a carriage return", "王\r建国"],
  ["marks of XML", `<a & "b'>`],
  ["what looks like an escape", "_x0041_"],
  ["a control character", "a\u0007b"],
  ["half of a character", "a\ud800b"],
  ["a rare character", "李𬱖"],
])("a text with %s comes back as it was, shared or not", async (_, text) => {
  for (const spec of [ROSTER, PLAIN]) {
    const { after } = await save(spec, { B3: text });
    const [sheet] = readWorkbookBytes(after, "a.xlsx").sheets;
    expect(sheet?.cells[2 - sheet.origin.row]?.[1 - sheet.origin.column]).toBe(text);
  }
});

test("texts are added to the shared ones once, and counted", async () => {
  const { after } = await save(ROSTER, { A3: "新", B3: "新", A1: 1, "甲!A1": "旧" });
  const xml = partOf(after, "xl/sharedStrings.xml");
  expect(xml).toContain(`count="4" uniqueCount="5"><si><t>姓名</t></si>`);
  expect(xml).toMatch(/<si><t>新<\/t><\/si><si><t>旧<\/t><\/si><\/sst>$/);
});

test("how far the cells go is kept right", async () => {
  const spec = {
    sheets: {
      名册: `<dimension ref="B2:C3"/>${data(`<row r="2" spans="2:3"><c r="B2"><v>1</v></c><c r="C2"><v>1</v></c></row>`)}`,
    },
  };
  const xml = partOf((await save(spec, { E2: 1, A7: 2, Z99: null })).after, "xl/worksheets/sheet1.xml");
  expect(xml).toContain(`<dimension ref="A2:E7"/>`);
  expect(xml).toContain(`<row r="2" spans="2:5">`);
});

test("a new cell looks as its row does, else as its column", async () => {
  const spec = {
    sheets: {
      名册:
        `<cols><col min="2" max="3" width="9" style="4"/></cols>` +
        data(`<row r="1" s="5" customFormat="1"><c r="A1"><v>1</v></c></row><row r="2"/>`),
    },
  };
  expect(await differences(spec, { B1: 1, B2: 2, C3: 3, D3: 4 })).toEqual([
    "B1: - → s=5 n 1",
    "B2: - → s=4 n 2",
    "C3: - → s=4 n 3",
    "D3: - → s=0 n 4",
  ]);
});

describe("formulas", () => {
  const SHARED = {
    sheets: {
      名册: data(
        `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B4" si="0">A1*$A$1+LEFT("A1")</f><v>1</v></c></row>` +
          `<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>` +
          `<row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>3</v></c></row>` +
          `<row r="4"><c r="A4"><v>4</v></c><c r="B4"><f t="shared" si="0"/><v>4</v></c></row>`,
      ),
    },
    chain: `<c r="B1" i="1"/><c r="B2"/><c r="B3" l="1"/><c r="B4"/>`,
  };

  test.each<[what: string, changes: Changes, differ: string[]]>([
    [
      "the result of the first one",
      { B1: { value: 9 } },
      ['B1: s=0 shared B1:B4 0 =A1*$A$1+LEFT("A1") n 1 → s=0 shared B1:B4 0 =A1*$A$1+LEFT("A1") n 9'],
    ],
    ["the result of another", { B3: { value: 9 } }, ["B3: s=0 shared 0 = n 3 → s=0 shared 0 = n 9"]],
    ["a text as result", { B3: { value: "" } }, ["B3: s=0 shared 0 = n 3 → s=0 shared 0 = str"]],
    [
      "an error as result",
      { B3: { value: "#DIV/0!" } },
      ["B3: s=0 shared 0 = n 3 → s=0 shared 0 = e #DIV/0!"],
    ],
    ["a value for one of them", { B3: 7 }, ["B3: s=0 shared 0 = n 3 → s=0 n 7"]],
    [
      "a value for the first: the others are written out",
      { B1: 7, B3: { value: 30 } },
      [
        'B1: s=0 shared B1:B4 0 =A1*$A$1+LEFT("A1") n 1 → s=0 n 7',
        'B2: s=0 shared 0 = n 2 → s=0 =A2*$A$1+LEFT("A1") n 2',
        'B3: s=0 shared 0 = n 3 → s=0 =A3*$A$1+LEFT("A1") n 30',
        'B4: s=0 shared 0 = n 4 → s=0 =A4*$A$1+LEFT("A1") n 4',
      ],
    ],
  ])("written for several cells: %s", async (_, changes, expected) => {
    expect(await differences(SHARED, changes)).toEqual(expected);
  });

  test.each([
    [{ B1: 1 }, `<c r="B2" i="1"/><c r="B3" l="1"/><c r="B4"/>`],
    [{ B1: 1, B2: 1, B3: 1 }, `<c r="B4" i="1"/>`],
    [{ B4: null }, `<c r="B1" i="1"/><c r="B2"/><c r="B3" l="1"/>`],
    [{ B4: { value: 5 } }, SHARED.chain],
    [{ B4: { value: 5, formula: "1+4" } }, SHARED.chain],
  ])("the order of computing holds no cell without a formula", async (changes, expected) => {
    const { after } = await save(SHARED, changes);
    expect(partOf(after, "xl/calcChain.xml")).toContain(`>${expected}</calcChain>`);
  });

  test("no entry is left: the part goes, and what speaks of it", async () => {
    const spec = {
      sheets: { 名册: data(`<row r="1"><c r="A1"><f>1</f><v>1</v></c></row>`) },
      chain: `<c r="A1" i="1"/>`,
    };
    const { after } = await save(spec, { A1: 1 });
    expect(Object.keys(unzipSync(after))).not.toContain("xl/calcChain.xml");
    expect(partOf(after, "xl/_rels/workbook.xml.rels") + partOf(after, "[Content_Types].xml")).not.toContain(
      "calcChain",
    );
  });

  const FILLED = (f: string) => ({
    sheets: {
      名册: data(
        `<row r="1"><c r="A1" cm="1"><f ${f} ref="A1:A2">ROW(B1:B2)</f><v>1</v></c><c r="B1"><v>1</v></c></row>` +
          `<row r="2"><c r="A2"><v>2</v></c></row>`,
      ),
    },
  });
  test.each<[what: string, f: string, changes: Changes, differ: string[]]>([
    [
      "results",
      `t="array"`,
      { A1: { value: 3 }, A2: { value: 4 } },
      [
        "A1: s=0 cm=1 array A1:A2 =ROW(B1:B2) n 1 → s=0 cm=1 array A1:A2 =ROW(B1:B2) n 3",
        "A2: s=0 n 2 → s=0 n 4",
      ],
    ],
    ["the first", `t="array"`, { A1: 3 }, ["A1: s=0 cm=1 array A1:A2 =ROW(B1:B2) n 1 → s=0 n 3"]],
    [
      "another: it would be overwritten when the file is opened",
      `t="array"`,
      { A2: 3 },
      [
        "A1: s=0 cm=1 array A1:A2 =ROW(B1:B2) n 1 → s=0 cm=1 array A1 =ROW(B1:B2) n 1",
        "A2: s=0 n 2 → s=0 n 3",
      ],
    ],
    [
      "in a table of results",
      `t="dataTable" dt2D="0" r1="B1"`,
      { A2: 3 },
      ["A1: s=0 cm=1 dataTable A1:A2 =ROW(B1:B2) n 1 → s=0 cm=1 n 1", "A2: s=0 n 2 → s=0 n 3"],
    ],
    ["beside it", `t="array"`, { B1: 3 }, ["B1: s=0 n 1 → s=0 n 3"]],
  ])("that fills a range: %s", async (_, f, changes, expected) => {
    expect(await differences(FILLED(f), changes)).toEqual(expected);
  });
});

describe("as other programs write", () => {
  test("elements with a prefix", async () => {
    const bytes = makePackage({
      sheets: { 名册: "" },
      parts: {
        "xl/worksheets/sheet1.xml":
          `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>` +
          `<x:row r="1"><x:c r="A1"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      },
    });
    const { after } = await save(bytes, { A1: { value: 3 }, B1: "x", A2: 4 });
    expect(partOf(after, "xl/worksheets/sheet1.xml")).toContain(
      `<x:row r="1"><x:c r="A1"><x:f>1+1</x:f><x:v>3</x:v></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>x</x:t></x:is></x:c></x:row>` +
        `<x:row r="2"><x:c r="A2"><x:v>4</x:v></x:c></x:row></x:sheetData>`,
    );
  });

  test("no places, neither of rows nor of cells", async () => {
    const spec = {
      sheets: { 名册: data(`<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>`) },
    };
    const { after } = await save(spec, { B1: 7, B2: 8, A3: 9 });
    expect(readWorkbookBytes(after, "a.xlsx").sheets[0]?.cells).toEqual([[1, 7], [3, 8], [9]]);
  });

  test("rows without places, cells with", async () => {
    const row = (n: number) => `<row><c r="A${n}"><v>${n}</v></c></row>`;
    const many = Array.from({ length: 9000 }, (_, i) => row(i + 5)).join("");
    const { after } = await save({ sheets: { 名册: data(many) } }, { A5: -5, B3: -3, A8999: -1 });
    const [sheet] = readWorkbookBytes(after, "a.xlsx").sheets;
    expect(sheet?.cells.slice(0, 4)).toEqual([[null, -3], [], [-5], [6]]);
    expect(sheet?.cells[8999 - 3]).toEqual([-1]);
    expect(sheet?.cells).toHaveLength(9002);
  });

  test("a sheet without any row", async () => {
    expect(await differences({ sheets: { 名册: "<sheetData/>" } }, { B2: 1 })).toEqual(["B2: - → s=0 n 1"]);
  });

  test("UTF-16", async () => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${data(`<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>`)}</worksheet>`;
    const wide = new Uint8Array(Uint16Array.from(`\ufeff${xml}`, (c) => c.charCodeAt(0)).buffer);
    const bytes = makePackage({ sheets: { 名册: "" }, parts: { "xl/worksheets/sheet1.xml": wide } });
    const { after } = await save(bytes, { B1: "乙" });
    expect(readWorkbookBytes(after, "a.xlsx").sheets[0]?.cells).toEqual([["甲", "乙"]]);
  });

  test("days counted from 1904", async () => {
    const spec = {
      sheets: { 名册: data(`<row r="1"><c r="A1" s="1"><v>100</v></c><c r="B1"><v>100</v></c></row>`) },
      styles: `<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>`,
      beforeSheets: `<workbookPr date1904="1"/>`,
    };
    const { before, after } = await save(spec, { A1: 1563, B1: 101 });
    expect(readWorkbookBytes(before, "a.xlsx").sheets[0]?.cells).toEqual([[1562, 100]]);
    expect(readWorkbookBytes(after, "a.xlsx").sheets[0]?.cells).toEqual([[1563, 101]]);
  });
});

test("what else a cell and the sheet hold stays", async () => {
  const around =
    `<conditionalFormatting sqref="A1:A9"><cfRule type="expression" priority="1"><formula>A1&gt;1</formula></cfRule></conditionalFormatting>` +
    `<extLst><ext uri="{1}"><x14:c xmlns:x14="urn:x"><x14:f>A1</x14:f></x14:c></ext></extLst>`;
  const rich = `<r><rPr><b/></rPr><t>王</t></r><r><t xml:space="preserve">建 </t></r><rPh sb="0" eb="1"><t>wang</t></rPh>`;
  const spec = {
    sheets: {
      名册: `<sheetPr/><!-- kept --><cols><col min="1" max="1" hidden="1" width="0"/></cols>${data(
        `<row r="1" hidden="1"><c r="A1" t="s" ph="1"><v>0</v><extLst><ext uri="{2}"/></extLst></c><c r="B1"><v>1</v></c></row>`,
      )}${around}`,
    },
    texts: [rich],
    parts: { "xl/media/image1.png": strToU8("\x89PNG not really"), "customXml/item1.xml": "<a/>" },
  };
  expect(await differences(spec, { B1: 2 })).toEqual(["B1: s=0 n 1 → s=0 n 2"]);
  const { after } = await save(spec, { A1: 5 });
  expect(cellsOf(after, "xl/worksheets/sheet1.xml").get("A1")).toBe("s=0 ph=1 n 5");
  expect(partOf(after, "xl/worksheets/sheet1.xml")).toContain(
    `<v>5</v><extLst><ext uri="{2}"/></extLst></c>`,
  );
});

test("a file that was cut short since it was opened is not written", async () => {
  const bytes = makePackage(ROSTER);
  await expect(savedWorkbook(bytes.slice(0, -30), { cells: new Map() })).rejects.toMatchObject({
    code: "corrupt",
  });
});

test("in a part that is gone through in many turns, characters beyond U+FFFF stay whole wherever a turn ends", async () => {
  const rows = Array.from(
    { length: 4_000 },
    (_, i) =>
      `<row r="${i + 1}"><c r="A${i + 1}" t="inlineStr"><is><t>${"𬱖".repeat(40 + (i % 3))}</t></is></c><c r="B${i + 1}"><v>${i}</v></c></row>`,
  );
  expect(await differences({ sheets: { 名册: data(rows.join("")) } }, { B4000: 380 })).toEqual([
    "B4000: s=0 n 3999 → s=0 n 380",
  ]);
});
