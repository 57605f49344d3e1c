/** By what the product knows again what it left in a workbook, whichever program saved it meanwhile. */

/** The condition of a mark: always true, and no user's. It tells marks also after rows were inserted or cells copied. */
export const MARK_FORMULA = '=AND(TRUE,"canbao"="canbao")';

/** Programs write formulas anew: other case, other spaces. */
export const isMarkFormula = (formula: string): boolean =>
  formula.replace(/\s/g, "").toUpperCase() === MARK_FORMULA.toUpperCase();

/** A hidden name on a sheet that the product made. It stays with the sheet in every program. */
export const OWN_SHEET = "_canbao_report";
