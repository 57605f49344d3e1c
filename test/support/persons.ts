/** Rows of the official form for invented people of whom each is a household of one, without a mistake. */
import { madeId } from "./made-ids";

const SURNAMES = [..."赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许"];

interface Written {
  readonly category: string;
  readonly householdId: string;
  readonly relation: string;
  readonly name: string;
  readonly sex: string;
  readonly id: string;
  readonly phone: string;
  readonly paid: string;
  readonly subsidy: string;
  readonly receipt: string;
  readonly signature: string;
  readonly payer: string;
}

/** The number of the n-th man: born on the n-th day after 1990-12-31. */
export function idOf(n: number): string {
  const born = new Date(Date.UTC(1990, 11, 31 + n)).toISOString().slice(0, 10).replaceAll("-", "");
  return madeId({ born, sequence: 901 + 2 * (n % 50) });
}

export function nameOfPerson(n: number): string {
  return `${SURNAMES[n % 20]}建${SURNAMES[Math.floor(n / 20) % 20]}`;
}

/** The n-th man as an ordinary resident who paid 380, with some cells written otherwise. */
export function personRow(n: number, changes: Partial<Written> = {}): Written {
  const name = nameOfPerson(n);
  return {
    category: "普通居民",
    householdId: String(2000 + n),
    relation: "户主",
    name,
    sex: "男",
    id: idOf(n),
    phone: "13812345678",
    paid: "380",
    subsidy: "0",
    receipt: `PJ${2000 + n}`,
    signature: name,
    payer: "",
    ...changes,
  };
}

/** 赫山区, section four: 低保对象 pay 190 and 190 is paid for them. */
export const LOW_INCOME = { category: "城乡低保对象", paid: "190", subsidy: "190", payer: "区民政局" };

/** One line of the text table that `officialForm` takes. */
export function personLine(n: number, changes: Partial<Written> = {}): string {
  return Object.values(personRow(n, changes)).join(" | ");
}

/** The n-th and the following men, one line each. */
export function personLines(from: number, count: number): string {
  return Array.from({ length: count }, (_, i) => personLine(from + i)).join("\n");
}
