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
      [official({ 李秀英的姓名: null }), "李秀英的姓名", "no name"],
      [
        official({ 张桂兰的户主关系: null, 陈德福的性别: "  " }),
        "张桂兰的户主关系 陈德福的性别",
        "no relation, no sex but spaces",
      ],
      [official({ 张桂兰的实交额: null }), "张桂兰的实交额", "低保 pay 190"],
      [reordered({ 李秀英的身份证号: "\u00a0" }), "李秀英的身份证号", "a non-breaking space for a number"],
      [reordered({ 张桂兰的户属性: null }), "张桂兰的户属性", "no category, the only row of the household"],
      [stacked({ 陈德福的身份证号: null }), "陈德福的身份证号", "on the second page"],
      [text({ 王建国的实交额: "" }), "王建国的实交额", "an empty text"],
      [merged({ 王建国的户属性: null }), "王建国的户属性", "one cell for three rows: one finding"],
      [
        merged({ 王建国的户属性: null, 王建国的性别: null, 李秀英的性别: null, 王子轩的性别: null }),
        "王建国的户属性 王建国的性别 李秀英的性别 王子轩的性别",
        "also where those rows have more of them",
      ],
      [
        unnumbered({ 张桂兰的户属性: null }),
        "张桂兰的户属性",
        "the category of the household above is not this one's",
      ],
      [sheet("户属性|户主关系|姓名|实交额\n普通居民|户主|王建国|380"), "A2", "no column 身份证号"],
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
      [official({ 王建国的资助额: null, 李秀英的资助额: null }), "a blank 资助额 means 0"],
      [official({ 陈德福的实交额: null }), "a blank 实交额 of somebody who is paid for in full"],
      [text({ 陈德福的实交额: "" }), "the same as text"],
      [merged(), "户属性 once for the household, merged"],
      [
        official({ 李秀英的户属性: null, 王子轩的户属性: null, 李秀英的户籍号: null, 王子轩的户籍号: null }),
        "户属性 once for the household, not merged",
      ],
      [unnumbered({ 李秀英的户属性: null, 王子轩的户属性: null }), "the same, without household numbers"],
      [
        reordered({
          张桂兰的户籍号: null,
          王建国的资助部门: null,
          陈德福的票据号码: null,
          王建国的联系电话: null,
          王建国的备注: null,
        }),
        "columns without a ★",
      ],
      [official({ 张桂兰的参保人签字: null }), "the signature has a rule of its own"],
      [stacked(), "lines of totals, signatures and notes are nobody"],
      [officialForm(`${PERSONS}\n|||||||||||\n-\n合计||||5人|||1330|570|||`), "an unfilled line, and 合计"],
      [officialForm("|||||||||||"), "the form before anybody is written into it"],
    ],
  },
  "formula-unknown": {
    wrong: [
      [official({ 王建国的实交额: "#未计算!" }), "王建国的实交额", "an amount"],
      [
        reordered({ 王建国的性别: "#未计算!", 张桂兰的身份证号: "#未计算!" }),
        "王建国的性别 张桂兰的身份证号",
        "two others",
      ],
      [merged({ 王建国的户属性: "#未计算!" }), "王建国的户属性", "one cell for three rows: one finding"],
      [heshan({ B3: "#未计算!" }), "B3", "in a breakdown table"],
    ],
    right: [
      [official({ 王建国的实交额: "#REF!" }), "an error value has a rule of its own"],
      [official({ 王建国的票据号码: "未计算" }), "a text"],
      [official({ 王建国的实交额: null }), "a blank cell"],
    ],
  },
  "cell-error": {
    wrong: [
      [official({ 王建国的联系电话: "#REF!" }), "王建国的联系电话", "in a column without a ★"],
      [
        reordered({ 王建国的实交额: "#DIV/0!", 张桂兰的身份证号: "#N/A" }),
        "王建国的实交额 张桂兰的身份证号",
        "two",
      ],
      [stacked({ 陈德福的资助部门: "#VALUE!" }), "陈德福的资助部门", "on the second page"],
      [merged({ 王建国的户属性: "#REF!" }), "王建国的户属性", "one cell for three rows: one finding"],
      [
        merged({ 王建国的户属性: "#REF!", 王建国的联系电话: "#N/A", 李秀英的联系电话: "#N/A" }),
        "王建国的户属性 王建国的联系电话 李秀英的联系电话",
        "also where those rows have more of them",
      ],
      [text({ 王建国的实交额: "#NAME?" }), "王建国的实交额", "as a CSV has it"],
      [heshan({ B3: "#REF!" }), "B3", "in a breakdown table"],
    ],
    right: [
      [official({ 王建国的票据号码: "#12", 张桂兰的票据号码: "3#0077" }), "number signs"],
      [official({ 王建国的联系电话: "N/A" }), "no error value"],
      [reordered({ 王建国的备注: "见REF" }), "a remark"],
      [text(), "text"],
      [heshan(), "numbers"],
    ],
  },
  "name-format": {
    wrong: [
      [official({ 王建国的姓名: "王建国1" }), "王建国的姓名", "a digit"],
      [reordered({ 李秀英的姓名: "李秀英（妻）" }), "李秀英的姓名", "a remark"],
      [stacked({ 张桂兰的姓名: "张" }), "张桂兰的姓名", "one character"],
      [text({ 陈德福的姓名: "陈*福" }), "陈德福的姓名", "masked"],
      [merged({ 王子轩的姓名: "王子轩2" }), "王子轩的姓名", "a digit"],
      [official({ 王子轩的姓名: "王建国之子" }), "王子轩的姓名", "somebody's son"],
      [official({ 王子轩的姓名: "王某某" }), "王子轩的姓名", "hidden"],
      [official({ 王子轩的姓名: "待取名" }), "王子轩的姓名", "no name yet"],
      [official({ 王子轩的姓名: "买买提•艾力" }), "王子轩的姓名", "another middle dot"],
    ],
    right: [
      [official({ 王建国的姓名: "阿依古丽·买买提" }), "the dot in a minority's name"],
      [reordered({ 王建国的姓名: "王\u3000伟" }), "set apart to look as long as others"],
      [stacked({ 张桂兰的姓名: "欧阳桂兰" }), "a double surname"],
      [text({ 王建国的姓名: "王 建国" }), "a space"],
      [official({ 王建国的姓名: null }), "a blank one is `required`"],
    ],
  },
  "phone-format": {
    wrong: [
      [official({ 王建国的联系电话: "1381234567" }), "王建国的联系电话", "10 digits"],
      [official({ 王建国的联系电话: 138123456789 }), "王建国的联系电话", "12 digits, a number"],
      [reordered({ 张桂兰的联系电话: "139-1234" }), "张桂兰的联系电话", "seven digits that begin with 1"],
      [stacked({ 张桂兰的联系电话: "23912345678" }), "张桂兰的联系电话", "no mobile number begins with 2"],
      [text({ 王建国的联系电话: "138-1234-567" }), "王建国的联系电话", "10 digits with hyphens"],
    ],
    right: [
      [official({ 王建国的联系电话: 13812345678 }), "stored as a number"],
      [official({ 王建国的联系电话: "0737-4223456" }), "a fixed line"],
      [reordered({ 张桂兰的联系电话: "１３９１２３４５６７８" }), "full-width"],
      [stacked({ 张桂兰的联系电话: null }), "blank: no ★"],
      [text({ 王建国的联系电话: "138 1234 5678" }), "in groups"],
    ],
  },
  "receipt-missing": {
    wrong: [
      [official({ 张桂兰的票据号码: null }), "张桂兰的票据号码", "190 yuan were paid"],
      [merged({ 王建国的票据号码: null }), "王建国的票据号码", "the household's merged cell"],
      [reordered({ 张桂兰的票据号码: null }), "张桂兰的票据号码", "another order"],
      [stacked({ 张桂兰的票据号码: null }), "张桂兰的票据号码", "on the second page"],
      [text({ 张桂兰的票据号码: "\u00a0" }), "张桂兰的票据号码", "a non-breaking space"],
      [unnumbered({ 张桂兰的票据号码: null }), "张桂兰的票据号码", "without household numbers"],
    ],
    right: [
      [official(), "one for the household; nothing was paid for 陈德福"],
      [official({ 王建国的票据号码: null, 王子轩的票据号码: "PJ1001" }), "on the household's last row"],
      [official({ 陈德福的票据号码: null, 陈德福的实交额: null }), "nothing was paid, left blank"],
      [merged(), "merged"],
      [unnumbered(), "one for the household, without household numbers"],
      [text({ 陈德福的实交额: "０" }), "a full-width 0"],
    ],
  },
  "receipt-duplicate": {
    wrong: [
      [official({ 张桂兰的票据号码: "PJ1001" }), "张桂兰的票据号码", "the second household"],
      [
        official({ 张桂兰的票据号码: "PJ1001", 陈德福的票据号码: "PJ1001" }),
        "张桂兰的票据号码 陈德福的票据号码",
        "and the third",
      ],
      [
        reordered({ 王建国的票据号码: 1001, 张桂兰的票据号码: "1001" }),
        "张桂兰的票据号码",
        "as a number and as text",
      ],
      [stacked({ 张桂兰的票据号码: "PJ1001" }), "张桂兰的票据号码", "on another page"],
      [unnumbered({ 张桂兰的票据号码: "PJ1001" }), "张桂兰的票据号码", "without household numbers"],
      [text({ 张桂兰的票据号码: "ＰＪ１００１" }), "张桂兰的票据号码", "full-width"],
      [[official(), SECOND_GROUP], "二组!J5", "in another sheet"],
    ],
    right: [
      [official({ 李秀英的票据号码: "PJ1001", 王子轩的票据号码: "PJ1001" }), "on every row of one household"],
      [merged(), "in one cell for the household"],
      [unnumbered({ 王子轩的票据号码: "PJ1001" }), "twice in one household, without its number"],
      [official({ 张桂兰的票据号码: "PJ1001A" }), "another number"],
      [reordered({ 王建国的票据号码: null, 张桂兰的票据号码: null }), "blanks"],
    ],
  },
  "signature-missing": {
    wrong: [
      [official({ 张桂兰的参保人签字: null }), "张桂兰的参保人签字", "one person"],
      [merged({ 王建国的参保人签字: null }), "王建国的参保人签字", "the household's merged cell"],
      [
        text({ 王建国的参保人签字: " ", 李秀英的参保人签字: "\u3000" }),
        "王建国的参保人签字 李秀英的参保人签字",
        "spaces",
      ],
      [
        official({
          王建国的参保人签字: null,
          李秀英的参保人签字: null,
          王子轩的参保人签字: null,
          张桂兰的参保人签字: null,
          陈德福的参保人签字: null,
        }),
        "表头的参保人签字",
        "nobody has signed yet: on the header",
      ],
      [
        stacked({
          王建国的参保人签字: null,
          李秀英的参保人签字: null,
          王子轩的参保人签字: null,
          张桂兰的参保人签字: null,
          陈德福的参保人签字: null,
        }),
        "表头的参保人签字",
        "on neither page: once",
      ],
      [
        reordered({
          王建国的参保人签字: null,
          李秀英的参保人签字: null,
          王子轩的参保人签字: null,
          张桂兰的参保人签字: null,
          陈德福的参保人签字: null,
        }),
        "表头的参保人签字",
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
      [official({ 王建国的参保人签字: "（手印）" }), "any mark"],
      [stacked(), "on both pages"],
      [officialForm("|||||||||||"), "the form before anybody is written into it"],
    ],
  },
};
