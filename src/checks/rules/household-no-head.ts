/** Nobody in a household is its head. */
import { cellOf } from "../../forms";
import { table } from "../example";
import { householdName, households } from "../judging/households";
import { hear, type Rule } from "../rule";

export const householdNoHead: Rule = {
  id: "household-no-head",
  order: 220,
  group: "household",
  severity: "warning",
  title: "这一户没有户主",
  why: "一户要有户主才能核对关系；户主参加职工医保的可以不在表里。",
  mend: "核对户口簿；户主确实不在本表参保的可以不改。",
  source: "赫山区2024年度方案附件2说明3（户籍号、户主关系以户口簿为准）",
  example: {
    wrong: table(`
      户籍号 | 户主关系 | 姓名   | 性别
      1001   | 妻       | 李秀英 | 女
      1001   | 子       | 王子轩 | 男`),
    right: table(`
      户籍号 | 户主关系 | 姓名   | 性别
      1001   | 户主     | 李秀英 | 女
      1001   | 子       | 王子轩 | 男`),
  },

  hears: [
    hear(households, "noHead", (first) => ({
      cell: cellOf(first, "relation"),
      message: `${householdName(first)}没有户主（首行是“${first.relation}”）`,
      value: first.relation,
    })),
  ],
};
