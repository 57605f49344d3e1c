/** A household has a second head. */
import { cellName, cellOf } from "../../forms";
import { table } from "../example";
import { householdName, households } from "../judging/households";
import { hear, type Rule } from "../rule";

export const householdManyHeads: Rule = {
  id: "household-many-heads",
  order: 230,
  group: "household",
  severity: "error",
  title: "一户有两个户主",
  why: "一户只有一个户主，多半是户籍号填错或关系填错。",
  mend: "对照户口簿，改正户籍号或户主关系。",
  source: "赫山区2024年度方案附件2说明3（户籍号、户主关系以户口簿为准）",
  example: {
    wrong: table(`
      户籍号 | 户主关系 | 姓名   | 性别
      1001   | 户主     | 王建国 | 男
      1001   | 户主     | 李秀英 | 女`),
    right: table(`
      户籍号 | 户主关系 | 姓名   | 性别
      1001   | 户主     | 王建国 | 男
      1001   | 妻       | 李秀英 | 女`),
  },

  hears: [
    hear(households, "secondHead", ({ person, first }) => {
      const { row, column } = cellOf(first, "relation");
      const who = first.name === "" ? "" : `“${first.name}”`;
      const there = `${householdName(person)}已有户主${who}（${cellName(row, column)}）`;
      const message = `${there}，这里又是“${person.relation}”`;
      return { cell: cellOf(person, "relation"), message, value: person.relation };
    }),
  ],
};
