/** Which formulas of a file the grid can compute; of all others their results stay as they stand in the file. */
import {
  functionArray,
  functionCompatibility,
  functionDatabase,
  functionDate,
  functionEngineering,
  functionFinancial,
  functionInformation,
  functionLogical,
  functionLookup,
  functionMath,
  functionStatistical,
  functionText,
} from "@univerjs/engine-formula";
import type { FormulaText } from "../shared/looks";
import { referencesIn, wordsIn } from "../shared/references";

const COMPUTED: ReadonlySet<string> = new Set(
  [
    functionArray,
    functionCompatibility,
    functionDatabase,
    functionDate,
    functionEngineering,
    functionFinancial,
    functionInformation,
    functionLogical,
    functionLookup,
    functionMath,
    functionStatistical,
    functionText,
  ].flatMap((list) => list.map(([, name]) => String(name))),
);

/** How files mark functions that are newer than they, and an add-in's. */
const MARKS = /_xl(?:fn|ws|pm|udf|l)\.|_xldudf_/gi;

/** A formula of a file as it is typed. */
export const withoutMarks = (formula: string): string => formula.replace(MARKS, "");

/** What says where it stands, or asks the program: it would come to something else here. */
const ELSEWHERE: ReadonlySet<string> = new Set(["CELL", "INFO", "SINGLE", "ANCHORARRAY", "LET", "LAMBDA"]);

/** The line above the grid takes seconds to show longer ones. Excel itself takes 8,192 characters. */
const LONGEST = 5_000;

/**
 * The formula as the grid takes it, with its =; null where it cannot compute it.
 * @param sheets names of the workbook's sheets in lower case; @param own functions that the product adds
 */
export function liveFormula(
  { text, fills, isTable }: FormulaText,
  sheets: ReadonlySet<string>,
  own: ReadonlySet<string>,
): string | null {
  const isForSeveral =
    fills !== null && (fills.lastRow > fills.firstRow || fills.lastColumn > fills.firstColumn);
  if (text === "" || text.length > LONGEST || isTable || isForSeveral) return null;
  const formula = withoutMarks(text);
  const { functions, names, looksElsewhere } = wordsIn(formula);
  if (looksElsewhere || names.length > 0) return null;
  const isKnown = (name: string) => !ELSEWHERE.has(name) && (COMPUTED.has(name) || own.has(name));
  if (!functions.every((name) => isKnown(name.toUpperCase()))) return null;
  const isHere = referencesIn(formula).every(
    ({ sheet }) => sheet === null || sheets.has(sheet.toLowerCase()),
  );
  return isHere ? `=${formula}` : null;
}
