/** The payer of a subsidy is none that is known. */
import { cellOf } from "../../forms";
import { table } from "../example";
import { payerCells } from "../judging/payer-cells";
import { hear, type Rule } from "../rule";

export const payerUnknown: Rule = {
  id: "payer-unknown",
  order: 320,
  group: "money",
  severity: "warning",
  title: "资助部门认不出来",
  why: "登记表只列了几个资助部门，别的写法汇总不进去。",
  mend: "改为登记表说明里的部门名称。",
  source: "赫山区2024年度方案附件2说明5（资助部门）",
  example: {
    wrong: table(`
      户属性   | 姓名   | 实交额 | 资助额 | 资助部门
      低保对象 | 张桂兰 | 190    | 190    | 老王`),
    right: table(`
      户属性   | 姓名   | 实交额 | 资助额 | 资助部门
      低保对象 | 张桂兰 | 190    | 190    | ②`),
  },

  hears: [
    hear(payerCells, "unknown", (person, { payers }) => {
      const { payer } = person;
      const list = payers?.list ?? null;
      const message =
        list === null
          ? `认不出“${payer}”是哪个部门，请写部门名称，如民政局、财政局、医保局、乡镇`
          : `资助部门“${payer}”不在登记表所列之中：${list}`;
      return { cell: cellOf(person, "payer"), message, value: payer };
    }),
  ],
};
