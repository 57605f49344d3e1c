/** The kinds of people of whom departments keep lists, and the words by which texts speak of them. */
import { labelText } from "./cell";

export const LISTED_KINDS = [
  "lowIncome",
  "lowIncomeMargin",
  "extremePoverty",
  "orphan",
  "unattendedChild",
  "unstable",
  "nearPoverty",
  "suddenHardship",
  "returnedToPoverty",
  "formerlyPoor",
  "disabled1",
  "disabled2",
  "disabled3",
  "disabled4",
  "unableToWork",
  "preferential",
  "restructured",
] as const;

/** One kind, as finely as documents tell them apart: the four levels of disability are four kinds. */
export type ListedKind = (typeof LISTED_KINDS)[number];

/** Disability by its level (残疾等级), the gravest first. */
const DISABILITY_LEVELS: readonly ListedKind[] = ["disabled1", "disabled2", "disabled3", "disabled4"];
/** Whoever is on a list of the disabled may be any of these. */
export const DISABLED: readonly ListedKind[] = [...DISABILITY_LEVELS, "unableToWork"];
/** The three kinds of 监测对象. */
export const MONITORED: readonly ListedKind[] = ["unstable", "nearPoverty", "suddenHardship"];

/** Tried in turn, and what one has read is hidden from the next: 低保边缘 is not 低保. */
const WORDS: readonly (readonly [words: RegExp, kind: ListedKind])[] = [
  [/(最低生活保障|低保)边缘/g, "lowIncomeMargin"],
  [/低保|最低生活保障/g, "lowIncome"],
  [/特困(?!职工|企业|学生)|五保|三无/g, "extremePoverty"],
  [/事实无人抚养|事实孤儿/g, "unattendedChild"],
  [/孤儿/g, "orphan"],
  [/脱贫不稳定/g, "unstable"],
  [/边缘易致贫/g, "nearPoverty"],
  [/突发严重困难/g, "suddenHardship"],
  [/返贫致贫|返贫(人口|户|人员)/g, "returnedToPoverty"],
  [/稳定脱贫|脱贫(人口|户|人员|家庭|群众)/g, "formerlyPoor"],
  [/优抚/g, "preferential"],
  [/改制企业/g, "restructured"],
  [/丧失劳动能力.{0,4}残疾/g, "unableToWork"],
];
const MONITORING = /监测(?=对象|户|人|名|花|类|范围|家庭|的|帮扶|$)/;
/** 残疾军人 are 优抚对象. */
const DISABILITY = /残疾(?!军人)|残联|重残/;
const GRAVE = /重度|重残/;

/** The kinds that a title, a category or the name of an identity speaks of. */
export function kindsIn(text: string): ReadonlySet<ListedKind> {
  const kinds = new Set<ListedKind>();
  let rest = labelText(text);
  for (const [words, kind] of WORDS) {
    const without = rest.replace(words, "|");
    if (without !== rest) kinds.add(kind);
    rest = without;
  }
  if (MONITORING.test(rest) && !MONITORED.some((kind) => kinds.has(kind)))
    for (const kind of MONITORED) kinds.add(kind);
  if (DISABILITY.test(rest)) for (const kind of disabilityIn(rest)) kinds.add(kind);
  return kinds;
}

function disabilityIn(label: string): readonly ListedKind[] {
  const levels = levelsIn(label);
  return levels.length > 0 ? levels : DISABLED;
}

const NUMERALS: Readonly<Record<string, string>> = {
  一: "1",
  壹: "1",
  Ⅰ: "1",
  二: "2",
  贰: "2",
  Ⅱ: "2",
  三: "3",
  叁: "3",
  Ⅲ: "3",
  四: "4",
  肆: "4",
  Ⅳ: "4",
};
const NUMERAL = new RegExp(`[${Object.keys(NUMERALS).join("")}]`, "g");
/** Levels and what joins them: 二级, 一、二级, 三级和四级, 1-4级. */
const LEVELS = /[1-4级、,和及与至到~～—–-]+/g;
const FROM_TO = /([1-4])级?[至到~～—–-]+([1-4])/g;

/** The levels of disability that a text names, 重度 being the first two; none if it names none. */
function levelsIn(text: string): readonly ListedKind[] {
  const label = withDigits(text);
  const levels = new Set<number>(GRAVE.test(label) ? [1, 2] : []);
  // The 4 of 2024级 is no level.
  const counted = label.replace(/[\d.]+/g, (run) => (/^[1-4]+$/.test(run) ? run : " "));
  for (const [run] of counted.matchAll(LEVELS)) {
    const group = toLastLevel(run);
    for (const digit of group.match(/[1-4]/g) ?? []) levels.add(Number(digit));
    for (const [, from, to] of group.matchAll(FROM_TO))
      for (let level = Number(from); level <= Number(to); level++) levels.add(level);
  }
  return DISABILITY_LEVELS.filter((_, i) => levels.has(i + 1));
}

/** What stands behind the last 级 that has its number is none. */
function toLastLevel(run: string): string {
  let end = run.length;
  while (end > 1 && !(run[end - 1] === "级" && /[1-4]/.test(run[end - 2] ?? ""))) end--;
  return end > 1 ? run.slice(0, end) : "";
}

/** The same for a cell that holds nothing but the level: 二级, 贰, 2. */
export function levelOf(text: string): readonly ListedKind[] {
  const label = withDigits(text);
  return levelsIn(/^[1-4]$/.test(label) ? `${label}级` : label);
}

function withDigits(text: string): string {
  return labelText(text).replace(NUMERAL, (numeral) => NUMERALS[numeral] ?? numeral);
}
