/** What the sheet calls the kinds that the schema knows, and the other ways in which people write them. */
import { foldWidth } from "../../../identity";
import type { Version1 } from "../../../policy";
import { labelText } from "../../cell";

type AssistKind = Version1["categories"][number]["assist"]["kind"];
type QuotaKind = Version1["quota"]["rule"]["kind"];
type LateKind = Version1["late"]["general"]["kind"];
type Exception = Version1["late"]["exceptions"][number];

/** A word for each kind, and a pattern for other words. */
export type Words<K extends string> = Readonly<Record<K, readonly [word: string, also: RegExp]>>;

export const ASSIST: Words<AssistKind> = {
  none: ["不资助", /^(无资助|没有资助|不享受资助|按标准缴费|全额自缴)$/],
  full: ["全额资助", /^(全额|全免|免缴|免费|个人不缴费?|全额(代缴|补助|补贴|减免))$/],
  subsidy: ["定额资助", /^(定额|定额(补助|补贴)|资助|补助|补贴)$/],
  rate: ["按比例资助", /^(按?比例|按?比例(补助|补贴))$/],
  selfPay: ["个人缴固定数", /^(自缴|个人(定额)?缴(纳|费)?|个人自缴)$/],
  notStated: ["文件没写金额", /^(文件)?(没有?|未)(写明?|明确|规定|说明?)(资助)?(金额|标准)?$/],
};

export const QUOTA: Words<QuotaKind> = {
  share: ["按户籍人口的比例", /^(按?(户籍)?人口(的|数的|数)?)?(比例|百分比)$/],
  subtract: [
    "户籍人口减去不参保的人",
    /^(户籍人口数?)?(减去?|扣除|扣减|相减)(不参保的?人|不参保的?人员|其他人)?$/,
  ],
  assigned: ["由上级下达", /^(上级|直接|由.{1,6})?(下达|分配|分解|核定)$/],
};

export const LATE: Words<LateKind> = {
  wait: ["缴费后等待", /^(等待|有等待期|设等待期|可以补缴)$/],
  refused: ["不再受理", /^(不受理|不能参保|不得参保|不得中途参保|不予办理)$/],
  notStated: ["文件没写", /^(文件)?(没有?|未)(写明?|明确|规定|说明?)$/],
};

export const STARTS: Words<NonNullable<Exception["starts"]>> = {
  payment: ["缴费之日", /^(自|从)?(参保)?缴费(之日|当日|日|到账之日)?起?$/],
  birth: ["出生之日", /^(自|从)?出生(之日|当日|日)?起?$/],
  insuranceLoss: ["断保之日", /^(自|从)?断保(之日|当日|日)?起?$/],
  admission: ["进入机构之日", /^(自|从)?进入(福利)?机构(之日|当日|日)?起?$/],
};

export const PAYS: Words<NonNullable<Exception["pays"]>> = {
  nothing: ["不缴费", /^(不缴|免缴|免费|0元?)$/],
  standard: ["个人缴费标准", /^(个人缴费部分|个人标准|按个人缴费标准(缴费)?)$/],
  fullFunding: ["全部筹资标准", /^(筹资标准|全额筹资标准|按筹资标准(缴费)?|含财政补助)$/],
};

export const IDENTITIES = "就高";
export const YES = "是";
export const NO = "否";

export function wordsOf<K extends string>(words: Words<K>): string[] {
  return (Object.values(words) as Words<K>[K][]).map(([word]) => word);
}

/** The kind that a word means; undefined if it is none. */
export function kindOf<K extends string>(words: Words<K>, value: unknown): K | undefined {
  const text = labelText(value);
  return (Object.keys(words) as K[]).find((kind) => {
    const [word, also] = words[kind];
    return text === word || also.test(text);
  });
}

/** The way of stating a subsidy with its number in one cell: `资助280元`, `自缴38元`, `80%`. */
export function assistIn(
  value: unknown,
): { readonly kind: AssistKind; readonly amount: string | null } | undefined {
  const kind = kindOf(ASSIST, value);
  if (kind !== undefined) return { kind, amount: null };
  const text = foldWidth(labelText(value));
  const rate = /^(?:按|按比例)?(?:资助|补助)?(\d+(?:\.\d+)?%)(?:资助|补助)?$/.exec(text)?.[1];
  if (rate !== undefined) return { kind: "rate", amount: rate };
  const subsidy = /^(?:定额)?(?:资助|补助|补贴)(\d+)(?:元(?:\/人)?)?$/.exec(text)?.[1];
  if (subsidy !== undefined) return { kind: "subsidy", amount: subsidy };
  const selfPay = /^(?:个人)?(?:自缴|缴费|缴纳|缴)(\d+)(?:元(?:\/人)?)?$/.exec(text)?.[1];
  return selfPay === undefined ? undefined : { kind: "selfPay", amount: selfPay };
}
