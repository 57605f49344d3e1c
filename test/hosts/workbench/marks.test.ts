/** Marks in the grid stay with their cells. */
import { InsertColMutation, InsertRowMutation, MoveRowsMutation, RemoveRowMutation } from "@univerjs/sheets";
import { grid, type OpenBook, openBook } from "./books";

const ROWS = Array.from({ length: 6 }, (_, row) => [`a${row}`, `b${row}`, `c${row}`]);

describe("marks", () => {
  let open: OpenBook;
  const subUnitId = () => open.workbook.book.sheet("表").getSheetId();
  /** The cells that are drawn with a mark, by what they hold. */
  const marked = () => {
    const sheet = open.workbook.book.sheet("表");
    const found: string[] = [];
    for (let row = 0; row < 12; row++)
      for (let column = 0; column < 6; column++) {
        const cell = sheet.getCell(row, column);
        if (cell?.interceptorStyle?.bg) found.push(String(cell.v ?? `${row}:${column}`));
      }
    return found;
  };

  beforeEach(async () => {
    open = openBook([grid("表", ROWS)]);
    await open.workbook.setMarks([
      { sheet: "表", cell: { row: 1, column: 1 }, colour: "warning", reason: "一" },
      { sheet: "表", cell: { row: 1, column: 1 }, colour: "error", reason: "二" },
      { sheet: "表", cell: { row: 4, column: 2 }, colour: "warning", reason: "三" },
      { sheet: "表", cell: { row: 5, column: 4 }, colour: "warning", reason: "空" },
    ]);
  });
  afterEach(() => open.close());

  test("are drawn over their cells, blank ones too", () => {
    expect(marked()).toEqual(["b1", "c4", "5:4"]);
  });

  test("a cell with two marks has the graver colour and both reasons", () => {
    expect(open.workbook.marks.at(subUnitId(), 1, 1)).toEqual({ colour: "error", reason: "一\n二" });
  });

  test("are no part of what is kept", () => {
    expect(JSON.stringify(open.workbook.book.model.save())).not.toContain("一");
  });

  test.each([
    ["rows inserted above", InsertRowMutation.id, { range: rows(0, 2) }],
    ["rows inserted between", InsertRowMutation.id, { range: rows(2, 2) }],
    ["a column inserted", InsertColMutation.id, { range: columns(1, 1) }],
    ["rows moved down", MoveRowsMutation.id, { sourceRange: rows(1, 1), targetRange: rows(4, 4) }],
    ["rows moved up", MoveRowsMutation.id, { sourceRange: rows(4, 4), targetRange: rows(0, 0) }],
    ["rows moved past them", MoveRowsMutation.id, { sourceRange: rows(0, 0), targetRange: rows(5, 5) }],
  ])("stay with their cells: %s", (_what, command, params) => {
    open.run(command, { subUnitId: subUnitId(), ...params });
    expect(
      marked()
        .filter((cell) => !cell.includes(":"))
        .sort(),
    ).toEqual(["b1", "c4"]);
  });

  test("go with rows that are removed, and only with those", () => {
    open.run(RemoveRowMutation.id, { subUnitId: subUnitId(), range: rows(1, 2) });
    expect(marked()).toEqual(["c4", "3:4"]);
  });
});

function rows(startRow: number, endRow: number) {
  return { startRow, endRow, startColumn: 0, endColumn: 25 };
}
function columns(startColumn: number, endColumn: number) {
  return { startRow: 0, endRow: 99, startColumn, endColumn };
}
