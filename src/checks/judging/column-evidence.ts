/**
 * Whether columns whose headings may mean something else are what they were taken for, by what stands below: 财政补助 may be
 * what the state pays for everybody on top, 参保身份 the kind of insurance.
 */
import type { Field, Header, Person, Roster } from "../../forms";
import { askEntitlement, type CompiledPolicy, PolicyError, toFen } from "../../policy";
import { type KnownAmounts, knownAmounts } from "./several";

/** By field, the heading of a column that its values do not bear out. */
export type DoubtedColumns = ReadonlyMap<Field, string>;

/** 居民 beside 职工 says how somebody is insured, and nothing of subsidies. */
const KIND_OF_INSURANCE = /^(?:城乡|城镇)?居民(?:医保|医疗保险|基本医疗保险|参保)?$/;

type BearsOut = (person: Person, policy: CompiledPolicy, known: KnownAmounts) => boolean | null;

/** Whether a cell speaks for its column, or against it; null where it does neither. */
const EVIDENCE: Partial<Record<Field, BearsOut>> = {
  category: ({ category }, policy) => {
    if (category === "") return null;
    if (KIND_OF_INSURANCE.test(category)) return false;
    const answer = askEntitlement(policy, category);
    return !(answer instanceof PolicyError) || answer.problem === "not-stated";
  },
  paid: ({ paid }, _, { selfPays }) => isAmong(paid, selfPays),
  subsidy: ({ subsidy }, _, { subsidies }) => isAmong(subsidy, subsidies),
};

function isAmong(yuan: number | null, known: ReadonlySet<number>): boolean | null {
  return yuan === null || Number.isNaN(yuan) || yuan <= 0 ? null : known.has(toFen(yuan));
}

/** One category is enough; of amounts, half must be such as the policy has. */
const SHARE: Partial<Record<Field, number>> = { category: 0, paid: 0.5, subsidy: 0.5 };

export function doubtedColumns(form: Roster, policy: CompiledPolicy | null): DoubtedColumns {
  const doubted = new Map<Field, string>();
  // What households pay together says nothing of the column.
  if (policy === null || form.headers.some(({ isByHousehold }) => isByHousehold)) return doubted;
  const known = knownAmounts(policy);
  for (const [field, bearsOut] of Object.entries(EVIDENCE) as [Field, BearsOut][]) {
    const heading = form.headers.map(({ loose }) => loose[field]).find((text) => text !== undefined);
    if (heading === undefined) continue;
    let [all, good] = [0, 0];
    for (const person of form.persons) {
      const says = bearsOut(person, policy, known);
      if (says !== null) all++;
      if (says === true) good++;
    }
    const share = SHARE[field] ?? 0;
    if (all > 0 && (share === 0 ? good === 0 : good < all * share)) doubted.set(field, heading);
  }
  return doubted;
}

/** Read as if they were not there. What was paid is read all the same: it is wrong, whatever it means. */
const LEFT_OUT: readonly Field[] = ["category", "subsidy"];

/** The roster without columns that are not what they were taken for. */
export function withoutDoubted(form: Roster, doubted: DoubtedColumns): Roster {
  const fields = LEFT_OUT.filter((field) => doubted.has(field));
  if (fields.length === 0) return form;
  const headers = new Map(form.headers.map((header) => [header, without(header, fields)]));
  const persons = new Map(
    form.persons.map((person) => [person, emptied(person, fields, headers.get(person.header) as Header)]),
  );
  const kept = (all: readonly Person[]) => all.map((person) => persons.get(person) ?? person);
  return {
    ...form,
    headers: [...headers.values()],
    persons: kept(form.persons),
    pages: form.pages.map((page) => ({ ...page, persons: kept(page.persons) })),
  };
}

function without(header: Header, fields: readonly Field[]): Header {
  const gone = Object.fromEntries(fields.map((field) => [field, -1]));
  return { ...header, columns: { ...header.columns, ...gone } };
}

function emptied(person: Person, fields: readonly Field[], header: Header): Person {
  const rest = <T extends { readonly field: Field }>(notes: readonly T[] | null): readonly T[] | null =>
    notes === null ? null : notes.filter(({ field }) => !fields.includes(field));
  return {
    ...person,
    header,
    category: fields.includes("category") ? "" : person.category,
    subsidy: fields.includes("subsidy") ? null : person.subsidy,
    doubts: rest(person.doubts),
    errors: rest(person.errors),
  };
}
