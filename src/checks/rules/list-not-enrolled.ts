/** Somebody on a list of people in need is on no roster. */
import { roleName } from "../../forms";
import { table } from "../example";
import { listComparison } from "../judging/lists/comparison";
import { entryFacts, entryMistake, entryPlace } from "../judging/lists/words";
import { hear, type Rule } from "../rule";

export const listNotEnrolled: Rule = {
  id: "list-not-enrolled",
  order: 410,
  group: "lists",
  severity: "warning",
  title: "在资助名单上，没有参保",
  why: "困难群众要应保尽保，漏了会影响看病报销。",
  mend: "联系本人参保；已在别处参保的注明去向。",
  source: "赫山区2024年度方案一（困难群众全部纳入，应保尽保）",
  example: {
    list: {
      name: "低保名单",
      rows: table(`
      姓名   | 身份证号
      张桂兰 | 430903195509209044`),
    },
    wrong: table(`
      户属性   | 姓名   | 身份证号           | 实交额
      普通居民 | 陈德福 | 430903195101129059 | 380`),
    right: table(`
      户属性   | 姓名   | 身份证号           | 实交额
      低保对象 | 张桂兰 | 430903195509209044 | 190`),
  },

  hears: [
    hear(listComparison, "notEnrolled", ({ entry, asEmployee }, { place }) => {
      const explained =
        asEmployee === null ? "" : `；已参加职工医保（${entryPlace(place, asEmployee, entry.person.name)}）`;
      const mistake = entryMistake(entry, `在${roleName(entry.list.role)}上，花名册里没有${explained}`);
      return asEmployee === null
        ? mistake
        : { ...mistake, restsOn: [...(mistake.restsOn ?? []), ...entryFacts(asEmployee)] };
    }),
  ],
};
