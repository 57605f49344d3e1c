/** GB/T 4761; 赫山区, annex 2, note 3; design §5.3. */
import { idNumber } from "../../support/id-numbers";
import { merged, official, officialForm, reordered, stacked, text, unnumbered } from "./layouts";
import type { RuleTable } from "./table";

export const HOUSEHOLD: RuleTable = {
  "relation-unknown": {
    wrong: [
      [official({ C6: "同住" }), "C6", "no relation"],
      [reordered({ B15: "王子轩" }), "B15", "a name in the wrong column"],
      [stacked({ C16: "五保" }), "C16", "a category in the wrong column"],
      [text({ C4: "？" }), "C4", "a question mark"],
      [merged({ C6: "房客", C7: "租户" }), "C6 C7", "two"],
    ],
    right: [
      [official({ C6: "配偶", C7: "长子" }), "names of the standard"],
      [official({ C5: "02", C6: "12", C7: 20 }), "its codes: 户主, 妻, 子"],
      [reordered({ B14: "户主之妻", B15: "儿子" }), "usual spellings"],
      [stacked({ C16: "本人" }), "the head himself"],
      [text(), "non-breaking spaces"],
      [merged({ C7: "非亲属" }), "the standard's 99"],
      [official({ C6: null }), "a blank is `required`"],
    ],
  },
  "relation-sex": {
    wrong: [
      [official({ C6: "夫" }), "C6", "a 夫 who is a woman"],
      [reordered({ B15: "女儿" }), "B15", "a daughter who is a man"],
      [stacked({ C7: "母亲" }), "C7", "a mother who is a man"],
      [text({ C5: "女" }), "C5", "a 女 who is a man"],
      [unnumbered({ C6: "儿子" }), "C6", "a son who is a woman"],
      [official({ C6: "公公", C7: "儿媳" }), "C6 C7", "two"],
    ],
    right: [
      [official({ C6: "配偶", C7: "孙" }), "said of either"],
      [reordered(), "户主 can be either: 张桂兰 is a woman"],
      [official({ C6: "夫", E6: "男", F6: idNumber("19720815", 903) }), "a husband"],
      [stacked({ C7: "子女" }), "said of either"],
      [text({ C4: "同住" }), "no relation, no sex"],
      [merged({ C6: "夫", E6: null, F6: null }), "nothing to compare with"],
    ],
  },
  "household-no-head": {
    wrong: [
      [official({ C5: "父亲" }), "C5", "three rows, none a head"],
      [official({ C8: "母亲" }), "C8", "one row"],
      [merged({ C5: "父亲" }), "C5", "户籍号 merged"],
      [reordered({ B17: "兄", B16: "女" }), "B16 B17", "two households"],
      [stacked({ C15: "女" }), "C15", "on the second page"],
      [unnumbered({ C5: "父亲" }), "C5", "without numbers: the rows above the first head"],
      [text({ C3: "父亲" }), "C3", "as a CSV has it"],
    ],
    right: [
      [official({ C5: "夫", C6: "户主" }), "the head in the second row"],
      [merged({ C5: "父亲", C7: "户主" }), "in the last row"],
      [reordered({ B13: "本人" }), "the head himself"],
      [text({ C3: "户 主" }), "a space"],
      [unnumbered(), "without numbers a head opens each"],
      [official({ B9: "1001", C9: "父亲" }), "a stray row is no household of its own"],
      [stacked({ B15: "1001", C15: "母亲" }), "the household goes on overleaf"],
    ],
  },
  "household-many-heads": {
    wrong: [
      [official({ C6: "户主" }), "C6", "the second row"],
      [official({ C6: "户主", C7: "户主" }), "C6 C7", "each after the first"],
      [merged({ C7: "户主" }), "C7", "户籍号 merged"],
      [reordered({ H16: "1001" }), "B16", "a wrong household number"],
      [stacked({ B15: "1001" }), "C15", "on two pages"],
      [text({ C5: "本人" }), "C5", "in other words"],
    ],
    right: [
      [official(), "one each"],
      [merged({ C6: "户主之妻" }), "the head's wife"],
      [unnumbered({ C6: "户主" }), "without numbers a head opens the next household"],
      [reordered({ B13: "父亲", B15: "户主" }), "one, in the last row"],
      [stacked(), "one on each page"],
      [
        official({ B6: null, B7: null, B8: null }),
        "a head without a number below a household that has its head",
      ],
    ],
  },
  "household-split": {
    wrong: [
      [official({ B9: "1001", C9: "父亲" }), "B9", "a member below the next household"],
      [reordered({ H17: "1001", B17: "父亲" }), "H17", "in another order of columns"],
      [stacked({ B16: "1001", C16: "父亲" }), "B16", "on the next page, below another household"],
      [
        official({ B6: "1002", C6: "女" }),
        "B6",
        "a stray does not tear apart the household that it got into",
      ],
      [text({ B7: "１００１", C7: "父亲" }), "B7", "the number in full width"],
      [official({ B5: "1002", C5: "子", B8: "1002" }), "B5", "above it: the household is where its head is"],
    ],
    right: [
      [official({ C5: "妻", C6: "户主" }), "together, the head second"],
      [merged(), "together in merged cells"],
      [stacked({ B15: "1001", C15: "母亲" }), "only the page's end is between"],
      [unnumbered(), "no numbers"],
      [
        officialForm(
          "普通居民|1|户主|王建国|男|430903197003109010||380|0|PJ1|王|\n-\n普通居民|1|妻|李秀英|女|43090319720815902X||380|0||王|",
        ),
        "only a blank row is between",
      ],
      [reordered({ H14: null, H15: null }), "the number on the household's first row only"],
    ],
  },
};
