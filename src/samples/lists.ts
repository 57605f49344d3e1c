/** Departments' lists that go with a roster, and mistakes that only show when both are laid side by side. */
import { type Rule, rules } from "../checks";
import type { Grid } from "../forms";
import type { CompiledPolicy } from "../policy";
import type { ExpectedFinding } from "./faults";
import { Population, type SamplePerson } from "./persons";
import { Random } from "./random";
import { COLUMN, type SampleRoster } from "./roster";
import { SheetBuilder } from "./sheet";

interface Listed {
  readonly person: SamplePerson;
  /** What the list says of the person in its last column. */
  readonly detail?: string;
}

type Lists = Record<keyof typeof TITLES, Listed[]>;

const TITLES = {
  lowIncome: "低保对象名单",
  extremePoverty: "特困人员名单",
  orphan: "孤儿名单",
  monitored: "监测对象名单",
  disabled: "残疾人名单",
  employees: "职工医保参保人员名单",
  census: "户籍人口名册",
} as const;

/** Headings of the last column, where a list has one. */
const DETAILS: Readonly<Partial<Record<keyof Lists, string>>> = {
  monitored: "监测类别",
  disabled: "残疾等级",
  census: "与户主关系",
};

/** Title and heading. */
const HEADING_ROWS = 2;
const NAME_COLUMN = 1;

/** The lists as they should be: everybody of the roster on the list of his or her category. */
export function departmentLists(persons: readonly SamplePerson[]): Lists {
  const of = (category: string, detail?: string): Listed[] =>
    persons
      .filter((person) => person.category === category)
      .map((person) => (detail === undefined ? { person } : { person, detail }));
  return {
    lowIncome: of("城乡低保对象"),
    extremePoverty: of("特困人员"),
    orphan: of("孤儿"),
    monitored: of("农村低收入监测户", "边缘易致贫户"),
    disabled: of("一、二级残疾人", "二级"),
    employees: [],
    census: persons.map((person) => ({ person, detail: person.relation })),
  };
}

/** One sheet for each list, in the order of the titles. */
export function layOutLists(lists: Lists, unit: string): Grid[] {
  return keysOf(TITLES).map((key) => {
    const sheet = new SheetBuilder(TITLES[key]);
    const detail = DETAILS[key];
    sheet.addRow([`${unit.replace(/\s/g, "")}${TITLES[key]}`]);
    sheet.addRow(["序号", "姓名", "身份证号", ...(detail === undefined ? [] : [detail])]);
    lists[key].forEach(({ person, detail: text }, i) =>
      sheet.addRow([i + 1, person.name, person.id, ...(text === undefined ? [] : [text])]),
    );
    return sheet.toGrid();
  });
}

/** A finding on one of the sheets: the roster first, then the lists in their order. */
export type FindingOnSheet = ExpectedFinding & { readonly sheet: number };

/** Puts one mistake of each kind into the lists, and says what is then to be found. */
export function spoilLists(
  lists: Lists,
  { persons }: SampleRoster,
  policy: CompiledPolicy,
): FindingOnSheet[] {
  const { region, year } = policy.policy;
  const elsewhere = new Population(new Random(99), region.divisionCode, year - 1, 9001);
  const gone = first(elsewhere.alone("特困人员", 70));
  const missing = first(elsewhere.alone("普通居民", 40));
  const insured = first(elsewhere.alone("普通居民", 41));
  const ordinary = persons.filter(({ category }) => category === "普通居民");
  const missed = first(ordinary);
  const doubly = first(ordinary.slice(1));
  const off = first(lists.lowIncome.splice(-1)).person;
  const lower = first(lists.disabled.splice(-1)).person;

  lists.lowIncome.push({ person: missed });
  lists.disabled.push({ person: lower, detail: "三级" });
  lists.employees.push({ person: doubly }, { person: insured });
  lists.extremePoverty.push({ person: gone });
  for (const person of [gone, missing, insured]) lists.census.push({ person, detail: person.relation });

  const onRoster = (rule: Rule, { id }: SamplePerson, column: number): FindingOnSheet => {
    const row = persons.find((person) => person.id === id)?.row ?? 0;
    return { sheet: 0, rule, row, column };
  };
  const onList = (rule: Rule, key: keyof Lists, { id }: SamplePerson): FindingOnSheet => {
    const row = HEADING_ROWS + lists[key].findIndex(({ person }) => person.id === id);
    return { sheet: 1 + keysOf(TITLES).indexOf(key), rule, row, column: NAME_COLUMN };
  };
  return [
    onRoster(rules.subsidyMissed, missed, COLUMN.subsidy),
    onRoster(rules.subsidyWrong, off, COLUMN.subsidy),
    onRoster(rules.subsidyWrong, lower, COLUMN.subsidy),
    onRoster(rules.employeeInsured, doubly, COLUMN.id),
    onList(rules.listNotEnrolled, "extremePoverty", gone),
    onList(rules.censusMissing, "census", gone),
    onList(rules.censusMissing, "census", missing),
  ];
}

function first<T>([item]: readonly T[]): T {
  if (item === undefined) throw new Error("the roster is too small for the lists");
  return item;
}

function keysOf<T extends object>(object: T): (keyof T)[] {
  return Object.keys(object) as (keyof T)[];
}
