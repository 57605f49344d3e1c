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
import type { BookLooks, FormulaText, NameMeaning } from "../shared/looks";
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

/** What formulas of a workbook can be about. */
export interface Computable {
  /** Names of the workbook's sheets, in lower case. */
  readonly sheets: ReadonlySet<string>;
  /** Functions that the product adds. */
  readonly functions: ReadonlySet<string>;
  /** Names that the grid knows, in lower case. */
  readonly names: ReadonlySet<string>;
}

/** The formula as the grid takes it, with its =; null where it cannot compute it. */
export function liveFormula({ text, fills, isTable }: FormulaText, known: Computable): string | null {
  const isForSeveral =
    fills !== null && (fills.lastRow > fills.firstRow || fills.lastColumn > fills.firstColumn);
  if (isTable || isForSeveral) return null;
  const formula = withoutMarks(text);
  if (hasBareRange(formula)) return null;
  return isComputed(formula, known) ? `=${formula}` : null;
}

const TEXTS_AND_NAMES = /"[^"]*"|'[^']*'/g;
const INNERMOST_CALL = /[\p{L}\p{N}_.]\([^()]*\)/gu;
/** Functions in functions. */
const DEEPEST = 64;

/** Whether a range stands in no function: one cell of it is meant, or all of them in a formula for several; the grid always fills several. */
function hasBareRange(formula: string): boolean {
  if (!formula.includes(":")) return false;
  let left = formula.replace(TEXTS_AND_NAMES, "");
  for (let depth = 0; depth < DEEPEST; depth++) {
    const outer = left.replace(INNERMOST_CALL, "0");
    if (outer === left) break;
    left = outer;
  }
  return left.includes(":");
}

function isComputed(formula: string, { sheets, functions: own, names: known }: Computable): boolean {
  if (formula === "" || formula.length > LONGEST) return false;
  const { functions, names, looksElsewhere } = wordsIn(formula);
  if (looksElsewhere || !names.every((name) => known.has(name.toLowerCase()))) return false;
  const isKnown = (name: string) => !ELSEWHERE.has(name) && (COMPUTED.has(name) || own.has(name));
  return (
    functions.every((name) => isKnown(name.toUpperCase())) &&
    referencesIn(formula).every(({ sheet }) => sheet === null || sheets.has(sheet.toLowerCase()))
  );
}

/** Cells that are written with a sheet and $ all over: anything else would look at other cells from elsewhere. */
const FIXED = /^(?:'(?:[^']|'')+'|[^'!\s]+)!\$[A-Z]{1,3}\$\d+(?::\$[A-Z]{1,3}\$\d+)?$|^-?\d+(?:\.\d+)?$/;

/** Names that stand for cells or a number, and for the same everywhere. */
export function liveNames(names: BookLooks["names"], known: Omit<Computable, "names">): NameMeaning[] {
  return [...names.values()].filter(
    ({ name, text, isEverywhere }) =>
      isEverywhere &&
      !name.startsWith("_xl") &&
      FIXED.test(text) &&
      isComputed(text, { ...known, names: new Set() }),
  );
}
