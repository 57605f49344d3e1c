/** What the lines above a table say about it: whose it is and for which insurance year. */
import { foldWidth } from "../identity";
import type { PolicyRegistry, Region } from "../policy";
import { cellText } from "./cell";
import type { Grid } from "./grid";

export interface Heading {
  /** Null if no region is named, or several are. */
  readonly region: Region | null;
  readonly year: number | null;
  /** The region is the user's choice, whatever the texts say. */
  readonly isChosen?: boolean;
  /** The texts above the table, top to bottom. */
  readonly lines: readonly string[];
}

const CHINESE_DIGITS = "〇一二三四五六七八九";

/** 填报时间：2024年　月　日 says when, and not for which year. */
const FILLED_IN_ON =
  /(?:填报|制表|填表|统计|报送|编制|打印)(?:时间|日期):?20\d\d年?(?:\d{0,2}月)?(?:\d{0,2}日)?/g;
/** Not 2024年10月, 2024年9—12月, 2024年四季度, 2024年秋季. */
const YEAR =
  /(20\d\d)年(?!\d{0,2}(?:[-—–~至]\d{1,2})?月|第?[一二三四1-4]季度|[上下]半年|[底末初春夏秋冬]|集中|\d{1,2}日)/;

/** The insurance year named: `2024年度` before a bare `2024年`, which may be the date of something else. */
function yearIn(text: string): number | null {
  const digits = foldWidth(text)
    .replace(/[零○]/g, "〇")
    .replace(/[〇一二三四五六七八九]{4}(?=年)/g, (year) =>
      [...year].map((c) => CHINESE_DIGITS.indexOf(c)).join(""),
    )
    .replace(/\s+/g, "")
    .replace(FILLED_IN_ON, "");
  const match = /(20\d\d)年度/.exec(digits) ?? YEAR.exec(digits);
  return match?.[1] === undefined ? null : Number(match[1]);
}

const TITLE_WORDS = "城乡|居民|基本医|医保|医疗|参保|缴费|征缴|集中|花?名册|登记";
const END_OF_TITLE = "(?:名册|登记表|名单|汇总表|任务表|分解表)[》”\\])]?[-_—]?";
/** What makes of four digits a date, a number of persons or of something else. */
const NO_YEAR = "(?![\\d.\\-/年月日级届人名户元个号万版])";

/**
 * A year without 年: behind its label, in brackets or quotes, before the words of a title, at its end, or alone. Any other number may
 * be one of persons.
 */
const BARE_YEARS: readonly RegExp[] = [
  new RegExp(`(?:年度|年份)[:为是]?(20\\d\\d)${NO_YEAR}`),
  /(?:^|[^数口务村组户])[([【](20\d\d)[)\]】](?!\D{0,10}第\d+号|\d+号$)/,
  /[“"](20\d\d)[”"]/,
  new RegExp(`^(20\\d\\d)${NO_YEAR}(?=.*(?:${TITLE_WORDS}|任务|名单|汇总))`),
  new RegExp(`${END_OF_TITLE}(20\\d\\d)${NO_YEAR}`),
  /(?:医保|医疗保险)(20\d\d)$/,
  /^(20\d\d)$/,
];
/** As it is written: with a space between them, number and word are two things. */
const BEFORE_TITLE = new RegExp(`(?:^|[^\\d:：\\s])(20\\d\\d)(?=${TITLE_WORDS})`);
/** Names of sheets are short: 泉交河村2025, 2025新增. */
const YEAR_OF_SHEET = [/^(20\d\d)(?![\d./年月日级届人名户]|-\d)/, /[^\d.\-/第](20\d\d)$/];
/** What Excel adds to the name of a copy. */
const COPY = / ?\(\d+\)$/;

function bareYearIn(text: string, patterns: readonly RegExp[] = BARE_YEARS): number | null {
  const folded = foldWidth(text);
  const close = folded.replace(/\s+/g, "");
  const found = [...patterns.map((pattern) => pattern.exec(close)), BEFORE_TITLE.exec(folded)];
  const year = found.map((match) => match?.[1]).find((digits) => digits !== undefined);
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
    bareYearIn(grid.name.replace(COPY, ""), [...YEAR_OF_SHEET, ...BARE_YEARS]);
  return { region, year, lines };
}
