/** What is a person and what is not (design §5.4). */
import { gridOf } from "../support/grid";
import { personLines } from "../support/read";
import { officialForm } from "../support/roster";

const WANG = "普通居民|1001|户主|王建国|男|430903197003109010|13812345678|380|0|PJ1001|王建国|";
const LI = "普通居民|1001|妻|李秀英|女|43090319720815902X||380|0||王建国|";

describe("lines that are no persons", () => {
  test.each([
    ["a blank row", "-"],
    ["a row of spaces", "'  |' |'\u3000|'\u00a0"],
    ["合计 in the first column", "合计|||||||760|0|||"],
    ["合 计, letter-spaced", "合    计|||||||760|0|||"],
    ["合计 under the names", "|||合计||||760|0|||"],
    ["总计 with the number of persons", "总计|||2人||||760|0|||"],
    ["小计", "小计|||||||760|0|||"],
    ["合计 with the number of persons under the ID numbers", "合计|||||2||760|0|||"],
    ["合计 with the number of persons and their unit there", "合计|||||2人||760|0|||"],
    ["本页小计 with a number there", "本页小计|1户||||2人||760|0|||"],
    [
      "the line of page totals",
      "本页小计：参加居民医保的户数：1户；参加居民医保人数：2人；其中全额资助0人；50%资助0人；实收金额760元。",
    ],
    ["the signatures", "收款填表人（签字）：张三|||缴费操作人（签字）：李四||||卫健工作人员（签字）：王五"],
    ["their phones", "联系电话：13812345678|||联系电话：|||联系电话："],
    ["a note", "1.标注“★”为必填项目，且确保真实、准确。"],
    ["a note in two cells", "注：|||本表一式三份||||||||"],
    ["the second note", "2.“户属性”分为：①普通居民；②特困人员（农村五保户、城市三无人员）；③孤儿；⑩其他。"],
    ["the date", "填表日期：2023年10月8日"],
    ["以下空白, written where the next name would stand", "|||以下空白||||||||"],
    ["人数合计", "人数合计|||2||||||||"],
    ["the signatures, words and names in cells of their own", "填表人|||张三||审核人||李四||||"],
    ["a signature with a phone", "村（社区）负责人：|||王五||||联系电话：||13812345678||"],
    [
      "the header again",
      "户属性★|户籍号|户主关系★|姓名★|性别★|身份证号★|联系电话|实交额|资助额|票据号码|参保人签字★|资助部门",
    ],
  ])("%s, below the rows", (_, line) => {
    expect(personLines(officialForm(`${WANG}\n${LI}\n${line}`), "name")).toEqual(["5 王建国", "6 李秀英"]);
  });

  test.each([
    ["a blank row", "-"],
    ["a household's 小计", "小计|||||||380|0|||"],
  ])("%s, between the rows", (_, line) => {
    expect(personLines(officialForm(`${WANG}\n${line}\n${LI}`), "name")).toEqual(["5 王建国", "7 李秀英"]);
  });

  test("many blank rows, as a form printed with room to write has them", () => {
    expect(personLines(officialForm(`${WANG}\n${"-\n".repeat(200)}${LI}`), "name")).toEqual([
      "5 王建国",
      "206 李秀英",
    ]);
  });

  test("empty numbered rows", () => {
    const grid = officialForm(`${WANG}\n|1002||||||||||`);
    expect(personLines(grid, "name")).toEqual(["5 王建国"]);
  });
});

describe("the first column holds the ID numbers, where titles, notes and dates begin", () => {
  const TABLE = "身份证号|姓名|性别|实交额|资助额\n430903197003109010|王建国|男|380|0";

  test.each([
    "1.标注“★”为必填项目，且确保真实、准确。",
    "2、“户属性”分为：①普通居民；②特困人员。",
    "2023年10月8日",
    "2024年度城乡居民基本医疗保险参保缴费基本信息登记表",
    "第1页 共2页",
    "合计",
    "填表人：张三",
  ])("%s", (line) => {
    expect(personLines(gridOf(`${TABLE}\n${line}`), "name")).toEqual(["2 王建国"]);
  });
});

test("the first column holds the names, and a title stands over the whole second page", () => {
  const grid = gridOf(
    `姓名 | 身份证号 | 实交额
     王建国 | 430903197003109010 | 380
     本页小计：参加居民医保的户数：1户
     参保花名册
     姓名 | 身份证号 | 实交额
     张桂兰 | 430903195509209044 | 380`,
    { merges: ["A4:C4"] },
  );
  expect(personLines(grid, "name")).toEqual(["2 王建国", "6 张桂兰"]);
});

describe("persons, though something is missing or odd", () => {
  test.each([
    ["no name", "普通居民|1001|妻||女|43090319720815902X||380|0|||", "6 ·"],
    ["no number", "普通居民|1001|妻|李秀英|女|||380|0|||", "6 李秀英"],
    ["only a name and a sex", "|||李秀英|女|||||||", "6 李秀英"],
    ["a name that resembles a heading", "普通居民|1001|子|和计|男|430903201006019036||380|0|||", "6 和计"],
    [
      "a name of five characters",
      "普通居民|1001|妻|阿依古丽·买买提|女|43090319720815902X||380|0|||",
      "6 阿依古丽·买买提",
    ],
    ["no number, and 1. as serial number in the first column", "1.|1001|妻|李秀英|女|||380|0|||", "6 李秀英"],
  ])("%s", (_, line, expected) => {
    expect(personLines(officialForm(`${WANG}\n${line}`), "name")).toEqual(["5 王建国", expected]);
  });
});
