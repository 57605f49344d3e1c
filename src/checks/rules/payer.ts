/** Whether the department that pays the subsidy is named, and known. */
import { cellOf, type Person, type Roster } from "../../forms";
import { type Entitlement, findIdentities, PolicyError, subsidyOf } from "../../policy";
import type { SheetContext } from "../context";
import type { RosterRule } from "../rule";

/** What people write for "nobody". */
const NOBODY = /^(?:[-—–－/／\\]+|0|无|没有|否|未资助|不资助|无资助|不享受)$/;
/** What they write where everything is paid by the person. */
const ONESELF = /^(?:自费|自缴|自交|自付|自己|本人|个人)(?:缴费|交费|缴纳|自费|自缴|自交|自付|承担)?$/;

export function payers({ policy, payers: known, dues, report }: SheetContext<Roster>): RosterRule {
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
    finish: reportPending,
  };

  function judge(person: Person): void {
    const { payer, subsidy } = person;
    if (hasError(person)) return;
    if (pending !== null && !isSameCell(pending, person)) reportPending();
    if (subsidy !== null && subsidy > 0) {
      pending = null;
      lastPaid = person;
      if (NOBODY.test(payer)) judgeMissing(person);
      else if (known === null || known.knows(payer)) lastKnown = payer;
      else report("payer-unknown", cellOf(person, "payer"), unknown(payer), payer);
    } else if (!NOBODY.test(payer) && !ONESELF.test(payer)) judgeUnexpected(person);
  }

  /** One merged cell may stand for a household of whom only some are subsidised. */
  function judgeUnexpected(person: Person): void {
    if (person.header.columns.subsidy < 0 || Number.isNaN(person.subsidy)) return;
    if (lastPaid === null || !isSameCell(lastPaid, person)) pending ??= person;
  }

  function reportPending(): void {
    if (pending === null) return;
    const { payer, subsidy } = pending;
    const amount = subsidy === null ? "没有填" : `是 ${subsidy}`;
    report("payer-unexpected", cellOf(pending, "payer"), `资助额${amount}，却写了资助部门“${payer}”`, payer);
    pending = null;
  }

  function judgeMissing(person: Person): void {
    if (person.header.columns.payer < 0 || hasError(person)) return;
    const message = `资助了 ${person.subsidy} 元，没有写资助部门`;
    report("payer-missing", cellOf(person, "payer"), message, person.payer, onlyPayer(person));
  }

  function unknown(payer: string): string {
    const list = known?.list ?? null;
    return list === null
      ? `认不出“${payer}”是哪个部门，请写部门名称，如民政局、财政局、医保局、乡镇`
      : `资助部门“${payer}”不在登记表所列之中：${list}`;
  }

  /** The payer that the document names for whoever has this category; else the only one on the form. */
  function onlyPayer({ category }: Person): string | null {
    if (policy === null) return null;
    const answer = dues.ask(category);
    if (answer === null) return null;
    const stated = answer instanceof PolicyError ? statedForOne(answer, category) : statedFor(answer);
    const [only, ...others] = policy.policy.form?.payers ?? [];
    const isDue = answer instanceof PolicyError || answer.subsidy > 0;
    return stated ?? (isDue && others.length === 0 ? (only?.name ?? null) : null);
  }

  /** Of several identities with the same subsidy, all must have the same payer. */
  function statedFor({ identities, subsidy, decisive }: Entitlement): string | null {
    if (policy === null || subsidy === 0) return null;
    const { payer } = decisive.category;
    const equals = identities.filter(({ category }) => subsidyOf(policy.policy, category) === subsidy);
    return equals.every(({ category }) => category.payer === payer) ? payer : null;
  }

  /** The amount may be unknown where the payer is not: 村集体. */
  function statedForOne(error: PolicyError, text: string): string | null {
    if (policy === null || error.problem !== "not-stated") return null;
    const [identity, ...others] = findIdentities(policy, text);
    return identity === undefined || others.length > 0 ? null : identity.category.payer;
  }
}

function hasError({ errors }: Person): boolean {
  return errors !== null && errors.some(({ field }) => field === "payer" || field === "subsidy");
}

function isSameCell(a: Person, b: Person): boolean {
  const first = cellOf(a, "payer");
  const second = cellOf(b, "payer");
  return first.row === second.row && first.column === second.column;
}
