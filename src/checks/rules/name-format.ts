/** A name does not look like one. */
import { cellOf } from "../../forms";
import { foldWidth } from "../../identity";
import { table } from "../example";
import type { Rule } from "../rule";

const SHORTEST_NAME = 2;
const LONGEST_NAME = 20;
/** Letters of names beyond the basic block, and the dot between the parts of a minority's name. */
const NAME = /^[\p{Script=Han}〇○]+(?:[·•‧・．][\p{Script=Han}〇○]+)*$/u;

export const nameFormat: Rule = {
  id: "name-format",
  order: 30,
  group: "form",
  severity: "warning",
  title: "姓名写法可疑",
  why: "姓名里有数字、符号或只有一个字，与户口簿对不上就无法参保。",
  mend: "核对户口簿，只写姓名，不加备注；少数民族姓名用“·”隔开。",
  source: "赫山区2024年度方案附件2说明3（姓名以户口簿为准）",
  example: {
    wrong: table(`
      姓名    | 性别 | 身份证号
      王建国1 | 男   | 430903197003109010`),
    right: table(`
      姓名   | 性别 | 身份证号
      王建国 | 男   | 430903197003109010`),
  },

  person(person) {
    const { name } = person;
    if (name === "" || isPlainName(name)) return null;
    const compact = name.replace(/[\s\u3000]+/g, "");
    const length = [...compact].length;
    if (NAME.test(compact) && length >= SHORTEST_NAME && length <= LONGEST_NAME) return null;
    const message = `“${name}”不像姓名：${whyNoName(compact, length)}`;
    return { cell: cellOf(person, "name"), message, value: name };
  },
};

/** Two to four common characters: nearly every name, decided without a regular expression. */
function isPlainName(name: string): boolean {
  if (name.length < SHORTEST_NAME || name.length > 4) return false;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code < 0x4e00 || code > 0x9fff) return false;
  }
  return true;
}

function whyNoName(name: string, length: number): string {
  if (/\d/.test(foldWidth(name))) return "里面有数字";
  if (length < SHORTEST_NAME) return "只有一个字";
  if (length > LONGEST_NAME) return "太长";
  return "里面有汉字以外的字符";
}
