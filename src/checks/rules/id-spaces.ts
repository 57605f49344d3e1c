/** An ID number is right but for spaces, full-width characters or a small x. */
import { compact } from "../../identity";
import { table } from "../example";
import { idNumbers } from "../judging/id-numbers";
import { hear, type Rule, sureFix } from "../rule";

export const idSpaces: Rule = {
  id: "id-spaces",
  order: 150,
  group: "identity",
  severity: "warning",
  title: "身份证号里有空格、全角字符或小写 x",
  why: "看起来对，但导入系统时会被当成另一个号码。",
  mend: "去掉空格，改成半角，末位 x 改为大写。",
  source: "GB 11643—1999 公民身份号码（字符）",
  example: {
    wrong: table(`
      姓名   | 性别 | 身份证号
      李秀英 | 女   | 430903 19720815 902x`),
    right: table(`
      姓名   | 性别 | 身份证号
      李秀英 | 女   | 43090319720815902X`),
  },

  hears: [
    hear(idNumbers, "spaces", ({ id, mistake }) => ({
      ...mistake,
      ...sureFix(typeof id === "string" ? compact(id) : null),
    })),
  ],
  isOnId: true,
};
