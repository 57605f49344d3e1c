/** The number of another paper than an ID card: not judged. */
import { cellOf } from "../../forms";
import { table } from "../example";
import { idNumbers } from "../judging/id-numbers";
import { whoseOf } from "../judging/person";
import { hear, type Rule } from "../rule";

export const idOtherDocument: Rule = {
  id: "id-other-document",
  order: 155,
  group: "identity",
  severity: "warning",
  title: "不是居民身份证的号码",
  why: "出生医学证明、通行证、护照等证件的号码没有校验办法，没有核对。",
  mend: "对照证件核对一遍；已有居民身份证号的改填身份证号。",
  source: "本工具：其他证件的号码不按身份证号核对",
  example: {
    wrong: table(`
      姓名   | 证件类型     | 证件号码
      王子涵 | 出生医学证明 | U430512345`),
    right: table(`
      姓名   | 证件类型   | 证件号码
      王建国 | 居民身份证 | 430903197003109010`),
  },

  hears: [
    hear(idNumbers, "otherDocument", ({ person, paper }) =>
      whoseOf(person, {
        cell: cellOf(person, "id"),
        message: `这是${paper}的号码，不是居民身份证号，没有核对，请对照证件核对`,
        value: String(person.id),
      }),
    ),
  ],
  isOnId: true,
};
