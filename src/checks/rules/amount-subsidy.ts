/** Somebody is given what is not due by the policy. */
import { table } from "../example";
import { amountMistake, amounts } from "../judging/amounts";
import { hear, type Rule } from "../rule";

const WORDS = {
  name: "资助额",
  should: (yuan: number) => (yuan === 0 ? "不享受资助" : `应资助 ${yuan} 元`),
};

export const amountSubsidy: Rule = {
  id: "amount-subsidy",
  order: 280,
  group: "money",
  severity: "error",
  title: "资助额与政策不符",
  why: "资助错了就是漏助或错助。",
  mend: "按当地政策改正资助额；身份填错的改正户属性。",
  source: "当地政策文件的缴费和资助标准",
  example: {
    wrong: table(`
      户属性   | 姓名   | 实交额 | 资助额
      特困人员 | 陈德福 | 0      | 190`),
    right: table(`
      户属性   | 姓名   | 实交额 | 资助额
      特困人员 | 陈德福 | 0      | 380`),
  },

  hears: [hear(amounts, "subsidy", (wrong) => amountMistake("subsidy", wrong, WORDS))],
  fixes: "amounts",
  fixesByCategory: true,
};
