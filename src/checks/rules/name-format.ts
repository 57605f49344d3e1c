/** A name does not look like one. */
import { cellOf } from "../../forms";
import { foldWidth, usualShapes } from "../../identity";
import { table } from "../example";
import type { Rule } from "../rule";

const SHORTEST_NAME = 2;
const LONGEST_NAME = 20;
/** Letters of names beyond the basic block, and the dot between the parts of a minority's name. */
const NAME = /^[\p{Script=Han}〇○]+(?:·[\p{Script=Han}〇○]+)*$/u;

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
    if (name === "" || person.isUnread) return null;
    const why = isPlainName(name) ? whyNotReal(name) : null;
    if (why === null && isPlainName(name)) return null;
    const compact = name.replace(/[\s\u3000]+/g, "");
    const usual = usualName(compact);
    const length = [...usual].length;
    const isName = NAME.test(usual) && length >= SHORTEST_NAME && length <= LONGEST_NAME;
    const reason = why ?? (isName ? whyNotReal(usual) : whyNoName(compact, length));
    const cell = cellOf(person, "name");
    const shared = person.isInSharedCell ? ({ isOfSeveral: true } as const) : {};
    if (reason !== null) return { cell, message: `“${name}”不像姓名：${reason}`, value: name, ...shared };
    if (usual === compact) return null;
    const message = `“${name}”里有${whatIsOdd(compact)}，应写成“${usual}”`;
    return { cell, message, value: name, ...(person.isInSharedCell ? shared : { fix: usual }) };
  },
};

/** 待取名, 王建国之子, 陈某某: whoever has no name yet, or does not say it. */
const NO_NAME_YET = /^(?:待取名|未取名|待定|待起名|未命名|无名氏?|新生儿|婴儿|不详)$/;
const SOMEBODYS = /(?:之|的)(?:子|女|妻|夫|父|母|儿|孙|长子|次子|长女|次女|儿子|女儿|婴儿|新生儿|妻子|丈夫)$/;

function whyNotReal(name: string): string | null {
  // A name can hold 某 only where somebody hides it.
  if (/某/.test(name)) return "没有写全名";
  if (NO_NAME_YET.test(name)) return "还没有真正的姓名";
  return name.length > 3 && SOMEBODYS.test(name) ? "写的是某人的亲属，不是本人的姓名" : null;
}

const DOTS = /[•‧∙⋅・．]/g;

/** The name with the usual middle dot, the usual characters, and nothing that cannot be seen. */
function usualName(compact: string): string {
  const shapes = usualShapes(compact);
  const dotted = shapes.replace(DOTS, "·");
  return [...dotted].filter((character) => !INVISIBLE.test(character)).join("");
}

const INVISIBLE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/;

function whatIsOdd(compact: string): string {
  const kinds = [
    [...compact].some((character) => INVISIBLE.test(character)) ? "看不见的字符" : "",
    usualShapes(compact) !== compact ? "从 PDF 复制来的部首字符" : "",
    /[•‧∙⋅・．]/.test(compact) ? "不规范的间隔号" : "",
  ];
  return kinds.filter((kind) => kind !== "").join("、") || "不规范的字符";
}

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
