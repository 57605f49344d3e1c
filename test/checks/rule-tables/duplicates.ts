/** 赫山区, section three: 居民不得重复参加居民医保; design §5.3. */
import { list } from "../../support/lists";
import { toFullWidth } from "../../support/made-ids";
import { merged, official, officialForm, reordered, stacked, text, unnumbered } from "./layouts";
import type { RuleTable } from "./table";

const WANG = "430903197003109010";
const WANG_15 = "430903700310901";

/** Another sheet on which somebody has 王建国's number, in F5. */
const second = (name: string, id = WANG) =>
  officialForm(`普通居民|2001|户主|${name}|男|${id}||380|0|PJ2001|${name}|`, { name: "二组" });

export const DUPLICATES: RuleTable = {
  "id-duplicate": {
    wrong: [
      [
        official({ 王子轩的姓名: "王建国", 王子轩的身份证号: WANG }),
        "王子轩的身份证号",
        "the same person twice",
      ],
      [
        official({ 王子轩的姓名: "王建国", 王子轩的身份证号: WANG_15 }),
        "王子轩的身份证号",
        "15 and 18 characters are the same person",
      ],
      [
        official({ 王建国的身份证号: WANG_15, 王子轩的姓名: "王建国", 王子轩的身份证号: WANG }),
        "王子轩的身份证号",
        "in either order",
      ],
      [
        reordered({
          王子轩的姓名: "王　建国",
          王子轩的身份证号: WANG,
          陈德福的姓名: "王建国",
          陈德福的身份证号: ` ${WANG}`,
        }),
        "王子轩的身份证号 陈德福的身份证号",
        "each repeat",
      ],
      [
        stacked({ 张桂兰的姓名: "王建国", 张桂兰的身份证号: toFullWidth(WANG) }),
        "张桂兰的身份证号",
        "on the next page, full-width",
      ],
      [text({ 陈德福的姓名: "王建国", 陈德福的身份证号: WANG }), "陈德福的身份证号", "as a CSV has it"],
      [
        unnumbered({ 陈德福的姓名: "李秀英", 陈德福的身份证号: "43090319720815902x" }),
        "陈德福的身份证号",
        "a small x",
      ],
      [[official(), second("王建国")], "二组!F5", "in another sheet"],
    ],
    right: [
      [official({ 王子轩的身份证号: WANG }), "another name: `id-conflict`"],
      [official({ 王子轩的姓名: "王建国" }), "the same name, another number"],
      [reordered({ 王建国的身份证号: null, 王子轩的身份证号: null }), "two blanks"],
      [
        text({ 王建国的身份证号: "4.30903E+17", 李秀英的身份证号: "4.30903E+17" }),
        "stored as numbers: whose they are is gone",
      ],
      [[official(), list("低保名单", ["张桂兰", "张桂兰"])], "on a list"],
      [[list("低保名单", ["张桂兰"]), official()], "on a list that comes first"],
      [merged(), "a household in merged cells"],
    ],
  },
  "id-conflict": {
    wrong: [
      [official({ 王子轩的身份证号: WANG }), "王子轩的身份证号", "王建国's number on 王子轩"],
      [
        official({ 王子轩的身份证号: WANG, 陈德福的身份证号: WANG_15 }),
        "王子轩的身份证号 陈德福的身份证号",
        "and on 陈德福, 15 digits",
      ],
      [reordered({ 陈德福的身份证号: `${WANG}\u00a0` }), "陈德福的身份证号", "with a non-breaking space"],
      [stacked({ 陈德福的身份证号: WANG }), "陈德福的身份证号", "on the next page"],
      [
        text({ 陈德福的姓名: "王建", 陈德福的身份证号: WANG }),
        "陈德福的身份证号",
        "part of the name is another name",
      ],
      [[official(), second("赵志强", WANG_15)], "二组!F5", "in another sheet"],
    ],
    right: [
      [
        official({ 王子轩的姓名: "王 建 国", 王子轩的身份证号: WANG }),
        "the same name, written with spaces: `id-duplicate`",
      ],
      [reordered(), "everybody's own"],
      [[official(), list("特困名单", ["陈德福"])], "the same number on a list"],
      [text({ 王建国的身份证号: "4.30903E+17", 陈德福的身份证号: "4.30903E+17" }), "stored as numbers"],
      [unnumbered({ 王建国的身份证号: null, 王子轩的身份证号: null }), "two blanks"],
    ],
  },
};
