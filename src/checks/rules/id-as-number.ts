/** An ID number was stored as a number, so that its last digits are lost. */
import { table } from "../example";
import { idNumbers } from "../judging/id-numbers";
import { hear, type Rule } from "../rule";

export const idAsNumber: Rule = {
  id: "id-as-number",
  order: 140,
  group: "identity",
  severity: "error",
  title: "身份证号存成了数字",
  why: "数字只能保留 15 位，末尾三位已经变成 0，原来的号码找不回来。",
  mend: "先把这一列设为文本格式，再重新填写号码。",
  source: "本工具：电子表格的数字只有 15 位有效数字",
  example: {
    wrong: table(`
      姓名   | 性别 | 身份证号
      王建国 | 男   | 4.30903E+17`),
    right: table(`
      姓名   | 性别 | 身份证号
      王建国 | 男   | 430903197003109010`),
  },

  hears: [hear(idNumbers, "precision-lost", ({ mistake }) => mistake)],
  isOnId: true,
};
