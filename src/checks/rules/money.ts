/** Whether everybody pays, and is given, what the policy says. */
import { cellOf, type Person, type Roster } from "../../forms";
import { askEntitlement, PolicyError, sourceText, toFen, toYuan } from "../../policy";
import type { SheetContext } from "../context";
import type { RosterRule } from "../rule";
import { dueOf } from "./due";

export function categories({ policy, report }: SheetContext<Roster>): RosterRule | null {
  if (policy === null) return null;
  return {
    person(person) {
      const { category } = person;
      if (category === "") return;
      const answer = askEntitlement(policy, category);
      if (answer instanceof PolicyError && answer.problem === "unknown-category")
        report("category-unknown", cellOf(person, "category"), answer.message, category);
    },
  };
}

export function amounts(context: SheetContext<Roster>): RosterRule | null {
  const { policy, report } = context;
  if (policy === null) return null;
  const standard = policy.policy.standard.yuan;
  return {
    person(person) {
      const { columns } = person.header;
      const due = dueOf(context, person);
      const paid = written(person, "paid");
      const subsidy = written(person, "subsidy");
      const basis = () => {
        if (due === null) return "";
        const { category } = due.decisive;
        return `“${person.category}”按${policy.label}政策（${sourceText(policy.policy, category.source)}）`;
      };
      // A blank payment is `required` where it is due; a blank subsidy means 0.
      if (columns.paid >= 0 && paid !== null) {
        if (Number.isNaN(paid))
          report(
            "amount-selfpay",
            cellOf(person, "paid"),
            `实交额“${unreadable(person, "paid")}”不是数字`,
            unreadable(person, "paid"),
            fixFor(due?.selfPay),
          );
        else if (due !== null && differs(paid, due.selfPay))
          report(
            "amount-selfpay",
            cellOf(person, "paid"),
            `实交额是 ${paid} 元，${basis()}应缴 ${due.selfPay} 元`,
            String(paid),
            fixFor(due.selfPay),
          );
      }
      if (columns.subsidy >= 0 && subsidy !== null) {
        if (Number.isNaN(subsidy))
          report(
            "amount-subsidy",
            cellOf(person, "subsidy"),
            `资助额“${unreadable(person, "subsidy")}”不是数字`,
            unreadable(person, "subsidy"),
            fixFor(due?.subsidy),
          );
        else if (due !== null && differs(subsidy, due.subsidy))
          report(
            "amount-subsidy",
            cellOf(person, "subsidy"),
            `资助额是 ${subsidy} 元，${basis()}应资助 ${due.subsidy} 元`,
            person.subsidy === null ? "" : String(subsidy),
            fixFor(due.subsidy),
          );
      }
      if (columns.paid < 0 || columns.subsidy < 0 || paid === null || subsidy === null) return;
      if (differs(paid + subsidy, standard) && !Number.isNaN(paid + subsidy)) {
        const sum = toYuan(toFen(paid + subsidy));
        const message = `实交 ${paid} 元加资助 ${subsidy} 元是 ${sum} 元，不等于缴费标准 ${standard} 元`;
        report("amount-sum", cellOf(person, "paid"), message, person.paid === null ? "" : String(paid));
      }
    },
  };

  /** Null where nothing can be judged: an error cell, or a blank payment that `required` speaks of. */
  function written(person: Person, field: "paid" | "subsidy"): number | null {
    const value = person[field];
    if (value !== null) return value;
    if (person.errors !== null && person.errors.some((error) => error.field === field)) return null;
    if (field === "subsidy") return 0;
    const due = dueOf(context, person);
    return due?.selfPay === 0 || person.subsidy === standard ? 0 : null;
  }
}

function unreadable(person: Person, field: "paid" | "subsidy"): string {
  return person.unreadable?.find((entry) => entry.field === field)?.text ?? "";
}

function differs(a: number, b: number): boolean {
  return a !== b && toFen(a) !== toFen(b);
}

function fixFor(yuan: number | undefined): string | null {
  return yuan === undefined ? null : String(yuan);
}
