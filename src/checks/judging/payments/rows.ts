/** One row of what the tax office has received: whose money it is, and whether it counts for a year. */
import { doubtAbout, type Payments, type Person, type PersonList, readAmount } from "../../../forms";
import { compact, type IsoDate, isoOf, parseDay, to18 } from "../../../identity";
import { toFen } from "../../../policy";
import type { SheetContext } from "../../sheet";

/**
 * - `counted`: money received from the person, or given back to him
 * - `insurance`, `year`, `region`: of another insurance, year or region
 * - `later`: after the day up to which is counted
 * - `cancelled`, `pending`: 作废, 在途
 * - `fund`: paid by a fund for the person
 * - `ticket`: the same ticket once more, from overlapping exports
 * - `refund`: on a list of refunds, and a negative row among the payments already
 * - `amount`: no amount that could be read
 * - `shared`: paid by several people together, nobody can say how much by whom
 * - `masked`, `no-number`: nobody can say whose
 */
type Standing =
  | "counted"
  | "insurance"
  | "year"
  | "region"
  | "later"
  | "cancelled"
  | "pending"
  | "fund"
  | "ticket"
  | "refund"
  | "amount"
  | "shared"
  | "masked"
  | "no-number";

export type SetAside = Exclude<Standing, "counted">;

/** A sheet that holds payments, or refunds alone. */
export type ReceivedSheet = SheetContext<Payments | PersonList>;

export interface PaymentRow {
  readonly context: ReceivedSheet;
  readonly person: Person;
  /** The payer's number in 18 characters; null where none can be read. */
  readonly key: string | null;
  /** Negative for what was given back; 0 where no amount can be read. */
  readonly fen: number;
  readonly day: IsoDate | null;
  /** The insurance year that the row names. */
  readonly year: number | null;
  standing: Standing;
}

const OF_REFUNDS = /退费|退库|退款/;

/** 退费名单: what stands on it was given back. */
export function isOfRefunds({ form, place }: SheetContext): boolean {
  if (form.kind !== "list") return false;
  const file = place.file.split(/[\\/]/).pop() ?? "";
  return [form.sheet, ...form.heading.lines, file].some((text) => OF_REFUNDS.test(text));
}

export function receivedSheets(contexts: readonly SheetContext[]): ReceivedSheet[] {
  return contexts.flatMap((context) => {
    const { form } = context;
    const holdsMoney = form.kind === "payments" || (form.kind === "list" && isOfRefunds(context));
    return holdsMoney ? [{ ...context, form }] : [];
  });
}

/** What the row itself says; whether it counts beside others is judged by the account. */
export function paymentIn(context: ReceivedSheet, person: Person, year: number | null): PaymentRow {
  const { id, further } = person;
  const key = typeof id === "string" ? to18(id) : null;
  const fen = amountOf(context, person);
  const day = dayOf(further?.paidOn);
  const said = yearOf(person);
  const row = { context, person, key, fen: fen ?? 0, day, year: said };
  return { ...row, standing: standingOf(row, fen, year) };
}

function amountOf({ form }: ReceivedSheet, person: Person): number | null {
  const isRefund = form.kind === "list";
  const yuan = isRefund ? refundOf(person) : person.paid;
  if (yuan === null || Number.isNaN(yuan) || yuan === 0 || person.isUnread) return null;
  if (!isRefund && doubtAbout(person, "paid")?.doubt === "merged") return null;
  return isRefund || saysRefund(person) ? -Math.abs(toFen(yuan)) : toFen(yuan);
}

/** 业务类型 退费: what was given back may be written as a positive amount. */
function saysRefund({ further }: Person): boolean {
  const { item = "", method = "", voided = "", status = "" } = further ?? {};
  return [item, method, voided, status].some((text) => REFUND.test(text));
}

const REFUND = /退(?:费|款|库|税|保|缴)/;

function refundOf({ further, paid }: Person): number | null {
  return further?.refund === undefined ? paid : readAmount(further.refund).yuan;
}

function dayOf(text: string | undefined): IsoDate | null {
  if (text === undefined) return null;
  const day = parseDay(text);
  return typeof day === "string" ? null : isoOf(day);
}

/** Of 2024-01-01至2024-12-31 the first. */
function yearOf({ further }: Person): number | null {
  const said = /20\d\d/.exec(further?.year ?? further?.period ?? "")?.[0];
  return said === undefined ? null : Number(said);
}

function standingOf(row: Omit<PaymentRow, "standing">, fen: number | null, year: number | null): Standing {
  const { context, person, key } = row;
  const { further, payer, status } = { status: person.further?.status ?? "", ...person };
  if (!(further?.item ?? "").split(ITEMS).every(isOfInsurance)) return "insurance";
  if (!isOfYear(row, year)) return "year";
  const state = `${further?.voided ?? ""} ${status}`;
  if (CANCELLED.test(state) || /^\s*(?:是|Y|1)\s*$/i.test(further?.voided ?? "")) return "cancelled";
  if (PENDING.test(state)) return "pending";
  if (isOfFund(`${further?.method ?? ""} ${payer} ${further?.remark ?? ""}`, person)) return "fund";
  if (person.isInSharedCell || person.header.isByHousehold) return "shared";
  if (fen === null) return "amount";
  if (key !== null) return "counted";
  return context.form.kind === "payments" && isMasked(person.id) ? "masked" : "no-number";
}

/** Between what several columns say of the insurance. */
const ITEMS = "\n";

const RESIDENTS = /居民(?:基本)?医(?:疗|保)|合作医疗|新农合|合疗/;
const OF_ANOTHER =
  /养老|职工|工伤|失业|生育|意外|长护|照护|长期护理|大病|补充|商业|惠民|两险|残疾人就业|工会|灵活就业/;
const OF_EMPLOYEES = /养老|职工|灵活就业/;

/** An export holds other insurances too; what only says 基本医疗保险费 may be the residents'. */
function isOfInsurance(item: string): boolean {
  const text = item.replace(/\s/g, "");
  if (text === "") return true;
  if (RESIDENTS.test(text)) return !OF_EMPLOYEES.test(text);
  return !OF_ANOTHER.test(text) && /医|社会保险|居民|参保|缴费/.test(text);
}

/** A row that says no year is of its sheet's, unless it was received while this year's was collected. */
function isOfYear({ context, day, year: said }: Omit<PaymentRow, "standing">, year: number | null): boolean {
  if (year === null) return true;
  if (said !== null) return said === year;
  const titled = context.form.heading.year;
  if (titled === null || titled === year) return true;
  return day !== null && day >= `${year - 1}-07-01` && day <= `${year}-12-31`;
}

const CANCELLED = /作废|冲正|撤销|已退|失败|红冲|无效|关闭|取消/;
const PENDING = /待入库|在途|处理中|未入库|待确认|未到账|待支付|待扣/;
const FUND = /救助|资助|财政|基金|民政|残联|乡村振兴|政府/;
const BATCH = /批量|代缴/;
/** Collected from each person's own account, or by somebody who brings his money. */
const OF_PERSON = /扣|银行|微信|支付宝|村干部|本人|亲属|家属/;

function isOfFund(text: string, { name }: Person): boolean {
  if (FUND.test(text) || /(?:民政局|财政局|医保局|医疗保障局|救助基金)/.test(name)) return true;
  return BATCH.test(text) && !OF_PERSON.test(text);
}

/** 430903********1234; only its end; with signs of any kind for what is hidden. */
const MASKED_NUMBER = /^(\d{0,17})[*＊×●•?？_Xx]{2,}(\d{0,17}[\dXx]?)$/;

function maskedParts(id: Person["id"]): readonly [string, string] | null {
  const [, head = "", tail = ""] =
    MASKED_NUMBER.exec(typeof id === "string" ? id.replace(/\s/g, "") : "") ?? [];
  return head + tail === "" ? null : [head, tail.toUpperCase()];
}

export function isMasked(id: Person["id"]): boolean {
  return maskedParts(id) !== null;
}

/** Whether a masked number may be this one. */
export function mayBe(id: Person["id"], key: string): boolean {
  const parts = maskedParts(id);
  return parts !== null && key.startsWith(parts[0]) && key.endsWith(parts[1]);
}

/** Whether a name, perhaps with signs for what is hidden of it, may be this one. */
export function mayBeNamed(shown: string, name: string): boolean {
  const [a, b] = [[...compact(shown)], [...compact(name)]];
  if (a.length === 0 || b.length === 0) return true;
  if (!a.some((sign) => HIDDEN.test(sign))) return a.join("") === b.join("");
  return a.length === b.length && a.every((sign, i) => HIDDEN.test(sign) || sign === b[i]);
}

const HIDDEN = /[*＊×●•?？_某]/;
