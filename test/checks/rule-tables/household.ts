/** GB/T 4761; 赫山区, annex 2, note 3; design §5.3. */
import { idNumber } from "../../support/id-numbers";
import { merged, official, officialForm, reordered, stacked, text, unnumbered } from "./layouts";
import type { RuleTable } from "./table";

export const HOUSEHOLD: RuleTable = {
  "relation-unknown": {
    wrong: [
      [official({ 李秀英的户主关系: "同住" }), "李秀英的户主关系", "no relation"],
      [reordered({ 王子轩的户主关系: "王子轩" }), "王子轩的户主关系", "a name in the wrong column"],
      [stacked({ 陈德福的户主关系: "五保" }), "陈德福的户主关系", "a category in the wrong column"],
      [text({ 李秀英的户主关系: "？" }), "李秀英的户主关系", "a question mark"],
      [
        merged({ 李秀英的户主关系: "房客", 王子轩的户主关系: "租户" }),
        "李秀英的户主关系 王子轩的户主关系",
        "two",
      ],
    ],
    right: [
      [official({ 李秀英的户主关系: "配偶", 王子轩的户主关系: "长子" }), "names of the standard"],
      [
        official({ 王建国的户主关系: "02", 李秀英的户主关系: "12", 王子轩的户主关系: 20 }),
        "its codes: 户主, 妻, 子",
      ],
      [reordered({ 李秀英的户主关系: "户主之妻", 王子轩的户主关系: "儿子" }), "usual spellings"],
      [stacked({ 陈德福的户主关系: "本人" }), "the head himself"],
      [text(), "non-breaking spaces"],
      [merged({ 王子轩的户主关系: "非亲属" }), "the standard's 99"],
      [official({ 李秀英的户主关系: null }), "a blank is `required`"],
    ],
  },
  "relation-sex": {
    wrong: [
      [official({ 李秀英的户主关系: "夫" }), "李秀英的户主关系", "a 夫 who is a woman"],
      [reordered({ 王子轩的户主关系: "女儿" }), "王子轩的户主关系", "a daughter who is a man"],
      [stacked({ 王子轩的户主关系: "母亲" }), "王子轩的户主关系", "a mother who is a man"],
      [text({ 王子轩的户主关系: "女" }), "王子轩的户主关系", "a 女 who is a man"],
      [unnumbered({ 李秀英的户主关系: "儿子" }), "李秀英的户主关系", "a son who is a woman"],
      [
        official({ 李秀英的户主关系: "公公", 王子轩的户主关系: "儿媳" }),
        "李秀英的户主关系 王子轩的户主关系",
        "two",
      ],
    ],
    right: [
      [official({ 李秀英的户主关系: "配偶", 王子轩的户主关系: "孙" }), "said of either"],
      [reordered(), "户主 can be either: 张桂兰 is a woman"],
      [
        official({ 李秀英的户主关系: "夫", 李秀英的性别: "男", 李秀英的身份证号: idNumber("19720815", 903) }),
        "a husband",
      ],
      [stacked({ 王子轩的户主关系: "子女" }), "said of either"],
      [text({ 李秀英的户主关系: "同住" }), "no relation, no sex"],
      [
        merged({ 李秀英的户主关系: "夫", 李秀英的性别: null, 李秀英的身份证号: null }),
        "nothing to compare with",
      ],
    ],
  },
  "household-no-head": {
    wrong: [
      [official({ 王建国的户主关系: "父亲" }), "王建国的户主关系", "three rows, none a head"],
      [official({ 张桂兰的户主关系: "母亲" }), "张桂兰的户主关系", "one row"],
      [merged({ 王建国的户主关系: "父亲" }), "王建国的户主关系", "户籍号 merged"],
      [
        reordered({ 陈德福的户主关系: "兄", 张桂兰的户主关系: "女" }),
        "张桂兰的户主关系 陈德福的户主关系",
        "two households",
      ],
      [stacked({ 张桂兰的户主关系: "女" }), "张桂兰的户主关系", "on the second page"],
      [
        unnumbered({ 王建国的户主关系: "父亲" }),
        "王建国的户主关系",
        "without numbers: the rows above the first head",
      ],
      [text({ 王建国的户主关系: "父亲" }), "王建国的户主关系", "as a CSV has it"],
    ],
    right: [
      [official({ 王建国的户主关系: "夫", 李秀英的户主关系: "户主" }), "the head in the second row"],
      [merged({ 王建国的户主关系: "父亲", 王子轩的户主关系: "户主" }), "in the last row"],
      [reordered({ 王建国的户主关系: "本人" }), "the head himself"],
      [text({ 王建国的户主关系: "户 主" }), "a space"],
      [unnumbered(), "without numbers a head opens each"],
      [
        official({ 陈德福的户籍号: "1001", 陈德福的户主关系: "父亲" }),
        "a stray row is no household of its own",
      ],
      [stacked({ 张桂兰的户籍号: "1001", 张桂兰的户主关系: "母亲" }), "the household goes on overleaf"],
    ],
  },
  "household-many-heads": {
    wrong: [
      [official({ 李秀英的户主关系: "户主" }), "李秀英的户主关系", "the second row"],
      [
        official({ 李秀英的户主关系: "户主", 王子轩的户主关系: "户主" }),
        "李秀英的户主关系 王子轩的户主关系",
        "each after the first",
      ],
      [merged({ 王子轩的户主关系: "户主" }), "王子轩的户主关系", "户籍号 merged"],
      [reordered({ 张桂兰的户籍号: "1001" }), "张桂兰的户主关系", "a wrong household number"],
      [stacked({ 张桂兰的户籍号: "1001" }), "张桂兰的户主关系", "on two pages"],
      [text({ 王子轩的户主关系: "本人" }), "王子轩的户主关系", "in other words"],
    ],
    right: [
      [official(), "one each"],
      [merged({ 李秀英的户主关系: "户主之妻" }), "the head's wife"],
      [unnumbered({ 李秀英的户主关系: "户主" }), "without numbers a head opens the next household"],
      [reordered({ 王建国的户主关系: "父亲", 王子轩的户主关系: "户主" }), "one, in the last row"],
      [stacked(), "one on each page"],
      [
        official({ 李秀英的户籍号: null, 王子轩的户籍号: null, 张桂兰的户籍号: null }),
        "a head without a number below a household that has its head",
      ],
    ],
  },
  "household-split": {
    wrong: [
      [
        official({ 陈德福的户籍号: "1001", 陈德福的户主关系: "父亲" }),
        "陈德福的户籍号",
        "a member below the next household",
      ],
      [
        reordered({ 陈德福的户籍号: "1001", 陈德福的户主关系: "父亲" }),
        "陈德福的户籍号",
        "in another order of columns",
      ],
      [
        stacked({ 陈德福的户籍号: "1001", 陈德福的户主关系: "父亲" }),
        "陈德福的户籍号",
        "on the next page, below another household",
      ],
      [
        official({ 李秀英的户籍号: "1002", 李秀英的户主关系: "女" }),
        "李秀英的户籍号",
        "a stray does not tear apart the household that it got into",
      ],
      [
        text({ 陈德福的户籍号: "１００１", 陈德福的户主关系: "父亲" }),
        "陈德福的户籍号",
        "the number in full width",
      ],
      [
        official({ 王建国的户籍号: "1002", 王建国的户主关系: "子", 张桂兰的户籍号: "1002" }),
        "王建国的户籍号",
        "above it: the household is where its head is",
      ],
    ],
    right: [
      [official({ 王建国的户主关系: "妻", 李秀英的户主关系: "户主" }), "together, the head second"],
      [merged(), "together in merged cells"],
      [stacked({ 张桂兰的户籍号: "1001", 张桂兰的户主关系: "母亲" }), "only the page's end is between"],
      [unnumbered(), "no numbers"],
      [
        officialForm(
          "普通居民|1|户主|王建国|男|430903197003109010||380|0|PJ1|王|\n-\n普通居民|1|妻|李秀英|女|43090319720815902X||380|0||王|",
        ),
        "only a blank row is between",
      ],
      [
        reordered({ 李秀英的户籍号: null, 王子轩的户籍号: null }),
        "the number on the household's first row only",
      ],
    ],
  },
};
