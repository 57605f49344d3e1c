/** Where the header stands and how it is written (design §5.4). */
import { FIELDS } from "../../src/forms";
import { type CellValue, gridOf } from "../support/grid";
import { personLines, read, rosterIn } from "../support/read";
import { HEADER, HEADER_MERGES, officialForm, PERSONS, TITLE } from "../support/roster";

const ONE_PERSON = "普通居民|1001|户主|王建国|男|430903197003109010|13812345678|380|0|PJ1001|王建国|";

test("the official form: every column of the annex, in its order", () => {
  const [header] = rosterIn(officialForm(PERSONS)).headers;
  // 户属性 户籍号 户主关系 姓名 性别 身份证号 联系电话 实交额 资助额 票据号码 参保人签字 资助部门
  expect(FIELDS.map((field) => header?.columns[field])).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  expect([header?.firstRow, header?.lastRow, header?.firstColumn]).toEqual([2, 3, 0]);
});

test("every value of a row of the official form", () => {
  expect(personLines(officialForm(PERSONS), ...FIELDS)).toEqual([
    "5 普通居民 1001 户主 王建国 男 430903197003109010 13812345678 380 0 PJ1001 王建国 ·",
    "6 普通居民 1001 妻 李秀英 女 43090319720815902X · 380 0 · 王建国 ·",
    "7 普通居民 1001 子 王子轩 男 430903201006019036 · 380 0 · 王建国 ·",
    "8 城乡低保对象 1002 户主 张桂兰 女 430903195509209044 13912345678 190 190 PJ1002 张桂兰 区民政局",
    "9 特困人员 1003 户主 陈德福 男 430903195101129059 15012345678 0 380 · 陈德福 区民政局",
  ]);
});

describe("the header may be anywhere in the first 30 rows", () => {
  test.each([1, 2, 5, 12, 29])("two rows, the first of them row %d", (row) => {
    const above: CellValue[][] = Array.from({ length: row - 1 }, (_, i) => (i === 0 ? [TITLE] : []));
    const grid = gridOf([...above, ...gridOf(`${HEADER}\n${ONE_PERSON}`).cells]);
    expect(personLines(grid, "name", "paid", "subsidy")).toEqual([`${row + 2} 王建国 380 0`]);
  });

  test("one row, the 30th", () => {
    const above: CellValue[][] = Array.from({ length: 29 }, (_, i) => [`说明第${i + 1}行`]);
    const grid = gridOf([...above, ...gridOf("姓名|身份证号|实交额\n王建国|430903197003109010|380").cells]);
    expect(personLines(grid, "name", "paid")).toEqual(["31 王建国 380"]);
  });
});

describe("one row or two", () => {
  test.each([
    ["two rows, merge ranges known", HEADER, HEADER_MERGES],
    ["two rows, merge ranges unknown", HEADER, []],
  ])("%s", (_, header, merges) => {
    const grid = gridOf(`${TITLE}\n填报单位：\n${header}\n${ONE_PERSON}`, { merges });
    expect(personLines(grid, "name", "paid", "subsidy")).toEqual(["5 王建国 380 0"]);
  });

  test("one row, the amounts side by side", () => {
    const grid = gridOf(
      `户属性|户籍号|户主关系|姓名|性别|身份证号|联系电话|实交额|资助额|票据号码|参保人签字|资助部门\n${ONE_PERSON}`,
    );
    expect(personLines(grid, "name", "paid", "subsidy", "receipt")).toEqual(["2 王建国 380 0 PJ1001"]);
  });

  test("two rows, the group heading spelled out over both amounts", () => {
    const grid = gridOf(`
      姓名 | 身份证号 | 个人缴费 | 个人缴费 | 票据号码
      | | 实交额 | 资助额 |
      张桂兰 | 430903195509209044 | 190 | 190 | PJ1002`);
    expect(personLines(grid, "name", "paid", "subsidy", "receipt")).toEqual(["3 张桂兰 190 190 PJ1002"]);
  });

  test("two rows, an unknown column under the group heading: what is due is not what was paid", () => {
    const grid = gridOf(`
      姓名 | 身份证号 | 个人交费★ | | | 票据号码
      | | 应交额 | 实交额 | 资助额 |
      张桂兰 | 430903195509209044 | 380 | 190 | 190 | PJ1002`);
    expect(personLines(grid, "name", "paid", "subsidy", "receipt")).toEqual(["3 张桂兰 190 190 PJ1002"]);
  });

  test("two rows, the amounts in the other order", () => {
    const grid = gridOf(`
      姓名 | 身份证号 | 个人交费★ | | 票据号码
      | | 资助额 | 实交额 |
      王建国 | 430903197003109010 | 0 | 380 | PJ1001`);
    expect(personLines(grid, "paid", "subsidy")).toEqual(["3 380 0"]);
  });
});

describe("decorations inside header cells", () => {
  test.each([
    ["stars before", "★姓名 | ★身份证号 | ★实交额"],
    ["an asterisk", "*姓名 | 身份证号* | 实交额*"],
    ["a full-width asterisk", "＊姓名 | ＊身份证号 | ＊实交额"],
    ["spaces", "姓    名 | 身 份 证 号 | 实 交 额"],
    ["ideographic spaces", "姓\u3000\u3000名 | 身份证\u3000号 | 实\u3000交额"],
    ["non-breaking spaces", "姓\u00a0名 | 身份证\u00a0号 | 实交额\u00a0"],
    ["line breaks", "姓⏎名⏎★ | 身份⏎证号 | 实交⏎额"],
    ["a carriage return", "姓\r⏎名 | 身份\r⏎证号 | 实交\r⏎额"],
    ["the unit in full-width brackets", "姓名 | 身份证号 | 实交额（元）"],
    ["the unit in brackets", "姓名 | 身份证号 | 实交额(元)"],
  ])("%s", (_, header) => {
    const grid = gridOf(`${header}\n王建国 | 430903197003109010 | 380`);
    expect(personLines(grid, "name", "id", "paid")).toEqual(["2 王建国 430903197003109010 380"]);
  });
});

test("a header below the 30th row is no header: the sheet is unknown", () => {
  const above: CellValue[][] = Array.from({ length: 30 }, () => ["说明"]);
  expect(read(gridOf([...above, ...gridOf("姓名|身份证号|实交额\n王建国|1|380").cells])).kind).toBe(
    "unknown",
  );
});
