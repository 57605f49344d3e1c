/** What changes a fingerprint, and what does not: what cells say counts, not how a program hands it over. */
import fc from "fast-check";
import type { Grid } from "../../src/forms";
import { newSalt, printSheet, type SheetPrint } from "../../src/handing-in";
import { readWorkbookBytes } from "../../src/hosts/file/read-bytes";
import { writeXlsx } from "../../src/hosts/file/write";
import { gridOf } from "../support/grid";
import { roster } from "../support/roster";
import { toEnd } from "../support/to-end";

const SALT = "00112233445566778899aabbccddeeff";
const print = (grid: Grid, salt = SALT): SheetPrint => toEnd(printSheet(grid, salt));
const digest = (...rows: readonly (readonly unknown[])[]): string => print(gridOf(rows)).digest;
const rowCount = ({ rows }: SheetPrint): number =>
  rows.reduce((sum, [, prints]) => sum + prints.length / 8, 0);

test.each<[what: string, one: unknown[][], other: unknown[][]]>([
  ["blank in one way or another", [["a", null, "b", ""]], [["a", undefined, "b"]]],
  ["an error by its older or newer name", [["#REF!"]], [["#CALC!"]]],
  ["digits that not every program saves", [[0.1 + 0.2]], [[0.3]]],
  ["line breaks of Windows and of others", [["a\r\nb"]], [["a\nb"]]],
  ["blank rows between others", [["a"], ["b"]], [["a"], [], [null, ""], ["b"]]],
  ["nothing below zero", [[-0]], [[0]]],
])("%s: the same", (_, one, other) => {
  expect(digest(...one)).toBe(digest(...other));
});

test.each<[what: string, one: unknown[][], other: unknown[][]]>([
  ["an amount", [["王建国", 380]], [["王建国", 350]]],
  ["an ID number as text or as a number", [["430903197003109000"]], [[430903197003109000]]],
  ["a number and its text", [[380]], [["380"]]],
  ["yes and its text", [[true]], [["TRUE"]]],
  ["an error and its name with a blank", [["#REF!"]], [["#REF! "]]],
  ["a space", [["王建国"]], [["王 建国"]]],
  ["full-width digits", [["380"]], [["３８０"]]],
  ["the same amount in the next column", [["王建国", 380, null]], [["王建国", null, 380]]],
  ["what moved into the cell beside it", [["ab", "c"]], [["a", "bc"]]],
  ["rows that changed places", [["a"], ["b"]], [["b"], ["a"]]],
  ["one row twice", [["a"]], [["a"], ["a"]]],
  ["two rows in one", [["a"], ["b"]], [["a", "b"]]],
  ["characters beyond the first plane", [["\u{20000}"]], [["\u{20001}"]]],
])("%s: another", (_, one, other) => {
  expect(digest(...one)).not.toBe(digest(...other));
});

test("where the cells of a grid begin is no matter, where they stand in the sheet is", () => {
  const at = (from: string, rows: unknown[][]) => print(gridOf(rows, { from }));
  expect(at("C4", [["a"]]).digest).toBe(at("A1", [[], [], [], [null, null, "a"]]).digest);
  expect(at("C4", [["a"]]).rows).toEqual(at("A1", [[], [], [], [null, null, "a"]]).rows);
  expect(at("B4", [["a"]]).digest).not.toBe(at("C4", [["a"]]).digest);
});

test("rows are told one by one; blank ones are left out", () => {
  const { rows } = print(gridOf([["a"], ["b"], [], ["a"]], { from: "A3" }));
  expect(rows.map(([first, prints]) => [first, prints.length])).toEqual([
    [2, 16],
    [5, 8],
  ]);
  expect(rows[1]?.[1]).toBe(rows[0]?.[1].slice(0, 8));
});

test("neither the sheet's name nor merged ranges count", () => {
  const grid = gridOf([["a"], ["b"]]);
  const merged = gridOf([["a"], ["b"]], { name: "别的", merges: ["A1:A2"] });
  expect(print(merged)).toEqual({ ...print(grid), sheet: "别的" });
});

test("another salt gives other fingerprints, of the sheet and of every row", () => {
  const other = print(roster(), newSalt());
  const own = print(roster());
  expect(other.digest).not.toBe(own.digest);
  expect(other.rows).not.toEqual(own.rows);
});

test("a salt is 16 random bytes", () => {
  expect(newSalt()).toMatch(/^[0-9a-f]{32}$/);
  expect(newSalt()).not.toBe(newSalt());
});

const cell = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.string({ unit: "binary", maxLength: 4 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);
const sheet = fc.array(fc.array(cell, { maxLength: 4 }), { minLength: 1, maxLength: 6 });

test("writing any one cell anew changes the sheet, and the row that it stands in", () => {
  fc.assert(
    fc.property(sheet, fc.nat(), fc.nat(5), (rows, pick, column) => {
      const row = pick % rows.length;
      const changed = rows.map((cells) => [...cells]);
      const target = changed[row] ?? [];
      while (target.length <= column) target.push(null);
      target[column] = `改过${JSON.stringify(target[column])}`;
      const [before, after] = [print(gridOf(rows)), print(gridOf(changed))];
      expect(after.digest).not.toBe(before.digest);
      const others = rows.filter((_, i) => i !== row);
      const prints = (of: SheetPrint) => of.rows.map(([, text]) => text).join("");
      for (const other of prints(print(gridOf(others))).match(/.{8}/g) ?? [])
        expect(prints(after)).toContain(other);
    }),
  );
});

test("a saved and opened workbook has the fingerprints that it had", () => {
  const opened = readWorkbookBytes(writeXlsx([roster()]), "花名册.xlsx").sheets[0];
  expect(opened && print(opened)).toEqual(print(roster()));
});

test("it comes in steps, and takes 8 characters a row", () => {
  const grid = gridOf(Array.from({ length: 1_000 }, (_, i) => [`第${i}行`]));
  expect([...printSheet(grid, SALT)]).toEqual([0, 200, 400, 600, 800]);
  expect(rowCount(print(grid))).toBe(1_000);
  expect(print(grid).rows).toHaveLength(1);
});
