/** A category is none of the policy. */
import { cellOf } from "../../forms";
import { PolicyError } from "../../policy";
import { table } from "../example";
import { respelled } from "../judging/category-slips";
import { type Rule, sureFix } from "../rule";

export const categoryUnknown: Rule = {
  id: "category-unknown",
  order: 250,
  group: "money",
  severity: "error",
  title: "户属性认不出来",
  why: "户属性决定缴多少、资助多少，当地政策里没有这一类。",
  mend: "改为当地政策里的类别名称。",
  source: "当地政策文件列出的类别；赫山区2024年度方案附件2说明2",
  example: {
    wrong: table(`
      户属性 | 姓名   | 实交额 | 资助额
      困难户 | 张桂兰 | 190    | 190`),
    right: table(`
      户属性   | 姓名   | 实交额 | 资助额
      低保对象 | 张桂兰 | 190    | 190`),
  },

  person(person, { policy, dues }) {
    const { category } = person;
    if (policy === null || category === "" || dues.of(person) !== null) return null;
    const answer = dues.ask(person);
    if (!(answer instanceof PolicyError) || answer.problem !== "unknown-category") return null;
    const cell = cellOf(person, "category");
    return { cell, message: answer.message, value: category, ...sureFix(respelled(policy, category)) };
  },
};
