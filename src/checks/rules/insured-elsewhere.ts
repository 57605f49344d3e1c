/** Somebody on a roster stands on a list of people who are insured elsewhere, or not here. */
import { cellOf, roleName } from "../../forms";
import { table } from "../example";
import { listComparison } from "../judging/lists/comparison";
import { entryFacts, entryPlace } from "../judging/lists/words";
import { whoseOf } from "../judging/person";
import { hear, type Rule } from "../rule";

export const insuredElsewhere: Rule = {
  id: "insured-elsewhere",
  order: 404,
  group: "lists",
  severity: "warning",
  title: "在别处参保或不在本地参保的名单上",
  why: "在校大学生、现役军人、服刑人员、已在外地参保或户口迁出的人，在这里又参保可能是重复参保。",
  mend: "与本人核实在哪里参保；确已在别处参保的从花名册移出，没有的不用改。",
  source: "赫山区2024年度方案三（不得重复参保）；方太乡2024年文件任务数算法（扣除大学生、现役、服刑人员）",
  example: {
    list: {
      name: "外地参保名单",
      rows: table(`
      姓名   | 身份证号
      张桂兰 | 430903195509209044`),
    },
    wrong: table(`
      户属性   | 姓名   | 身份证号           | 实交额
      普通居民 | 张桂兰 | 430903195509209044 | 380`),
    right: table(`
      户属性   | 姓名   | 身份证号           | 实交额
      普通居民 | 陈德福 | 430903195101129059 | 380`),
  },

  hears: [
    hear(listComparison, "elsewhere", ({ person, places }, { place }) => {
      const where = places
        .map((entry) => `${roleName(entry.list.role)}（${entryPlace(place, entry, person.name)}）`)
        .join("、");
      return whoseOf(person, {
        cell: cellOf(person, "id"),
        message: `在${where}上，请核实是否已在别处参保`,
        value: String(person.id),
        restsOn: places.flatMap(entryFacts),
      });
    }),
  ],
  isOnId: true,
};
