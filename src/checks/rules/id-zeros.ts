/** A fitting number that ends in 000, where others have lost their last digits. */
import { cellOf } from "../../forms";
import { table } from "../example";
import { idNumbers } from "../judging/id-numbers";
import { whoseOf } from "../judging/person";
import { hear, type Rule } from "../rule";

export const idZeros: Rule = {
  id: "id-zeros",
  order: 156,
  group: "identity",
  severity: "warning",
  title: "身份证号末三位是 000，可能丢过数字",
  why: "同一列里别的号码末三位已经丢成 000，这一个校验码碰巧对得上，也可能是丢过的。",
  mend: "对照证件核对末三位。",
  source: "本工具：电子表格的数字只有 15 位有效数字",
  example: {
    wrong: table(`
      姓名 | 身份证号
      王一 | 430903199401011000
      李二 | 430903199401031000
      张三 | 430903199401051000`),
    right: table(`
      姓名 | 身份证号
      张三 | 430903199401031000`),
  },

  hears: [
    hear(idNumbers, "zeros", (person) =>
      whoseOf(person, {
        cell: cellOf(person, "id"),
        message: "身份证号末三位是000，同一列里别的号码末三位已经丢失，这一个也可能是，请对照证件核对末三位",
        value: String(person.id),
      }),
    ),
  ],
  isOnId: true,
};
