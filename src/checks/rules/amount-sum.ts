/** What somebody pays and is given is not the standard. */
import { cellOf } from "../../forms";
import { table } from "../example";
import { amounts, amountText, yuan } from "../judging/amounts";
import { hear, type Rule } from "../rule";

export const amountSum: Rule = {
  id: "amount-sum",
  order: 300,
  group: "money",
  severity: "error",
  title: "实交额加资助额不等于缴费标准",
  why: "每个人的缴费标准要收足，两项加起来应正好等于标准。",
  mend: "核对实交额和资助额。",
  source: "当地政策文件的缴费标准；赫山区2024年度方案附件2说明4",
  example: {
    wrong: table(`
      户属性   | 姓名   | 实交额 | 资助额
      普通居民 | 王建国 | 350    | 0`),
    right: table(`
      户属性   | 姓名   | 实交额 | 资助额
      普通居民 | 王建国 | 380    | 0`),
  },

  hears: [
    hear(amounts, "sum", ({ person, paid, subsidy, standard }) => {
      const sum = yuan(paid + subsidy);
      const message = `实交 ${paid} 元加资助 ${subsidy} 元是 ${sum} 元，不等于缴费标准 ${standard} 元`;
      return { cell: cellOf(person, "paid"), message, value: amountText(person.paid) };
    }),
  ],
};
