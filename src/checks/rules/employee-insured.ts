/** Somebody on a roster is insured as an employee already. */
import { cellOf } from "../../forms";
import { table } from "../example";
import { listComparison } from "../judging/lists/comparison";
import { entryFacts, entryPlace } from "../judging/lists/words";
import { whoseOf } from "../judging/person";
import { hear, type Rule } from "../rule";

export const employeeInsured: Rule = {
  id: "employee-insured",
  order: 400,
  group: "lists",
  severity: "error",
  title: "已参加职工医保",
  why: "同一个人不能同时参加职工医保和居民医保。",
  mend: "与本人核实，已参加职工医保的从花名册删去。",
  source: "赫山区2024年度方案三（不得同时参加居民医保和职工医保）；孝义市2024年文件“参保原则”",
  example: {
    list: {
      name: "职工医保名单",
      rows: table(`
      姓名   | 身份证号
      张桂兰 | 430903195509209044`),
    },
    wrong: table(`
      姓名   | 性别 | 身份证号
      张桂兰 | 女   | 430903195509209044`),
    right: table(`
      姓名   | 性别 | 身份证号
      陈德福 | 男   | 430903195101129059`),
  },

  verifiedBy: ["参保凭证", "职工医保停保证明"],
  hears: [
    hear(listComparison, "employee", ({ person, places }, { place }) => {
      const where = places.map((entry) => entryPlace(place, entry, person.name)).join("、");
      const message = `已参加职工医保（${where}），不能再参加居民医保`;
      return whoseOf(person, {
        cell: cellOf(person, "id"),
        message,
        value: String(person.id),
        restsOn: places.flatMap(entryFacts),
      });
    }),
  ],
  isOnId: true,
};
