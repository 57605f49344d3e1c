/** Cells by what a clerk calls them, `王建国的实交额`, `表头的参保人签字`, on the sheets that tests begin from. */
import type { Grid } from "../../src/forms";
import { edited, nameOf } from "./grid";

/** What stands in a cell, by the cell's name on the sheet, or by its address where it has none. */
export type Edits = Readonly<Record<string, unknown>>;
/** Addresses by names. */
export type Names = ReadonlyMap<string, string>;

/** Of the small roster (test/support/roster.ts). */
const PEOPLE = ["王建国", "李秀英", "王子轩", "张桂兰", "陈德福"];
export const HEADINGS =
  "户属性 户籍号 户主关系 姓名 性别 身份证号 联系电话 实交额 资助额 票据号码 参保人签字 资助部门".split(" ");

/** `rows` of the five people and of the header, from 1 on; `headings` from column A on, as the official form has them. */
export function names(
  header: number,
  rows: readonly number[],
  headings: readonly string[] = HEADINGS,
): Map<string, string> {
  const known = new Map<string, string>();
  for (const [i, heading] of headings.entries()) {
    const column = String.fromCharCode(65 + i);
    known.set(`表头的${heading}`, `${column}${header}`);
    for (const [j, person] of PEOPLE.entries()) known.set(`${person}的${heading}`, `${column}${rows[j]}`);
  }
  return known.set("表头", `A${header}`);
}

/**
 * Of a breakdown table, or whatever else has a heading over each column and a name before each row: `合计的任务数`, `土沃村的户籍人数`,
 * by the nearest text to the left and the nearest heading above. Two cells that would be called alike keep their addresses.
 */
function namesInTable({ cells }: Grid): Names {
  const text = (row: number, column: number) => String(cells[row]?.[column] ?? "").replace(/\s/g, "");
  const isWord = (said: string) =>
    said !== "" && !/^[-\d,.，．０-９]+人?$/.test(said) && !said.startsWith("#");
  const header = cells.findIndex((row) => row.filter((cell) => isWord(String(cell ?? ""))).length > 1);
  const known = new Map<string, { readonly cell: string | null; readonly isBlank: boolean }>();
  cells.forEach((row, at) => {
    row.forEach((_, column) => {
      const left = Array.from({ length: column }, (__, i) => text(at, i))
        .filter(isWord)
        .pop();
      const heading = text(header, column);
      if (at <= header || left === undefined || heading === "") return;
      const name = `${left}的${heading}`;
      const other = known.get(name);
      if (other === undefined || other.isBlank)
        known.set(name, { cell: nameOf({ row: at, column }), isBlank: text(at, column) === "" });
      else if (text(at, column) !== "") known.set(name, { cell: null, isBlank: false });
    });
  });
  return new Map([...known].flatMap(([name, { cell }]) => (cell === null ? [] : [[name, cell] as const])));
}

const namesOf = new WeakMap<Grid, Names>();

/** The sheet that `make` makes of the edits by their addresses; it answers to the names from then on. */
export function named(known: Names, edits: Edits, make: (cells: Edits) => Grid): Grid {
  const cells = Object.entries(edits).map(([name, value]) => [known.get(name) ?? name, value]);
  const grid = make(Object.fromEntries(cells) as Edits);
  namesOf.set(grid, known);
  return grid;
}

/** A table that answers to these names, with some of its cells replaced by them: `{ 合计的任务数: 944 }`. */
export function table(grid: Grid, edits: Edits = {}): Grid {
  return named(namesInTable(grid), edits, (cells) => edited(grid, cells));
}

/** Where something stands on one of these sheets: `李秀英的性别` is E6 on the official form. */
export function cellOn(grid: Grid, name: string): string {
  const cell = namesOf.get(grid)?.get(name) ?? name;
  if (!/^[A-Z]+[1-9]\d*$/.test(cell)) throw new Error(`no cell ${name} on ${grid.name}`);
  return cell;
}

/** What a cell of one of these sheets is called; its address where it has no name. */
export function calledOn(grid: Grid, cell: { readonly row: number; readonly column: number }): string {
  const address = nameOf(cell);
  let called = address;
  for (const [name, known] of namesOf.get(grid) ?? []) if (known === address) called = name;
  return called;
}
