/** What people are called by a name with brackets: 劳动年龄内居民（16至59周岁）, 特困人员（含孤儿）; and by 高档 at its end. */
import { normalizeName } from "./names";
import type { Category, Standard } from "./schema";
import { standardKey } from "./standards";

const BRACKETED = /^([^()]{2,30})\(([^()]{1,80})\)$/;
const AGES = /^(?:\d{1,3}-\d{1,3}岁|(?:不满)?\d{1,3}岁(?:以[上下])?)$/;
const GRADE = /([一二三四五高中低]档)$/;
/** What follows is counted in; 不含 and conditions are not. */
const COUNTS_IN = /^(?:含|包括|包含|即|指)(?:的)?/;
const PEOPLE = /(?:户|人口|人员|对象|儿童|孤儿|者|家庭|成员|军人|职工|学生|老人|居民)$/;

/** Keys by which standards are known: their own names, then what these give away, where only one of them does. */
export function standardIndex(standards: readonly Standard[]): Map<string, Standard> {
  const index = new Map<string, Standard>();
  const all = standards.flatMap((standard) =>
    [...(standard.name === null ? [] : [standard.name]), ...standard.aliases].map((name) => ({
      name,
      standard,
    })),
  );
  for (const { name, standard } of all) index.set(standardKey(name), standard);
  addUnique(
    index,
    all.flatMap(({ name, standard }) =>
      formsOfStandard(name).map((form) => [standardKey(form), standard] as const),
    ),
  );
  return index;
}

function formsOfStandard(name: string): string[] {
  const text = normalizeName(name);
  const [, before = text, inside = ""] = BRACKETED.exec(text) ?? [];
  const forms = before === text ? [] : [before];
  if (AGES.test(standardKey(inside)) || GRADE.test(inside)) forms.push(inside);
  const grade = GRADE.exec(before)?.[1];
  return grade === undefined ? forms : [...forms, grade];
}

/** Of a category's name: what stands before brackets that name people, and these people. */
export function formsOfCategory({ name }: Category): {
  readonly own: string | null;
  readonly members: string[];
} {
  const [, before = "", inside = ""] = BRACKETED.exec(normalizeName(name)) ?? [];
  const names = inside.replace(COUNTS_IN, "").split(/[、,;]|和(?=.{2})/);
  const arePeople = names.length > 1 && names.every((one) => PEOPLE.test(one));
  return COUNTS_IN.test(inside) || arePeople
    ? { own: before, members: names.filter((one) => one.length > 1) }
    : { own: null, members: [] };
}

/** Those keys that are free and that only one thing is known by. */
export function addUnique<T>(index: Map<string, T>, forms: readonly (readonly [string, T])[]): void {
  const found = new Map<string, Set<T>>();
  for (const [key, value] of forms) found.set(key, (found.get(key) ?? new Set()).add(value));
  for (const [key, values] of found) {
    const [only, ...others] = values;
    if (only !== undefined && others.length === 0 && !index.has(key)) index.set(key, only);
  }
}
