/** A list gives somebody a subsidy, and the roster none. */
import { table } from "../example";
import { listComparison } from "../judging/lists/comparison";
import { hear, type Rule } from "../rule";

export const subsidyMissed: Rule = {
  id: "subsidy-missed",
  order: 380,
  group: "lists",
  severity: "error",
  title: "漏助：名单上有，花名册没有资助",
  why: "应该享受资助的人多缴了钱。",
  mend: "按名单改正户属性、实交额和资助额。",
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
      普通居民 | 张桂兰 | 430903195509209044 | 380    | 0`),
    right: table(`
      户属性   | 姓名   | 身份证号           | 实交额 | 资助额
      低保对象 | 张桂兰 | 430903195509209044 | 190    | 190`),
  },

  verifiedBy: ["主管部门名单", "低保证", "残疾人证"],
  hears: [hear(listComparison, "missed", (mistake) => mistake)],
};
