/** Somebody in the census is neither on a roster nor an employee. */
import { roleName } from "../../forms";
import { table } from "../example";
import { listComparison } from "../judging/lists/comparison";
import { entryMistake } from "../judging/lists/words";
import { hear, type Rule } from "../rule";

export const censusMissing: Rule = {
  id: "census-missing",
  order: 420,
  group: "lists",
  severity: "warning",
  title: "有户籍，没有参保",
  why: "户籍在册，居民医保和职工医保都没有这个人。",
  mend: "联系本人参保，或注明不参保的原因。",
  source: "孝义市2024年文件“参保原则”（应保尽保）；赫山区2024年度方案一",
  example: {
    list: {
      name: "户籍名册",
      rows: table(`
      姓名   | 身份证号
      张桂兰 | 430903195509209044`),
    },
    wrong: table(`
      户属性   | 姓名   | 身份证号           | 实交额
      普通居民 | 陈德福 | 430903195101129059 | 380`),
    right: table(`
      户属性   | 姓名   | 身份证号           | 实交额
      普通居民 | 张桂兰 | 430903195509209044 | 380`),
  },

  hears: [
    hear(listComparison, "notInsured", ({ entry, hasEmployees }) => {
      const where = hasEmployees
        ? "花名册和职工医保名单里都没有"
        : "花名册里没有（没有职工医保名单可以比对）";
      return entryMistake(entry, `在${roleName(entry.list.role)}上，${where}`);
    }),
  ],
};
