/** A row speaks of several people, of whom not all could be read. */
import { table } from "../example";
import { unreadRows } from "../judging/unread-rows";
import { hear, type Rule } from "../rule";

const LONGEST = 40;

export const personsUnread: Rule = {
  id: "persons-unread",
  order: 1,
  group: "reading",
  severity: "error",
  title: "一行写了几个人，没能分开",
  why: "姓名和号码不是一一对应，读不出每个人，这几个人没有核对。",
  mend: "请每人一行；或在同一格里让姓名和身份证号按同样的次序一一对应。",
  source: "本工具：没有读到的人要说出来",
  example: {
    wrong: table(`
      姓名           | 身份证号           | 实交额
      王建国、李秀英 | 430903197003109010 | 760`),
    right: table(`
      姓名   | 身份证号           | 实交额
      王建国 | 430903197003109010 | 380
      李秀英 | 43090319720815902X | 380`),
  },

  hears: [
    hear(unreadRows, "unread", ({ row, column, text }) => {
      const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
      const message = `这一行像是写了几个人（“${shown}”），姓名和身份证号不是一一对应，没有逐人核对，请每人一行`;
      return { cell: { row, column }, message, value: text, severity: "error" };
    }),
  ],
};
