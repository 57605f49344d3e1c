/** Writes the formulas of a workbook for the other program, and says what came of it. For the ribbon and the pane alike. */
import type { WpsWorkbook } from "../hosts/wps/workbook";
import { type Program, rewriteFormula } from "./formula-names";
import { messages } from "./messages";

export async function rewriteFor(workbook: WpsWorkbook, program: Program): Promise<string> {
  const { changed, left } = await workbook.rewriteFormulas((formula) => rewriteFormula(formula, program));
  const told = messages.rewritten(program === "wps" ? "WPS" : "Excel", changed);
  return left.length === 0 ? told : `${told}\n${messages.left(left)}`;
}
