/** Rosters and departments' lists checked together, as sheets of one workbook. */
import type { Grid } from "../../src/forms";
import { brief, type Options, resultsOf, told, type Told } from "./check";
import { gridOf } from "./grid";

/** The people of the small roster, by name. */
export const ID = {
  王建国: "430903197003109010",
  李秀英: "43090319720815902X",
  王子轩: "430903201006019036",
  张桂兰: "430903195509209044",
  陈德福: "430903195101129059",
} as const;

/** A list as departments send it: a title over number, name and ID number; `people` in rows 3, 4 … */
export function list(name: string, people: readonly (keyof typeof ID)[], title = name): Grid {
  const rows = people.map((person, i) => `${i + 1} | ${person} | ${ID[person]}`);
  return gridOf([title, "序号 | 姓名 | 身份证号", ...rows].join("\n"), { name });
}

/** A list with a column of its own beside name and number. */
export function listWith(name: string, heading: string, rows: readonly [keyof typeof ID, string][]): Grid {
  const people = rows.map(([person, text]) => `${person} | ${ID[person]} | ${text}`);
  return gridOf([`姓名 | 身份证号 | ${heading}`, ...people].join("\n"), { name });
}

/** What the comparison finds: sheet, rule and cell. What other rules find is other tests' business. */
export function compared(grids: readonly Grid[], options: Options = {}): string[] {
  return comparedInFull(grids, options).map(({ sheet, finding }) => `${sheet} ${brief(finding)}`);
}

export function comparedInFull(
  grids: readonly Grid[],
  options: Options = {},
): { readonly sheet: string; readonly finding: Told }[] {
  return resultsOf(grids, options).flatMap(({ sheet, findings }) =>
    findings
      .filter(({ rule }) => rule.group === "lists")
      .map((finding) => ({ sheet, finding: told(finding) })),
  );
}

/** The sentences of what is found, in the order of {@link compared}. */
export function sentences(grids: readonly Grid[], options: Options = {}): string[] {
  return comparedInFull(grids, options).map(({ finding }) => finding.message);
}

/** What each sheet says was left open. */
export function leftOpen(grids: readonly Grid[], options: Options = {}): string[] {
  return resultsOf(grids, options).flatMap(({ sheet, notes }) =>
    notes.map(({ message }) => `${sheet}：${message}`),
  );
}
