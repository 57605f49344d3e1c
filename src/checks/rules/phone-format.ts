/** A telephone number cannot be one. */
import { cellOf } from "../../forms";
import { foldWidth } from "../../identity";
import { table } from "../example";
import type { Rule } from "../rule";

const MOBILE = /^1[3-9]\d{9}$/;
const PHONE =
  /^(?:(?:\+|00)?86)?1[3-9]\d{9}$|^(?:(?:\+|00)?86(?:[1-9]\d{1,2})?|(?:(?:\+|00)?86)?0\d{2,3})?[2-9]\d{6,7}$/;
/** 转801, -801, 分机 801: within the office. */
const EXTENSION = /(?:转|分机号?|ext\.?|[-—#])\s*\d{1,5}$/i;
const NO_PHONE = /^(?:[-—–/\\]+|无|没有)$/;
/** Between two numbers. A space may also stand within one: only a whole number or an area code begins another. */
const BETWEEN_PHONES = /[、,;/]+|\s+(?=\d{7}|0\d{2,3}[-—])/;
/** +86, 0086: before a number, with or without a space. */
const COUNTRY = /(?:\+|00)86[-\s]?/g;
/** 0737 4212345 is one number. */
const AREA = /\b(0\d{2,3})\s(?=[2-9]\d{6})/g;

export const phoneFormat: Rule = {
  id: "phone-format",
  order: 40,
  group: "form",
  severity: "warning",
  title: "联系电话写法不对",
  why: "电话不对，缴费和待遇有问题时联系不到本人。",
  mend: "填 11 位手机号，或带区号的座机号。",
  source: "赫山区2024年度方案附件2“联系电话”栏",
  example: {
    wrong: table(`
      姓名   | 性别 | 联系电话
      王建国 | 男   | 1381234567`),
    right: table(`
      姓名   | 性别 | 联系电话
      王建国 | 男   | 13812345678`),
  },

  person(person) {
    const { phone } = person;
    if (phone === "" || MOBILE.test(phone)) return null;
    const text = foldWidth(phone);
    const whole = text.replace(COUNTRY, "").replace(AREA, "$1-");
    const numbers = NO_PHONE.test(text) ? [] : whole.split(BETWEEN_PHONES);
    if (numbers.every(isPhone)) return null;
    return { cell: cellOf(person, "phone"), message: `“${phone}”不是正确的电话号码`, value: phone };
  },
};

function isPhone(text: string): boolean {
  const bare = (number: string) => number.replace(/[-—\s()]/g, "");
  return PHONE.test(bare(text)) || PHONE.test(bare(text.replace(EXTENSION, "")));
}
