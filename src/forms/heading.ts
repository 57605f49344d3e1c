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

const TITLE_WORDS = "城乡|居民|医保|医疗|参保|缴费|征缴|集中|名册|登记|任务|名单|汇总";
/** What makes of four digits a date, a number of persons or of something else. */
const NO_YEAR = "(?![\\d.\\-/年月日级届人名户元个号万])";

/**
 * A year without 年: behind its label, in brackets behind a title, at a title's beginning, behind a place in it, at its end, or
 * alone. Any other number may be one of persons.
 */
const BARE_YEARS: readonly RegExp[] = [
  new RegExp(`(?:年度|年份)[:为是]?(20\\d\\d)${NO_YEAR}`),
  /(?:^|[^数])[([【](20\d\d)[)\]】](?!.*号)/,
  new RegExp(`(?:^|[省市县区旗州乡镇村组])(20\\d\\d)${NO_YEAR}(?=.*(?:${TITLE_WORDS}))`),
  new RegExp(`(?:名册|登记表|名单|汇总表|任务表|分解表)(20\\d\\d)${NO_YEAR}`),
  /(?:医保|医疗保险)(20\d\d)$/,
  /^(20\d\d)$/,
];
/** Names of sheets are short: 泉交河村2025, 2025新增. */
const YEAR_OF_SHEET = [new RegExp(`^(20\\d\\d)${NO_YEAR}`), /[^\d.\-/第](20\d\d)$/];

function bareYearIn(text: string, patterns: readonly RegExp[] = BARE_YEARS): number | null {
  const folded = foldWidth(text).replace(/\s+/g, "");
  const year = patterns.map((pattern) => pattern.exec(folded)?.[1]).find((found) => found !== undefined);
  return year === undefined ? null : Number(year);
}

/** Reads the rows of `grid` above `headerRow` (an index into its cells) and the sheet's name. */
export function readHeading(grid: Grid, headerRow: number, policies: PolicyRegistry): Heading {
  const lines: string[] = [];
  /** The first cell of each line, where a year may stand alone. */
  const firsts: string[] = [];
  for (const cells of grid.cells.slice(0, headerRow)) {
    const texts = cells.map(cellText).filter((text) => text !== "");
    const [first] = texts;
    if (first === undefined) continue;
    lines.push(texts.join(" "));
    firsts.push(first);
  }
  const sources = [...lines, grid.name];
  const region = policies.regionIn(lines.join("\n")) ?? policies.regionIn(grid.name);
  const firstOf = (texts: readonly string[], read: (text: string) => number | null) =>
    texts.map(read).find((found) => found !== null) ?? null;
  const year =
    firstOf(sources, yearIn) ??
    firstOf([...lines, ...firsts], (text) => bareYearIn(text)) ??
    bareYearIn(grid.name, [...YEAR_OF_SHEET, ...BARE_YEARS]);
  return { region, year, lines };
}
