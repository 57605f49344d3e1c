/** Examines whether everybody pays, and is given, what the policy says. */
import { cellOf, type Person } from "../../forms";
import { type Entitlement, PolicyError, sourceText, toFen, toYuan } from "../../policy";
import { type Examination, type Mistake, sureFix } from "../rule";
import { isHelpedFurther } from "./further-help";
import type { Payers } from "./payers";
import { hasError } from "./person";

type AmountField = "paid" | "subsidy";

export interface WrongAmount {
  readonly person: Person;
  /** Yuan; NaN where the cell holds no number. */
  readonly amount: number;
  /** What is right by the policy, and why; null where nobody can say. */
  readonly right: number | null;
  readonly basis: string;
}

interface AmountFacts {
  readonly paid: WrongAmount;
  readonly subsidy: WrongAmount;
  /** Somebody gives more than the policy does. */
  readonly help: { readonly person: Person; readonly due: number; readonly basis: string };
  /** Both together are not the standard. */
  readonly sum: {
    readonly person: Person;
    readonly paid: number;
    readonly subsidy: number;
    readonly standard: number;
  };
}

export const amounts: Examination<AmountFacts> = {
  roster({ policy, payers, dues, cannotJudge }, tell) {
    if (policy === null || payers === null) return null;
    const known: Payers = payers;
    const { label, policy: document } = policy;
    const standard = document.standard.yuan;
    return {
      person(person) {
        const due = dues.of(person);
        // Nearly every row: what is due adds up to the standard, so nothing is left to be judged.
        if (due !== null && person.paid === due.selfPay && person.subsidy === due.subsidy) return;
        judge(person, due);
      },
    };

    function judge(person: Person, due: Entitlement | null): void {
      const why = due === null ? dues.ask(person.category) : null;
      if (why instanceof PolicyError && why.problem === "not-stated") cannotJudge(why.message);
      const paid = written(person, "paid");
      const subsidy = written(person, "subsidy");
      if (due !== null && isHelpedFurther(person, due.subsidy, standard, known)) {
        tell("help", { person, due: due.subsidy, basis: basis(person, due) });
        return;
      }
      if (paid !== null) judgeAmount(person, "paid", paid, due, due?.selfPay ?? null);
      if (subsidy !== null) judgeAmount(person, "subsidy", subsidy, due, due?.subsidy ?? null);
      if (paid === null || subsidy === null || Number.isNaN(paid + subsidy)) return;
      if (differs(paid + subsidy, standard)) tell("sum", { person, paid, subsidy, standard });
    }

    function judgeAmount(
      person: Person,
      field: AmountField,
      amount: number,
      due: Entitlement | null,
      right: number | null,
    ): void {
      if (!Number.isNaN(amount) && (right === null || !differs(amount, right))) return;
      tell(field, { person, amount, right, basis: due === null ? "" : basis(person, due) });
    }

    function basis(person: Person, { decisive }: Entitlement): string {
      return `“${person.category}”按${label}政策（${sourceText(document, decisive.category.source)}）`;
    }

    /** Null where nothing can be judged: no such column, an error cell, or a blank payment that is another rule's. */
    function written(person: Person, field: AmountField): number | null {
      const value = person[field];
      if (person.header.columns[field] < 0) return null;
      if (value !== null) return value;
      if (hasError(person, field)) return null;
      return field === "subsidy" || dues.isFullySubsidised(person) ? 0 : null;
    }
  },
};

/** How the rules about one of the two amounts put it. */
export interface AmountWords {
  readonly name: string;
  readonly should: (yuan: number) => string;
}

export function amountMistake(
  field: AmountField,
  { person, amount, right, basis }: WrongAmount,
  { name, should }: AmountWords,
): Mistake {
  const cell = cellOf(person, field);
  if (Number.isNaN(amount)) {
    const { text = "", day } = person.unreadable?.find((entry) => entry.field === field) ?? {};
    if (day !== undefined)
      return { cell, message: `${name}里是日期 ${day}，不是金额，请填写实际的金额`, value: text };
    return { cell, message: `${name}“${text}”不是数字`, value: text, ...sureFix(right) };
  }
  const written = person[field] === null ? `${name}没有填` : `${name}是 ${amount} 元`;
  const message = `${written}，${basis}${should(right ?? 0)}`;
  return { cell, message, value: amountText(person[field]), ...sureFix(right) };
}

export function amountText(amount: number | null): string {
  return amount === null ? "" : String(amount);
}

function differs(a: number, b: number): boolean {
  return a !== b && toFen(a) !== toFen(b);
}

/** Without what floating point leaves behind. */
export function yuan(amount: number): number {
  return toYuan(toFen(amount));
}
