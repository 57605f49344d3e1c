/** How statements stand in one cell: what is helped, what is paid, how a quota is counted; each read and written. */
import type { Layer, Pay, QuotaRule, Standard } from "../../policy";
import { cellNumber, cellText } from "../cell";
import { countIn, NOT_STATED, quoted, saysIn, wordsOf } from "./cell-words";
import { readText, writeText } from "./text";
import { numberIn, Unreadable } from "./values";

const YUAN = "(\\d{1,7}(?:\\.\\d{1,2})?)(?:元)?(?:/人|/人/年|/人·年|每人|每人每年)?";
const PERCENT = "(\\d{1,3}(?:\\.\\d{1,2})?)%";

/** A layer without who pays it; `[]`: nobody helps. */
export type Help =
  | readonly []
  | readonly [
      | { readonly kind: "full" }
      | { readonly kind: "subsidy" | "selfPay"; readonly yuan: number }
      | {
          readonly kind: "rate";
          readonly percent: number;
          readonly of: Extract<Layer, { kind: "rate" }>["of"];
        }
      | { readonly kind: "notStated"; readonly says: string | null },
    ];

const NOBODY =
  /^(?:不(?:再|予|享受)?(?:给予|享受)?(?:参保)?(?:资助|补助)|无资助|没有资助|不享受资助|不享受|按标准缴费|全额自缴|不补助|无补助|0元?)$/;
const FULL =
  /^(?:全额|全免|免缴|免费|个人不缴费?|(?:个人缴费(?:部分|标准)?)?(?:由(?:各级)?政府)?(?:给予)?全额(?:给予)?(?:资助|代缴|补助|补贴|减免|救助)|(?:其余|剩余|余下)(?:部分)?(?:给予)?全额(?:资助|代缴|补助)|其余全部|其余全额|剩余(?:部分)?全额|余下全部)$/;
const SUBSIDY = new RegExp(
  `^(?:给予)?(?:定额)?(?:按)?(?:每人每年|每人)?(?:定额)?(?:资助|补助|补贴|救助|代缴)?${YUAN}(?:资助|补助|补贴)?(?:标准)?(?:给予)?(?:定额)?(?:资助|补助)?$`,
);
const SELF_PAY = new RegExp(`^(?:个人)?(?:自缴|自付|自负|只?缴费?|缴纳|承担)${YUAN}$`);
const RATE = new RegExp(
  `^(?:按照|按)?(.{0,20}?)(?:的|标准的)?(?:按)?(?:比例)?(?:资助|补助)?${PERCENT}(?:给予)?(?:定额|比例)?(?:资助|补助)?$`,
);
const WHOLE = /^(?:资助|补助|定额资助|按比例资助|(?:个人)?缴费(?:标准|部分)?|个人缴费标准|标准|(?:给予)?)$/;
const REST = /^(?:其余|剩余|余下|剩下)(?:部分|的部分|个人缴费部分)?$/;

/** “一档”的90%: a name that could be taken for something else. */
const OF_NAMED = /^“(.+)”的(\d{1,3}(?:\.\d{1,2})?)%$/s;

function unquoted(name: string): string {
  return name.replace(/””/g, "”");
}

function quotedName(name: string): string {
  return `“${name.replace(/”/g, "””")}”`;
}

/** 全额、200、80%、其余的80%、一档的90%、个人缴38元、不资助、文件没写：…. Null for a blank cell. */
export function readHelp(value: unknown): Help | null | Unreadable {
  if (typeof value === "number") {
    // A cell formatted as a percentage holds 0.8, and 1 for 100%: nobody gives one yuan.
    if (value > 0 && value <= 1)
      return [{ kind: "rate", percent: Math.round(value * 1e6) / 1e4, of: "standard" }];
    // 1.2 is what a program makes of 120 %; nobody gives 1.2 yuan.
    if (value > 1 && value < LEAST_YUAN)
      return new Unreadable(
        `不能超过 100%，现在是“${Math.round(value * 1e4) / 100}%”，请核对；是金额的，写上“元”`,
      );
    return amount("subsidy", value, value);
  }
  const text = readText(value);
  if (text === null) return cellText(value) === "" ? null : [];
  const words = wordsOf(text);
  if (NOBODY.test(words)) return [];
  if (FULL.test(words)) return [{ kind: "full" }];
  const [, named, ofNamed] = OF_NAMED.exec(text) ?? [];
  if (named !== undefined && Number(ofNamed) <= 100)
    return [{ kind: "rate", percent: Number(ofNamed), of: { standard: unquoted(named) } }];
  if (NOT_STATED.test(words)) {
    return [{ kind: "notStated", says: saysIn(text) }];
  }
  const selfPay = SELF_PAY.exec(words)?.[1];
  if (selfPay !== undefined) return amount("selfPay", Number(selfPay), value);
  const subsidy = SUBSIDY.exec(words)?.[1];
  if (subsidy !== undefined) return amount("subsidy", Number(subsidy), value);
  const [, base = "", share] = RATE.exec(words) ?? [];
  if (share !== undefined) {
    const percent = Number(share);
    if (percent > 100) return new Unreadable(`不能超过 100%，${quoted(value)}`);
    const of =
      base === "" || WHOLE.test(base)
        ? ("standard" as const)
        : REST.test(base)
          ? ("rest" as const)
          : { standard: base.replace(/(?:个人)?(?:缴费)?(?:标准)?$/, "") };
    return [{ kind: "rate", percent, of }];
  }
  return new Unreadable(
    `看不懂，${quoted(value)}。可以写：全额、200（每人资助多少元）、80%、其余的80%、一档的90%、不资助、文件没写；只写了个人缴多少的，填在“个人缴费”一列`,
  );
}

function amount(kind: "subsidy" | "selfPay", yuan: number, value: unknown): Help | Unreadable {
  if (yuan < 0 || Math.round(yuan * 100) / 100 !== yuan)
    return new Unreadable(`应是不小于 0 的金额，最多两位小数，${quoted(value)}`);
  return yuan === 0 && typeof value === "number" ? [] : [{ kind, yuan }];
}

/** Below it a bare number is taken for a share. */
const LEAST_YUAN = 10;

export function writeHelp(layer: Layer): string | number {
  switch (layer.kind) {
    case "full":
      return "全额";
    case "subsidy":
      // A cell that holds 0.8 may be a share.
      return layer.yuan >= LEAST_YUAN ? layer.yuan : `资助${layer.yuan}元`;
    case "selfPay":
      return `个人缴${layer.yuan}元`;
    case "rate":
      return writeRate(layer.percent, layer.of);
    case "notStated":
      return writeText(`文件没写：${layer.says}`);
  }
}

function writeRate(percent: number, of: Extract<Layer, { kind: "rate" }>["of"]): string {
  if (of === "standard") return `${percent}%`;
  if (of === "rest") return `其余的${percent}%`;
  const plain = `${of.standard}的${percent}%`;
  const read = readHelp(plain);
  const [only] = read instanceof Unreadable || read === null ? [] : read;
  const isSame = only?.kind === "rate" && typeof only.of !== "string" && only.of.standard === of.standard;
  return isSame ? plain : `${quotedName(of.standard)}的${percent}%`;
}

/** Yuan with at most two decimals: `380`, `每人380元`, `120.5`. */
export function readYuan(value: unknown): number | null | Unreadable {
  const yuan = numberIn(value, "元");
  if (yuan === null) return null;
  if (yuan >= 0 && Math.abs(Math.round(yuan * 100) - yuan * 100) < 1e-6) return yuan === 0 ? 0 : yuan;
  return new Unreadable(`应是金额，如 400、120.5，${quoted(value)}`);
}

/** 个人缴费标准、全部筹资标准、1070、文件没写. */
export function readPay(value: unknown): Pay["amount"] | null | Unreadable {
  const text = readText(value);
  if (text === null) return null;
  const words = wordsOf(text);
  if (/^(?:按)?(?:个人)?(?:缴费)?标准(?:缴费)?$|^(?:同|与)?集中(?:缴费)?期(?:一样|相同)?$|^不变$/.test(words))
    return { kind: "standard" };
  if (
    /^(?:按)?(?:全部|全额|总|年度|人均)?筹资(?:总额|标准)?(?:全额)?(?:缴费|缴纳)?$|^个人(?:缴费)?(?:标准|部分)?[+加和与及、](?:政府|人均|各级)?财政补助(?:标准|部分)?(?:的)?(?:之和|总和|合计|全部(?:金额|费用)?)?$|含财政补助/.test(
      words,
    )
  )
    return { kind: "fullFunding" };
  if (/^(?:不缴费?|免缴|免费|全额资助)$/.test(words)) return { kind: "yuan", yuan: 0 };
  if (NOT_STATED.test(words)) return { kind: "notStated", says: saysIn(text) ?? "文件没有写" };
  const yuan = readYuan(/^(?:缴|缴费|缴纳|每人缴)(.*)$/.exec(words)?.[1] ?? value);
  if (typeof yuan === "number") return { kind: "yuan", yuan };
  return new Unreadable(`看不懂，${quoted(value)}。可以写：个人缴费标准、全部筹资标准、1070（元）、文件没写`);
}

export function writePay(pay: Pay["amount"]): string | number {
  switch (pay.kind) {
    case "standard":
      return "个人缴费标准";
    case "fullFunding":
      return "全部筹资标准";
    case "yuan":
      return pay.yuan;
    case "notStated":
      return writeText(`文件没写：${pay.says}`);
  }
}

type Ages = NonNullable<Standard["ages"]>;

export function writeAges({ from, below }: Ages): string {
  if (below === null) return `${from}周岁以上`;
  return from === 0 ? `不满${below}周岁` : `${from}—${below - 1}周岁`;
}

export function readYes(value: unknown): boolean | null | Unreadable {
  const words = wordsOf(value);
  if (readText(value) === null || words === "否" || words === "不是") return null;
  return /^(?:是|√|对|y|yes|1)$/i.test(words)
    ? true
    : new Unreadable(`只能写“是”，或者不填，${quoted(value)}`);
}

/** 3个月, 1年, 4年以上6个月: the numbers in front of each unit. */
export function readTerms(
  value: unknown,
): { readonly years: number | null; readonly months: number | null } | null | Unreadable {
  if (readText(value) === null) return null;
  if (/^不(?:再)?(?:加|另加|多等)$/.test(wordsOf(value))) return { years: 0, months: 0 };
  const number = typeof value === "number" ? value : cellNumber(value);
  if (number !== null && Number.isInteger(number)) return { years: number, months: number };
  const [, years, months] =
    /^(?:断(?:缴|保)?)?(?:连续)?(?:满)?(?:(\d{1,3}|[一二两三四五六七八九十]{1,3})年)?(?:\(含\))?(?:及)?(?:以上|以内|内)?(?:的)?[,，]?(?:等待|至少|不少于|为)*(?:(\d{1,3}|[一二两三四五六七八九十]{1,3})个?月)?$/.exec(
      wordsOf(value),
    ) ?? [];
  const [y, m] = [years, months].map((text) => (text === undefined ? null : countIn(text)));
  if ((y ?? null) === null && (m ?? null) === null)
    return new Unreadable(`看不懂，${quoted(value)}。可以写 3个月、1年、4年以上6个月`);
  return { years: y ?? null, months: m ?? null };
}

const BASE = new RegExp(`^(?:按|按照)?(.{0,30}?)(?:的|×|x|\\*|乘以)?${PERCENT}(?:计算|确定|下达)?$`, "i");
const CENSUS = /^(?:户籍|户籍总)?人口(?:数|总数)?$|^户籍人口数?$/;
const REMAINING = /^户籍人口数?(?:减去?|扣除|扣减)(?:不参保的?人(?:员)?|.{0,20})(?:后)?$/;
const LAST_YEAR = /^上(?:一)?年(?:度)?(?:实际)?(?:居民)?(?:医保)?(?:参保|缴费)(?:人?数|人员|人员数)?$/;

/** The rule of the quotas, without names of whom it takes off. */
export type RuleRead =
  | {
      readonly kind: "share";
      readonly percent: number;
      readonly of: Extract<QuotaRule, { kind: "share" }>["of"];
    }
  | { readonly kind: "subtract" | "assigned" | "notStated" };

export function readRule(value: unknown): RuleRead | null | Unreadable {
  if (typeof value === "number" && value > 0 && value <= 1)
    return { kind: "share", percent: Math.round(value * 1e6) / 1e4, of: "census" };
  const text = readText(value);
  if (text === null) return null;
  const words = wordsOf(text);
  const [, named, ofNamed] = OF_NAMED.exec(text) ?? [];
  if (named !== undefined && Number(ofNamed) <= 100)
    return { kind: "share", percent: Number(ofNamed), of: { other: unquoted(named) } };
  const [, base = "", share] = BASE.exec(words) ?? [];
  if (share !== undefined) {
    const percent = Number(share);
    if (percent > 100) return new Unreadable(`不能超过 100%，${quoted(value)}`);
    const of =
      base === "" || CENSUS.test(base)
        ? "census"
        : REMAINING.test(base)
          ? "remaining"
          : LAST_YEAR.test(base)
            ? "lastYear"
            : { other: base };
    return { kind: "share", percent, of };
  }
  if (REMAINING.test(words)) return { kind: "subtract" };
  if (LAST_YEAR.test(words)) return { kind: "share", percent: 100, of: "lastYear" };
  if (/^(?:由)?(?:上级|直接|.{1,6})?(?:下达|分配|分解|核定)$/.test(words)) return { kind: "assigned" };
  if (NOT_STATED.test(words)) return { kind: "notStated" };
  return new Unreadable(
    `看不懂，${quoted(value)}。可以写：户籍人口的95%、户籍人口减去不参保的人、上年参保人数的100%、参保基数的99%、由上级下达、文件没写`,
  );
}

export function writeRule(rule: QuotaRule): string {
  switch (rule.kind) {
    case "subtract":
      return "户籍人口减去不参保的人";
    case "assigned":
      return "由上级下达";
    case "notStated":
      return "文件没写";
    case "share":
      return writeShare(rule.percent, rule.of);
  }
}

const BASES = { census: "户籍人口", remaining: "户籍人口减去不参保的人", lastYear: "上年参保人数" } as const;

function writeShare(percent: number, of: Extract<QuotaRule, { kind: "share" }>["of"]): string {
  if (typeof of === "string") return `${BASES[of]}的${percent}%`;
  const plain = `${of.other}的${percent}%`;
  const read = readRule(plain);
  const isSame =
    read !== null &&
    !(read instanceof Unreadable) &&
    read.kind === "share" &&
    typeof read.of !== "string" &&
    read.of.other === of.other;
  return isSame ? plain : `${quotedName(of.other)}的${percent}%`;
}
