/** The sex is neither 男 nor 女. */
import { cellOf } from "../../forms";
import { table } from "../example";
import { idNumbers } from "../judging/id-numbers";
import { hear, type Rule } from "../rule";

export const sexUnknown: Rule = {
  id: "sex-unknown",
  order: 160,
  group: "identity",
  severity: "error",
  title: "性别不是男或女",
  why: "性别只能填男或女。",
  mend: "按户口簿填写男或女。",
  source: "赫山区2024年度方案附件2“性别”栏；GB/T 2261.1 人的性别代码",
  example: {
    wrong: table(`
      姓名   | 性别 | 身份证号
      王建国 | 1    | 430903197003109010`),
    right: table(`
      姓名   | 性别 | 身份证号
      王建国 | 男   | 430903197003109010`),
  },

  hears: [
    hear(idNumbers, "noSex", (person) => ({
      cell: cellOf(person, "sex"),
      message: `性别“${person.sex}”应是男或女`,
      value: person.sex,
    })),
  ],
};
