/** There is a subsidy, and nobody who pays it. */
import { cellOf, type Person } from "../../forms";
import {
  type Category,
  type CompiledPolicy,
  type Entitlement,
  findIdentities,
  PolicyError,
  subsidyOf,
} from "../../policy";
import { table } from "../example";
import { payerCells } from "../judging/payer-cells";
import { hear, type Rule, sureFix } from "../rule";
import type { SheetContext } from "../sheet";

export const payerMissing: Rule = {
  id: "payer-missing",
  order: 310,
  group: "money",
  severity: "warning",
  title: "有资助没有资助部门",
  why: "资助的钱要有部门来付，没写就结不了账。",
  mend: "补填资助部门。",
  source: "赫山区2024年度方案附件2说明5（资助部门）",
  example: {
    wrong: table(`
      户属性   | 姓名   | 实交额 | 资助额 | 资助部门
      低保对象 | 张桂兰 | 190    | 190    |`),
    right: table(`
      户属性   | 姓名   | 实交额 | 资助额 | 资助部门
      低保对象 | 张桂兰 | 190    | 190    | 区民政局`),
  },

  hears: [
    hear(payerCells, "missing", (person, context) => ({
      cell: cellOf(person, "payer"),
      message: `资助了 ${person.subsidy} 元，没有写资助部门`,
      value: person.payer,
      restsOn: [person.subsidy],
      // 无 beside a subsidy may be the one that is right.
      ...sureFix(person.payer === "" ? onlyPayer(person, context) : null),
    })),
  ],
  fixesByCategory: true,
};

/** The payer that the document names for whoever has this category; else the only one on the form. */
function onlyPayer(person: Person, { policy, dues }: SheetContext): string | null {
  if (policy === null) return null;
  const answer = dues.ask(person);
  if (answer === null) return null;
  const stated =
    answer instanceof PolicyError ? statedForOne(policy, answer, person.category) : statedFor(policy, answer);
  const [only, ...others] = policy.policy.form?.payers ?? [];
  const isDue = answer instanceof PolicyError || answer.subsidy > 0;
  return stated ?? (isDue && others.length === 0 ? (only?.name ?? null) : null);
}

/** Of several identities with the same subsidy, all must have the same payer; of several payers nobody is the only one. */
function statedFor(
  { policy }: CompiledPolicy,
  { identities, subsidy, decisive, applied, shares }: Entitlement,
): string | null {
  if (!(subsidy > 0) || shares.length > 1) return null;
  const payer = payerOf(decisive.category);
  const equals = identities.filter(({ category }) => subsidyOf(policy, category, applied) === subsidy);
  return equals.every(({ category }) => payerOf(category) === payer) ? payer : null;
}

/** Null where none is stated, or several are. */
function payerOf({ help }: Category): string | null {
  const [only, ...others] = help;
  return others.length > 0 ? null : (only?.payer ?? null);
}

/** The amount may be unknown where the payer is not: 村集体. */
function statedForOne(policy: CompiledPolicy, error: PolicyError, text: string): string | null {
  if (error.problem !== "not-stated") return null;
  const [identity, ...others] = findIdentities(policy, text);
  return identity === undefined || others.length > 0 ? null : payerOf(identity.category);
}
