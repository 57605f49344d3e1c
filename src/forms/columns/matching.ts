/**
 * How the headings of a sheet fit those of a scheme where the order differs, or one of them has further columns: by name, after
 * Frictionless' `fieldsMatch`. Equal headings are told apart by which one of them it is.
 */
import { labelText } from "../cell";
import type { SheetScheme } from "./scheme";

export interface Fit {
  /** By column of the sheet: which of the scheme's fields it is. */
  readonly fields: ReadonlyMap<number, number>;
  /** Headings of the sheet that the scheme does not have; and the other way round. */
  readonly more: readonly string[];
  readonly missing: readonly string[];
  readonly isReordered: boolean;
}

/** Null where something that was told is of a column that cannot be found by its heading. */
export function fitOf(headings: readonly string[], { sheet, fields }: SheetScheme): Fit | null {
  if (sheet !== undefined) return null;
  const here = numbered(headings);
  const names = numbered(fields.map(({ name }) => name));
  const found = new Map<number, number>();
  const missing: string[] = [];
  for (const [i, { name, field }] of fields.entries()) {
    const key = names[i] ?? null;
    const column = key === null ? -1 : here.indexOf(key);
    if (column >= 0) found.set(column, i);
    else if (field !== undefined) return null;
    else if (key !== null) missing.push(name);
  }
  const inOrder = [...found].sort(([a], [b]) => a - b).map(([, field]) => field);
  return {
    fields: found,
    more: headings.filter((_, column) => here[column] !== null && !found.has(column)),
    missing,
    isReordered: inOrder.some((field, i) => i > 0 && field < (inOrder[i - 1] as number)),
  };
}

/** Whether the scheme says of itself that it holds for such a sheet. */
export function isMatch({ more, missing }: Fit, { fieldsMatch = "exact" }: SheetScheme): boolean {
  if (missing.length > 0 || fieldsMatch === "exact") return false;
  return fieldsMatch === "subset" || more.length === 0;
}

/** 姓名, 姓名 2: equal headings by position, where the same number of them stands in both; null for a column without one. */
function numbered(headings: readonly string[]): (string | null)[] {
  const labels = headings.map(labelText);
  return labels.map((label, column) => {
    if (label === "") return null;
    const same = labels.filter((other) => other === label).length;
    const nth = labels.slice(0, column + 1).filter((other) => other === label).length;
    return same === 1 ? label : `${label}\n${nth}/${same}`;
  });
}

/** Where fewer of the scheme's headings are there it is another sheet's. */
const LEAST_SHARE = 2 / 3;

/** Of schemes that do not hold for a sheet with these headings the one that fits best, to be offered; null where none does. */
export function nearestScheme(
  headings: readonly string[],
  schemes: readonly SheetScheme[],
): { readonly scheme: SheetScheme; readonly fit: Fit } | null {
  const near = schemes.flatMap((scheme) => {
    const fit = scheme.fields.some(({ field }) => field !== undefined) ? fitOf(headings, scheme) : null;
    if (fit === null) return [];
    const share = fit.fields.size / (fit.fields.size + fit.missing.length);
    const distance = 2 * fit.missing.length + fit.more.length + (fit.isReordered ? 1 : 0);
    return share < LEAST_SHARE ? [] : [{ scheme, fit, distance }];
  });
  const [best = null] = near.sort((a, b) => a.distance - b.distance);
  return best;
}
