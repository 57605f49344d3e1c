/** Somebody pays what is not due by the policy. */
import { table } from "../example";
import { amountMistake, amounts } from "../judging/amounts";
import { hear, type Rule } from "../rule";

const WORDS = {
  name: "实交额",
  should: (yuan: number) => (yuan === 0 ? "个人不缴费" : `应缴 ${yuan} 元`),
};

export const amountSelfpay: Rule = {
  id: "amount-selfpay",
  order: 270,
  group: "money",
  severity: "error",
  title: "实交额与政策不符",
  why: "多收要退，少收要补，审计时都是问题。",
  mend: "按当地政策改正实交额；身份填错的改正户属性。",
  source: "当地政策文件的缴费和资助标准",
  example: {
    wrong: table(`
      户属性   | 姓名   | 实交额 | 资助额
      低保对象 | 张桂兰 | 380    | 190`),
    right: table(`
      户属性   | 姓名   | 实交额 | 资助额
      低保对象 | 张桂兰 | 190    | 190`),
  },

  hears: [hear(amounts, "paid", (wrong) => amountMistake("paid", wrong, WORDS))],
  fixes: "amounts",
  fixesByCategory: true,
};
