/** Whether everybody pays, and is given, what the policy says. */
import { cellOf, type Person, type Roster } from "../../forms";
import { type Entitlement, PolicyError, sourceText, toFen, toYuan } from "../../policy";
import type { SheetContext } from "../context";
import { isHelpedFurther } from "../further-help";
import type { Payers } from "../payers";
import type { RosterRule } from "../rule";
import { respelled } from "./category-slips";

export function categories({ policy, dues, report, cannotJudge }: SheetContext<Roster>): RosterRule | null {
  if (policy === null) return null;
  return {
    person(person) {
      const { category } = person;
      if (category === "" || dues.of(person) !== null) return;
      const answer = dues.ask(category);
      if (!(answer instanceof PolicyError)) return;
      if (answer.problem === "not-stated") cannotJudge(answer.message);
      else {
        const cell = cellOf(person, "category");
        report("category-unknown", cell, answer.message, category, respelled(policy, category));
      }
    },
  };
}

export function amounts({ policy, payers: known, dues, report }: SheetContext<Roster>): RosterRule | null {
  if (policy === null || known === null) return null;
  const payers: Payers = known;
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
    const paid = written(person, "paid");
    const subsidy = written(person, "subsidy");
    if (due !== null && isHelpedFurther(person, due.subsidy, standard, payers)) {
      reportHelp(person, due);
      return;
    }
    if (paid !== null) judgeAmount(person, "paid", paid, due, due?.selfPay);
    if (subsidy !== null) judgeAmount(person, "subsidy", subsidy, due, due?.subsidy);
    if (
      paid === null ||
      subsidy === null ||
      Number.isNaN(paid + subsidy) ||
      !differs(paid + subsidy, standard)
    )
      return;
    const sum = toYuan(toFen(paid + subsidy));
    const message = `实交 ${paid} 元加资助 ${subsidy} 元是 ${sum} 元，不等于缴费标准 ${standard} 元`;
    report("amount-sum", cellOf(person, "paid"), message, textOf(person.paid));
  }

  function reportHelp(person: Person, due: Entitlement): void {
    const { subsidy, payer } = person;
    const more = toYuan(toFen((subsidy ?? 0) - due.subsidy));
    const message = `资助额是 ${subsidy} 元，${basis(person, due)}资助 ${due.subsidy} 元，多 ${more} 元，资助部门写着“${payer}”`;
    report("subsidy-extra", cellOf(person, "subsidy"), message, textOf(subsidy));
  }

  function judgeAmount(
    person: Person,
    field: "paid" | "subsidy",
    amount: number,
    due: Entitlement | null,
    right: number | undefined,
  ): void {
    const { rule, name, verb } = WORDS[field];
    const fix = right === undefined ? null : String(right);
    if (Number.isNaN(amount)) {
      const text = person.unreadable?.find((entry) => entry.field === field)?.text ?? "";
      report(rule, cellOf(person, field), `${name}“${text}”不是数字`, text, fix);
    } else if (due !== null && right !== undefined && differs(amount, right)) {
      const written = person[field] === null ? `${name}没有填` : `${name}是 ${amount} 元`;
      const should = right === 0 ? NOTHING_DUE[field] : `${verb} ${right} 元`;
      const message = `${written}，${basis(person, due)}${should}`;
      report(rule, cellOf(person, field), message, textOf(person[field]), fix);
    }
  }

  function basis(person: Person, { decisive }: Entitlement): string {
    return `“${person.category}”按${label}政策（${sourceText(document, decisive.category.source)}）`;
  }

  /** Null where nothing can be judged: no such column, an error cell, or a blank payment that `required` speaks of. */
  function written(person: Person, field: "paid" | "subsidy"): number | null {
    const value = person[field];
    if (person.header.columns[field] < 0) return null;
    if (value !== null) return value;
    if (person.errors !== null && person.errors.some((error) => error.field === field)) return null;
    return field === "subsidy" || dues.isFullySubsidised(person) ? 0 : null;
  }
}

const WORDS = {
  paid: { rule: "amount-selfpay", name: "实交额", verb: "应缴" },
  subsidy: { rule: "amount-subsidy", name: "资助额", verb: "应资助" },
} as const;

const NOTHING_DUE = { paid: "个人不缴费", subsidy: "不享受资助" } as const;

function textOf(amount: number | null): string {
  return amount === null ? "" : String(amount);
}

function differs(a: number, b: number): boolean {
  return a !== b && toFen(a) !== toFen(b);
}
