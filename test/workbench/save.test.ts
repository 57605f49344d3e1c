import * as XLSX from "@e965/xlsx";
import { readWorkbookBytes } from "../../src/hosts/file/workbook";
import { workbookBytes } from "../../src/workbench/save";
import { legalSheetNames } from "../../src/workbench/sheet-names";
import { grid, type OpenBook, openBook } from "../hosts/workbench/books";

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
    const bytes = await workbookBytes(open.workbook);
    const [read] = readWorkbookBytes(bytes, "x.xlsx").sheets;
    expect(read?.cells.map((row) => Array.from(row, (value) => value ?? null))).toEqual(cells);
    expect(read?.merges).toEqual(sheet.merges);
    expect(JSON.stringify(XLSX.read(bytes, { cellStyles: true }))).not.toContain("没有的字");
  });

  test("keeps formulas beside their values", async () => {
    open = openBook([grid("表", [[1, 2]])], {
      formulas: { 表: [{ row: 0, column: 2, formula: "=SUM(A1:B1)" }] },
    });
    const { 表: saved } = XLSX.read(await workbookBytes(open.workbook)).Sheets;
    expect(saved?.["C1"]).toMatchObject({ t: "n", v: 3, f: "SUM(A1:B1)" });
  });

  test("names that Excel refuses give way", async () => {
    open = openBook([grid("a/b", [["x"]]), grid("名".repeat(40), [["y"]])]);
    expect(XLSX.read(await workbookBytes(open.workbook)).SheetNames).toEqual(["a_b", "名".repeat(31)]);
  });
});

test("names of sheets stay different from each other, whatever the case", () => {
  expect(legalSheetNames(["a/b", "A_B", "'x'", "", "好"])).toEqual(["a_b", "A_B(2)", "x", "Sheet", "好"]);
});
