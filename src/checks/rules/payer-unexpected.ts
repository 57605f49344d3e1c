/** A payer stands beside no subsidy, or what the payers are said to give is not what is given. */
import { cellOf } from "../../forms";
import { table } from "../example";
import { payerCells } from "../judging/payer-cells";
import { hear, type Rule } from "../rule";

export const payerUnexpected: Rule = {
  id: "payer-unexpected",
  order: 330,
  group: "money",
  severity: "warning",
  title: "资助部门与资助额对不上",
  why: "资助额是 0 却写了部门，可能漏填资助额；部门后面写了金额的，加起来要等于资助额。",
  mend: "有资助的补填资助额，没有的清空资助部门；几个部门各出多少，照文件改。",
  source: "赫山区2024年度方案附件2说明5（资助部门）",
  example: {
    wrong: table(`
      户属性   | 姓名   | 实交额 | 资助额 | 资助部门
      普通居民 | 王建国 | 380    | 0      | 区民政局`),
    right: table(`
      户属性   | 姓名   | 实交额 | 资助额 | 资助部门
      普通居民 | 王建国 | 380    | 0      |`),
  },

  hears: [
    hear(payerCells, "unexpected", (person) => {
      const { payer, subsidy } = person;
      const amount = subsidy === null ? "没有填" : `是 ${subsidy}`;
      const message = `资助额${amount}，却写了资助部门“${payer}”`;
      return { cell: cellOf(person, "payer"), message, value: payer, restsOn: [subsidy] };
    }),
    hear(payerCells, "unequal", ({ person, says }) => ({
      cell: cellOf(person, "payer"),
      message: says,
      value: person.payer,
    })),
  ],
};
