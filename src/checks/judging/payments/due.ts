/** What is due of somebody, by the days on which the money came. */
import type { Person } from "../../../forms";
import type { IsoDate } from "../../../identity";
import { type Entitlement, toFen } from "../../../policy";
import type { Dues } from "../dues";
import type { Received } from "./account";

/**
 * By the day on which what was due was paid in full; else by the last one. Null where the policy does not say.
 * @param on the day for whoever has paid nothing
 */
export function dueOf(
  dues: Dues,
  person: Person,
  received: Received | undefined,
  on?: IsoDate,
): Entitlement | null {
  const { payments } = received ?? { payments: [] };
  if (payments.length === 0) return dues.of(person, on) ?? (on === undefined ? null : dues.of(person));
  let paid = 0;
  let due: Entitlement | null = null;
  for (const { fen, day } of payments) {
    paid += fen;
    due = day === null ? dues.of(person) : dues.of(person, day);
    if (due !== null && paid >= toFen(due.selfPay)) return due;
  }
  // On a day for which the policy states nothing, what it states otherwise is due.
  return due ?? dues.of(person);
}
