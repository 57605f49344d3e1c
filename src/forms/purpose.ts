/** What a sheet of people is for: its title and name before its columns, and every doubt to the harmless side. */
import { labelText } from "./cell";
import { type Field, wordsOf } from "./columns/fields";
import { kindsIn } from "./list-kinds";
import { explainsAmounts, listRole, LIST_ROLES, type ListRole, roleNamed } from "./list-role";
import { lineKind } from "./people/lines";
import type { Header } from "./people/header";
import type { Person } from "./people/row";

export type Purpose =
  | { readonly kind: "roster" }
  | { readonly kind: "payments" }
  | {
      readonly kind: "list";
      readonly role: ListRole | null;
      /** No title, but the columns say so. */
      readonly isByColumns: boolean;
      /** Why it may be something else all the same, a Chinese sentence; null where nothing speaks against it. */
      readonly doubt: string | null;
    };

/** Of residents' medical insurance, whatever it was called. */
const INSURANCE =
  /居民(?:基本)?(?:医保|医疗)|医保(?:参保|缴费|征缴|登记|基本信息)|参保缴费|参保(?:人员|居民|对象|情况)?(?:信息|登记|基本信息|花?名册|明细|名单|台账)|基本医疗保险|合疗|新农合|合作医疗|参合|(?:城乡)?居民医保|医保费|医疗保险费?(?:征缴|收缴|缴费)|医保(?:花?名册|名单|收缴|收费)/;
const REGISTER =
  /登记|花?名册|缴费表|信息表|台账|明细|收缴表|收费表|清单|统计表|花名单|汇总表|名单|缴纳|报表|表$|册$/;
const PAYMENTS =
  /(?:征收数据|入库|缴费|征缴|到账|税务缴费|征收|缴款|扣款|电子税票)(?:数据)?明细|征收数据|缴费记录|缴费流水|缴款流水|收款流水|对账单/;
const PAYMENT_TABLE = /缴费表|缴款表|缴费清单|缴费数据/;
/** Subsidised people who pay what is left stand on a roster, too. */
const OF_COLLECTION = /缴费|征缴|收缴|登记表|参保缴费|交费/;

/** Columns that are filled in while the premium is collected. */
const COLLECTION: readonly Field[] = ["paid", "receipt"];
/** Departments' lists can have them too: 补助金额, 领取人签字, 资金来源. */
const SHARED: readonly Field[] = ["subsidy", "signature", "payer"];
/** A form's, and no export of payments has them. */
const OF_FORM: readonly Field[] = ["relation", "householdId", "signature", "category", "subsidy"];

const FORM_CATEGORY = /户属性|户类别|参保人员类别|人员属性/;

export interface Named {
  readonly sheet: string;
  readonly lines: readonly string[];
}

/** Longer than this and a line is no title. */
const LONGEST_TITLE = 60;

function titlesOf({ sheet, lines }: Named): readonly string[] {
  const titles = lines.filter((line) => line.length <= LONGEST_TITLE && lineKind(line) === null);
  return [sheet, ...titles].map(labelText);
}

export function purposeOf(named: Named, header: Header, persons: readonly Person[]): Purpose {
  const has = (field: Field) => header.columns[field] >= 0;
  const isBorneOut = (field: Field) => has(field) && !header.byValues.has(field);
  const titles = titlesOf(named);
  const role = roleNamed(named.sheet, named.lines);
  const says = (words: RegExp) => titles.some((title) => words.test(title));
  const isInsurance = says(INSURANCE);
  const isPerson = has("name") || has("id");
  const wins = role !== null && LIST_ROLES[role.kind].beatsColumns;
  // 参保缴费花名册 of employees' insurance is no residents' roster, and 居民 beside 职工 says that it is.
  const isEmployees = role?.kind === "employees" && !says(/居民|登记表|参保缴费/);
  if (role?.kind === "none") {
    const against = headingsOfCollection(header);
    const isTitled = titles.slice(1).some((title) => INSURANCE.test(title) && REGISTER.test(title));
    // A sheet that is called by a word (干部) under the title of a roster, with its columns.
    if (isTitled && against.length > 1 && !explainsAmounts(titles)) return { kind: "roster" };
    if (against.length > 0 && !explainsAmounts(titles)) return doubtful(against);
  }
  const mayHavePaid = role?.kind === "notEnrolled" && says(/扩面|欠[费缴]|催缴/) && !says(/未/);
  if (mayHavePaid && isBorneOut("paid") && isPaid(header) && mostHavePaid(persons))
    return doubtful(headingsOfCollection(header));
  if (role !== null && (wins || isEmployees)) return list(role);
  if (has("reason") && !has("paid") && !isOfForm(header)) return list(LIST_ROLES.notEnrolled.role);
  if (isPerson && has("paid") && isExport(header, has, says)) return { kind: "payments" };
  if (COLLECTION.some(isBorneOut)) {
    const isOfSubsidised =
      role?.kind === "subsidy" && !isPaid(header) && !says(OF_COLLECTION) && !isInsurance;
    return isOfSubsidised ? list(role) : { kind: "roster" };
  }
  if (role !== null && !(isInsurance && says(OF_COLLECTION) && SHARED.some(has))) return list(role);
  if (isInsurance && says(REGISTER)) return { kind: "roster" };
  if (isPerson && hasFormCategory(header) && (has("id") || has("relation"))) return { kind: "roster" };
  if (has("subsidy") && !("subsidy" in header.loose) && has("id")) return { kind: "roster" };
  if (isInsurance && (SHARED.some(has) || has("status") || has("relation") || has("category")))
    return { kind: "roster" };
  return { kind: "list", role: roleByColumns(header, persons), isByColumns: true, doubt: null };
}

/** Whoever has paid is no longer one of 欠费, 扩面. */
function mostHavePaid(persons: readonly Person[]): boolean {
  const paid = persons.filter((person) => (person.paid ?? 0) > 0 && !person.isUnpaid);
  return 2 * paid.length > persons.length;
}

function list(role: ListRole | null): Purpose {
  return { kind: "list", role, isByColumns: false, doubt: null };
}

/** Its name says that it has nothing to do with it, its columns that it has: nobody can tell, and it is left alone. */
function doubtful(against: readonly string[]): Purpose {
  const named = against.map((heading) => `“${heading}”`).join("、");
  const doubt = `标题像是别的名单，又有${named}，看不出是不是花名册，没有核对`;
  return { kind: "list", role: null, isByColumns: false, doubt };
}

/** Headings that a list of party members has not: they are filled in where the premium is collected. */
function headingsOfCollection(header: Header): string[] {
  if (header.columns.id < 0) return [];
  return header.readings.flatMap(({ field, heading, how }) => {
    const isAmount =
      field === "paid" ||
      field === "due" ||
      field === "receipt" ||
      (field === "subsidy" && !("subsidy" in header.loose));
    const isOfForm = field === "category" && FORM_CATEGORY.test(labelText(heading));
    return (isAmount && how === "heading") || isOfForm ? [heading.replace(/\s/g, "")] : [];
  });
}

/** 实交额, 个人缴费 are paid by a person; 金额 on a list of 低保 may be what somebody is given. */
function isPaid(header: Header): boolean {
  return header.columns.receipt >= 0 || (header.columns.paid >= 0 && !("paid" in header.loose));
}

function isOfForm({ columns }: Header): boolean {
  return OF_FORM.some((field) => columns[field] >= 0);
}

function hasFormCategory({ readings, loose }: Header): boolean {
  return (
    !("category" in loose) &&
    readings.some((reading) => reading.field === "category" && FORM_CATEGORY.test(wordsOf(reading)))
  );
}

const TAX =
  /征收(?:项目|品目|子目)|费款所属|入库(?:日期|时间)|电子税票|税票号|应征凭证|交易(?:时间|日期|流水|单号|状态)|(?:商户|支付|交易|业务)?(?:订单|流水)号|支付(?:状态|结果)|代扣(?:结果|状态)|扣款(?:结果|状态)/;

/** One row per payment, as the tax office hands it out. */
function isExport(header: Header, has: (field: Field) => boolean, says: (words: RegExp) => boolean): boolean {
  if (header.readings.some((reading) => TAX.test(wordsOf(reading)))) return true;
  if (header.columns.relation >= 0 || header.columns.signature >= 0 || hasFormCategory(header)) return false;
  if (says(PAYMENTS)) return true;
  const isOfPayments = has("paidOn") && has("method");
  if (has("category") || has("householdId") || has("subsidy")) return false;
  return isOfPayments || (says(PAYMENT_TABLE) && has("paidOn"));
}

/** Enough of a list to say what its columns hold. */
const SAMPLE = 200;

/** What the columns alone say of a list without a title: 险种 职工基本医疗保险, √ under 特困人员, 残疾人证号. */
function roleByColumns({ columns, marks }: Header, persons: readonly Person[]): ListRole | null {
  if (columns.reason >= 0) return LIST_ROLES.notEnrolled.role;
  if (columns.diedOn >= 0) return LIST_ROLES.dead.role;
  const some = persons.slice(0, SAMPLE);
  const items = some.flatMap(({ further }) => further?.item ?? []);
  if (items.length > 0) return items.every((item) => /职工/.test(item)) ? LIST_ROLES.employees.role : null;
  if (columns.disabilityCard >= 0) return listRole("disabled") ?? null;
  if (marks.length > 0) return LIST_ROLES.subsidy.role;
  const categories = some.flatMap(({ category }) => (category === "" ? [] : [category]));
  const areKinds = categories.length > 0 && categories.every((category) => kindsIn(category).size > 0);
  return areKinds ? LIST_ROLES.subsidy.role : null;
}
