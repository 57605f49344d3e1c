/** 赫山区, annex 2: ★ in the header, notes 1 and 3; design §5.3. */
import { heshan } from "./breakdowns";
import { merged, official, officialForm, reordered, sheet, stacked, text, unnumbered } from "./layouts";
import { idNumber } from "../../support/id-numbers";
import { PERSONS } from "../../support/roster";
import type { RuleTable } from "./table";

const SECOND_GROUP = officialForm(
  `普通居民|2001|户主|赵志强|男|${idNumber("19880101", 901)}||380|0|PJ1001|赵志强|`,
  { name: "二组" },
);

/** Two pages, of which neither header has the columns that are not named here. */
function pagesWith(header: string, first: string, second: string) {
  const page = (row: string) => `${header}\n${row}\n本页小计：参加居民医保的户数：1户`;
  return sheet(`${page(first)}\n赫山区2024年度登记表\n${page(second)}`);
}

export const FORM: RuleTable = {
  required: {
    wrong: [
      [official({ D6: null }), "D6", "no name"],
      [official({ C8: null, E9: "  " }), "C8 E9", "no relation, no sex but spaces"],
      [official({ H8: null }), "H8", "低保 pay 190"],
      [reordered({ D14: "\u00a0" }), "D14", "a non-breaking space for a number"],
      [reordered({ I16: null }), "I16", "no category, the only row of the household"],
      [stacked({ F16: null }), "F16", "on the second page"],
      [text({ H3: "" }), "H3", "an empty text"],
      [merged({ A5: null }), "A5", "one cell for three rows: one finding"],
      [
        merged({ A5: null, E5: null, E6: null, E7: null }),
        "A5 E5 E6 E7",
        "also where those rows have more of them",
      ],
      [unnumbered({ A8: null }), "A8", "the category of the household above is not this one's"],
      [
        sheet("户属性|户主关系|姓名|身份证号|实交额\n普通居民|户主|王建国|430903197003109010|380"),
        "A2",
        "no column 性别",
      ],
      [
        pagesWith(
          "户属性|姓名|性别|身份证号|实交额|参保人签字",
          "普通居民|王建国|男|430903197003109010|380|王",
          "普通居民|李秀英|女|43090319720815902X|380|王",
        ),
        "A2",
        "no column 户主关系 on either page: once",
      ],
    ],
    right: [
      [official({ I5: null, I6: null }), "a blank 资助额 means 0"],
      [official({ H9: null }), "a blank 实交额 of somebody who is paid for in full"],
      [text({ H7: "" }), "the same as text"],
      [merged(), "户属性 once for the household, merged"],
      [official({ A6: null, A7: null, B6: null, B7: null }), "户属性 once for the household, not merged"],
      [unnumbered({ A6: null, A7: null }), "the same, without household numbers"],
      [reordered({ H16: null, L13: null, M17: null, N13: null, P13: null }), "columns without a ★"],
      [official({ K8: null }), "the signature has a rule of its own"],
      [stacked(), "lines of totals, signatures and notes are nobody"],
      [officialForm(`${PERSONS}\n|||||||||||\n-\n合计||||5人|||1330|570|||`), "an unfilled line, and 合计"],
      [officialForm("|||||||||||"), "the form before anybody is written into it"],
    ],
  },
  "cell-error": {
    wrong: [
      [official({ G5: "#REF!" }), "G5", "in a column without a ★"],
      [reordered({ J13: "#DIV/0!", D16: "#N/A" }), "J13 D16", "two"],
      [stacked({ L16: "#VALUE!" }), "L16", "on the second page"],
      [merged({ A5: "#REF!" }), "A5", "one cell for three rows: one finding"],
      [
        merged({ A5: "#REF!", G5: "#N/A", G6: "#N/A" }),
        "A5 G5 G6",
        "also where those rows have more of them",
      ],
      [text({ H3: "#NAME?" }), "H3", "as a CSV has it"],
      [heshan({ B3: "#REF!" }), "B3", "in a breakdown table"],
    ],
    right: [
      [official({ J5: "#12", J8: "3#0077" }), "number signs"],
      [official({ G5: "N/A" }), "no error value"],
      [reordered({ P13: "见REF" }), "a remark"],
      [text(), "text"],
      [heshan(), "numbers"],
    ],
  },
  "name-format": {
    wrong: [
      [official({ D5: "王建国1" }), "D5", "a digit"],
      [reordered({ C14: "李秀英（妻）" }), "C14", "a remark"],
      [stacked({ D15: "张" }), "D15", "one character"],
      [text({ D7: "陈*福" }), "D7", "masked"],
      [merged({ D7: "王子轩、王子涵" }), "D7", "two persons"],
    ],
    right: [
      [official({ D5: "阿依古丽·买买提" }), "the dot in a minority's name"],
      [reordered({ C13: "王\u3000伟" }), "set apart to look as long as others"],
      [stacked({ D15: "欧阳桂兰" }), "a double surname"],
      [text({ D3: "王 建国" }), "a space"],
      [official({ D5: null }), "a blank one is `required`"],
    ],
  },
  "phone-format": {
    wrong: [
      [official({ G5: "1381234567" }), "G5", "10 digits"],
      [official({ G5: 138123456789 }), "G5", "12 digits, a number"],
      [reordered({ N16: "139-1234" }), "N16", "seven digits that begin with 1"],
      [stacked({ G15: "23912345678" }), "G15", "no mobile number begins with 2"],
      [text({ G3: "138-1234-567" }), "G3", "10 digits with hyphens"],
    ],
    right: [
      [official({ G5: 13812345678 }), "stored as a number"],
      [official({ G5: "0737-4223456" }), "a fixed line"],
      [reordered({ N16: "１３９１２３４５６７８" }), "full-width"],
      [stacked({ G15: null }), "blank: no ★"],
      [text({ G3: "138 1234 5678" }), "in groups"],
    ],
  },
  "receipt-missing": {
    wrong: [
      [official({ J8: null }), "J8", "190 yuan were paid"],
      [merged({ J5: null }), "J5", "the household's merged cell"],
      [reordered({ M16: null }), "M16", "another order"],
      [stacked({ J15: null }), "J15", "on the second page"],
      [text({ J6: "\u00a0" }), "J6", "a non-breaking space"],
      [unnumbered({ J8: null }), "J8", "without household numbers"],
    ],
    right: [
      [official(), "one for the household; nothing was paid for 陈德福"],
      [official({ J5: null, J7: "PJ1001" }), "on the household's last row"],
      [official({ J9: null, H9: null }), "nothing was paid, left blank"],
      [merged(), "merged"],
      [unnumbered(), "one for the household, without household numbers"],
      [text({ H7: "０" }), "a full-width 0"],
    ],
  },
  "receipt-duplicate": {
    wrong: [
      [official({ J8: "PJ1001" }), "J8", "the second household"],
      [official({ J8: "PJ1001", J9: "PJ1001" }), "J8 J9", "and the third"],
      [reordered({ M13: 1001, M16: "1001" }), "M16", "as a number and as text"],
      [stacked({ J15: "PJ1001" }), "J15", "on another page"],
      [unnumbered({ J8: "PJ1001" }), "J8", "without household numbers"],
      [text({ J6: "ＰＪ１００１" }), "J6", "full-width"],
      [[official(), SECOND_GROUP], "二组!J5", "in another sheet"],
    ],
    right: [
      [official({ J6: "PJ1001", J7: "PJ1001" }), "on every row of one household"],
      [merged(), "in one cell for the household"],
      [unnumbered({ J7: "PJ1001" }), "twice in one household, without its number"],
      [official({ J8: "PJ1001A" }), "another number"],
      [reordered({ M13: null, M16: null }), "blanks"],
    ],
  },
  "signature-missing": {
    wrong: [
      [official({ K8: null }), "K8", "one person"],
      [merged({ K5: null }), "K5", "the household's merged cell"],
      [text({ K3: " ", K4: "\u3000" }), "K3 K4", "spaces"],
      [
        official({ K5: null, K6: null, K7: null, K8: null, K9: null }),
        "K3",
        "nobody has signed yet: on the header",
      ],
      [stacked({ K5: null, K6: null, K7: null, K15: null, K16: null }), "K3", "on neither page: once"],
      [
        reordered({ O13: null, O14: null, O15: null, O16: null, O17: null }),
        "O12",
        "where the column stands",
      ],
      [
        pagesWith(
          "户属性|户主关系|姓名|性别|身份证号|实交额",
          "普通居民|户主|王建国|男|430903197003109010|380",
          "普通居民|妻|李秀英|女|43090319720815902X|380",
        ),
        "A2",
        "no column of signatures on either page: once",
      ],
    ],
    right: [
      [official(), "everybody"],
      [merged(), "one signature for the household, merged"],
      [official({ K5: "（手印）" }), "any mark"],
      [stacked(), "on both pages"],
      [officialForm("|||||||||||"), "the form before anybody is written into it"],
    ],
  },
};
