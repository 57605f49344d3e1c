/** What stands below a heading, as evidence for or against what the heading says. */
import { checkCharacter, compact, foldWidth, parseDay } from "../../identity";
import { cellNumber, cellText, labelText } from "../cell";
import type { Grid } from "../grid";
import { kindsIn } from "../list-kinds";
import { lineKind } from "../people/lines";
import { relationOf } from "../people/relations";
import { isHeading } from "./meaning";
import { isCommonSurname } from "./surnames";
import type { Field } from "./fields";

/** So many rows below a header say what its columns are. */
export const SAMPLE_ROWS = 60;

/** What a column holds, in numbers of cells. */
export interface Profile {
  readonly filled: number;
  /** 18 characters with a fitting check character, or 15 digits with a day. */
  readonly ids: number;
  /** Long digits, whatever their check character. */
  readonly longDigits: number;
  readonly names: number;
  readonly sexes: number;
  readonly phones: number;
  /** Plain numbers that somebody may pay. */
  readonly amounts: number;
  /** More than nothing; of these, such as somebody pays by a policy, and is given by one. */
  readonly positives: number;
  readonly pays: number;
  readonly gives: number;
  readonly days: number;
  readonly relations: number;
  /** Names of categories that some policy, or some department's list, knows. */
  readonly categories: number;
  /** 居民, 居民一档: how somebody is insured. */
  readonly insurances: number;
  /** 是, 否, √, and words such as 已缴. */
  readonly answers: number;
  readonly distinct: number;
}

/** What policies know: names of categories; yuan that somebody pays, or is given. */
export interface Vocabulary {
  (text: string): boolean;
  readonly pays: (yuan: number) => boolean;
  readonly gives: (yuan: number) => boolean;
}

const NO_PROFILE: Profile = {
  filled: 0,
  ids: 0,
  longDigits: 0,
  names: 0,
  sexes: 0,
  phones: 0,
  amounts: 0,
  positives: 0,
  pays: 0,
  gives: 0,
  days: 0,
  relations: 0,
  categories: 0,
  insurances: 0,
  answers: 0,
  distinct: 0,
};

const HAN_NAME = /^[\p{Script=Han}·•]{2,5}$/u;
const ANSWER = /^(?:是|否|有|无|√|✓|✔|×|0|1|y|n|已.{1,4}|未.{1,4}|正常.{0,4})$/i;
const INSURANCE =
  /^(?:城乡|城镇)?(?:居民|职工)(?:基本)?(?:医保|医疗保险|医疗|参保)?(?:[一二三四]档)?(?:人员)?$|^[一二三四]档$/;
const MOBILE = /^(?:\+?86)?1[3-9]\d{9}$/;
/** 2020-05, 2021年8月: from when on somebody is of a kind. */
const MONTH = /^(?:19|20)\d\d[-./年](?:0?[1-9]|1[0-2])月?$/;
const LARGEST = 100_000;

export type SampleRows = readonly (readonly unknown[])[];

/** The rows below a header that hold data: no sums, signatures or notes, and nothing of the next page. */
export function sampleRows(grid: Grid, first: number): SampleRows {
  const rows: (readonly unknown[])[] = [];
  for (const cells of grid.cells.slice(first, first + SAMPLE_ROWS)) {
    const filled = cells.filter((value) => cellText(value) !== "");
    if (filled.length < 2) continue;
    const kind = lineKind(cellText(filled[0]));
    if (kind === "page-sums" || filled.filter((value) => isHeading(labelText(value))).length > 2) break;
    if (kind === null) rows.push(cells);
  }
  return rows;
}

/** Of the column at index `column` of the rows. */
export function profileOf(rows: SampleRows, column: number, knows: Vocabulary): Profile {
  const profile = { ...NO_PROFILE };
  const seen = new Set<string>();
  for (const cells of rows) {
    const value = cells[column];
    const text = cellText(value);
    if (text === "" || text.length > 60) continue;
    profile.filled++;
    seen.add(text);
    count(profile, value, text, knows);
  }
  return { ...profile, distinct: seen.size };
}

function count(
  profile: { -readonly [key in keyof Profile]: Profile[key] },
  value: unknown,
  text: string,
  knows: Vocabulary,
): void {
  if (isIdNumber(text)) profile.ids++;
  if (/\d{14}/.test(text)) profile.longDigits++;
  if (MOBILE.test(text.replace(/[-\s]/g, ""))) profile.phones++;
  const number = cellNumber(value);
  if (number !== null && number >= 0 && number < LARGEST) profile.amounts++;
  if (number !== null && number > 0) {
    profile.positives++;
    if (knows.pays(number)) profile.pays++;
    if (knows.gives(number)) profile.gives++;
  }
  if (
    typeof value === "string"
      ? typeof parseDay(value) !== "string" || MONTH.test(text)
      : number !== null && number > 30_000 && number < 60_000
  )
    profile.days++;
  if (ANSWER.test(foldWidth(text))) profile.answers++;
  if (/^[男女]性?$/.test(text)) profile.sexes++;
  else if (relationOf(text) !== null && !/^\d+$/.test(text)) profile.relations++;
  else if (INSURANCE.test(text)) profile.insurances++;
  else if (kindsIn(text).size > 0 || knows(text)) profile.categories++;
  else if (HAN_NAME.test(text) && isCommonSurname(text)) profile.names++;
}

/** Its check character fits, or it is an old one with a day in it. */
export function isIdNumber(text: string): boolean {
  const clean = compact(text);
  if (/^\d{17}[\dX]$/.test(clean)) return checkCharacter(clean.slice(0, 17)) === clean.charAt(17);
  return /^\d{8}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}$/.test(clean);
}

/** The share of a column's amounts that policies know, as what the field would be. */
export function knownShare(field: Field, { positives, pays, gives }: Profile): number {
  if (positives === 0) return 0;
  if (field === "paid" || field === "due") return pays / positives;
  return field === "subsidy" ? gives / positives : 0;
}

/** 1: what stands there bears it out; -1: it speaks against it; 0: it says nothing. */
export function support(field: Field, profile: Profile): number {
  const { filled } = profile;
  if (filled === 0) return 0;
  const share = (n: number) => n / filled;
  const verdict = (good: number, bad: number) => (good >= 0.5 ? 1 : bad >= 0.5 ? -1 : 0);
  switch (field) {
    case "id":
    case "headId":
      return verdict(
        share(profile.ids + profile.longDigits),
        share(profile.names + profile.sexes + profile.days),
      );
    case "name":
    case "head":
      return verdict(share(profile.names), share(profile.longDigits + profile.amounts + profile.answers));
    case "sex":
      return verdict(share(profile.sexes), share(profile.longDigits));
    case "relation":
      return verdict(
        share(profile.relations),
        share(profile.categories + profile.amounts + profile.longDigits),
      );
    case "category":
      return profile.categories > 0
        ? 1
        : verdict(0, share(profile.insurances + profile.amounts + profile.answers + profile.relations));
    case "paid":
    case "due":
    case "subsidy":
      return verdict(share(profile.amounts - profile.days), share(filled - profile.amounts));
    case "phone":
      return verdict(share(profile.phones), share(profile.names + profile.ids));
    case "unpaid":
      return share(profile.answers) >= 0.5 ? 1 : -1;
    case "status":
      return verdict(share(profile.answers), share(profile.amounts - profile.answers + profile.days));
    default:
      return 0;
  }
}
