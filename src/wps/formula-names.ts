/**
 * How one function is called in the formulas of each program. Excel calls it `SELFPAY`, and writes `_xldudf_SELFPAY` into
 * the file, which is what WPS then shows; WPS puts its namespace before it: `CANBAO.SELFPAY`.
 */
import { customFunctions } from "../functions";

export const NAMESPACE = "CANBAO";

export type Program = "excel" | "wps";

const IDS: ReadonlySet<string> = new Set(Object.keys(customFunctions));

/** What may stand before a name, in capitals. */
const PREFIXES = ["_XLDUDF_", `${NAMESPACE}.`, `${NAMESPACE}_`] as const;

/** Text, names of sheets, columns of tables: what looks like a function there is none. Then names, then the rest. */
const TOKEN =
  /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|\[(?:'.|[^\]'])*\]?|[\p{L}_\\][\p{L}\p{N}_.\\?]*|[^"'[\p{L}_\\]/gsu;

/** The same formula as the other program takes it; as it was, if it has none of these functions. */
export function rewriteFormula(formula: string, program: Program): string {
  let before = "";
  return formula.replace(TOKEN, (token, at: number) => {
    const isCall = formula[at + token.length] === "(" && before !== "!";
    before = token;
    const id = isCall ? idOf(token) : null;
    return id === null ? token : nameOf(id, program);
  });
}

const nameOf = (id: string, program: Program): string => (program === "wps" ? `${NAMESPACE}.${id}` : id);

/** The function that a name stands for, whoever wrote it; null for any other. */
function idOf(name: string): string | null {
  let rest = name.toUpperCase();
  for (const prefix of PREFIXES) if (rest.startsWith(prefix)) rest = rest.slice(prefix.length);
  return IDS.has(rest) ? rest : null;
}
