/** One ID number stands beside two names. */
import { cellOf } from "../../forms";
import { table } from "../example";
import { repeats } from "../judging/repeats";
import { whoseOf } from "../judging/person";
import { hear, type Rule } from "../rule";

export const idConflict: Rule = {
  id: "id-conflict",
  order: 190,
  group: "duplicates",
  severity: "error",
  title: "同一个身份证号，姓名不同",
  why: "一个号码只属于一个人，至少有一行的号码或姓名填错。",
  mend: "对照户口簿，改正填错的号码或姓名。",
  source: "GB 11643—1999（一人一号）；赫山区2024年度方案附件2说明3",
  example: {
    wrong: table(`
      姓名   | 性别 | 身份证号
      王建国 | 男   | 430903197003109010
      王建军 | 男   | 430903197003109010`),
    right: table(`
      姓名   | 性别 | 身份证号
      王建国 | 男   | 430903197003109010
      陈德福 | 男   | 430903195101129059`),
  },

  hears: [
    hear(repeats, "otherName", ({ person, first, where }) =>
      whoseOf(person, {
        cell: cellOf(person, "id"),
        message: `身份证号与 ${where} 相同，但那里的姓名是“${first.name}”，这里是“${person.name}”`,
        value: String(person.id),
      }),
    ),
  ],
  isOnId: true,
};
