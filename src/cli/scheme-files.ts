/** Column schemes that come with the command, in files of `--columns`. */
import { basename } from "node:path";
import { ColumnSchemeError, isSameSheet, parseSchemes } from "../checking";
import { type Fit, nearestScheme, type Schemes, type SheetScheme } from "../forms";
import { ArgumentError } from "./argument-error";
import type { FileOutcome } from "./check-files";
import { textOf } from "./policy-files";

/** @throws {ArgumentError} naming file and place, and what is wrong there. */
export async function readSchemeFiles(paths: readonly string[]): Promise<Schemes> {
  const schemes: SheetScheme[] = [];
  for (const path of paths) {
    const name = basename(path);
    const text = await textOf(path, "--columns");
    for (const scheme of schemesIn(text, name)) {
      if (schemes.some((known) => isSameSheet(known, scheme)))
        throw new ArgumentError(`--columns：“${name}”里有一张表，前面的方案已经写过（列标题相同）`);
      schemes.push(scheme);
    }
  }
  return schemes;
}

function schemesIn(text: string, name: string): Schemes {
  try {
    return parseSchemes(text);
  } catch (error) {
    if (error instanceof ColumnSchemeError) throw new ArgumentError(`--columns：“${name}”：${error.message}`);
    throw error;
  }
}

/** Those that no sheet has the headings of: whoever gave them should know. */
export function unusedSchemes(schemes: Schemes, outcomes: readonly FileOutcome[]): Schemes {
  const sheets = outcomes.flatMap((outcome) => (outcome.error === null ? outcome.sheets : []));
  const used = new Set(sheets.map(({ form }) => form.scheme));
  return schemes.filter((scheme) => !used.has(scheme));
}

/** A sheet whose headings are nearly those of a scheme that none has. */
export interface NearSheet {
  readonly name: string;
  readonly fit: Fit;
}

/** The first such sheet without a scheme of its own; null where there is none. */
export function sheetNear(scheme: SheetScheme, outcomes: readonly FileOutcome[]): NearSheet | null {
  for (const outcome of outcomes)
    for (const { form } of outcome.error === null ? outcome.sheets : []) {
      const headings: string[] = [];
      for (const { column, heading } of form.readings) headings[column] ??= heading;
      const near = nearestScheme(Array.from(headings, (heading) => heading ?? ""), [scheme]); // prettier-ignore
      if (near !== null && (form.scheme ?? null) === null) return { name: form.sheet, fit: near.fit };
    }
  return null;
}
