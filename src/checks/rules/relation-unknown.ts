/** The relation to the head is none that is registered, or is written in another way. */
import { cellOf } from "../../forms";
import { table } from "../example";
import { households } from "../judging/households";
import { hear, type Rule, sureFix } from "../rule";

export const relationUnknown: Rule = {
  id: "relation-unknown",
  order: 200,
  group: "household",
  severity: "warning",
  title: "户主关系写法不规范",
  why: "系统按国家标准（GB/T 4761）登记家庭关系，别的写法认不出来。",
  mend: "改为户主、配偶、子、女、父亲、母亲等规范写法。",
  source: "GB/T 4761—2008 家庭关系代码；赫山区2024年度方案附件2说明3",
  example: {
    wrong: table(`
      户籍号 | 户主关系 | 姓名   | 性别
      1001   | 户主     | 王建国 | 男
      1001   | 同住     | 李秀英 | 女`),
    right: table(`
      户籍号 | 户主关系 | 姓名   | 性别
      1001   | 户主     | 王建国 | 男
      1001   | 妻       | 李秀英 | 女`),
  },

  hears: [
    hear(households, "relation", ({ person, relation }) => {
      const correction = relation?.correction ?? null;
      if (relation !== null && correction === null) return null;
      const problem = correction === null ? `认不出来${hint(person.relation)}` : `应写作“${correction}”`;
      const message = `户主关系“${person.relation}”${problem}`;
      return { cell: cellOf(person, "relation"), message, value: person.relation, ...sureFix(correction) };
    }),
  ],
};

/** A spreadsheet makes 2 of 02, and 2 alone is 子. */
function hint(text: string): string {
  return /^\d$/.test(text) ? "，写代码要写两位（户主是 02，子是 20）" : "";
}
