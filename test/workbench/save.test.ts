/** What is saved from the grid is what stands in it. */
import * as XLSX from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { writePolicySheet } from "../../src/forms/policy-sheet";
import { builtInPolicies } from "../../src/policy";
import { readWorkbookBytes } from "../../src/hosts/file/read-bytes";
import { legalSheetNames } from "../../src/workbench/sheet-names";
import { grid, type OpenBook, openBook } from "../hosts/workbench/books";
import { savedBytes } from "./saved";

describe("saving the workbook", () => {
  let open: OpenBook;
  afterEach(() => open.close());

  test("keeps values, their types and merged ranges, and writes no mark", async () => {
    const cells = [
      ["430903199001011234", "007", 380, true],
      ["=1+1", "#REF!", null, "a\nb"],
    ];
    const sheet = {
      ...grid("名册", cells),
      merges: [{ firstRow: 0, firstColumn: 3, lastRow: 1, lastColumn: 3 }],
    };
    open = openBook([sheet]);
    await open.workbook.setMarks([
      { sheet: "名册", cell: { row: 0, column: 0 }, colour: "error", reason: "没有的字" },
    ]);
    const bytes = await savedBytes(open);
    const [read] = readWorkbookBytes(bytes, "x.xlsx").sheets;
    expect(read?.cells.map((row) => Array.from(row, (value) => value ?? null))).toEqual(cells);
    expect(read?.merges).toEqual(sheet.merges);
    expect(JSON.stringify(XLSX.read(bytes, { cellStyles: true }))).not.toContain("没有的字");
  });

  test("keeps formulas beside their values", async () => {
    open = openBook([grid("表", [[1, 2]])], {
      formulas: { 表: [{ row: 0, column: 2, formula: "=SUM(A1:B1)" }] },
    });
    const { 表: saved } = XLSX.read(await savedBytes(open)).Sheets;
    expect(saved?.["C1"]).toMatchObject({ t: "n", v: 3, f: "SUM(A1:B1)" });
  });

  test("keeps how days and shares are shown, and that text which looks like a number is text", async () => {
    const book = XLSX.utils.book_new();
    const sheet: XLSX.WorkSheet = {
      "!ref": "A1:E2",
      A1: { t: "n", v: 45536, z: "yyyy-mm-dd" },
      B1: { t: "n", v: 0.96, z: "0%" },
      C1: { t: "n", v: 380, z: "0.00" },
      D1: { t: "s", v: "430903199001011234" },
      E1: { t: "n", v: 85, z: '0"%"' },
      E2: { t: "n", v: 85, z: "0\\%" },
      A2: { t: "n", v: 45901, z: "m/d/yy" },
      B2: { t: "n", v: 0.965, z: "0.0%" },
    };
    XLSX.utils.book_append_sheet(book, sheet, "参保政策");
    const bytes = new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
    const read = readWorkbookBytes(bytes, "x.xlsx", true);
    const expected = [
      { row: 0, column: 0, pattern: "yyyy-mm-dd" },
      { row: 0, column: 1, pattern: "0%" },
      { row: 1, column: 0, pattern: "yyyy/m/d" },
      { row: 1, column: 1, pattern: "0.0%" },
    ];
    expect(read.formats?.get("参保政策")).toEqual(expected);
    expect(readWorkbookBytes(bytes, "x.xlsx").formats).toBeUndefined();

    open = openBook(read.sheets, { formats: read.formats ?? new Map() });
    const saved = await savedBytes(open);
    expect(readWorkbookBytes(saved, "x.xlsx", true).formats?.get("参保政策")).toEqual(expected);
    const { 参保政策: cells } = XLSX.read(saved, { cellNF: true }).Sheets;
    expect([cells?.["A1"]?.v, cells?.["B1"]?.v, cells?.["D1"]?.z]).toEqual([45536, 0.96, "@"]);
  });

  test("keeps what the cells of a policy sheet offer and say, and that it is printed on one page", async () => {
    open = openBook([grid("花名册", [["姓名"]])]);
    await open.workbook.putSheet({ name: "参保政策", ...writePolicySheet([{ policy: null }]) });
    const files = unzipSync(await savedBytes(open));
    const [first = "", second = ""] = ["sheet1", "sheet2"].map((name) =>
      strFromU8(files[`xl/worksheets/${name}.xml`] ?? new Uint8Array()),
    );
    expect(first).not.toContain("dataValidation");
    // Row 21 is the first one of the categories.
    expect(second).toMatch(
      /<dataValidation type="list" allowBlank="1" showInputMessage="1" promptTitle="资助" prompt="[^"]+" sqref="C21:C31"><formula1>"全额,不资助,文件没写"<\/formula1><\/dataValidation>/,
    );
    expect(second).toMatch(/<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/);
    expect(second).toContain(
      `<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="1"/>`,
    );
    // In the order of ISO/IEC 29500-1, 18.3.1.99.
    const order =
      "<sheetPr <sheetViews <sheetFormatPr <cols <sheetData <dataValidations <printOptions <pageMargins <pageSetup </worksheet>";
    const found = order.split(" ").map((element) => second.indexOf(element));
    expect(Math.min(...found)).toBeGreaterThanOrEqual(0);
    expect(found).toEqual([...found].sort((a, b) => a - b));
  });

  test("several policies on a sheet are printed on a page each", async () => {
    open = openBook([grid("花名册", [["姓名"]])]);
    const layout = writePolicySheet(builtInPolicies.map((policy) => ({ policy })));
    await open.workbook.putSheet({ name: "参保政策", ...layout });
    const files = unzipSync(await savedBytes(open));
    const sheet = strFromU8(files["xl/worksheets/sheet2.xml"] ?? new Uint8Array());
    expect([layout.pages, /fitToHeight="(\d+)"/.exec(sheet)?.[1]]).toEqual([
      builtInPolicies.length,
      String(builtInPolicies.length),
    ]);
  });

  test("a column of days is as wide as the days that it shows", async () => {
    const days = Array.from({ length: 3 }, (_, i) => ["甲", 45077 + i]);
    const formats = new Map([["名单", days.map((_, row) => ({ row, column: 1, pattern: "yyyy-mm-dd" }))]]);
    open = openBook([grid("名单", days)], { formats });
    const files = unzipSync(await savedBytes(open));
    const sheet = strFromU8(files["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    // 2023-05-31 has ten characters.
    expect(Number(/<col min="2" max="2" width="([\d.]+)"/.exec(sheet)?.[1])).toBeGreaterThan(11);
  });

  test("keeps headings bold, texts wrapped, columns as wide and rows as high as on the screen, also when opened again", async () => {
    const policies = builtInPolicies.slice(0, 1).map((policy) => ({ policy }));
    const layout = writePolicySheet(policies);
    open = openBook([grid("花名册", [["姓名"]])]);
    await open.workbook.putSheet({ name: "参保政策", ...layout });
    const first = await savedBytes(open);
    open.close();
    open = openBook(readWorkbookBytes(first, "x.xlsx").sheets);
    for (const bytes of [first, await savedBytes(open)]) {
      const files = unzipSync(bytes);
      const textOf = (name: string) => strFromU8(files[`xl/${name}.xml`] ?? new Uint8Array());
      const [sheet, styles] = [textOf("worksheets/sheet2"), textOf("styles")];
      const formats =
        /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(styles)?.[1]?.match(/<xf\b.*?(?:\/>|<\/xf>)/g) ?? [];
      const formatOf = (cell: string) =>
        formats[Number(new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(sheet)?.[1] ?? 0)] ?? "";
      expect(formatOf("A1")).toContain('fontId="1"');
      const category = layout.rows.findIndex(([name]) => name === "特困人员") + 1;
      expect(formatOf(`A${category}`)).toMatch(/fontId="0".*wrapText="1"/);
      expect(formatOf("B6")).not.toMatch(/fontId="1"|wrapText/);
      expect(new RegExp(`<row r="${category}"[^>]* ht="(\\d+)`).exec(sheet)?.[1]).toBeDefined();
      expect(/<font><b\/>/.exec(styles)).not.toBeNull();
      expect(/<col min="6" max="6" width="([\d.]+)"/.exec(sheet)?.[1]).toMatch(/^22\./);
    }
  });

  test("a policy sheet that is opened again may be replaced, as the user is asked before; a roster may not", async () => {
    const again = { name: "参保政策", ...writePolicySheet([{ policy: null }]) };
    open = openBook([grid("花名册", [["姓名"]])]);
    await open.workbook.putSheet(again);
    const bytes = await savedBytes(open);
    open.close();
    open = openBook(readWorkbookBytes(bytes, "x.xlsx").sheets);
    await open.workbook.putSheet({ name: "参保政策", ...writePolicySheet([{ policy: null }], 2026) });
    expect((await open.workbook.readSheet("参保政策")).cells[1]?.[1]).toBe(2026);
    await expect(open.workbook.putSheet({ ...again, name: "花名册" })).rejects.toMatchObject({
      problem: "protected",
    });
  });

  test("names that Excel refuses give way", async () => {
    open = openBook([grid("a/b", [["x"]]), grid("名".repeat(40), [["y"]])]);
    expect(XLSX.read(await savedBytes(open)).SheetNames).toEqual(["a_b", "名".repeat(31)]);
  });
});

test("names of sheets stay different from each other, whatever the case", () => {
  expect(legalSheetNames(["a/b", "A_B", "'x'", "", "好"])).toEqual(["a_b", "A_B(2)", "x", "Sheet", "好"]);
});
