/** What a heading can mean, by the table of evidence. */
import { EVIDENCE, OF_HEAD, OF_MEMBER, OF_OTHERS, OF_RELATIVE } from "./evidence";
import type { Field } from "./fields";
import { inUsualCharacters } from "./traditional";

/** Whose column it is. */
export type Whose = "own" | "head" | "member" | "relative";

export interface Meaning {
  readonly field: Field;
  /** It can mean nothing else. */
  readonly isPlain: boolean;
  readonly isMinor: boolean;
  /** It is believed only where what stands below bears it out. */
  readonly isWeak: boolean;
  readonly whose: Whose;
}

const NOTHING: readonly Meaning[] = [];
/** Longer than this and a text is no heading. */
const LONGEST = 24;
/** Whose they are is a part of what they are. */
const PERSONAL: readonly Field[] = ["name", "id", "sex", "phone"];

const NUMBERING = /^\(?\d{1,2}[).、:]/;
/** SFZH身份证号: the name that an export gives the column. */
const CODE = /^[a-z][a-z\d_]{0,15}(?=\p{Script=Han})/iu;
const IN_BRACKETS = /\([^()]{0,40}\)/g;
const MARKS = /[:.。,"“”'‘’<>《》]/g;
/** 成员1姓名, 姓名2: which of several. */
const ORDINAL = /(成员|家属|家人)[\d一二三四五六七八九十]{1,2}|[\d一二三四五六七八九十]{1,2}$/g;

const known = new Map<string, readonly Meaning[]>();
/** Cells of data are asked about, too, and are not worth remembering. */
const MOST_REMEMBERED = 4_000;

/** `label` is a `labelText`. */
export function meaningsOf(label: string): readonly Meaning[] {
  if (label === "" || label.length > LONGEST + 40) return NOTHING;
  const before = known.get(label);
  if (before !== undefined) return before;
  const found = look(bareHeading(label));
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.set(label, found);
  return found;
}

/** 姓名Name, 身份证号IDNo: the same in English. */
function withoutEnglish(text: string): string {
  let end = text.length;
  while (end > 0 && /[a-z]/i.test(text[end - 1] as string)) end--;
  return end === 0 ? text : text.slice(0, end);
}

/** Without numbering, what stands in brackets, and signs. */
export function bareHeading(label: string): string {
  const text = inUsualCharacters(label)
    .replace(NUMBERING, "")
    .replace(/^20\d\d年度?(?=.)/, "")
    .replace(CODE, "");
  const without = text.replace(IN_BRACKETS, "").replace(MARKS, "");
  return without === "" ? text.replace(/[()]/g, "").replace(MARKS, "") : withoutEnglish(without);
}

/** The same without which of several it is. */
export function withoutOrdinal(bare: string): string {
  const without = bare.replace(ORDINAL, "$1");
  return without === "" ? bare : without;
}

function look(bare: string): readonly Meaning[] {
  if (bare === "" || bare.length > LONGEST) return NOTHING;
  const found = means(bare);
  const first = /^([^/]{2,})\/[^/]{2,}$/.exec(bare)?.[1];
  // 身份证号/出生证号: the first of two, where both together mean nothing.
  return found.length > 0 || first === undefined ? found : means(first);
}

function means(bare: string): readonly Meaning[] {
  const label = withoutOrdinal(bare);
  if (/^户主$/.test(label))
    return [{ field: "head", isPlain: true, isMinor: true, isWeak: false, whose: "head" }];
  const isHeads = OF_HEAD.test(label);
  const isRelatives = OF_RELATIVE.test(label);
  // 被代缴人, 被监护人: for whom somebody else does it.
  const isOthers = OF_OTHERS.test(label) && !isRelatives && !label.startsWith("被");
  const what = isHeads ? label.replace(/^(?:家庭)?户主的?/, "") : label;
  const found = EVIDENCE.flatMap(({ field, says, unless, plain, weak, isMinor = false }): Meaning[] => {
    const isPersonal = PERSONAL.includes(field);
    if (isPersonal && isOthers) return [];
    const said = isPersonal ? what : label;
    const isSaid = typeof says === "function" ? says(said) : says.test(said);
    if (!isSaid || unless?.test(said) === true) return [];
    const whose = isPersonal ? whoseIs(label, isHeads, isRelatives) : "own";
    const isPlain = plain === undefined || plain.test(label);
    return [{ field, isPlain, isMinor, isWeak: weak?.test(label) === true, whose }];
  });
  return found.length === 0 ? NOTHING : found;
}

function whoseIs(label: string, isHeads: boolean, isRelatives: boolean): Whose {
  if (isHeads) return "head";
  if (isRelatives) return "relative";
  return OF_MEMBER.test(label) ? "member" : "own";
}

/** Whether the text heads a column of people that is known. */
export function isHeading(label: string): boolean {
  return meaningsOf(label).length > 0;
}

/** Years since 2000 of a heading that says one: 2024年缴费金额. */
export function yearIn(label: string): number {
  return Number(/20(\d\d)年/.exec(label)?.[1] ?? 0);
}

/** Who pays: 民政资助, 村集体代缴. Beside 资助金额 it is a part of that. */
const PAYER =
  /民政|残联|财政|政府|集体|村|乡|镇|振兴|扶贫|医保局|医疗救助|部门|单位|[省市县区]级|[省市县区]财|中央|企业|慈善|工会|协会/;

export function namesPayer(label: string): boolean {
  return PAYER.test(bareHeading(label));
}
