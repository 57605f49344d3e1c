/** Examines the column of payers against the subsidies beside it: who is missing, not known, or beside nothing. */
import { cellOf, type Person } from "../../forms";
import { toFen, toYuan } from "../../policy";
import type { Examination } from "../rule";
import type { PayerAmount } from "./payers";
import { hasError } from "./person";

/** What people write for "nobody". */
const NOBODY = /^(?:[-—–－/／\\]+|0|无|没有|否|未资助|不资助|无资助|不享受)$/;
/** What they write where everything is paid by the person. */
const ONESELF = /^(?:自费|自缴|自交|自付|自己|本人|个人)(?:缴费|交费|缴纳|自费|自缴|自交|自付|承担)?$/;

interface PayerFacts {
  /** A subsidy, and nobody who pays it. */
  readonly missing: Person;
  /** A subsidy, and no payer that is known. */
  readonly unknown: Person;
  /** A payer, and no subsidy. */
  readonly unexpected: Person;
  /** What the payers are said to give is not what is given. */
  readonly unequal: { readonly person: Person; readonly says: string };
}

export const payerCells: Examination<PayerFacts> = {
  roster({ payers: known, dues }, tell) {
    /** The text above, if it is a known payer. */
    let lastKnown = "";
    /** The last person with a payer and a subsidy. */
    let lastPaid: Person | null = null;
    /** A payer beside nothing, where the rows that share its cell are still to come. */
    let pending: Person | null = null;

    return {
      person(person) {
        const { payer, subsidy } = person;
        if (payer === "") {
          if (subsidy !== null && subsidy > 0) judgeMissing(person);
        } else if (payer === lastKnown && subsidy !== null && subsidy > 0 && pending === null)
          lastPaid = person;
        else judge(person);
      },
      finish: tellPending,
    };

    function judge(person: Person): void {
      const { payer, subsidy } = person;
      if (cannotRead(person)) return;
      if (pending !== null && !isSameCell(pending, person)) tellPending();
      if (subsidy !== null && subsidy > 0) {
        pending = null;
        lastPaid = person;
        if (NOBODY.test(payer)) judgeMissing(person);
        else if (known !== null && !known.knows(payer)) tell("unknown", person);
        else judgeAmounts(person, known?.amountsIn(payer) ?? null);
      } else if (!NOBODY.test(payer) && !ONESELF.test(payer)) judgeUnexpected(person);
    }

    /** 医保局100元、残联20元: both together are the subsidy, and each what the policy has it give. */
    function judgeAmounts(person: Person, given: readonly PayerAmount[] | null): void {
      const { payer, subsidy } = person;
      if (given === null) return void (lastKnown = payer);
      if (subsidy === null || person.isInSharedCell) return;
      const sum = given.reduce((all, { yuan }) => all + toFen(yuan), 0);
      if (sum !== toFen(subsidy)) {
        const says = `资助部门写的金额加起来是 ${toYuan(sum)} 元，资助额是 ${subsidy} 元`;
        return tell("unequal", { person, says });
      }
      const shares = dues.of(person)?.shares ?? [];
      const pairs = shares.map((share) => ({
        share,
        own: given.filter(({ name }) => share.payer !== null && known?.areSame(name, share.payer)),
      }));
      // A village or an employer may give a part of what the department owes.
      if (pairs.length !== given.length || pairs.some(({ own }) => own.length !== 1)) return;
      const other = pairs.find(({ share, own }) => toFen(own[0]?.yuan ?? 0) !== toFen(share.yuan));
      if (other === undefined) return;
      const says = `按政策“${other.share.payer ?? ""}”资助 ${other.share.yuan} 元，这里写的是 ${other.own[0]?.yuan ?? 0} 元`;
      tell("unequal", { person, says });
    }

    /** One merged cell may stand for a household of whom only some are subsidised. */
    function judgeUnexpected(person: Person): void {
      if (person.header.columns.subsidy < 0 || Number.isNaN(person.subsidy)) return;
      if (lastPaid === null || !isSameCell(lastPaid, person)) pending ??= person;
    }

    function tellPending(): void {
      if (pending !== null) tell("unexpected", pending);
      pending = null;
    }

    function judgeMissing(person: Person): void {
      if (person.header.columns.payer >= 0 && !cannotRead(person)) tell("missing", person);
    }
  },
};

function cannotRead(person: Person): boolean {
  return hasError(person, "payer") || hasError(person, "subsidy");
}

function isSameCell(a: Person, b: Person): boolean {
  const first = cellOf(a, "payer");
  const second = cellOf(b, "payer");
  return first.row === second.row && first.column === second.column;
}
