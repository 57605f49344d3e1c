/** The roster says that somebody's money was taken, and the tax office has received nothing. */
import { table } from "../example";
import { paymentComparison } from "../judging/payments/comparison";
import { hear, type Rule } from "../rule";

export const paymentMissing: Rule = {
  id: "payment-missing",
  order: 422,
  group: "payments",
  severity: "error",
  title: "花名册说收了，税务没有到账",
  why: "收了钱没有上解，本人就没有参保，生了病不能报销；也可能是有人截留。",
  mend: "先查缴费凭证和经手人，没有缴的尽快补缴；花名册写错的改正。",
  source: "赫山区2024年度方案六（严禁截留挪用）；本工具：与征收数据明细比对",
  example: {
    list: {
      name: "征收数据明细",
      rows: table(`
      缴费人姓名 | 证件号码           | 征收项目               | 实缴费额 | 缴费日期
      陈德福     | 430903195101129059 | 城乡居民基本医疗保险费 | 380      | 2023-10-09
      李秀英     | 43090319720815902X | 城乡居民基本医疗保险费 | 380      | 2023-10-19`),
    },
    wrong: table(`
      户属性   | 姓名   | 身份证号           | 实交额 | 缴费日期
      普通居民 | 张桂兰 | 430903195509209044 | 380    | 2023-10-12`),
    right: table(`
      户属性   | 姓名   | 身份证号           | 实交额 | 缴费日期
      普通居民 | 陈德福 | 430903195101129059 | 380    | 2023-10-09`),
  },

  verifiedBy: ["税票", "完税证明"],
  hears: [hear(paymentComparison, "missing", (mistake) => mistake)],
};
