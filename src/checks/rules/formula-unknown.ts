/** A cell holds a formula whose result nobody knows. */
import { UNKNOWN_RESULT } from "../../forms";
import { table } from "../example";
import { errorCells } from "../judging/error-cells";
import type { Rule } from "../rule";

export const formulaUnknown: Rule = {
  id: "formula-unknown",
  order: 25,
  group: "form",
  severity: "error",
  title: "公式没有算出结果",
  why: "文件里只有公式，没有结果（多由其他系统导出）。收件单位看到的可能是空白，也无法核对。",
  mend: "用 Excel 或 WPS 打开文件，等公式算出结果后保存，再检查。",
  source: "本工具：没有结果的公式不是数据",
  example: {
    wrong: table(`
      姓名   | 性别 | 实交额
      王建国 | 男   | ${UNKNOWN_RESULT}`),
    right: table(`
      姓名   | 性别 | 实交额
      王建国 | 男   | 380`),
  },

  ...errorCells(
    (text) => text === UNKNOWN_RESULT,
    (what) => `${what}是公式，但文件里没有它的结果，请用 Excel 或 WPS 打开并保存一次`,
  ),
};
