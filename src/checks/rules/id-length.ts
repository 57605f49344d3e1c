/** An ID number has not 18 digits, nor 15. */
import { table } from "../example";
import { idNumbers } from "../judging/id-numbers";
import { hear, type Rule } from "../rule";

export const idLength: Rule = {
  id: "id-length",
  order: 80,
  group: "identity",
  severity: "error",
  title: "身份证号位数不对",
  why: "公民身份号码是 18 位（旧号 15 位），位数不对就不是有效号码。",
  mend: "对照身份证或户口簿重新填写。",
  source: "GB 11643—1999 公民身份号码（18 位）",
  example: {
    wrong: table(`
      姓名   | 性别 | 身份证号
      王建国 | 男   | 43090319700310901`),
    right: table(`
      姓名   | 性别 | 身份证号
      王建国 | 男   | 430903197003109010`),
  },

  hears: [hear(idNumbers, "length", ({ mistake }) => mistake)],
  isOnId: true,
};
