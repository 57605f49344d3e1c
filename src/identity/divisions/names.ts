/** Names of division codes. Apart from the rest because the table is long: bundles that need no names leave it out. */
import { DIVISION_NAMES } from "./names.generated";

type Entry = { readonly name: string; readonly from: number; readonly to: number };

/** Levels that stand for no place: districts of a city, counties of a municipality, directly governed counties. */
const PLACEHOLDER = /^(?:市辖区|县|(?:省|自治区)直辖(?:县级)?行政单位)$/;

let table: Map<number, Entry[]> | undefined;

/**
 * Province, prefecture and county of a division code, as the names were in `year`; without a year, or if the code
 * was not in force then, the last ones it had. Null if the code never existed.
 *
 * >>> divisionName(430903)
 * "湖南省益阳市赫山区"
 * >>> divisionName("110103")
 * "北京市崇文区"
 * >>> divisionName("130321", 1984)
 * "河北省秦皇岛市青龙县"
 */
export function divisionName(code: string | number, year?: number): string | null {
  if (!/^\d{6}$/.test(String(code))) return null;
  const number = Number(code);
  const own = entryOf(number, year);
  if (own === undefined) return null;
  // The parents' names of that time: what 益阳县 belonged to when it ended was 益阳地区.
  const parentYear = year !== undefined && own.from <= year && year <= own.to ? year : own.to;
  const county = number;
  const prefecture = number - (number % 100);
  const province = number - (number % 10000);
  return [...new Set([province, prefecture, county])]
    .map((level) => (level === number ? own : entryOf(level, parentYear))?.name ?? "")
    .filter((name) => !PLACEHOLDER.test(name))
    .join("");
}

/** The entry in force in `year`, or else the last; of two in the year of a change, the later. */
function entryOf(code: number, year: number | undefined): Entry | undefined {
  table ??= read(DIVISION_NAMES);
  const entries = table.get(code) ?? [];
  const inForce = year === undefined ? [] : entries.filter((e) => e.from <= year && year <= e.to);
  return inForce[inForce.length - 1] ?? entries[entries.length - 1];
}

/** One line per entry: distance to the code before, name, first year, last year (see scripts/make-divisions.ts). */
function read(lines: string): Map<number, Entry[]> {
  const result = new Map<number, Entry[]>();
  let code = 0;
  for (const line of lines.split("\n")) {
    const [distance = "", name = "", from, to] = line.split(",");
    code += Number(distance);
    const entries = result.get(code) ?? [];
    if (entries.length === 0) result.set(code, entries);
    entries.push({ name, from: from ? Number(from) : -Infinity, to: to ? Number(to) : Infinity });
  }
  return result;
}
