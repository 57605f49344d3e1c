/** The check character of an ID number is not what the others make it. */
import { table } from "../example";
import { idNumbers } from "../judging/id-numbers";
import { hear, type Rule } from "../rule";

export const idChecksum: Rule = {
  id: "id-checksum",
  order: 110,
  group: "identity",
  severity: "error",
  title: "身份证号校验不通过",
  why: "最后一位由前 17 位算出，对不上说明至少有一位填错。",
  mend: "逐位对照身份证或户口簿，改正填错的数字。",
  source: "GB 11643—1999 公民身份号码（校验码，ISO 7064 MOD 11-2）",
  example: {
    wrong: table(`
      姓名   | 性别 | 身份证号
      王建国 | 男   | 430903197003109011`),
    right: table(`
      姓名   | 性别 | 身份证号
      王建国 | 男   | 430903197003109010`),
  },

  verifiedBy: ["户口簿", "居民身份证"],
  hears: [hear(idNumbers, "checksum", ({ mistake }) => mistake)],
  isOnId: true,
};
