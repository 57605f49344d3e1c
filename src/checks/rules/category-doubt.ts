/** 备注, or another column, names a category by which the row is not paid. */
import { table } from "../example";
import { categoryDoubts } from "../judging/category-doubts";
import { hear, type Rule } from "../rule";

export const categoryDoubt: Rule = {
  id: "category-doubt",
  order: 255,
  group: "money",
  severity: "warning",
  title: "备注说的类别与缴费不一致",
  why: "备注或别的栏写着低保、残疾等，金额却不是按它算的，可能漏助。",
  mend: "核实身份：确是的改正户属性和金额，不是的改备注。",
  source: "赫山区2024年度方案四（就高、杜绝漏助错助）",
  example: {
    title: "赫山区2024年度参保缴费登记表",
    wrong: table(`
      户属性   | 姓名   | 实交额 | 资助额 | 备注
      普通居民 | 张桂兰 | 380    | 0      | 低保户`),
    right: table(`
      户属性   | 姓名   | 实交额 | 资助额 | 备注
      低保对象 | 张桂兰 | 190    | 190    | 低保户`),
  },

  hears: [hear(categoryDoubts, "doubt", (mistake) => mistake)],
};
