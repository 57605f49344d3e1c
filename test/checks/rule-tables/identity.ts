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
      [official({ F5: WANG.slice(0, 17) }), "F5", "17 characters"],
      [reordered({ D16: "4309031955092090441" }), "D16", "19 characters"],
      [stacked({ F16: "43090351011290" }), "F16", "14 characters"],
      [text({ F3: "430903" }), "F3", "six"],
      [merged({ F6: "无" }), "F6", "a word"],
    ],
    right: [
      [official({ F5: WANG_15 }), "15 digits: an old number"],
      [reordered({ D13: "430903 1970 0310 9010" }), "18 with spaces in between"],
      [stacked({ F16: null }), "a blank is `required`"],
      [text({ F3: "4.30903E+17" }), "stored as a number, which stands alone"],
      [merged({ F5: toFullWidth(WANG) }), "18 full-width"],
    ],
  },
  "id-format": {
    wrong: [
      [official({ F5: "43090319700310901Y" }), "F5", "Y for a check character"],
      [reordered({ D13: "4309031970031O9010" }), "D13", "a letter O"],
      [stacked({ F15: "4309031955*****044" }), "F15", "masked"],
      [text({ F3: "43090370O310901" }), "F3", "a letter O among 15"],
    ],
    right: [
      [official({ F6: LI.toLowerCase() }), "a small x at the end: `id-spaces`"],
      [reordered(), "X at the end"],
      [stacked({ F15: toFullWidth("430903195509209044") }), "full-width digits"],
      [text({ F3: WANG.slice(0, 16) + "O" }), "17 characters: length comes first"],
    ],
  },
  "id-birthdate": {
    wrong: [
      [official({ F5: idNumber("19700230", 901) }), "F5", "30 February"],
      [reordered({ D13: idNumber("20231016", 901) }), "D13", "tomorrow"],
      [stacked({ F16: idNumber("18900101", 901) }), "F16", "133 years ago"],
      [text({ F3: "430903700431901" }), "F3", "31 April in an old number"],
      [merged({ F5: idNumber("19701301", 901) }), "F5", "month 13"],
      [unnumbered({ F5: idNumber("20230229", 901) }), "F5", "29 February of a common year"],
    ],
    right: [
      [official({ F5: idNumber("20000229", 901) }), "29 February of a leap year"],
      [reordered({ D13: idNumber("20231015", 901) }), "born today"],
      [stacked({ F16: idNumber("19080101", 901) }), "115 years old"],
      [text({ F3: "4309031970023O9010" }), "a letter: format comes first"],
    ],
  },
  "id-checksum": {
    wrong: [
      [official({ F5: "430903197003109011" }), "F5", "the last digit is 0"],
      [reordered({ D14: "430903197208159021" }), "D14", "1 for X"],
      [stacked({ F16: "430903195101129095" }), "F16", "two digits exchanged"],
      [text({ F3: "430903197003109000" }), "F3", "text that ends in 000 is no number of a spreadsheet"],
      [unnumbered({ F8: "430903195509209045" }), "F8", "a digit off"],
    ],
    right: [
      [official(), "right ones, one with X"],
      [reordered({ D13: WANG_15 }), "an old number has none"],
      [stacked({ F16: " 430903195101129059" }), "right but for a space"],
      [text({ F3: "430903197002309019" }), "30 February: the birth date comes first"],
    ],
  },
  "id-region": {
    wrong: [
      [official({ F5: idNumber("19700310", 901, "439999") }), "F5", "no such division in 湖南"],
      [reordered({ D13: idNumber("19700310", 901, "990101") }), "D13", "no such province"],
      [stacked({ F16: idNumber("19510112", 905, "000000") }), "F16", "zeros"],
      [text({ F3: "439999700310901" }), "F3", "in an old number"],
    ],
    right: [
      [official({ F5: idNumber("19700310", 901, "432301") }), "益阳市 as it was until 1994"],
      [reordered({ D13: idNumber("19700310", 901, "110101") }), "another province"],
      [stacked({ F16: idNumber("19510112", 905, "432321") }), "益阳县, until 1994"],
      [text({ F3: "439999197003109019" }), "a wrong check character comes first"],
    ],
  },
  "id-15": {
    wrong: [
      [official({ F5: WANG_15 }), "F5", "15 digits"],
      [reordered({ D16: "430903550920904" }), "D16", "a woman's"],
      [stacked({ F16: "430903510112905" }), "F16", "on the second page"],
      [text({ F3: WANG_15 }), "F3", "as a CSV has it"],
    ],
    right: [
      [official(), "18 characters"],
      [reordered({ D13: "430903700230901" }), "30 February: no number at all"],
      [stacked({ F16: "43090351011290" }), "14 digits"],
      [text({ F3: "43090370O310901" }), "a letter"],
    ],
  },
  "id-as-number": {
    wrong: [
      [official({ F5: 430903197003109000 }), "F5", "what is left of it"],
      [reordered({ D13: 430903197003109010, D16: 430903195509209000 }), "D13 D16", "two"],
      [stacked({ F16: 430903195101129059 }), "F16", "on the second page"],
      [text({ F3: "4.30903E+17" }), "F3", "as a CSV shows it"],
    ],
    right: [
      [official(), "text"],
      [reordered({ D13: "430903197003109000" }), "text that ends in 000"],
      [stacked({ F16: null }), "blank"],
      [text({ F3: WANG_15 }), "15 digits as text"],
    ],
  },
  "id-spaces": {
    wrong: [
      [official({ F5: "430903 19700310 9010" }), "F5", "in groups"],
      [official({ F6: LI.toLowerCase() }), "F6", "a small x"],
      [reordered({ D13: `${WANG}\u00a0` }), "D13", "a non-breaking space"],
      [stacked({ F16: "\u3000430903195101129059" }), "F16", "an ideographic space"],
      [text({ F3: toFullWidth(WANG) }), "F3", "full-width"],
    ],
    right: [
      [official(), "clean"],
      [reordered({ D13: WANG_15 }), "an old number, clean"],
      [stacked({ F16: "   " }), "only spaces: blank"],
      [text({ F3: "4.30903E+17" }), "stored as a number, which stands alone"],
    ],
  },
  "sex-unknown": {
    wrong: [
      [official({ E5: "未知" }), "E5", "not known"],
      [reordered({ E14: 2 }), "E14", "a code"],
      [stacked({ E16: "M" }), "E16", "a letter"],
      [text({ E3: "男女" }), "E3", "both"],
    ],
    right: [
      [official({ E5: null }), "a blank is `required`"],
      [reordered({ E14: " 女" }), "a space"],
      [stacked({ E16: "男\u3000" }), "an ideographic space"],
      [text(), "non-breaking spaces"],
    ],
  },
  "sex-mismatch": {
    wrong: [
      [official({ E5: "女" }), "E5", "sequence 901, a man's"],
      [reordered({ E16: "男" }), "E16", "sequence 904, a woman's"],
      [stacked({ E16: "女" }), "E16", "on the second page"],
      [text({ F3: WANG_15, E3: "女" }), "E3", "an old number: its last digit is odd"],
      [official({ F5: ` ${WANG}`, E5: "女" }), "E5", "a space is no hindrance"],
    ],
    right: [
      [official(), "as the numbers say"],
      [official({ F5: "430903197003109011", E5: "女" }), "a number that does not pass says nothing"],
      [reordered({ D16: 430903195509209000, E16: "男" }), "nor one that is stored as a number"],
      [stacked({ E16: "F" }), "neither 男 nor 女: `sex-unknown`"],
      [text({ F3: WANG.slice(1), E3: "女" }), "17 characters say nothing"],
    ],
  },
};
