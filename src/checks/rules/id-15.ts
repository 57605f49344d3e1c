/** An ID number is of the old kind, with 15 digits. */
import { to18 } from "../../identity";
import { table } from "../example";
import { idNumbers } from "../judging/id-numbers";
import { hear, type Rule, sureFix } from "../rule";

export const id15: Rule = {
  id: "id-15",
  order: 130,
  group: "identity",
  severity: "warning",
  title: "15 位旧身份证号",
  why: "旧号码已经停用，系统里要用 18 位。",
  mend: "改为 18 位号码。",
  source: "GB 11643—1999 公民身份号码（由 15 位改为 18 位）",
  example: {
    wrong: table(`
      姓名   | 性别 | 身份证号
      王建国 | 男   | 430903700310901`),
    right: table(`
      姓名   | 性别 | 身份证号
      王建国 | 男   | 430903197003109010`),
  },

  hears: [
    hear(idNumbers, "old-15", ({ id, mistake }) => ({
      ...mistake,
      ...sureFix(typeof id === "string" ? to18(id) : null),
    })),
  ],
  isOnId: true,
};
