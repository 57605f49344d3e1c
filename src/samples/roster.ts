/** The official registration form (赫山区 2024, annex 2), filled in with invented people. */
import { type CompiledPolicy, entitlement } from "../policy";
import { Population, type SamplePerson } from "./persons";
import { Random } from "./random";
import { SheetBuilder } from "./sheet";

/** Columns of the form, 0-based. */
export const COLUMN = {
  category: 0,
  householdId: 1,
  relation: 2,
  name: 3,
  sex: 4,
  id: 5,
  phone: 6,
  paid: 7,
  subsidy: 8,
  receipt: 9,
  signature: 10,
  payer: 11,
} as const;

const LAST_COLUMN = COLUMN.payer;
const PERSONS_A_PAGE = 20;

export interface SampleRoster {
  readonly sheet: SheetBuilder;
  /** Everybody, with the row that they stand in (0-based). */
  readonly persons: readonly (SamplePerson & { readonly row: number })[];
  /** The lines of page totals, each with its row and the persons of its page. */
  readonly footers: readonly Footer[];
}

interface Footer {
  readonly row: number;
  readonly persons: readonly Placed[];
}

type Placed = Pick<SamplePerson, "householdId"> & { readonly row: number };

export interface RosterOptions {
  readonly sheetName: string;
  readonly policy: CompiledPolicy;
  readonly unit: string;
  readonly seed: number;
  /** At least this many persons; the last household is never cut. */
  readonly persons: number;
  readonly firstHousehold: number;
}

/** Households as a village has them: most ordinary, some on 低保, a few single people in need. */
function populate(options: RosterOptions): SamplePerson[][] {
  const { policy } = options.policy;
  const random = new Random(options.seed);
  const population = new Population(
    random,
    policy.region.divisionCode,
    policy.year - 1,
    options.firstHousehold,
  );
  const households: SamplePerson[][] = [];
  let count = 0;
  while (count < options.persons) {
    const household = nextHousehold(population, random, households.length);
    households.push(household);
    count += household.length;
  }
  return households;
}

function nextHousehold(population: Population, random: Random, index: number): SamplePerson[] {
  if (index % 9 === 3) return population.family("城乡低保对象");
  if (index % 9 === 6) return population.alone("特困人员", random.between(62, 80));
  if (index % 13 === 8) return population.alone("孤儿", random.between(8, 15));
  if (index % 13 === 11) return population.alone("一、二级残疾人", random.between(30, 55));
  if (index % 17 === 14) return population.family("农村低收入监测户");
  return population.family("普通居民");
}

/** Lays the form out page by page, as it is printed: headings, twenty persons, page totals, signatures. */
export function makeRoster(options: RosterOptions): SampleRoster {
  const sheet = new SheetBuilder(options.sheetName);
  const persons: (SamplePerson & { row: number })[] = [];
  const footers: Footer[] = [];
  const pages = paginate(populate(options));
  pages.forEach((households, page) => {
    addHeading(sheet, options, page + 1, pages.length);
    const first = persons.length;
    for (const household of households) persons.push(...addHousehold(sheet, options.policy, household));
    footers.push(addFooter(sheet, persons.slice(first)));
  });
  addNotes(sheet);
  return { sheet, persons, footers };
}

/** Adds the pages up anew, by what the rows say now. */
export function addUp({ sheet, footers }: SampleRoster): void {
  for (const { row, persons } of footers) sheet.set(row, 0, pageTotalsText(sheet, persons));
}

/** Households stay whole: a page ends early rather than cut one. */
function paginate(households: readonly SamplePerson[][]): SamplePerson[][][] {
  const pages: SamplePerson[][][] = [];
  let size = PERSONS_A_PAGE;
  for (const household of households) {
    if (size + household.length > PERSONS_A_PAGE) {
      pages.push([]);
      size = 0;
    }
    pages[pages.length - 1]?.push(household);
    size += household.length;
  }
  return pages;
}

function addHeading(sheet: SheetBuilder, { policy, unit }: RosterOptions, page: number, pages: number): void {
  const { name } = policy.policy.region;
  const title = `${name}${policy.policy.year}年度城乡居民基本医疗保险参保缴费基本信息登记表`;
  addWideRow(sheet, title);
  addWideRow(sheet, `填报单位：${unit}          共 ${pages} 页  第 ${page} 页`);
  const top = sheet.addRow([
    "户属性★",
    "户籍号",
    "户主关系★",
    "姓  名★",
    "性别★",
    "身份证号★",
    "联系电话",
    "个人交费★",
    null,
    "票据号码",
    "参保人签字★",
    "资助部门",
  ]);
  const bottom = sheet.addRow([
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    "实交额",
    "资助额",
    null,
    null,
    null,
  ]);
  sheet.merge(top, COLUMN.paid, top, COLUMN.subsidy);
  for (let column = 0; column <= LAST_COLUMN; column++)
    if (column !== COLUMN.paid && column !== COLUMN.subsidy) sheet.merge(top, column, bottom, column);
}

function addHousehold(sheet: SheetBuilder, policy: CompiledPolicy, household: readonly SamplePerson[]) {
  const first = sheet.height;
  const due = household.map((person) => entitlement(policy, person.category));
  const collected = due.reduce((sum, { selfPay }) => sum + selfPay, 0);
  const placed = household.map((person, i) => {
    const { selfPay = 0, subsidy = 0 } = due[i] ?? {};
    const row = sheet.addRow([
      person.category,
      i === 0 ? person.householdId : null,
      person.relation,
      person.name,
      person.sex,
      person.id,
      person.phone,
      selfPay,
      subsidy,
      i === 0 && collected > 0 ? `PJ${person.householdId}` : null,
      household[0]?.name ?? "",
      subsidy > 0 ? "区民政局" : null,
    ]);
    return { ...person, row };
  });
  sheet.merge(first, COLUMN.householdId, sheet.height - 1, COLUMN.householdId);
  sheet.merge(first, COLUMN.receipt, sheet.height - 1, COLUMN.receipt);
  return placed;
}

function addFooter(sheet: SheetBuilder, persons: readonly Placed[]): Footer {
  const row = addWideRow(sheet, pageTotalsText(sheet, persons));
  addWideRow(
    sheet,
    "收款填表人（签字）：          缴费操作人（签字）：          卫健工作人员（签字）：          日期：    年  月  日",
  );
  addWideRow(sheet, "联系电话：          联系电话：          联系电话：");
  return { row, persons };
}

function pageTotalsText(sheet: SheetBuilder, persons: readonly Placed[]): string {
  const amounts = persons.map(({ row }) => ({
    paid: Number(sheet.get(row, COLUMN.paid)),
    subsidy: Number(sheet.get(row, COLUMN.subsidy)),
  }));
  const households = new Set(persons.map((person) => person.householdId)).size;
  const full = amounts.filter(({ paid, subsidy }) => paid === 0 && subsidy > 0).length;
  const half = amounts.filter(({ paid, subsidy }) => paid === subsidy && subsidy > 0).length;
  const collected = amounts.reduce((sum, { paid }) => sum + paid, 0);
  return `本页小计：参加居民医保的户数：${households}户；参加居民医保人数：${persons.length}人；其中全额资助${full}人；50%资助${half}人；实收金额${collected}元。`;
}

/** The form's notes, in short. */
function addNotes(sheet: SheetBuilder): void {
  addWideRow(sheet, "1.标★的为必填项目。");
  addWideRow(
    sheet,
    "2.户属性：①普通居民②特困人员③孤儿④事实无人抚养儿童⑤一、二级残疾人⑥城乡低保对象⑦最低生活保障边缘家庭成员⑧农村低收入监测户⑨三、四级残疾人⑩其他。",
  );
  addWideRow(sheet, "3.户籍号、户主关系、姓名、性别、身份证号以户口簿为准。");
  addWideRow(sheet, "4.资助部门：①乡镇（街道、园区）②区民政局③区财政局④区医保局⑤其他。");
}

function addWideRow(sheet: SheetBuilder, text: string): number {
  const row = sheet.addRow([text]);
  sheet.merge(row, 0, row, LAST_COLUMN);
  return row;
}
