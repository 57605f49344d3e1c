/** Nobody of that age can have the category. */
import { cellOf, type Person } from "../../forms";
import { birthDate, type CalendarDate, dayOfIso, fullYearsBetween, isoOf } from "../../identity";
import {
  askEntitlement,
  type CompiledPolicy,
  findIdentities,
  type Identity,
  normalizeName,
  PolicyError,
} from "../../policy";
import { table } from "../example";
import type { Rule } from "../rule";

/** Ages in full years: `from` is the youngest, `below` the first that is too old. */
interface AgeLimit {
  readonly from: number;
  readonly below: number;
  /** Who may be older, or younger, all the same. */
  readonly unless: string | null;
}

const NOBODY_TOO_OLD = 200;
const below = (age: number, unless: string | null = null): AgeLimit => ({ from: 0, below: age, unless });
const from = (age: number): AgeLimit => ({ from: age, below: NOBODY_TOO_OLD, unless: null });

/**
 * Limits by what an identity is called; the first that fits counts. Orphans and children nobody supports are under 18
 * (国办发〔2010〕54号, 民发〔2019〕62号); some keep the status while they go to school. No document says how old
 * students are: 35 is far above any who study full time.
 */
const LIMITS: readonly (readonly [name: RegExp, limit: AgeLimit])[] = [
  [/学生(?:和儿童)?$/, below(35)],
  [/^[^、和与及含(]*孤儿$/, below(18, "仍在校就读、身份没有取消的除外")],
  [/^[^、和与及含(]*事实无人抚养的?儿童$/, below(18, "仍在校就读、身份没有取消的除外")],
  [/^[^、和与及含(]*儿童$/, below(18)],
  [/未成年人$/, below(18)],
  [/成年人$/, from(18)],
];

const TOO_OLD = /(?:不满|未满)(\d{1,3})周?岁/;
const UP_TO = /(\d{1,3})周?岁(?:\(含\))?(?:及)?以下/;
const AT_LEAST = /年满(\d{1,3})周?岁|(\d{1,3})周?岁(?:\(含\))?(?:及)?以上/;

/** The limit that the name states itself (年满60周岁烈士子女), or that its kind of people has. */
function limitOf(identity: string): AgeLimit | null {
  const name = normalizeName(identity);
  const tooOld = TOO_OLD.exec(name)?.[1];
  if (tooOld !== undefined) return below(Number(tooOld));
  const upTo = UP_TO.exec(name)?.[1];
  if (upTo !== undefined) return below(Number(upTo) + 1);
  const [, written, above] = AT_LEAST.exec(name) ?? [];
  const atLeast = written ?? above;
  if (atLeast !== undefined) return from(Number(atLeast));
  return LIMITS.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

type Limits = readonly { readonly name: string; readonly limit: AgeLimit }[];
const NO_LIMITS: Limits = [];

export const categoryAge: Rule = {
  id: "category-age",
  order: 260,
  group: "money",
  severity: "warning",
  title: "户属性与年龄不符",
  why: "例如孤儿和事实无人抚养儿童应是未成年人。",
  mend: "核对身份和身份证号，身份已变化的改正户属性。",
  source: "类别的字面含义（儿童、未成年人、年满60周岁等）",
  example: {
    wrong: table(`
      户属性 | 姓名   | 身份证号
      孤儿   | 王建国 | 430903197003109010`),
    right: table(`
      户属性   | 姓名   | 身份证号
      特困人员 | 王建国 | 430903197003109010`),
  },

  roster: ({ policy, today }, tell) => {
    if (policy === null) return null;
    const { youngest, oldest } = daysThatCount(policy);
    /** By the text of the cell, of those that name identities. */
    const known = new Map<string, Limits>();
    let lastCategory = "";
    let limits = NO_LIMITS;

    return {
      person(person) {
        if (person.category !== lastCategory) {
          lastCategory = person.category;
          limits = known.get(lastCategory) ?? look(policy, lastCategory);
        }
        if (limits !== NO_LIMITS) judge(person);
      },
    };

    /** None for a text that is no category of the policy: that is another rule's finding. */
    function identitiesOf(policy: CompiledPolicy, category: string): readonly Identity[] {
      if (category === "") return [];
      const answer = askEntitlement(policy, category);
      if (!(answer instanceof PolicyError)) return answer.identities;
      return answer.problem === "unknown-category" ? [] : findIdentities(policy, category);
    }

    function look(policy: CompiledPolicy, category: string): Limits {
      const identities = identitiesOf(policy, category);
      if (identities.length === 0) return NO_LIMITS;
      const own = identities.flatMap(({ name }) => {
        const limit = limitOf(name);
        return limit === null ? [] : { name, limit };
      });
      const found = own.length === 0 ? NO_LIMITS : own;
      known.set(category, found);
      return found;
    }

    function judge(person: Person): void {
      const birth = birthDate(person.id, today);
      if (birth === null) return;
      const [atMost, atLeast] = [fullYearsBetween(birth, oldest), fullYearsBetween(birth, youngest)];
      const wrong = limits.flatMap(({ name, limit }) => {
        if (atLeast >= limit.below)
          return `“${name}”应不满 ${limit.below} 周岁，按身份证号在 ${isoOf(youngest)} 已满 ${atLeast} 周岁${limit.unless === null ? "" : `（${limit.unless}）`}`;
        if (atMost < limit.from)
          return `“${name}”应满 ${limit.from} 周岁，按身份证号到 ${isoOf(oldest)} 才 ${Math.max(atMost, 0)} 周岁`;
        return [];
      });
      if (wrong.length > 0)
        tell({ cell: cellOf(person, "category"), message: wrong.join("；"), value: person.category });
    }
  },
};

/**
 * Whoever is young enough when the collection begins, or old enough before the insurance year ends, is right: a roster
 * is checked long after it was filled in, too.
 */
function daysThatCount({ policy }: CompiledPolicy): { youngest: CalendarDate; oldest: CalendarDate } {
  const [first = `${policy.year}-01-01`] = policy.windows.map((window) => window.from).sort();
  return { youngest: dayOfIso(first), oldest: { year: policy.year, month: 12, day: 31 } };
}
