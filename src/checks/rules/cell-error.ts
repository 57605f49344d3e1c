/** A cell holds an error value: in a row, in a line of sums, in a breakdown table. */
import { cellName, cellOf, FIELD_LABELS } from "../../forms";
import { table } from "../example";
import { pageLines } from "../judging/page-lines";
import { hear, type Rule } from "../rule";

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

  roster: (_, tell) => ({
    person(person) {
      for (const { field, text } of person.errors ?? [])
        tell({ cell: cellOf(person, field), message: lost(FIELD_LABELS[field], text), value: text });
    },
  }),
  hears: [
    hear(pageLines, "error", ({ cell, text, line }) => ({ cell, message: lost(line, text), value: text })),
  ],
  breakdown: ({ form }) =>
    form.errors.map(({ text, row, column }) => ({
      cell: { row, column },
      message: lost(`${cellName(row, column)} `, text),
      value: text,
    })),
};

function lost(what: string, text: string): string {
  return `${what}是错误值 ${text}，内容已经丢失`;
}
