/** Somebody is on the rosters twice. */
import { cellOf } from "../../forms";
import { table } from "../example";
import { repeats } from "../judging/repeats";
import { whoseOf } from "../judging/person";
import { hear, type Rule } from "../rule";

export const idDuplicate: Rule = {
  id: "id-duplicate",
  order: 180,
  group: "duplicates",
  severity: "error",
  title: "同一个人出现两次",
  why: "重复参保要退费，还会多算人数和资助。",
  mend: "留下一行，删去重复的行。",
  source: "赫山区2024年度方案三（不得重复参加）；孝义市2024年文件“参保原则”",
  example: {
    wrong: table(`
      姓名   | 性别 | 身份证号
      王建国 | 男   | 430903197003109010
      王建国 | 男   | 430903197003109010`),
    right: table(`
      姓名   | 性别 | 身份证号
      王建国 | 男   | 430903197003109010
      李秀英 | 女   | 43090319720815902X`),
  },

  hears: [
    hear(repeats, "same", ({ person, first, where }) =>
      whoseOf(person, {
        cell: cellOf(person, "id"),
        message: `与 ${where}${first.name === "" ? "" : `“${first.name}”`}是同一个身份证号`,
        value: String(person.id),
      }),
    ),
  ],
  isOnId: true,
};
