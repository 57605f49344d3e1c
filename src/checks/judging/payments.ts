/** Compares rosters with what the tax office has received: a run's sheets together. */
import { cellOf, doubtAbout, type Payments, type Person, type Roster } from "../../forms";
import { to18 } from "../../identity";
import { toFen } from "../../policy";
import { describePlace } from "../place";
import type { ExaminedSheet, Examination, Mistake } from "../rule";
import type { SheetContext } from "../sheet";

interface PaymentFacts {
  readonly amount: Mistake;
}

/** About a millisecond's work. */
const ROWS_A_STEP = 1_000;

export const paymentComparison: Examination<PaymentFacts> = { run: comparePayments };

interface Received {
  fen: number;
  payments: number;
  readonly context: SheetContext<Payments>;
  readonly person: Person;
}

function* comparePayments(sheets: readonly ExaminedSheet<PaymentFacts>[]): Generator<number, void> {
  const exports = sheets.flatMap(({ context }) =>
    context.form.kind === "payments" ? [{ ...context, form: context.form }] : [],
  );
  if (exports.length === 0) return;
  const rosters = sheets.flatMap(({ context, tell }) =>
    context.form.kind === "roster" ? [{ context: { ...context, form: context.form }, tell }] : [],
  );
  if (rosters.length === 0) {
    for (const context of exports) context.cannotJudge("没有和花名册一起检查，缴费没有比对");
    return;
  }
  // Sure or told: who has not paid at all, or twice, is another comparison.
  for (const context of [...exports, ...rosters.map((roster) => roster.context)])
    context.cannotJudge(ONLY_AMOUNTS, "not-compared");
  for (const { context, tell } of rosters) {
    const received = yield* receivedFor(context, exports);
    const { persons } = context.form;
    for (let i = 0; i < persons.length; i++) {
      if (i % ROWS_A_STEP === 0) yield i;
      const person = persons[i] as Person;
      const key = typeof person.id === "string" ? to18(person.id) : null;
      const payment = key === null ? undefined : received.get(key);
      const mistake = payment === undefined ? null : mistakeIn(context, person, payment);
      if (mistake !== null) tell("amount", mistake);
    }
  }
}

const ONLY_AMOUNTS = "缴费明细只比对了两边都有的人的金额；谁没有到账、谁重复缴、谁不在花名册上，没有比对";

/** What counts of the exports for a roster's year, by number. */
function* receivedFor(
  roster: SheetContext<Roster>,
  exports: readonly SheetContext<Payments>[],
): Generator<number, Map<string, Received>> {
  const received = new Map<string, Received>();
  /** Whose money came with others': how much of it is theirs nobody knows. */
  const shared = new Set<string>();
  for (const context of exports)
    for (const [i, person] of context.form.persons.entries()) {
      if (i % ROWS_A_STEP === 0) yield i;
      const key = typeof person.id === "string" ? to18(person.id) : null;
      const { paid } = person;
      if (key === null || !counts(person, roster.year ?? context.year)) continue;
      if (person.isInSharedCell || person.header.isByHousehold) {
        shared.add(key);
        context.cannotJudge(OF_SEVERAL);
        continue;
      }
      if (paid === null || Number.isNaN(paid)) continue;
      const before = received.get(key) ?? { fen: 0, payments: 0, context, person };
      const isRefund = paid < 0 || isOfRefund(person);
      before.fen += isRefund ? -toFen(Math.abs(paid)) : toFen(paid);
      if (!isRefund) before.payments++;
      received.set(key, before);
    }
  for (const key of shared) received.delete(key);
  return received;
}

const OF_SEVERAL = "有几个人一起缴的一笔，这几个人的金额没有比对";

/** Refunds may be written as positive amounts beside a word. */
const REFUND = /退(?:费|款|库|税|保|缴)|冲退/;

function isOfRefund({ further }: Person): boolean {
  const { item = "", method = "", voided = "", status = "" } = further ?? {};
  return [item, method, voided, status].some((text) => REFUND.test(text));
}

const OF_ANOTHER = /养老|职工|工伤|失业|生育|意外|长护|照护|大病补充/;
/** What a fund has paid for somebody stands in the export too, and is nothing that he has paid. */
const OF_FUND = /批量|代缴|资助|救助|财政|基金/;
const CANCELLED = /作废|待入库|在途|冲正|撤销|已退|失败/;

/** An export holds other insurances, other years and what was cancelled, too. */
function counts({ further, payer }: Person, year: number | null): boolean {
  if (OF_ANOTHER.test(further?.item ?? "")) return false;
  if (OF_FUND.test(`${further?.method ?? ""}${payer}`)) return false;
  const state = further?.voided ?? "";
  if (CANCELLED.test(`${state}${further?.status ?? ""}`) || /^(?:是|Y|1)$/i.test(state)) return false;
  const said = /20\d\d/.exec(further?.year ?? further?.period ?? "")?.[0];
  return said === undefined || year === null || Number(said) === year;
}

function mistakeIn(context: SheetContext<Roster>, person: Person, received: Received): Mistake | null {
  const { header } = person;
  if (received.fen <= 0 || header.isByHousehold || person.isInSharedCell) return null;
  const due = context.dues.of(person)?.selfPay ?? null;
  const written = header.columns.paid < 0 || doubtAbout(person, "paid") !== null ? null : person.paid;
  const yuan = received.fen / 100;
  // More than one payment: another rule speaks of people who have paid twice.
  if (received.payments > 1 && due !== null && received.fen > toFen(due)) return null;
  const isDue = due === null || received.fen === toFen(due);
  const isWritten = written === null || Number.isNaN(written) || received.fen === toFen(written);
  if (isDue && isWritten) return null;
  const where = describePlace(context.place, received.context.place, cellOf(received.person, "paid"));
  const against = [isDue ? "" : `应缴 ${due} 元`, isWritten ? "" : `花名册写的是 ${written} 元`].filter(
    (what) => what !== "",
  );
  const message = `税务到账 ${yuan} 元（${where}），${against.join("，")}，请核实`;
  const cell =
    header.columns.paid < 0
      ? cellOf(person, header.columns.name < 0 ? "id" : "name")
      : cellOf(person, "paid");
  const restsOn = [yuan, received.payments, due];
  return { cell, message, value: written === null ? "" : String(written), restsOn };
}
