/** Sheets whose headings say nothing: people known by their numbers, or what the sheet looks most like. */
import { cellNumber, cellText, labelText } from "./cell";
import { bareHeading, meaningsOf } from "./columns/meaning";
import { isIdNumber, SAMPLE_ROWS } from "./columns/values";
import type { Grid } from "./grid";
import { type Given, type Header, headerOf, isSomebodys } from "./people/header";
import { lineKind } from "./people/lines";

/** Numbers of people are looked for in this many rows from the top of the sheet. */
const TOP_ROWS = 30;
/** So many numbers with fitting check characters, one below the other, are a column of people. */
const FEWEST = 2;

/** The header above a column of ID numbers that no heading speaks of; without any, the first row itself. */
export function findHeaderless(grid: Grid, given: Given): { header: Header; index: number } | null {
  for (let index = 0; index < Math.min(TOP_ROWS, grid.cells.length); index++) {
    const cells = grid.cells[index] ?? [];
    const column = cells.findIndex((value) => typeof value === "string" && isIdNumber(value));
    if (column < 0) continue;
    const below = grid.cells.slice(index, index + SAMPLE_ROWS).filter((row) => {
      const value = row[column];
      return typeof value === "string" && isIdNumber(value);
    });
    if (below.length < FEWEST) return null;
    // Whoever stands above may have a wrong number, or none.
    while (index > 0 && isDataLike(grid.cells[index - 1] ?? [], cells)) index--;
    const above = (grid.cells[index - 1] ?? []).map(labelText);
    const isHeaded = above.filter((label) => label !== "").length > 1;
    // Data from the first row on: the header is nothing above it.
    const place = isHeaded
      ? { index: index - 1, last: index - 1, labels: above }
      : { index, last: index - 1, labels: [] };
    const header = headerOf(grid, { ...place, labels: padded(place.labels, cells.length) }, given);
    return header.columns.id < 0 ? null : { header, index: place.index };
  }
  return null;
}

/** Holds somebody's number, or an amount where the row of a person does; a row of numbers alone counts columns. */
function isDataLike(cells: readonly unknown[], person: readonly unknown[]): boolean {
  if (cells.some(isSomebodys)) return true;
  const isNumber = (value: unknown) =>
    Number.isFinite(cellNumber(value) ?? NaN) && !/^20\d\d年?$/.test(labelText(value));
  const filled = cells.filter((value) => cellText(value) !== "");
  return (
    !filled.every(isNumber) && cells.some((value, column) => isNumber(value) && isNumber(person[column]))
  );
}

function padded(labels: readonly string[], width: number): string[] {
  return Array.from({ length: Math.max(width, labels.length) }, (_, column) => labels[column] ?? "");
}

/** What a sheet that is nothing looks most like. */
export function nearestReading({ cells }: Grid): string | null {
  let best: readonly string[] = [];
  let has = { name: false, id: false };
  for (const row of cells.slice(0, TOP_ROWS)) {
    const known = row.flatMap((value) => {
      const label = labelText(value);
      const meanings = cellText(value).length > 24 || lineKind(label) !== null ? [] : meaningsOf(label);
      return meanings.length === 0 ? [] : [{ label: bareHeading(label), meanings }];
    });
    if (known.length <= best.length) continue;
    best = known.map(({ label }) => label);
    const names = (field: string) =>
      known.some(({ meanings }) => meanings.some((one) => one.field === field));
    has = { name: names("name"), id: names("id") };
  }
  if (best.length < 2 && !has.name && !has.id) return null;
  const found = best.slice(0, 3).map((label) => `“${label}”`);
  const lacks = [has.name ? "" : "姓名", has.id ? "" : "身份证号"].filter((what) => what !== "");
  if (lacks.length === 0) return `像花名册，有${found.join("、")}，但看不出表头和每人一行`;
  return `像花名册，有${found.join("、")}，但没有${lacks.join("和")}一列`;
}
