/** What the lines above a table say about it: whose it is and for which insurance year. */
import { foldWidth, type PolicyRegistry, type Region } from "../policy";
import { cellText } from "./cell";
import type { Grid } from "./grid";

export interface Heading {
  /** Null if no region is named, or several are. */
  readonly region: Region | null;
  readonly year: number | null;
  /** The texts above the table, top to bottom. */
  readonly lines: readonly string[];
}

const CHINESE_DIGITS = "〇一二三四五六七八九";

/** The insurance year named: `2024年度` before a bare `2024年`, which may be the date of something else. */
export function yearIn(text: string): number | null {
  const digits = foldWidth(text)
    .replace(/[零○]/g, "〇")
    .replace(/[〇一二三四五六七八九]{4}(?=年)/g, (year) =>
      [...year].map((c) => CHINESE_DIGITS.indexOf(c)).join(""),
    )
    .replace(/\s+/g, "");
  const match = /(20\d\d)年度/.exec(digits) ?? /(20\d\d)年(?!\d{1,2}月)/.exec(digits);
  return match?.[1] === undefined ? null : Number(match[1]);
}

/** A year without 年: in brackets behind a title, at its beginning or its end, or alone. Any other number may be one of persons. */
const BARE_YEARS: readonly RegExp[] = [
  /[([【](20\d\d)[)\]】](?!第?\d*号)/,
  /(?:^|[省市县区旗州乡镇村])(20\d\d)(?=城乡|居民|基本|医保|医疗|参保|缴费|征缴|花名册|名册|登记|任务)/,
  /(?:花名册|名册|登记表|名单|汇总表|任务表|分解表)(20\d\d)$/,
  /^(20\d\d)$/,
];

function bareYearIn(text: string): number | null {
  const folded = foldWidth(text).replace(/\s+/g, "");
  const year = BARE_YEARS.map((pattern) => pattern.exec(folded)?.[1]).find((found) => found !== undefined);
  return year === undefined ? null : Number(year);
}

/** Reads the rows of `grid` above `headerRow` (an index into its cells) and the sheet's name. */
export function readHeading(grid: Grid, headerRow: number, policies: PolicyRegistry): Heading {
  const lines: string[] = [];
  for (const cells of grid.cells.slice(0, headerRow)) {
    const line = cells
      .map(cellText)
      .filter((text) => text !== "")
      .join(" ");
    if (line !== "") lines.push(line);
  }
  const sources = [...lines, grid.name];
  const region = policies.regionIn(lines.join("\n")) ?? policies.regionIn(grid.name);
  const firstOf = (read: (text: string) => number | null) =>
    sources.map(read).find((found) => found !== null) ?? null;
  const year = firstOf(yearIn) ?? firstOf(bareYearIn);
  return { region, year, lines };
}
