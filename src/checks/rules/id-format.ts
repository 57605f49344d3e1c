/** An ID number has characters that belong in none. */
import { table } from "../example";
import { idNumbers } from "../judging/id-numbers";
import { hear, type Rule } from "../rule";

export const idFormat: Rule = {
  id: "id-format",
  order: 90,
  group: "identity",
  severity: "error",
  title: "身份证号里有不该有的字符",
  why: "前 17 位只能是数字，最后一位是数字或 X。",
  mend: "对照身份证或户口簿重新填写。",
  source: "GB 11643—1999 公民身份号码（字符）",
  example: {
    wrong: table(`
      姓名   | 性别 | 身份证号
      王建国 | 男   | 43090319700310901O`),
    right: table(`
      姓名   | 性别 | 身份证号
      王建国 | 男   | 430903197003109010`),
  },

  hears: [hear(idNumbers, "format", ({ mistake }) => mistake)],
  isOnId: true,
};
