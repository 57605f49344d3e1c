/** What cannot be read person by person, and papers other than ID cards (design §5.3, §5.4). "Today" is 2023-10-15. */
import { gridOf } from "../../support/grid";
import { official, reordered, stacked, text } from "./layouts";
import type { RuleTable } from "./table";

const WANG = "430903197003109010";
const LI = "43090319720815902X";
const TITLE = "赫山区2024年度城乡居民医保参保缴费花名册";
const sheet = (table: string, title = TITLE) => gridOf(`${title}\n${table}`, { name: "花名册" });

export const READING: RuleTable = {
  "persons-unread": {
    wrong: [
      [sheet(`姓名|身份证号|缴费金额\n王建国、李秀英|${WANG}|760`), "A3", "two names, one number"],
      [sheet(`姓名|身份证号|缴费金额\n王建国|${WANG}⏎${LI}|760`), "A3", "one name, two numbers on two lines"],
      [sheet(`身份证号|姓名|缴费金额\n${WANG}|王建国等3人|1140`), "B3", "and others"],
      [
        [official(), gridOf(`姓名|身份证号\n王建国,李秀英,王子轩|${WANG},${LI}`, { name: "低保名单" })],
        "低保名单!A2",
        "on a list",
      ],
    ],
    right: [
      [sheet(`姓名|身份证号|缴费金额\n王建国、李秀英|${WANG}、${LI}|760`), "each name has its number"],
      [
        sheet(`姓名|身份证号|缴费金额\n王建国（户主），李秀英（妻）|${WANG}；${LI}|760`),
        "what they are to each other stands behind the names",
      ],
      [sheet(`姓名|身份证号|缴费金额\n1.王建国 2.李秀英|1.${WANG} 2.${LI}|760`), "counted"],
      [
        sheet(`姓名|身份证号|缴费金额\n王建国、李秀英|${WANG}、未上户|760`),
        "one has no number, and it says whose",
      ],
      [sheet(`姓名|身份证号|缴费金额\n买买提·艾力|${WANG}|380`), "one long name"],
      [sheet(`姓名|身份证号|缴费金额\n李 秀 英|${LI}|380`), "spaces within a name"],
      [official(), "one row, one person"],
    ],
  },
  "household-rows": {
    wrong: [
      [
        sheet(`户主姓名|身份证号|参保人数|实缴金额\n王建国|${WANG}|3|1140`),
        "A2",
        "the head, and for how many",
      ],
      [
        sheet(`户主姓名|身份证号|成员姓名|成员身份证号|缴费金额\n王建国|${WANG}|李秀英|${LI}|760`),
        "A2",
        "members in columns, one amount",
      ],
      [sheet(`姓名|身份证号|缴费金额\n王建国、李秀英|${WANG}、${LI}|760`), "A2", "several in a cell"],
    ],
    right: [
      [official(), "one row, one person"],
      [
        sheet(
          `序号|姓名|身份证号|缴费金额|序号|姓名|身份证号|缴费金额\n1|王建国|${WANG}|380|2|李秀英|${LI}|380`,
        ),
        "side by side, each with an amount",
      ],
      [
        sheet(`姓名|与户主关系|身份证号|家庭人口|缴费金额\n王建国|户主|${WANG}|2|380\n李秀英|妻|${LI}|2|380`),
        "the household's size beside each of its people",
      ],
    ],
  },
  "id-other-document": {
    wrong: [
      [sheet("姓名|证件类型|证件号码|缴费金额\n王子涵|出生医学证明|U430512345|380"), "C3", "said beside it"],
      [
        sheet("姓名|证件类型|证件号码|缴费金额\n林志豪|台湾居民来往大陆通行证|12345678|380"),
        "C3",
        "digits alone",
      ],
      [official({ 王子轩的身份证号: "U430512345" }), "王子轩的身份证号", "a birth certificate by its shape"],
      [reordered({ 王建国的身份证号: "H12345678" }), "王建国的身份证号", "a travel permit"],
    ],
    right: [
      [sheet(`姓名|证件类型|证件号码|缴费金额\n王建国|居民户口簿|${WANG}|380`), "the household register"],
      [
        sheet("姓名|证件类型|证件号码|缴费金额\n赵一|居民身份证|4309031970031090|380"),
        "an ID card: `id-length`",
      ],
      [
        sheet(`姓名|证件类型|证件号码|缴费金额\n王子轩|出生医学证明|${WANG}|380`),
        "an ID number all the same",
      ],
      [
        sheet("姓名|证件类型|证件号码|缴费金额\n阮氏兰|外国人永久居留身份证|943704199005152247|380"),
        "GA 2102-2023",
      ],
      [stacked(), "none"],
    ],
  },
  "id-zeros": {
    wrong: [
      [zeros(["430903199401031000", "430903199401011000"]), "B3", "beside one that has lost its digits"],
      [zeros(["430903199401011000", "430903199401031000", "430903199401021000"]), "B4", "between two"],
      [zeros(["430903199401031000", 430903199401011000]), "B3", "beside a number that a spreadsheet has cut"],
    ],
    right: [
      [zeros(["430903199401031000"]), "alone"],
      [zeros(["430903199401031000", WANG]), "beside others that are right"],
      [text(), "none"],
    ],
  },
  "category-doubt": {
    wrong: [
      [reordered({ 王建国的备注: "低保户" }), "王建国的备注", "备注 says 低保, and he pays all"],
      [reordered({ 李秀英的备注: "二级残疾" }), "李秀英的备注", "a level of disability"],
      [
        sheet(`姓名|身份证号|人员类别|缴费金额|是否低保\n王建国|${WANG}|普通居民|380|是`),
        "E3",
        "ticked, and paid otherwise",
      ],
    ],
    right: [
      [reordered(), "五保 beside 特困人员 who pay nothing"],
      [reordered({ 王建国的备注: "原低保户，已退出" }), "no longer"],
      [reordered({ 王建国的备注: "外出务工" }), "nothing of the kind"],
      [reordered({ 陈德福的备注: "低保" }), "what is paid is more"],
    ],
  },
};

function zeros(numbers: readonly (string | number)[]) {
  const rows = numbers.map((number, i) => [["王一", "李二", "张三"][i] ?? "赵四", number, 380]);
  return gridOf([[TITLE], ["姓名", "身份证号", "缴费金额"], ...rows], { name: "花名册" });
}
