/** The sex is not the one that the ID number states. */
import { cellOf } from "../../forms";
import { table } from "../example";
import { idNumbers } from "../judging/id-numbers";
import { hear, type Rule } from "../rule";

export const sexMismatch: Rule = {
  id: "sex-mismatch",
  order: 170,
  group: "identity",
  severity: "error",
  title: "性别与身份证号不一致",
  why: "身份证号第 17 位单数为男、双数为女，两处总有一处填错。",
  mend: "对照户口簿，改正填错的一处。",
  source: "GB 11643—1999 公民身份号码（顺序码的奇偶）；赫山区2024年度方案附件2说明3",
  example: {
    wrong: table(`
      姓名   | 性别 | 身份证号
      王建国 | 女   | 430903197003109010`),
    right: table(`
      姓名   | 性别 | 身份证号
      王建国 | 男   | 430903197003109010`),
  },

  verifiedBy: ["户口簿", "居民身份证"],
  hears: [
    hear(idNumbers, "otherSex", ({ person, written, byNumber }) => ({
      cell: cellOf(person, "sex"),
      message: `性别写的是${written}，按身份证号应是${byNumber}`,
      value: person.sex,
    })),
  ],
};
