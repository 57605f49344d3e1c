/** A sheet read as a policy sheet of one block: what tests ask of it. */
import type { Grid } from "../../src/forms";
import { readPolicySheet } from "../../src/forms/policy-sheet";
import type { Policy } from "../../src/policy";
import { nameOf } from "./grid";

export function sheetIn(grid: Grid) {
  const sheet = readPolicySheet(grid);
  if (sheet === null) throw new Error("it is not read as a policy sheet");
  return sheet;
}

export function blockIn(grid: Grid) {
  const [block, ...others] = sheetIn(grid).blocks;
  if (block === undefined || others.length > 0) throw new Error("there is not one block");
  return block;
}

export function policyIn(grid: Grid): Policy {
  const { policy, problems } = blockIn(grid);
  if (policy === null) throw new Error(problems.map(({ message }) => message).join("\n"));
  return policy;
}

/** `B15 个人缴费标准没有填写`, errors and warnings. */
export function problemsIn(grid: Grid): string[] {
  return blockIn(grid).problems.map(({ cell, message }) => `${nameOf(cell)} ${message}`);
}

/** `B5 B6` as edits that make these cells blank. */
export function blanks(cells: string): Record<string, null> {
  return Object.fromEntries(cells.split(" ").map((cell) => [cell, null]));
}

/** As policies say where something is written. */
export const source = (section: string) => ({ section });
