/** GB 11643-1999; design §5.3. "Today" is 2023-10-15. */
import { idNumber } from "../../support/id-numbers";
import { toFullWidth } from "../../support/made-ids";
import { merged, official, reordered, stacked, text, unnumbered } from "./layouts";
import type { RuleTable } from "./table";

const WANG = "430903197003109010";
const WANG_15 = "430903700310901";
const LI = "43090319720815902X";

export const IDENTITY: RuleTable = {
  "id-length": {
    wrong: [
      [official({ 王建国的身份证号: WANG.slice(0, 17) }), "王建国的身份证号", "17 characters"],
      [reordered({ 张桂兰的身份证号: "4309031955092090441" }), "张桂兰的身份证号", "19 characters"],
      [stacked({ 陈德福的身份证号: "43090351011290" }), "陈德福的身份证号", "14 characters"],
      [text({ 王建国的身份证号: "430903" }), "王建国的身份证号", "six"],
      [merged({ 李秀英的身份证号: "无" }), "李秀英的身份证号", "a word"],
    ],
    right: [
      [official({ 王建国的身份证号: WANG_15 }), "15 digits: an old number"],
      [reordered({ 王建国的身份证号: "430903 1970 0310 9010" }), "18 with spaces in between"],
      [stacked({ 陈德福的身份证号: null }), "a blank is `required`"],
      [text({ 王建国的身份证号: "4.30903E+17" }), "stored as a number, which stands alone"],
      [merged({ 王建国的身份证号: toFullWidth(WANG) }), "18 full-width"],
    ],
  },
  "id-format": {
    wrong: [
      [official({ 王建国的身份证号: "43090319700310901Y" }), "王建国的身份证号", "Y for a check character"],
      [reordered({ 王建国的身份证号: "4309031970031O9010" }), "王建国的身份证号", "a letter O"],
      [stacked({ 张桂兰的身份证号: "4309031955*****044" }), "张桂兰的身份证号", "masked"],
      [text({ 王建国的身份证号: "43090370O310901" }), "王建国的身份证号", "a letter O among 15"],
    ],
    right: [
      [official({ 李秀英的身份证号: LI.toLowerCase() }), "a small x at the end: `id-spaces`"],
      [reordered(), "X at the end"],
      [stacked({ 张桂兰的身份证号: toFullWidth("430903195509209044") }), "full-width digits"],
      [text({ 王建国的身份证号: WANG.slice(0, 16) + "O" }), "17 characters: length comes first"],
    ],
  },
  "id-birthdate": {
    wrong: [
      [official({ 王建国的身份证号: idNumber("19700230", 901) }), "王建国的身份证号", "30 February"],
      [reordered({ 王建国的身份证号: idNumber("20231016", 901) }), "王建国的身份证号", "tomorrow"],
      [stacked({ 陈德福的身份证号: idNumber("18900101", 901) }), "陈德福的身份证号", "133 years ago"],
      [text({ 王建国的身份证号: "430903700431901" }), "王建国的身份证号", "31 April in an old number"],
      [merged({ 王建国的身份证号: idNumber("19701301", 901) }), "王建国的身份证号", "month 13"],
      [
        unnumbered({ 王建国的身份证号: idNumber("20230229", 901) }),
        "王建国的身份证号",
        "29 February of a common year",
      ],
    ],
    right: [
      [official({ 王建国的身份证号: idNumber("20000229", 901) }), "29 February of a leap year"],
      [reordered({ 王建国的身份证号: idNumber("20231015", 901) }), "born today"],
      [stacked({ 陈德福的身份证号: idNumber("19080101", 901) }), "115 years old"],
      [text({ 王建国的身份证号: "4309031970023O9010" }), "a letter: format comes first"],
    ],
  },
  "id-checksum": {
    wrong: [
      [official({ 王建国的身份证号: "430903197003109011" }), "王建国的身份证号", "the last digit is 0"],
      [reordered({ 李秀英的身份证号: "430903197208159021" }), "李秀英的身份证号", "1 for X"],
      [stacked({ 陈德福的身份证号: "430903195101129095" }), "陈德福的身份证号", "two digits exchanged"],
      [text({ 王建国的身份证号: "430903197003109001" }), "王建国的身份证号", "another last digit"],
      [unnumbered({ 张桂兰的身份证号: "430903195509209045" }), "张桂兰的身份证号", "a digit off"],
    ],
    right: [
      [official(), "right ones, one with X"],
      [reordered({ 王建国的身份证号: WANG_15 }), "an old number has none"],
      [stacked({ 陈德福的身份证号: " 430903195101129059" }), "right but for a space"],
      [text({ 王建国的身份证号: "430903197002309019" }), "30 February: the birth date comes first"],
    ],
  },
  "id-region": {
    wrong: [
      [
        official({ 王建国的身份证号: idNumber("19700310", 901, "439999") }),
        "王建国的身份证号",
        "no such division in 湖南",
      ],
      [
        reordered({ 王建国的身份证号: idNumber("19700310", 901, "990101") }),
        "王建国的身份证号",
        "no such province",
      ],
      [stacked({ 陈德福的身份证号: idNumber("19510112", 905, "000000") }), "陈德福的身份证号", "zeros"],
      [text({ 王建国的身份证号: "439999700310901" }), "王建国的身份证号", "in an old number"],
    ],
    right: [
      [official({ 王建国的身份证号: idNumber("19700310", 901, "432301") }), "益阳市 as it was until 1994"],
      [reordered({ 王建国的身份证号: idNumber("19700310", 901, "110101") }), "another province"],
      [stacked({ 陈德福的身份证号: idNumber("19510112", 905, "432321") }), "益阳县, until 1994"],
      [text({ 王建国的身份证号: "439999197003109019" }), "a wrong check character comes first"],
    ],
  },
  "id-15": {
    wrong: [
      [official({ 王建国的身份证号: WANG_15 }), "王建国的身份证号", "15 digits"],
      [reordered({ 张桂兰的身份证号: "430903550920904" }), "张桂兰的身份证号", "a woman's"],
      [stacked({ 陈德福的身份证号: "430903510112905" }), "陈德福的身份证号", "on the second page"],
      [text({ 王建国的身份证号: WANG_15 }), "王建国的身份证号", "as a CSV has it"],
    ],
    right: [
      [official(), "18 characters"],
      [reordered({ 王建国的身份证号: "430903700230901" }), "30 February: no number at all"],
      [stacked({ 陈德福的身份证号: "43090351011290" }), "14 digits"],
      [text({ 王建国的身份证号: "43090370O310901" }), "a letter"],
    ],
  },
  "id-as-number": {
    wrong: [
      [official({ 王建国的身份证号: 430903197003109000 }), "王建国的身份证号", "what is left of it"],
      [
        reordered({ 王建国的身份证号: 430903197003109010, 张桂兰的身份证号: 430903195509209000 }),
        "王建国的身份证号 张桂兰的身份证号",
        "two",
      ],
      [stacked({ 陈德福的身份证号: 430903195101129059 }), "陈德福的身份证号", "on the second page"],
      [text({ 王建国的身份证号: "4.30903E+17" }), "王建国的身份证号", "as a CSV shows it"],
    ],
    right: [
      [official(), "text"],
      [reordered({ 王建国的身份证号: "430903199401031000" }), "text that ends in 000 and fits"],
      [stacked({ 陈德福的身份证号: null }), "blank"],
      [text({ 王建国的身份证号: WANG_15 }), "15 digits as text"],
    ],
  },
  "id-spaces": {
    wrong: [
      [official({ 王建国的身份证号: "430903 19700310 9010" }), "王建国的身份证号", "in groups"],
      [official({ 李秀英的身份证号: LI.toLowerCase() }), "李秀英的身份证号", "a small x"],
      [reordered({ 王建国的身份证号: `${WANG}\u00a0` }), "王建国的身份证号", "a non-breaking space"],
      [stacked({ 陈德福的身份证号: "\u3000430903195101129059" }), "陈德福的身份证号", "an ideographic space"],
      [text({ 王建国的身份证号: toFullWidth(WANG) }), "王建国的身份证号", "full-width"],
    ],
    right: [
      [official(), "clean"],
      [reordered({ 王建国的身份证号: WANG_15 }), "an old number, clean"],
      [stacked({ 陈德福的身份证号: "   " }), "only spaces: blank"],
      [text({ 王建国的身份证号: "4.30903E+17" }), "stored as a number, which stands alone"],
    ],
  },
  "sex-unknown": {
    wrong: [
      [official({ 王建国的性别: "未知" }), "王建国的性别", "not known"],
      [reordered({ 李秀英的性别: 2 }), "李秀英的性别", "a code"],
      [stacked({ 陈德福的性别: "M" }), "陈德福的性别", "a letter"],
      [text({ 王建国的性别: "男女" }), "王建国的性别", "both"],
    ],
    right: [
      [official({ 王建国的性别: null }), "a blank is `required`"],
      [reordered({ 李秀英的性别: " 女" }), "a space"],
      [stacked({ 陈德福的性别: "男\u3000" }), "an ideographic space"],
      [text(), "non-breaking spaces"],
    ],
  },
  "sex-mismatch": {
    wrong: [
      [official({ 王建国的性别: "女" }), "王建国的性别", "sequence 901, a man's"],
      [reordered({ 张桂兰的性别: "男" }), "张桂兰的性别", "sequence 904, a woman's"],
      [stacked({ 陈德福的性别: "女" }), "陈德福的性别", "on the second page"],
      [
        text({ 王建国的身份证号: WANG_15, 王建国的性别: "女" }),
        "王建国的性别",
        "an old number: its last digit is odd",
      ],
      [
        official({ 王建国的身份证号: ` ${WANG}`, 王建国的性别: "女" }),
        "王建国的性别",
        "a space is no hindrance",
      ],
    ],
    right: [
      [official(), "as the numbers say"],
      [
        official({ 王建国的身份证号: "430903197003109011", 王建国的性别: "女" }),
        "a number that does not pass says nothing",
      ],
      [
        reordered({ 张桂兰的身份证号: 430903195509209000, 张桂兰的性别: "男" }),
        "nor one that is stored as a number",
      ],
      [stacked({ 陈德福的性别: "F" }), "neither 男 nor 女: `sex-unknown`"],
      [text({ 王建国的身份证号: WANG.slice(1), 王建国的性别: "女" }), "17 characters say nothing"],
    ],
  },
};
