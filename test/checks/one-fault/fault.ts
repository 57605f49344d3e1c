/** What a fault is: how it spoils a clean roster, and what is then to be found. */
import type { FormField } from "../../../src/forms";
import type { CellValue } from "../../support/grid";
import type { LaidOut, Layout } from "../../support/layouts";
import { ageOf, type Family, type Place, type Resident } from "../../support/residents";
import { referenceCheck } from "../../identity/reference";

export type Roster = readonly Family[];
type Written = Resident["written"];
export type Expected = readonly (readonly [string, place: string])[];

/** What became of the clean roster, and what is to be found. */
interface Spoilt {
  readonly families: Roster;
  readonly expected: (laid: LaidOut) => Expected;
  /** What the lines of page totals were added up from, where it is not the clean roster. */
  readonly counted?: Roster;
  /** Spoils the sheet rather than the people. */
  readonly edits?: (laid: LaidOut) => Readonly<Record<string, unknown>>;
  readonly layout?: Partial<Layout>;
}

export interface Fault {
  readonly what: string;
  readonly rules: readonly string[];
  /** Layouts in which the fault is the one that it is. */
  readonly layout?: Partial<Layout>;
  /** The only region in which it is one: its form asks for what others do not. */
  readonly region?: string;
  readonly suits?: (person: Resident, family: Family, place: Place) => boolean;
  readonly apply: (
    families: Roster,
    person: Resident,
    family: Family,
    place: Place,
    layout: Layout,
  ) => Spoilt | null;
}

// ---- people -----------------------------------------------------------------------------------------------------

export const isHead = ({ written }: Resident) => written.relation === "户主";
export const isMember = (person: Resident) => !isHead(person);
export const paysSomething = ({ written }: Resident) => Number(written.paid) > 0;
export const isSubsidised = ({ written }: Resident) => Number(written.subsidy) > 0;
export const isOrdinary = ({ written }: Resident) => written.subsidy === 0;
export const isPartlySubsidised = (person: Resident) => paysSomething(person) && isSubsidised(person);
export const idIn = ({ written }: Resident) => String(written.id);
export const isBornBefore2000 = (person: Resident) => idIn(person).slice(6, 8) === "19";

export function changed(families: Roster, key: string, changes: Partial<Written>): Roster {
  return families.map((family) =>
    family.map((person) =>
      person.key === key ? { ...person, written: { ...person.written, ...changes } } : person,
    ),
  );
}

export function rechecked(first17: string): string {
  return first17 + referenceCheck(first17);
}

// ---- faults -----------------------------------------------------------------------------------------------------

/** A cell that is written otherwise, and one finding on it. */
export function cell(
  rule: string,
  field: FormField,
  what: string,
  value: (person: Resident) => CellValue,
  suits: NonNullable<Fault["suits"]> = () => true,
  layout: Partial<Layout> = {},
): Fault {
  return amounts(what, (person) => ({ [field]: value(person) }), [[rule, field]], suits, layout);
}

/** Some cells of one person that are written otherwise. */
export function amounts(
  what: string,
  changes: (person: Resident, place: Place) => Partial<Written>,
  finds: readonly (readonly [string, FormField])[],
  suits: NonNullable<Fault["suits"]>,
  layout: Partial<Layout> = {},
): Fault {
  return {
    what,
    rules: finds.map(([rule]) => rule),
    suits,
    layout,
    apply: (families, person, _family, place) => ({
      families: changed(families, person.key, changes(person, place)),
      expected: (laid) => finds.map(([rule, field]) => [rule, laid.placeOf(person.key, field)]),
    }),
  };
}

/** With a number on every row, so that nothing but the numbers says who belongs together. */
export const NUMBERED: Partial<Layout> = { shared: { householdId: "every row" } };
export const MERGED: Partial<Layout> = {
  shared: { householdId: "merged", category: "merged", receipt: "merged" },
};
export const EVERY_ROW: Partial<Layout> = { shared: {} };
export const NO_FOOTER: Partial<Layout> = { footer: "none" };

const ERRORS = ["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?"];
export const errorFor = ({ key }: Resident) => ERRORS[Number(key.slice(1)) % ERRORS.length] ?? "#REF!";

/** The head of another household that has a receipt, too: the first one of the two stays without a finding. */
export function inOrder<T>(families: Roster, a: T, b: T, keyOf: (item: T) => string): readonly [T, T] {
  const order = families.flat().map(({ key }) => key);
  return order.indexOf(keyOf(a)) < order.indexOf(keyOf(b)) ? [a, b] : [b, a];
}

/** Its policy has a form, whose ★ columns are asked for. */
const FORM_REGION = "赫山区";

/** A fault of that form alone. */
export function onForm(fault: Fault): Fault {
  return { ...fault, region: FORM_REGION, layout: { ...fault.layout, header: "one row" } };
}

export function withoutColumn(field: FormField, rule: string): Fault {
  return {
    what: `no column ${field}`,
    rules: [rule],
    ...(rule === "required" && (field === "name" || field === "id") ? {} : { region: FORM_REGION }),
    layout: { header: "one row", ...NO_FOOTER, shared: { householdId: "every row" } },
    apply: (families, _person, _family, _place, { columns }) => ({
      families,
      layout: { columns: columns.filter((column) => column !== field) },
      // However many pages repeat the header.
      expected: () => [[rule, "header 1"]],
    }),
  };
}

/** Two people of the same sex, the second of whom is written with what is the first one's. */
export function repeated(rule: string, what: string, copied: readonly FormField[]): Fault {
  return {
    what,
    rules: [rule],
    apply: (families, person) => {
      const other = families
        .flat()
        .find(({ key, written }) => key !== person.key && written.sex === person.written.sex);
      if (other === undefined) return null;
      const [first, second] = inOrder(families, person, other, ({ key }) => key);
      // Whoever must be of an age would not be, with another one's number.
      if (ageOf(String(second.written.category)) !== null) return null;
      const copy = Object.fromEntries(copied.map((field) => [field, first.written[field]]));
      return {
        families: changed(families, second.key, copy),
        expected: () => [[rule, `${second.key} id`]],
      };
    },
  };
}
