/** Somebody is helped beyond what the policy gives. */
import { cellOf } from "../../forms";
import { table } from "../example";
import { amounts, amountText, yuan } from "../judging/amounts";
import { hear, type Rule } from "../rule";

export const subsidyExtra: Rule = {
  id: "subsidy-extra",
  order: 290,
  group: "money",
  severity: "warning",
  title: "另外得到资助",
  why: "乡镇、村集体、单位可以另外帮着缴一部分，但不是政策规定的资助，容易与错填的金额混在一起。",
  mend: "核对是不是真有人另外资助。不是的，按当地政策改正实交额、资助额和资助部门。",
  source: "赫山区2024年度方案第四条；土沃乡2024年度通知",
  example: {
    wrong: table(`
      户属性   | 姓名   | 实交额 | 资助额 | 资助部门
      普通居民 | 王建国 | 330    | 50     | 乡镇`),
    right: table(`
      户属性   | 姓名   | 实交额 | 资助额 | 资助部门
      普通居民 | 王建国 | 380    | 0      |`),
  },

  hears: [
    hear(amounts, "help", ({ person, due, basis }) => {
      const { subsidy, payer } = person;
      const more = yuan((subsidy ?? 0) - due);
      const message = `资助额是 ${subsidy} 元，${basis}资助 ${due} 元，多 ${more} 元，资助部门写着“${payer}”`;
      return { cell: cellOf(person, "subsidy"), message, value: amountText(subsidy), restsOn: [due, payer] };
    }),
  ],
};
