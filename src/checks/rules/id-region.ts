/** An ID number begins with a division code that was never in use. */
import { table } from "../example";
import { idNumbers } from "../judging/id-numbers";
import { hear, type Rule } from "../rule";

export const idRegion: Rule = {
  id: "id-region",
  order: 120,
  group: "identity",
  severity: "warning",
  title: "身份证号的地区码没有用过",
  why: "前六位是发证时的县区代码，这个代码历来没有使用过。",
  mend: "核对前六位；确认无误的可以不改。",
  source: "GB 11643—1999 公民身份号码（地址码，按 GB/T 2260 历年行政区划代码）",
  example: {
    wrong: table(`
      姓名   | 性别 | 身份证号
      王建国 | 男   | 999903197003109018`),
    right: table(`
      姓名   | 性别 | 身份证号
      王建国 | 男   | 430903197003109010`),
  },

  hears: [hear(idNumbers, "region", ({ mistake }) => mistake)],
  isOnId: true,
};
