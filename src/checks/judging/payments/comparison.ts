/** Compares rosters with what the tax office has received: a run's sheets together. */
import {
  type Cell,
  cellOf,
  doubtAbout,
  isContradicted,
  type Payments,
  type Person,
  type Roster,
} from "../../../forms";
import { comparableName, type IsoDate, isoOf, parseDay, to18 } from "../../../identity";
import { toFen, toYuan } from "../../../policy";
import { describePlace } from "../../place";
import type { ExaminedSheet, Examination, Mistake, Tell } from "../../rule";
import type { SheetContext } from "../../sheet";
import { isSureNumber } from "../lists/entries";
import { PaymentsAccount, type Received } from "./account";
import { dueOf } from "./due";
import type { PaymentRow } from "./rows";
import { setAsideText } from "./words";

interface PaymentFacts {
  /** Another amount was received than is due, or than the roster says was taken. */
  readonly amount: Mistake;
  /** The roster says that money was taken, and none was received. */
  readonly missing: Mistake;
  /** Two payments for one person; of the later row. */
  readonly twice: Mistake;
  /** Received for somebody on no roster. */
  readonly unknown: Mistake;
}

type Told = Tell<PaymentFacts>;
type ToldRoster = { readonly context: SheetContext<Roster>; readonly tell: Told };
type ToldExport = { readonly context: SheetContext<Payments>; readonly tell: Told };

/** About a millisecond's work. */
const ROWS_A_STEP = 1_000;

export const paymentComparison: Examination<PaymentFacts> = { run: comparePayments };

function* comparePayments(sheets: readonly ExaminedSheet<PaymentFacts>[]): Generator<number, void> {
  const exports = sheets.flatMap(({ context, tell }): ToldExport[] =>
    context.form.kind === "payments" ? [{ context: { ...context, form: context.form }, tell }] : [],
  );
  if (exports.length === 0) return;
  const rosters = sheets.flatMap(({ context, tell }): ToldRoster[] =>
    context.form.kind === "roster" ? [{ context: { ...context, form: context.form }, tell }] : [],
  );
  if (rosters.length === 0) {
    for (const { context } of exports) context.cannotJudge("没有和花名册一起检查，缴费没有比对");
    return;
  }
  const comparison = new Comparison(
    sheets.map(({ context }) => context),
    rosters,
    exports,
  );
  yield* comparison.run();
}

class Comparison {
  /** By year and region. */
  private readonly accounts = new Map<string, PaymentsAccount>();
  /** Numbers of everybody on a roster, with what is due of him, in fen. */
  private readonly known = new Map<string, number | null>();
  /** Names of payers whose numbers are wrong and on no roster: each may be anybody of this name. */
  private readonly unsure = new Set<string>();

  constructor(
    private readonly contexts: readonly SheetContext[],
    private readonly rosters: readonly ToldRoster[],
    private readonly exports: readonly ToldExport[],
  ) {}

  *run(): Generator<number, void> {
    for (const { context } of this.rosters) yield* this.meet(context);
    for (const account of this.accounts.values()) yield* this.comparePayers(account);
    for (const { context, tell } of this.rosters)
      yield* this.compareRoster(context, yield* this.accountFor(context), tell);
    // Last year's rosters beside this year's: the payments are of the year of which most rows count.
    const [account] = [...this.accounts.values()].sort((a, b) => b.countedRows - a.countedRows);
    if (account === undefined) return;
    for (const { context } of this.exports) {
      const said = setAsideText(account.setAside(context));
      if (said !== "") context.cannotJudge(said, "not-compared");
    }
  }

  private *accountFor(roster: SheetContext<Roster>): Generator<number, PaymentsAccount> {
    const year = roster.year;
    const key = `${year ?? ""} ${roster.region?.name ?? ""}`;
    const known = this.accounts.get(key);
    if (known !== undefined) return known;
    const account = yield* PaymentsAccount.of(this.contexts, year, roster.region);
    this.accounts.set(key, account);
    return account;
  }

  private *meet(roster: SheetContext<Roster>): Generator<number, void> {
    const account = yield* this.accountFor(roster);
    for (const [i, person] of roster.form.persons.entries()) {
      if (i % ROWS_A_STEP === 0) yield i;
      const key = keyOf(person);
      if (key === null || this.known.has(key)) continue;
      const due = dueOf(roster.dues, person, account.received(key))?.selfPay ?? writtenOf(person);
      this.known.set(key, due === null ? null : toFen(due));
    }
  }

  private *comparePayers(account: PaymentsAccount): Generator<number, void> {
    const tellOf = new Map(this.exports.map(({ context, tell }) => [context.form, tell]));
    let i = 0;
    for (const [key, received] of account.payers()) {
      if (i++ % ROWS_A_STEP === 0) yield i;
      const last = received.payments[received.payments.length - 1];
      if (last === undefined || received.fen <= 0) continue;
      const { context, person } = last;
      const tell = tellOf.get(context.form as Payments);
      if (tell === undefined) continue;
      const cell = cellOf(person, "paid");
      const value = String(person.paid);
      const isKnown = this.known.has(key);
      if (!isKnown && !isSureNumber(person.id, context.today)) {
        this.unsure.add(comparableName(person.name));
        continue;
      }
      if (!isKnown)
        tell("unknown", { cell, message: unknownText(received), value, restsOn: factsOf(received) });
      const due = this.known.get(key) ?? (isKnown ? null : this.highest());
      const first = received.payments[0] as PaymentRow;
      if (received.payments.length > 1 && due !== null && received.fen > due)
        tell("twice", {
          cell,
          message: twiceText(received, first, last, due, isKnown),
          value,
          restsOn: [...factsOf(received), due],
        });
    }
  }

  /** What nobody pays more of, in fen; null where a roster's policy is unknown. */
  private highest(): number | null {
    const all = this.rosters.map(({ context }) => context.dues.highest);
    return all.includes(null) ? null : Math.max(...all.map(Number));
  }

  private *compareRoster(
    roster: SheetContext<Roster>,
    account: PaymentsAccount,
    tell: Told,
  ): Generator<number, void> {
    const taken = yield* Taken.of(roster.form, account);
    for (const [i, person] of roster.form.persons.entries()) {
      if (i % ROWS_A_STEP === 0) yield i;
      const key = keyOf(person);
      const received = key === null ? undefined : account.received(key);
      if (received !== undefined && received.fen > 0) {
        const mistake = mistakeIn(roster, person, received);
        if (mistake !== null) tell("amount", mistake);
      } else if (key !== null && this.isMissing(account, key, person, roster)) {
        const evidence = taken.by(person);
        if (evidence !== null)
          tell("missing", {
            cell: moneyCell(person),
            message: missingText(evidence, account, received),
            value: valueOf(person),
            restsOn: [evidence, received?.fen ?? null],
          });
      }
    }
  }

  /** Whether surely nothing was received for somebody of whom something is due. */
  private isMissing(
    account: PaymentsAccount,
    key: string,
    person: Person,
    { dues, today }: SheetContext<Roster>,
  ): boolean {
    if (dues.of(person)?.selfPay === 0 || !isSureNumber(person.id, today)) return false;
    return account.mayBeOf(key, person).length === 0 && !this.unsure.has(comparableName(person.name));
  }
}

/** By what a roster shows that somebody's money was taken. */
class Taken {
  /** Households of which a row has the number of a receipt. */
  private readonly withReceipt = new Set<number>();
  /** Whether the exports tell of nearly everybody whose row shows no day: then they tell of the whole time. */
  private tellsOfAll = false;

  private constructor(private readonly account: PaymentsAccount) {}

  static *of({ persons }: Roster, account: PaymentsAccount): Generator<number, Taken> {
    const taken = new Taken(account);
    for (const [i, person] of persons.entries()) {
      if (i % ROWS_A_STEP === 0) yield i;
      if (hasReceipt(person)) taken.withReceipt.add(person.household);
    }
    let [all, found] = [0, 0];
    for (const [i, person] of persons.entries()) {
      if (i % ROWS_A_STEP === 0) yield i;
      if (taken.sign(person) === null || (person.further?.paidOn ?? "") !== "") continue;
      all++;
      const key = keyOf(person);
      if (key !== null && (account.received(key)?.fen ?? 0) > 0) found++;
    }
    taken.tellsOfAll = found * 3 >= all * 2;
    return taken;
  }

  /** What shows it, on a day of which the exports tell; null where nothing does for sure. */
  by(person: Person): string | null {
    const sign = this.sign(person);
    if (sign === null) return null;
    const written = person.further?.paidOn ?? "";
    if (written === "") return this.tellsOfAll ? sign : null;
    const day = dayOf(written);
    return day !== null && this.account.covers(day) ? sign : null;
  }

  private sign(person: Person): string | null {
    if (person.isUnpaid || person.collected === false || isContradicted(person, false)) return null;
    if (person.isInSharedCell || person.header.isByHousehold || doubtAbout(person, "paid") !== null)
      return null;
    const written = writtenOf(person);
    if (written === null ? person.collected !== true : written <= 0) return null;
    const day = dayOf(person.further?.paidOn ?? "");
    if (day !== null) return `${day} 已缴费`;
    if (person.receipt !== "") return `有票据 ${person.receipt}`;
    if (person.collected === true) return "写的是已缴";
    return this.withReceipt.has(person.household) ? "这一户有票据" : null;
  }
}

function hasReceipt({ receipt }: Person): boolean {
  return /\d/.test(receipt);
}

function dayOf(text: string): IsoDate | null {
  const day = text === "" ? "" : parseDay(text);
  return typeof day === "string" ? null : isoOf(day);
}

function keyOf({ id }: Person): string | null {
  return typeof id === "string" ? to18(id) : null;
}

/** Yuan that the roster says were taken; null where it says none. */
export function writtenOf(person: Person): number | null {
  const { header, paid } = person;
  if (header.columns.paid < 0 || doubtAbout(person, "paid") !== null) return null;
  return paid === null || Number.isNaN(paid) ? null : paid;
}

function moneyCell(person: Person): Cell {
  const { columns } = person.header;
  if (columns.paid >= 0) return cellOf(person, "paid");
  return cellOf(person, columns.name < 0 ? "id" : "name");
}

function valueOf(person: Person): string {
  const written = writtenOf(person);
  return written === null ? "" : String(written);
}

function mistakeIn(context: SheetContext<Roster>, person: Person, received: Received): Mistake | null {
  const { header } = person;
  if (header.isByHousehold || person.isInSharedCell) return null;
  const due = dueOf(context.dues, person, received)?.selfPay ?? null;
  const written = writtenOf(person);
  // More than is due by several payments: another rule speaks of people who have paid twice.
  if (received.payments.length > 1 && due !== null && received.fen > toFen(due)) return null;
  const isDue = due === null || received.fen === toFen(due);
  const isWritten = written === null || received.fen === toFen(written);
  if (isDue && isWritten) return null;
  const [first] = received.payments as [PaymentRow];
  const where = describePlace(context.place, first.context.place, cellOf(first.person, "paid"));
  const against = [isDue ? "" : `应缴 ${due} 元`, isWritten ? "" : `花名册写的是 ${written} 元`].filter(
    (what) => what !== "",
  );
  const message = `税务到账 ${toYuan(received.fen)} 元（${where}），${against.join("，")}，请核实`;
  return {
    cell: moneyCell(person),
    message,
    value: valueOf(person),
    restsOn: [...factsOf(received), due],
  };
}

function factsOf({ fen, payments }: Received): number[] {
  return [fen, payments.length];
}

function missingText(evidence: string, { asOf }: PaymentsAccount, received: Received | undefined): string {
  const until = asOf === null ? "" : `截至 ${asOf}，`;
  const nothing = received === undefined ? "税务没有到账" : "税务到账的已经全部退回";
  return `花名册上${evidence}，${until}${nothing}。请对照缴费凭证核实钱到了哪里`;
}

function unknownText({ fen, payments }: Received): string {
  const of = payments.length > 1 ? `（${payments.length} 笔）` : "";
  return `税务到账 ${toYuan(fen)} 元${of}，缴费人不在这次核对的花名册上，请核实是哪个村的人、是否漏登`;
}

function twiceText(
  { fen, payments }: Received,
  first: PaymentRow,
  last: PaymentRow,
  due: number,
  isKnown: boolean,
): string {
  const where = describePlace(last.context.place, first.context.place, cellOf(first.person, "paid"));
  const limit = isKnown ? `应缴 ${toYuan(due)} 元` : `一个人最多缴 ${toYuan(due)} 元`;
  return `这个人缴了 ${payments.length} 次（第一次在${where}），共到账 ${toYuan(fen)} 元，${limit}，没有退费。请核实后退还多缴的`;
}
