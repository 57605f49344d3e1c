/** Which column is what: headings first, and where they leave a doubt, what stands below them. */
import type { Field } from "./fields";
import { ALL_FIELDS } from "./fields";
import { OF_SUBJECT } from "./evidence";
import { bareHeading, type Meaning, meaningsOf, namesPayer, type Whose, yearIn } from "./meaning";
import { knownShare, type Profile, support } from "./values";

/** What a column was taken for. */
export interface Claim {
  readonly field: Field;
  readonly how: "heading" | "values" | "told";
  /** Its heading may mean something else: what stands below has to bear it out. */
  readonly isLoose: boolean;
  readonly whose: Whose;
}

const PLAIN = 4;
const LOOSE = 2;
const FOR = 2;
const AGAINST = -3;
/** Less than this and the values say something else than the heading. */
const ENOUGH = 1;

interface Candidate {
  readonly column: number;
  readonly meaning: Meaning;
  readonly score: number;
}

/**
 * @param labels the headings, as `labelText`s
 * @param columns those that are to be given out
 * @param profileAt what stands below a column
 * @param ofRelatives whether relatives' columns are people's of the sheet
 * @param told what a user said: it beats everything
 */
export function claimsOf(
  labels: readonly string[],
  columns: readonly number[],
  profileAt: (column: number) => Profile,
  told: ReadonlyMap<number, Field | null> = new Map(),
  ofRelatives = false,
): Map<number, Claim> {
  const claims = new Map<number, Claim>();
  const taken = new Set<string>();
  const give = (column: number, { field, whose }: Pick<Meaning, "field" | "whose">, claim: Claim) => {
    const key = whose === "head" ? `head ${field}` : field;
    if (claims.has(column) || taken.has(key)) return;
    claims.set(column, claim);
    taken.add(key);
  };
  for (const column of columns) {
    const field = told.get(column) ?? null;
    if (field === null) continue;
    const meaning = meaningTold(field);
    give(column, meaning, { ...meaning, how: "told", isLoose: false });
  }
  const wanted: Candidate[] = [];
  for (const column of columns.filter((one) => !told.has(one)))
    for (const meaning of meaningsOf(labels[column] ?? "")) {
      if (meaning.whose === "relative" && !ofRelatives) continue;
      const base = meaning.isPlain ? PLAIN : LOOSE;
      const said = support(meaning.field, profileAt(column));
      if (meaning.isWeak && said <= 0) continue;
      const isOfState = meaning.field === "subsidy" && OF_STATE.test(labels[column] ?? "");
      if (isOfState && isForEverybody(profileAt(column))) continue;
      // A plain heading is believed: what stands below it may all be wrong.
      const score = base + (said > 0 ? FOR : said < 0 ? AGAINST : 0);
      if (score >= ENOUGH) wanted.push({ column, meaning, score });
    }
  const isWhole = ({ meaning, column }: Candidate) =>
    meaning.field === "subsidy" && !namesPayer(labels[column] ?? "");
  const isPersons = ({ meaning: { field } }: Candidate) => field === "name" || field === "id";
  /** 逝者姓名 and 逝者身份证号 are one person's, 申请人身份证号 alone is not. */
  const isPaired = ({ column, meaning: { field } }: Candidate) =>
    wanted.some(
      (other) =>
        isPersons(other) &&
        other.meaning.field !== field &&
        whoseIn(labels[other.column] ?? "") === whoseIn(labels[column] ?? ""),
    );
  // Of two columns of amounts the one whose values policies know, and of two years the later.
  const rank = (candidate: Candidate) =>
    rankOf(candidate) +
    (isWhole(candidate) ? 500 : 0) +
    (isPersons(candidate) && OF_SUBJECT.test(labels[candidate.column] ?? "") ? 300 : 0) +
    (isPersons(candidate) && isPaired(candidate) ? 150 : 0) +
    300 * knownShare(candidate.meaning.field, profileAt(candidate.column)) +
    3 * yearIn(labels[candidate.column] ?? "");
  const rankOf = ({ score, meaning, column }: Candidate) =>
    // The row's own person goes before 家属.
    score * 1000 - (meaning.whose === "member" ? 500 : 0) - ALL_FIELDS.indexOf(meaning.field) / 100 - column;
  wanted.sort((a, b) => rank(b) - rank(a));
  for (const { column, meaning } of wanted) {
    const { field, isPlain, whose } = meaning;
    give(column, meaning, { field, how: "heading", isLoose: !isPlain, whose });
  }
  return claims;
}

const OF_STATE = /财政|政府|中央|省级|各级|国家/;

/** 640 in every row, and no policy knows it: what the state adds for each, and no help for anybody. */
function isForEverybody({ filled, positives, gives, distinct }: Profile): boolean {
  return filled > 1 && positives === filled && distinct === 1 && gives === 0;
}

/** 逝者 of 逝者姓名 and 逝者身份证号; "" where nobody is named. */
function whoseIn(label: string): string {
  return bareHeading(label).replace(
    /(?:的)?(?:姓名|名字|名称|(?:居民|公民)?(?:有效)?(?:身份|证件|社会保障|识别).{0,8})$/,
    "",
  );
}

/** 户主姓名 is a name, as its heading would have it: whether the head is the person of the row shows from the others. */
function meaningTold(field: Field): Pick<Meaning, "field" | "whose"> {
  if (field === "head") return { field: "name", whose: "head" };
  return field === "headId" ? { field: "id", whose: "head" } : { field, whose: "own" };
}

/** Columns that no heading gives a meaning to, and whose cells leave no doubt: numbers with fitting check characters, names. */
export function claimsByValues(
  labels: readonly string[],
  columns: readonly number[],
  claims: Map<number, Claim>,
  profileAt: (column: number) => Profile,
): void {
  const has = (field: Field) => [...claims.values()].some((claim) => claim.field === field);
  const free = columns.filter((column) => !claims.has(column) && mayBeAnything(labels[column] ?? ""));
  const give = (field: Field, fits: (profile: Profile, column: number) => boolean) => {
    if (has(field)) return;
    const column = free.find((candidate) => !claims.has(candidate) && fits(profileAt(candidate), candidate));
    if (column !== undefined) claims.set(column, { field, how: "values", isLoose: true, whose: "own" });
  };
  give("id", ({ ids, filled }) => filled > 0 && ids >= filled * 0.6);
  if (!has("id")) return;
  give("name", ({ names, filled, distinct }) => filled > 0 && names >= filled * 0.6 && distinct * 2 > filled);
  if (!has("name")) return;
  const isNameless = (column: number) => NO_HEADING.test(labels[column] ?? "");
  // Below no heading at all an amount may as well be what is due, or given; of two such columns nobody can tell which.
  const paid = free.filter((column) => {
    const { filled, amounts, positives, pays } = profileAt(column);
    const isAmount = positives > 0 && pays === positives && amounts === filled;
    return !claims.has(column) && isAmount && !isNameless(column) && !NO_PAYMENT.test(labels[column] ?? "");
  });
  if (!has("due") && paid.length === 1) give("paid", (_, column) => column === paid[0]);
  const most = (n: number, filled: number) => filled > 1 && n >= filled * 0.9;
  give("sex", ({ sexes, filled }, column) => isNameless(column) && most(sexes, filled));
  give(
    "relation",
    ({ relations, filled, distinct }, column) =>
      isNameless(column) && most(relations, filled) && distinct > 1,
  );
}

/** Amounts that a policy knows, and that nobody has paid for himself. */
const NO_PAYMENT =
  /标准|档|财政|政府|补|资助|代|减|免|救助|合计|总|应|年|月|日|序|号|人数|人口|户|欠|未|退|待/;

/** A列, 字段3, Column4: headings that say nothing. */
const NO_HEADING =
  /^(?:[a-z]{1,3}列?|第?[\d一二三四五六七八九十]{1,3}列|(?:列|栏|字段|项目?|column|field|f|c|col)_?\d{1,3}|)$/i;

/** 户主身份证号, 监护人姓名 are known, and not the person's. */
function mayBeAnything(label: string): boolean {
  return (
    meaningsOf(label).length === 0 &&
    !/户主|监护|家长|父|母|代缴|经办|联系人|配偶|残疾|村|单位|校/.test(label)
  );
}
