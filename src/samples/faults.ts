/** One fault of every kind that the check finds, put into a clean roster at a known place. */
import { type Rule, rules } from "../checks";
import { checkCharacter } from "../identity";
import { addUp, COLUMN, type SampleRoster } from "./roster";

/** What the check has to say about one cell. */
export interface ExpectedFinding {
  readonly rule: Rule;
  readonly row: number;
  readonly column: number;
}

type Row = SampleRoster["persons"][number];

interface Fault {
  readonly what: string;
  /** Who can have this fault without having another one by it. */
  readonly suits: (person: Row, household: readonly Row[]) => boolean;
  /** Spoils the sheet and says what is then to be found. */
  readonly apply: (roster: SampleRoster, person: Row, household: readonly Row[]) => ExpectedFinding[];
}

const isOrdinaryHead = (person: Row, household: readonly Row[]) =>
  person.category === "普通居民" && person.relation === "户主" && household.length > 1;
const isOrdinary = (person: Row) => person.category === "普通居民";
const isPoor = (person: Row) => person.category === "城乡低保对象";
const isOrdinaryMember = (person: Row, household: readonly Row[]) =>
  isOrdinary(person) && person !== household[0];

/** More rows than the first page has. */
const FIRST_PAGE_ROWS = 40;

function at(person: Row, column: number, ...broken: Rule[]): ExpectedFinding[] {
  return broken.map((rule) => ({ rule, row: person.row, column }));
}

/** A fault that replaces one cell. */
function replacing(
  what: string,
  column: number,
  rule: Rule,
  value: (person: Row) => string | number | null,
  suits: Fault["suits"] = isOrdinaryHead,
): Fault {
  return {
    what,
    suits,
    apply({ sheet }, person) {
      sheet.set(person.row, column, value(person));
      return at(person, column, rule);
    },
  };
}

function withDigit(id: string, position: number, change: (digit: number) => number): string {
  return id.slice(0, position) + String(change(Number(id[position]))) + id.slice(position + 1);
}

function rechecked(first17: string): string {
  return first17 + checkCharacter(first17);
}

/** The person that a repeat repeats: the very first one, who stays without a fault. */
const original = (roster: SampleRoster): Row => {
  const [first] = roster.persons;
  if (first === undefined) throw new Error("an empty roster");
  return first;
};

const FAULTS: readonly Fault[] = [
  replacing("没填姓名", COLUMN.name, rules.required, () => null),
  replacing(
    "没填户主关系",
    COLUMN.relation,
    rules.required,
    () => null,
    (p, h) => isOrdinary(p) && p !== h[0],
  ),
  replacing("实交额没填", COLUMN.paid, rules.required, () => null),
  replacing("单元格是错误值", COLUMN.phone, rules.cellError, () => "#REF!"),
  replacing("姓名里有数字", COLUMN.name, rules.nameFormat, (p) => `${p.name}1`),
  replacing("电话少一位", COLUMN.phone, rules.phoneFormat, (p) => p.phone.slice(0, 10)),
  replacing("缴了费没有票据", COLUMN.receipt, rules.receiptMissing, () => null),
  {
    what: "票据号码与第一户相同",
    suits: isOrdinaryHead,
    apply(roster, person) {
      roster.sheet.set(person.row, COLUMN.receipt, roster.sheet.get(original(roster).row, COLUMN.receipt));
      return at(person, COLUMN.receipt, rules.receiptDuplicate);
    },
  },
  replacing("没有签字", COLUMN.signature, rules.signatureMissing, () => null),
  replacing("身份证号少一位", COLUMN.id, rules.idLength, (p) => p.id.slice(0, 17)),
  replacing("身份证号里有字母 O", COLUMN.id, rules.idFormat, (p) => `${p.id.slice(0, 14)}O${p.id.slice(15)}`),
  replacing("出生日期是 2 月 30 日", COLUMN.id, rules.idBirthdate, (p) =>
    rechecked(`${p.id.slice(0, 10)}0230${p.id.slice(14, 17)}`),
  ),
  replacing("身份证号错一位", COLUMN.id, rules.idChecksum, (p) => withDigit(p.id, 16, (d) => (d + 2) % 10)),
  replacing("地区码没有用过", COLUMN.id, rules.idRegion, (p) => rechecked(`439999${p.id.slice(6, 17)}`)),
  replacing("15 位旧号", COLUMN.id, rules.id15, (p) => p.id.slice(0, 6) + p.id.slice(8, 17)),
  replacing("身份证号存成数字", COLUMN.id, rules.idAsNumber, (p) => Number(p.id.slice(0, 15)) * 1000),
  replacing("身份证号里有空格", COLUMN.id, rules.idSpaces, (p) => `${p.id.slice(0, 6)} ${p.id.slice(6)}`),
  replacing("性别写成“未知”", COLUMN.sex, rules.sexUnknown, () => "未知"),
  replacing("性别写反", COLUMN.sex, rules.sexMismatch, () => "女"),
  {
    what: "与第一个人重复",
    suits: (p) => isOrdinary(p) && p.sex === "男" && p.relation === "子",
    apply(roster, person) {
      const first = original(roster);
      roster.sheet.set(person.row, COLUMN.name, first.name);
      roster.sheet.set(person.row, COLUMN.id, first.id);
      return at(person, COLUMN.id, rules.idDuplicate);
    },
  },
  {
    what: "与第一个人的身份证号相同，姓名不同",
    suits: (p) => isOrdinary(p) && p.sex === "男" && p.relation === "子",
    apply(roster, person) {
      roster.sheet.set(person.row, COLUMN.id, original(roster).id);
      roster.sheet.set(person.row, COLUMN.name, "欧阳不同");
      return at(person, COLUMN.id, rules.idConflict);
    },
  },
  replacing("户主关系不是规范写法", COLUMN.relation, rules.relationUnknown, () => "同住", isOrdinaryMember),
  replacing(
    "妻子写成了夫",
    COLUMN.relation,
    rules.relationSex,
    () => "夫",
    (p) => isOrdinary(p) && p.relation === "妻",
  ),
  replacing("户主写成了父亲，这一户没有户主", COLUMN.relation, rules.householdNoHead, () => "父亲"),
  replacing("一户有两个户主", COLUMN.relation, rules.householdManyHeads, () => "户主", isOrdinaryMember),
  {
    what: "第一户的人排到了后面的页上",
    suits: (p, household) => isOrdinary(p) && household.length === 1 && p.row > FIRST_PAGE_ROWS,
    apply(roster, person) {
      roster.sheet.set(person.row, COLUMN.householdId, original(roster).householdId);
      roster.sheet.set(person.row, COLUMN.relation, person.sex === "男" ? "弟" : "妹");
      return at(person, COLUMN.householdId, rules.householdSplit);
    },
  },
  {
    what: "户属性不是当地的类别",
    suits: isOrdinaryHead,
    apply({ sheet }, person) {
      sheet.set(person.row, COLUMN.category, "困难职工");
      return at(person, COLUMN.category, rules.categoryUnknown);
    },
  },
  replacing("低保对象写成了低保对像", COLUMN.category, rules.categoryUnknown, () => "城乡低保对像", isPoor),
  replacing(
    "成年的残疾人写成了孤儿",
    COLUMN.category,
    rules.categoryAge,
    () => "孤儿",
    (p) => p.category === "一、二级残疾人",
  ),
  replacing("有资助没有写资助部门", COLUMN.payer, rules.payerMissing, () => null, isPoor),
  replacing("资助部门写成了人名", COLUMN.payer, rules.payerUnknown, () => "老王", isPoor),
  replacing("没有资助却写了资助部门", COLUMN.payer, rules.payerUnexpected, () => "区民政局"),
  {
    what: "普通居民按低保收费",
    suits: isOrdinaryHead,
    apply({ sheet }, person) {
      sheet.set(person.row, COLUMN.paid, 190);
      sheet.set(person.row, COLUMN.subsidy, 190);
      sheet.set(person.row, COLUMN.payer, "区民政局");
      return [
        ...at(person, COLUMN.paid, rules.amountSelfpay),
        ...at(person, COLUMN.subsidy, rules.amountSubsidy),
      ];
    },
  },
  {
    what: "少收 30 元",
    suits: isOrdinaryHead,
    apply({ sheet }, person) {
      sheet.set(person.row, COLUMN.paid, 350);
      return at(person, COLUMN.paid, rules.amountSelfpay, rules.amountSum);
    },
  },
  {
    what: "特困人员漏填资助额",
    suits: (p) => p.category === "特困人员",
    apply({ sheet }, person) {
      sheet.set(person.row, COLUMN.subsidy, null);
      return [
        ...at(person, COLUMN.paid, rules.amountSum),
        ...at(person, COLUMN.subsidy, rules.amountSubsidy),
        ...at(person, COLUMN.payer, rules.payerUnexpected),
      ];
    },
  },
];

/** One person too many in the line of totals of the second page. */
function miscount(roster: SampleRoster) {
  const row = roster.footers[1]?.row;
  if (row === undefined) throw new Error("a roster of one page");
  const text = String(roster.sheet.get(row, 0));
  roster.sheet.set(
    row,
    0,
    text.replace(/人数：(\d+)/, (_, persons: string) => `人数：${Number(persons) + 1}`),
  );
  const expected: ExpectedFinding[] = [{ rule: rules.pageTotal, row, column: 0 }];
  return { what: "本页小计的人数多写了一人", expected };
}

/** Puts every fault into a household of its own and returns what is to be found, with a word on each fault. */
export function spoil(
  roster: SampleRoster,
): { readonly what: string; readonly expected: ExpectedFinding[] }[] {
  const households = new Map<string, Row[]>();
  for (const person of roster.persons)
    households.set(person.householdId, [...(households.get(person.householdId) ?? []), person]);
  const free = new Set(households.keys());
  free.delete(original(roster).householdId);
  const faults = FAULTS.map((fault) => {
    for (const id of free) {
      const household = households.get(id) ?? [];
      const person = household.find((candidate) => fault.suits(candidate, household));
      if (person === undefined) continue;
      free.delete(id);
      return { what: fault.what, expected: fault.apply(roster, person, household) };
    }
    throw new Error(`the roster is too small for the fault “${fault.what}”`);
  });
  // The clerk adds up what the rows say, right or wrong.
  addUp(roster);
  return [...faults, miscount(roster)];
}
