/** Somebody's subsidy is not what the lists make it. */
import { table } from "../example";
import { listComparison } from "../judging/lists/comparison";
import { hear, type Rule } from "../rule";

export const subsidyWrong: Rule = {
  id: "subsidy-wrong",
  order: 390,
  group: "lists",
  severity: "error",
  title: "错助：资助与名单不符",
  why: "不在名单上却资助了，或资助的档次不对。",
  mend: "与主管部门核对，按名单改正。",
  source: "赫山区2024年度方案四（严格按名单录入，就高）、五（六）（杜绝漏助、错助）",
  example: {
    list: {
      name: "低保名单",
      rows: table(`
      姓名   | 身份证号
      张桂兰 | 430903195509209044`),
    },
    wrong: table(`
      户属性   | 姓名   | 身份证号           | 实交额 | 资助额
      低保对象 | 陈德福 | 430903195101129059 | 190    | 190`),
    right: table(`
      户属性   | 姓名   | 身份证号           | 实交额 | 资助额
      普通居民 | 陈德福 | 430903195101129059 | 380    | 0`),
  },

  verifiedBy: ["主管部门名单", "低保证", "残疾人证"],
  hears: [hear(listComparison, "wrong", (mistake) => mistake)],
};
