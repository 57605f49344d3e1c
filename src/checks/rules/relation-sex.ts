/** The relation to the head is one of the other sex. */
import { cellOf } from "../../forms";
import { sex } from "../../identity";
import { table } from "../example";
import { households } from "../judging/households";
import { readSex } from "../judging/person";
import { hear, type Rule } from "../rule";

export const relationSex: Rule = {
  id: "relation-sex",
  order: 210,
  group: "household",
  severity: "warning",
  title: "户主关系与性别不符",
  why: "例如关系写“妻”而性别是男，总有一处填错。",
  mend: "对照户口簿，改正填错的一处。",
  source: "GB/T 4761—2008 家庭关系代码；赫山区2024年度方案附件2说明3",
  example: {
    wrong: table(`
      户籍号 | 户主关系 | 姓名   | 性别
      1001   | 户主     | 王建国 | 男
      1001   | 妻       | 王子轩 | 男`),
    right: table(`
      户籍号 | 户主关系 | 姓名   | 性别
      1001   | 户主     | 王建国 | 男
      1001   | 子       | 王子轩 | 男`),
  },

  hears: [
    hear(households, "relation", ({ person, relation }, { today }) => {
      const right = relation?.sex ?? null;
      const written = readSex(person.sex);
      if (right === null || written === right) return null;
      // Where the number agrees with the relation, the written sex is what is wrong, and another rule speaks of that.
      const stated = sex(person.id, today);
      if (stated === right || (written === null && stated === null)) return null;
      const found = written === null ? `按身份证号是${String(stated)}性` : `性别写的是${written}`;
      const message = `户主关系“${person.relation}”应是${right}性，${found}`;
      return { cell: cellOf(person, "relation"), message, value: person.relation, restsOn: [person.sex] };
    }),
  ],
};
