/**
 * Invented households of the documents' regions, in which nothing is wrong: who is of which category, pays how much
 * and has whose money, is what the documents say (their amounts: `test/documents`).
 */
import fc from "fast-check";
import type { FormField } from "../../src/forms";
import { type AmountCase, amountCases } from "../documents/amounts";
import type { CellValue } from "./grid";
import { madeId } from "./made-ids";
import { nameOfPerson } from "./persons";

/** One row of a roster. */
export interface Resident {
  /** Who it is, whatever happens to the row: `p3`. */
  readonly key: string;
  readonly written: Readonly<Record<FormField, CellValue>>;
}
/** A household, or rows of one that stand together. */
export type Family = readonly Resident[];

export interface Place {
  readonly region: string;
  readonly title: string;
  readonly division: string;
  /** Who pays subsidies: a department that the document, or the form of the region, names. */
  readonly payer: string;
}

const form = (region: string) => `${region}2024年度城乡居民基本医疗保险参保缴费基本信息登记表`;

export const PLACES: readonly Place[] = [
  { region: "土沃乡", title: form("沁水县土沃乡"), division: "140521", payer: "医疗救助基金" },
  { region: "临猗县", title: form("临猗县"), division: "140821", payer: "医疗救助资金" },
  { region: "方太乡", title: form("方太乡"), division: "360732", payer: "兴国县医保局" },
  { region: "赫山区", title: form("赫山区"), division: "430903", payer: "区民政局" },
  { region: "孝义市", title: form("孝义市"), division: "141181", payer: "市民政局" },
];

export type Kind = AmountCase & { readonly selfPay: number; readonly subsidy: number };

/** The names by which a document calls its categories, and their amounts, where it states any. */
export function kindsOf({ region }: Place): Kind[] {
  return amountCases.filter(
    (entry): entry is Kind => entry.region === region && entry.selfPay !== null && entry.subsidy !== null,
  );
}

export type Age = "child" | "student" | "grown-up" | "old";

/** The age that the name of a category itself asks for; null where anybody can be of it. */
export function ageOf(category: string): Age | null {
  // What stands in brackets is a part of the group, and others are in it.
  const names = category.replace(/[（(].*[）)]/g, "").split(/[、，,;；/／+＋\s]+/);
  for (const [age, name] of AGES) if (names.some((part) => name.test(part))) return age;
  return null;
}

const AGES: readonly (readonly [Age, RegExp])[] = [
  // ③ and ④ are 孤儿 and 事实无人抚养儿童 on 赫山区's form.
  ["child", /孤儿$|儿童$|^[③④]$|未成年人/],
  ["student", /大学生|残疾学生/],
  ["grown-up", /残疾成年人/],
  // Who joined the army before 1954 is old, though the name does not say how old.
  ["old", /60周?岁|1953|老复员|退休/],
];

/** In the year of the collection, 2023. */
const YEARS: Readonly<Record<Age, number>> = { child: 10, student: 20, "grown-up": 45, old: 92 };

/** How the members of a household stand to its head, with sex and age; any first few of them are a household. */
const MEMBERS = [
  { relation: "户主", sex: "男", age: 45 },
  { relation: "妻", sex: "女", age: 43 },
  { relation: "女", sex: "女", age: 17 },
  { relation: "母亲", sex: "女", age: 70 },
  { relation: "子", sex: "男", age: 12 },
] as const;

export interface FamilyPlan {
  readonly category: string;
  readonly selfPay: number;
  readonly subsidy: number;
  /** 1 to 5; categories for one age have one member. */
  readonly members: number;
}

/** Households in the order of the plans, their members numbered through: `p0`, `p1` … */
export function settle(place: Place, plans: readonly FamilyPlan[]): Family[] {
  let count = 0;
  return plans.map((plan, household) => {
    const age = ageOf(plan.category);
    const head = nameOfPerson(count);
    return MEMBERS.slice(0, age === null ? plan.members : 1).map((member, i): Resident => {
      const n = count++;
      const year = 2023 - (age === null ? member.age : YEARS[age]);
      const born = `${year}${String(1 + (n % 8)).padStart(2, "0")}${String(1 + (n % 28)).padStart(2, "0")}`;
      const sequence = 900 + 2 * (n % 50) + (member.sex === "男" ? 1 : 0);
      return {
        key: `p${n}`,
        written: {
          category: plan.category,
          householdId: String(1001 + household),
          relation: member.relation,
          name: nameOfPerson(n),
          sex: member.sex,
          id: madeId({ born, sequence, division: place.division }),
          phone: `138${String(12_345_678 + n)}`,
          paid: plan.selfPay,
          subsidy: plan.subsidy,
          receipt: i === 0 && plan.selfPay > 0 ? `PJ${5001 + household}` : null,
          signature: head,
          payer: plan.subsidy > 0 ? place.payer : null,
        },
      };
    });
  });
}

/** A village: somebody who pays all, somebody who pays some, a grown-up who pays nothing, and others. */
export function anyVillage(place: Place): fc.Arbitrary<FamilyPlan[]> {
  const kinds = kindsOf(place);
  const pick = (fits: (kind: (typeof kinds)[number]) => boolean) => fc.constantFrom(...kinds.filter(fits));
  const sized = (kind: ReturnType<typeof pick>, min: number, max: number) =>
    fc.tuple(kind, fc.integer({ min, max })).map(([chosen, members]) => ({ ...chosen, members }));
  const isForAll = ({ category }: { readonly category: string }) => ageOf(category) === null;
  const plans = fc.tuple(
    sized(
      pick(({ subsidy }) => subsidy === 0),
      3,
      5,
    ),
    sized(
      pick((kind) => kind.subsidy > 0 && kind.selfPay > 0 && isForAll(kind)),
      3,
      5,
    ),
    sized(
      pick((kind) => kind.selfPay === 0 && isForAll(kind)),
      1,
      1,
    ),
    fc.array(sized(fc.constantFrom(...kinds), 1, 5), { maxLength: 4 }),
  );
  return plans
    .map(([a, b, c, others]) => [a, b, c, ...others])
    .chain((all) => fc.shuffledSubarray(all, { minLength: all.length }));
}
