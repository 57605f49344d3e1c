/** Somebody has paid more than once, more than is due. */
import { table } from "../example";
import { paymentComparison } from "../judging/payments/comparison";
import { hear, type Rule } from "../rule";

export const paymentTwice: Rule = {
  id: "payment-twice",
  order: 426,
  group: "payments",
  severity: "error",
  title: "一个人缴了两次",
  why: "多缴的钱要退，不退会引起投诉。",
  mend: "与本人核实，到税务大厅办理退费。",
  source: "本工具：与征收数据明细比对",
  example: {
    list: {
      name: "征收数据明细",
      rows: table(`
      缴费人姓名 | 证件号码           | 征收项目               | 实缴费额 | 缴费日期
      张桂兰     | 430903195509209044 | 城乡居民基本医疗保险费 | 190      | 2023-10-12
      张桂兰     | 430903195509209044 | 城乡居民基本医疗保险费 | 190      | 2023-10-19`),
    },
    wrong: table(`
      户属性   | 姓名   | 身份证号           | 实交额 | 缴费日期
      低保对象 | 张桂兰 | 430903195509209044 | 190    | 2023-10-12`),
    right: table(`
      户属性   | 姓名   | 身份证号           | 实交额 | 缴费日期
      普通居民 | 张桂兰 | 430903195509209044 | 380    | 2023-10-12`),
  },

  verifiedBy: ["税票", "完税证明"],
  hears: [hear(paymentComparison, "twice", (mistake) => mistake)],
};
