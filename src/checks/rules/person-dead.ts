/** Somebody on a roster stands on a list of the dead. */
import { cellOf } from "../../forms";
import { isoOf } from "../../identity";
import { table } from "../example";
import { listComparison } from "../judging/lists/comparison";
import { entryFacts, entryPlace } from "../judging/lists/words";
import { whoseOf } from "../judging/person";
import { hear, type Rule } from "../rule";

export const personDead: Rule = {
  id: "person-dead",
  order: 402,
  group: "lists",
  severity: "error",
  title: "在死亡名单上",
  why: "待遇开始以前已经去世的人不应参保，收了钱的要退。",
  mend: "与家属核实；确已去世的从花名册移出，已缴的退费。",
  source: "本工具：与死亡人员名单比对",
  example: {
    list: {
      name: "死亡人员名单",
      rows: table(`
      姓名   | 身份证号           | 死亡时间
      张桂兰 | 430903195509209044 | 2023-05-01`),
    },
    wrong: table(`
      户属性   | 姓名   | 身份证号           | 实交额
      普通居民 | 张桂兰 | 430903195509209044 | 380`),
    right: table(`
      户属性   | 姓名   | 身份证号           | 实交额
      普通居民 | 陈德福 | 430903195101129059 | 380`),
  },

  verifiedBy: ["户口簿", "居民身份证", "死亡医学证明"],
  hears: [
    hear(listComparison, "dead", ({ person, entry, died }, { place }) => {
      const where = entryPlace(place, entry, person.name);
      const message =
        died === null
          ? `在死亡名单上（${where}），没有写死亡日期。请核实：待遇开始以前去世的应移出并退费，以后去世的不用改`
          : `在死亡名单上（${where}），${isoOf(died)} 去世，在待遇开始以前。请核实后从花名册移出，已缴的退费`;
      return whoseOf(person, {
        cell: cellOf(person, "id"),
        message,
        value: String(person.id),
        restsOn: entryFacts(entry),
      });
    }),
  ],
  isOnId: true,
};
