/** Somebody does not stand with the rest of the household. */
import { cellOf } from "../../forms";
import { table } from "../example";
import { householdName, households } from "../judging/households";
import { hear, type Rule } from "../rule";

export const householdSplit: Rule = {
  id: "household-split",
  order: 240,
  group: "household",
  severity: "warning",
  title: "同一户的人没有排在一起",
  why: "按户收费和核对时容易漏掉散在别处的人。",
  mend: "把这一户的人移到一起；户籍号填错的改正户籍号。",
  source: "赫山区2024年度方案附件2说明3（户籍号、户主关系以户口簿为准）",
  example: {
    wrong: table(`
      户籍号 | 户主关系 | 姓名   | 性别
      1001   | 户主     | 王建国 | 男
      1002   | 户主     | 张桂兰 | 女
      1001   | 妻       | 李秀英 | 女`),
    right: table(`
      户籍号 | 户主关系 | 姓名   | 性别
      1001   | 户主     | 王建国 | 男
      1001   | 妻       | 李秀英 | 女
      1002   | 户主     | 张桂兰 | 女`),
  },

  hears: [
    hear(households, "stray", ({ person, first, last }) => {
      const cell = cellOf(person, person.householdId === "" ? "headId" : "householdId");
      if (cell.column < 0) return null; // on a page without that column
      const rows = first === last ? `第 ${first.row + 1} 行` : `第 ${first.row + 1}—${last.row + 1} 行`;
      const message = `${householdName(person)}排在${rows}，这一行没有和他们排在一起`;
      return { cell, message, value: person.householdId || (person.further?.headId ?? "") };
    }),
  ],
};
