/** What the cells of a policy sheet offer and say to whoever fills them in. */
import { SECTIONS } from "../../src/forms/policy-sheet/layout";
import { writePolicySheet } from "../../src/forms/policy-sheet";
import { cellName } from "../../src/forms";
import { policies } from "../support/read";

const empty = writePolicySheet([{ policy: null }]);
const helpAt = (column: number, title: string) =>
  empty.help.filter(({ area, note }) => area.firstColumn === column && note?.title === title);

test.each([
  [0, "人员类别", "文件怎么叫就怎么写"],
  [2, "资助", "其余的80%"],
  [5, "依据", "写在文件的哪一节，如 二、（一）"],
  [1, "上级地区", "从省写起，用顿号隔开"],
  [1, "参保年度", "如 2026，即 2025 年秋天收的那一年"],
  [1, "个人缴费标准", "每人每年多少元，只写数字"],
  [6, "待遇从哪天起", "从缴费当月起3个月"],
])("column %i, %s", (column, title, text) => {
  const found = helpAt(column, title);
  expect(found.length).toBeGreaterThan(0);
  for (const { note } of found) expect(note?.text).toContain(text);
});

test("Excel takes titles of 32 characters and texts of 255", () => {
  for (const { columns } of Object.values(SECTIONS))
    for (const { title } of Object.values(columns)) expect(title.length).toBeLessThanOrEqual(32);
  for (const { note } of empty.help) expect((note?.text ?? "").length).toBeLessThanOrEqual(255);
});

test.each([
  ["an empty sheet", empty],
  ["several policies", writePolicySheet(policies.builtIn.map((policy) => ({ policy })))],
])(
  "%s: no cell has two helps, and all of them are below a heading or beside a label",
  (_, { help, rows }) => {
    const seen = new Set<string>();
    for (const { area, note } of help) {
      expect(area.lastColumn).toBe(area.firstColumn);
      if (note !== undefined) {
        const above = rows.slice(0, area.firstRow).map((row) => row[area.firstColumn]);
        expect([...above, rows[area.firstRow]?.[0]]).toContain(note.title);
      }
      for (let row = area.firstRow; row <= area.lastRow; row++) {
        const cell = cellName(row, area.firstColumn);
        expect(seen).not.toContain(cell);
        seen.add(cell);
      }
    }
  },
);
