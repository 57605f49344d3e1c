/** A cell holds an error value: in a row, in a line of sums, in a breakdown table. */
import { UNKNOWN_RESULT } from "../../forms";
import { table } from "../example";
import { errorCells } from "../judging/error-cells";
import type { Rule } from "../rule";

export const cellError: Rule = {
  id: "cell-error",
  order: 20,
  group: "form",
  severity: "error",
  title: "单元格是错误值",
  why: "公式出错（如 #REF!），真正的内容已经丢失。",
  mend: "改正公式，或者直接填写正确的内容。",
  source: "本工具：电子表格的错误值不是数据",
  example: {
    wrong: table(`
      姓名   | 性别 | 实交额
      王建国 | 男   | #REF!`),
    right: table(`
      姓名   | 性别 | 实交额
      王建国 | 男   | 380`),
  },

  ...errorCells(
    (text) => text !== UNKNOWN_RESULT,
    (what, text) => `${what}是错误值 ${text}，内容已经丢失`,
  ),
};
