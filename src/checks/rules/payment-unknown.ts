/** The tax office has received money for somebody who is on no roster of the run. */
import { table } from "../example";
import { paymentComparison } from "../judging/payments/comparison";
import { hear, type Rule } from "../rule";

export const paymentUnknown: Rule = {
  id: "payment-unknown",
  order: 428,
  group: "payments",
  severity: "warning",
  title: "到账的人不在花名册上",
  why: "可能是漏登的人，也可能是别的村的人缴到了这里。",
  mend: "漏登的补登；别的村的告诉那个村。",
  source: "本工具：与征收数据明细比对",
  example: {
    list: {
      name: "征收数据明细",
      rows: table(`
      缴费人姓名 | 证件号码           | 征收项目               | 实缴费额 | 缴费日期
      张桂兰     | 430903195509209044 | 城乡居民基本医疗保险费 | 380      | 2023-10-12`),
    },
    wrong: table(`
      户属性   | 姓名   | 身份证号           | 实交额 | 缴费日期
      普通居民 | 陈德福 | 430903195101129059 | 380    | 2023-10-09`),
    right: table(`
      户属性   | 姓名   | 身份证号           | 实交额 | 缴费日期
      普通居民 | 张桂兰 | 430903195509209044 | 380    | 2023-10-12`),
  },

  hears: [hear(paymentComparison, "unknown", (mistake) => mistake)],
};
