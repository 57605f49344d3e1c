/** Conditional formats as Excel has been reported to answer them: rules that refuse, each of which once made all marks impossible. */
import { Refusal } from "../../support/excel-host/protocol";
import type { ConditionalFormat } from "../../support/excel-host/sheet";
import { isWriteOf } from "../../support/excel-host/host";
import { gridOf, openExcel } from "../../support/excel-host/open";

const GRID = gridOf("村", [["姓名"], ["张三"]]);
const MARK = { sheet: "村", cell: { row: 1, column: 0 }, colour: "error", reason: "x" } as const;
const AREA = { firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 0 };

/** Asked for its formula, Excel refuses the whole request. */
const refusing = (format: Partial<ConditionalFormat> = {}): ConditionalFormat => ({
  id: "{x}",
  type: "Custom",
  areas: [AREA],
  fill: "",
  ...format,
  get formula(): string {
    throw new Refusal("ItemNotFound");
  },
});

/** OfficeDev/office-js 6396: after Ctrl+Z of a deletion the rule is back, and asking it for anything fails. */
test("the user took the removal of marks back with Ctrl+Z: marks can still be set and cleared", async () => {
  const { excel, book } = await openExcel([GRID]);
  await excel.setMarks([MARK]);
  const sheet = book.sheet("村");
  const old = { ...sheet.formats[0] };
  await excel.clearMarks();
  sheet.formats.push(refusing({ id: old.id ?? "", areas: old.areas ?? [] }));
  await excel.setMarks([MARK]);
  expect(sheet.formats).toHaveLength(2);
  await excel.clearMarks();
  expect(sheet.formats).toHaveLength(1);
});

/** 5222, 6827, 6835: rules of other add-ins, or of the user's. */
test("rules of the user's that cannot be read do not keep ours from being cleared, however many there are", async () => {
  const { excel, book, host } = await openExcel([GRID]);
  await excel.setMarks([MARK]);
  const sheet = book.sheet("村");
  const plain = Array.from({ length: 60 }, (_, i) => ({
    id: `{p${i}}`,
    type: "Custom",
    areas: [AREA],
    formula: "=A1",
    fill: "",
  }));
  sheet.formats.push(...plain.slice(0, 30), refusing(), ...plain.slice(30), refusing({ id: "{y}" }));
  host.resetCounts();
  await excel.clearMarks();
  expect(sheet.formats.map(({ id }) => id)).toEqual([
    ...plain.slice(0, 30).map(({ id }) => id),
    "{x}",
    ...plain.slice(30).map(({ id }) => id),
    "{y}",
  ]);
  expect(host.syncs).toBeLessThan(40);
});

test("a sheet whose rules cannot even be listed is left out, the others are marked", async () => {
  const { excel, book } = await openExcel([GRID, { ...GRID, name: "组" }]);
  Object.defineProperty(book.sheet("组"), "formatsIn", {
    value: () => {
      throw new Refusal("GeneralException");
    },
  });
  await excel.setMarks([MARK]);
  expect(book.sheet("村").formats).toHaveLength(1);
  await excel.clearMarks();
  expect(book.sheet("村").formats).toEqual([]);
});

test("marks of ours that refuse to be deleted do not keep the new ones away", async () => {
  const { excel, book, host } = await openExcel([GRID]);
  await excel.setMarks([MARK, { ...MARK, cell: { row: 0, column: 0 }, colour: "warning" }]);
  const stuck = book.sheet("村").formats.map(({ id }) => id);
  host.watch(
    ({ Name }) => Name === "Delete",
    () => {
      throw new Refusal("GeneralException");
    },
  );
  await excel.setMarks([MARK]);
  const shown = book.sheet("村").formats.map(({ id }) => id);
  expect([shown.length, stuck.every((id) => shown.includes(id))]).toEqual([3, true]);
});

test("what Excel refuses of the new marks is told", async () => {
  const { excel, host } = await openExcel([GRID]);
  host.refuse(3, "GeneralException", isWriteOf("Color"));
  await expect(excel.setMarks([MARK])).rejects.toMatchObject({ problem: "failed" });
});
