/** What kind of form a sheet is (design §5.2, §5.4): roster, breakdown table, list of persons, or none. */
import { gridOf } from "../support/grid";
import { read } from "../support/read";

test.each<[kind: string, what: string, sheet: string]>([
  ["roster", "the least of a roster", "姓名 | 身份证号 | 实交额\n王建国 | 430903197003109010 | 380"],
  [
    "roster",
    "a title and no columns of money",
    "参保花名册\n姓名 | 性别 | 身份证号\n王建国|男|430903197003109010",
  ],
  ["list", "a list of 低保对象", "低保对象名单\n序号|姓名|身份证号\n1|张桂兰|430903195509209044"],
  [
    "list",
    "a department's list that is called 花名册",
    "残疾人花名册\n姓名|身份证号|残疾等级\n王建国|430903197003109010|一级",
  ],
  ["list", "the census", "示例村户籍人口名册\n户号|姓名|性别|公民身份号码\n1|王建国|男|430903197003109010"],
  ["list", "the employees", "职工医保参保人员名单\n姓名|证件号码\n王建国|430903197003109010"],
  ["breakdown", "赫山区's annex 1", "单位|2023年户籍人口数|2024年参保任务数\n赫山街道|68315|64899"],
  ["breakdown", "临猗县's annex", "序号|乡 镇|任务数 (人)\n1|猗氏镇|34385"],
  ["unknown", "an account book", "日期|收入|支出\n2023-10-08|380|0"],
  [
    "unknown",
    "a letter",
    "关于做好2024年度城乡居民基本医疗保险参保缴费工作的通知\n各村民委员会：\n请于月底前报送登记表。",
  ],
  ["unknown", "numbers only", "1|2|3\n4|5|6"],
  ["unknown", "a list of villages", "序号|村名|村支书\n1|土沃村|张三"],
  ["unknown", "one cell", "姓名"],
])("%s: %s", (kind, _, sheet) => {
  expect(read(gridOf(sheet)).kind).toBe(kind);
});

test("an empty sheet is unknown", () => {
  expect(read(gridOf([])).kind).toBe("unknown");
  expect(read(gridOf([[], [null, ""], []])).kind).toBe("unknown");
});

test("a roster of nobody yet is a roster", () => {
  expect(read(gridOf("姓名 | 性别 | 身份证号 | 实交额 | 资助额")).kind).toBe("roster");
});
