/** 赫山区, sections three to five (严格按名单录入, 就高, 杜绝漏助错助); design §5.3. Amounts: design §4. */
import type { Grid } from "../../../src/forms";
import { gridOf } from "../../support/grid";
import { idNumber } from "../../support/id-numbers";
import { ID, list } from "../../support/lists";
import { merged, of, official, reordered, stacked, text } from "./layouts";
import type { RuleTable } from "./table";

type Name = keyof typeof ID;

/** Nobody of the roster. */
const ZHAO = `赵小强 | ${idNumber("19650102", 911)}`;
const SUN = `孙大妹 | ${idNumber("19660203", 922)}`;

/** A list with a column more than name and number; entries from row 2 on. */
function listWith(name: string, heading: string, rows: readonly (readonly [Name, string])[]): Grid {
  return gridOf(
    [`姓名|身份证号|${heading}`, ...rows.map(([who, what]) => `${who}|${ID[who]}|${what}`)].join("\n"),
    {
      name,
    },
  );
}

/** Names and numbers below a heading; entries from row 2 on. */
function people(name: string, ...rows: readonly string[]): Grid {
  return gridOf(["姓名|身份证号", ...rows].join("\n"), { name });
}

const POOR = list("低保名单", ["张桂兰"]);
const DESTITUTE = list("特困名单", ["陈德福"]);
const ALL = (Object.keys(ID) as Name[]).map((name) => `${name}|${ID[name]}`);

/** People with the day on which they died. */
function dead(...rows: readonly (readonly [Name, string])[]): Grid {
  return listWith("死亡人员名单", "死亡时间", rows);
}

export const LISTS: RuleTable = {
  "person-dead": {
    wrong: [
      [[official(), dead(["王建国", "2023-05-01"])], "王建国的身份证号", "before cover begins"],
      [[reordered(), dead(["李秀英", "2023年12月31日"])], "李秀英的身份证号", "the day before"],
      [[stacked(), people("死亡名单", `王建国|${ID.王建国}`)], "王建国的身份证号", "no day: asked"],
    ],
    right: [
      [[official(), dead(["王建国", "2024-01-01"])], "the day on which cover begins"],
      [[reordered(), dead(["李秀英", "2024-08-15"])], "after it"],
      [[stacked(), people("死亡名单", ZHAO)], "somebody else"],
    ],
  },
  "insured-elsewhere": {
    wrong: [
      [
        [official(), people("在校大学生名单", `王子轩|${ID.王子轩}`)],
        "王子轩的身份证号",
        "enrolled at school",
      ],
      [[reordered(), people("外地参保人员", `王建国|${ID.王建国}`)], "王建国的身份证号", "insured elsewhere"],
      [[stacked(), people("现役军人花名册", `王建国|${ID.王建国}`)], "王建国的身份证号", "a soldier"],
      [[text(), people("服刑人员", `王建国|${ID.王建国}`)], "王建国的身份证号", "a prisoner"],
      [[merged(), people("户口迁出人员", `王建国|${ID.王建国}`)], "王建国的身份证号", "moved away"],
    ],
    right: [
      [[official(), people("在校大学生名单", ZHAO)], "somebody else"],
      [
        [reordered(), people("外出务工人员", `王建国|${ID.王建国}`)],
        "works elsewhere, and says nothing of insurance",
      ],
      [[stacked(), people("退役军人名单", `王建国|${ID.王建国}`)], "no longer a soldier"],
    ],
  },
  "subsidy-missed": {
    wrong: [
      [[official(), list("低保名单", ["张桂兰", "王建国"])], "王建国的资助额", "on 低保, and pays 380"],
      [[reordered(), list("特困名单", ["陈德福", "李秀英"])], "李秀英的资助额", "特困"],
      [[stacked({ 张桂兰的资助额: null }), POOR], "张桂兰的资助额", "written as 低保, and nothing given"],
      [[text({ 张桂兰的资助额: "０" }), POOR], "张桂兰的资助额", "a full-width 0"],
      [
        [merged(), list("监测对象名单", ["王建国", "李秀英"])],
        "王建国的资助额 李秀英的资助额",
        "two of a household",
      ],
      [[official(), listWith("残疾人名单", "残疾等级", [["王建国", "二级"]])], "王建国的资助额", "by level"],
      [
        [official({ 王建国的身份证号: "430903700310901" }), list("低保名单", ["王建国", "张桂兰"])],
        "王建国的资助额",
        "the old number",
      ],
      [[list("低保名单", ["张桂兰", "王建国"]), official()], "花名册!I5", "the list before the roster"],
    ],
    right: [
      [[official(), POOR, DESTITUTE], "all as listed"],
      [[reordered(), list("党员名单", ["王建国"])], "a list of something else"],
      [[stacked(), list("低保退出名单", ["王建国"])], "those who are no longer on it"],
      [[text({ 张桂兰的资助额: "76" }), POOR], "something is given: `subsidy-wrong`"],
      [[official(), list("低保名单", ["王建国"], "临猗县低保名单")], "another county's"],
    ],
  },
  "subsidy-wrong": {
    wrong: [
      [[official(), list("低保名单", ["王子轩"])], "张桂兰的资助额", "not on the list"],
      [[reordered({ 张桂兰的资助额: 380 }), POOR], "张桂兰的资助额", "too much"],
      [[stacked({ 陈德福的资助额: 190 }), DESTITUTE], "陈德福的资助额", "too little"],
      [[text(), POOR, list("特困名单", ["陈德福", "张桂兰"])], "张桂兰的资助额", "特困 as well: 就高"],
      [
        [merged(), list("低保名单", ["张桂兰", "陈德福"]), list("特困名单", ["王建国"])],
        "陈德福的资助额",
        "on the other list",
      ],
      [
        [
          of("孝义市", {
            张桂兰的户属性: "低保对象",
            张桂兰的实交额: 100,
            张桂兰的资助额: 280,
            张桂兰的资助部门: "市民政局",
          }),
          POOR,
        ],
        "张桂兰的资助额",
        "304 in 孝义市",
      ],
    ],
    right: [
      [[official(), POOR, DESTITUTE], "all as listed"],
      [[official(), DESTITUTE], "no list of 低保 is given"],
      [[reordered(), list("新增低保名单", ["王子轩"])], "a list of additions does not name those of before"],
      [
        [stacked(), POOR, list("特困名单", ["陈德福"]), list("孤儿名单", ["陈德福"])],
        "one of two lists pays all",
      ],
      [[text({ 张桂兰的资助额: "" }), POOR], "nothing is given: `subsidy-missed`"],
      [
        [
          of("临猗县", {
            张桂兰的户属性: "低保对象",
            张桂兰的实交额: 76,
            张桂兰的资助额: 304,
            张桂兰的资助部门: "县民政局",
          }),
          POOR,
        ],
        "304 in 临猗县",
      ],
    ],
  },
  "employee-insured": {
    wrong: [
      [[official(), list("职工医保名单", ["王建国"])], "王建国的身份证号", "one"],
      [
        [reordered(), list("职工医保参保人员", ["陈德福", "李秀英"])],
        "李秀英的身份证号 陈德福的身份证号",
        "two",
      ],
      [[stacked(), people("职工", `李秀英|43090319720815902x`)], "李秀英的身份证号", "a small x"],
      [
        [text({ 王建国的身份证号: "430903700310901" }), list("职工医保名单", ["王建国"])],
        "王建国的身份证号",
        "the old number",
      ],
      [[of("孝义市"), list("职工医保名单", ["张桂兰"])], "张桂兰的身份证号", "in every region"],
    ],
    right: [
      [[official(), people("职工医保名单", ZHAO)], "somebody else"],
      [
        [reordered(), people("职工医保名单", ZHAO.replace("赵小强", "王建国"))],
        "the same name, another number",
      ],
      [[stacked(), list("未参加职工医保人员名单", ["王建国"])], "those who are not insured there"],
      [[text(), list("职工医保停保名单", ["王建国"])], "those who have left"],
    ],
  },
  "list-not-enrolled": {
    wrong: [
      [[official(), people("特困名单", `陈德福|${ID.陈德福}`, ZHAO)], "特困名单!A3", "one"],
      [[reordered(), people("低保名单", ZHAO, `张桂兰|${ID.张桂兰}`, SUN)], "低保名单!A2 低保名单!A4", "two"],
      [
        [stacked(), people("孤儿名单", SUN), people("残疾人名单", SUN)],
        "孤儿名单!A2 残疾人名单!A2",
        "on each list",
      ],
      [
        [text(), gridOf(`示例村监测对象名单\n序号|姓名|证件号码\n1|${ZHAO}`, { name: "监测对象名单" })],
        "监测对象名单!B3",
        "below a title",
      ],
    ],
    right: [
      [[official(), POOR, DESTITUTE], "all are enrolled"],
      [[reordered(), list("孤儿名单", ["王子轩"])], "enrolled, if without the subsidy"],
      [[stacked(), people("低保注销名单", ZHAO)], "no longer on it"],
      [[text(), people("党员名单", ZHAO)], "a list of something else"],
      [[official(), people("职工医保名单", ZHAO)], "not a list of subsidies"],
    ],
  },
  "census-missing": {
    wrong: [
      [[official(), people("户籍名册", ...ALL, ZHAO)], "户籍名册!A7", "one"],
      [[reordered(), people("户籍名册", SUN, ...ALL, ZHAO)], "户籍名册!A2 户籍名册!A8", "two"],
      [
        [stacked(), people("户籍人口名册", ...ALL, ZHAO, SUN), people("职工医保名单", ZHAO)],
        "户籍人口名册!A8",
        "one of two is an employee",
      ],
      [
        [
          text(),
          gridOf(`示例村户籍名册\n户号|姓名|公民身份号码|与户主关系\n9|${SUN}|户主`, { name: "户籍名册" }),
        ],
        "户籍名册!B3",
        "below a title",
      ],
    ],
    right: [
      [[official(), people("户籍名册", ...ALL)], "all are enrolled"],
      [
        [reordered(), people("户籍名册", ...ALL, ZHAO), people("职工医保名单", ZHAO)],
        "the others are employees",
      ],
      [[stacked(), people("低保名单", ...ALL)], "not the census"],
      [[text(), people("户籍注销人员", ZHAO)], "no longer registered"],
    ],
  },
};
