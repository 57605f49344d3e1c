/** The tax office has received another amount than is due, or than the roster says was taken. */
import { table } from "../example";
import { paymentComparison } from "../judging/payments/comparison";
import { hear, type Rule } from "../rule";

export const paymentAmount: Rule = {
  id: "payment-amount",
  order: 424,
  group: "payments",
  severity: "error",
  title: "到账金额不对",
  why: "税务到账的钱与应缴的、或与花名册写的实收不一致，待遇和账目都会出错。",
  mend: "对照税票核实：少缴的补缴，多缴的退费，花名册写错的改正。",
  source: "本工具：与征收数据明细比对",
  example: {
    list: {
      name: "征收数据明细",
      rows: table(`
      缴费人姓名 | 证件号码           | 征收项目                 | 实缴费额 | 缴费日期
      张桂兰     | 430903195509209044 | 城乡居民基本医疗保险费   | 350      | 2023-10-09`),
    },
    wrong: table(`
      户属性   | 姓名   | 身份证号           | 实交额
      普通居民 | 张桂兰 | 430903195509209044 | 380`),
    right: table(`
      户属性   | 姓名   | 身份证号           | 实交额
      普通居民 | 陈德福 | 430903195101129059 | 380`),
  },

  verifiedBy: ["税票", "完税证明"],
  hears: [hear(paymentComparison, "amount", (mistake) => mistake)],
};
