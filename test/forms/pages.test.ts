/** Several pages stacked on one sheet, each with its own header, rows, 本页小计, signatures and notes (design §5.4). */
import { gridOf } from "../support/grid";
import { personLines, read, rosterIn } from "../support/read";
import { HEADER, TITLE } from "../support/roster";

const FOOTER = `
  本页小计：参加居民医保的户数：1户；参加居民医保人数：2人；其中全额资助0人；50%资助0人；实收金额760元。
  收款填表人（签字）：张三 缴费操作人（签字）： 卫健工作人员（签字）： 日期：2023年10月8日
  联系电话：13812345678 联系电话： 联系电话：
  1.标注“★”为必填项目，且确保真实、准确。
  2.“户属性”分为：①普通居民；②特困人员（农村五保户、城市三无人员）；③孤儿；⑩其他。`;

function page(number: number, persons: string, header = HEADER): string {
  return `${TITLE}\n填报单位：泉交河镇 示例村 共 2 页 第 ${number} 页\n${header}\n${persons}\n${FOOTER}`;
}

const FIRST = `
  普通居民|1001|户主|王建国|男|430903197003109010|13812345678|380|0|PJ1001|王建国|
  |||李秀英|女|43090319720815902X||380|0|||`;
const SECOND = "特困人员|1003|户主|陈德福|男|430903195101129059||0|380||陈德福|区民政局";

// Page 1: title 1, unit 2, header 3–4, persons 5–6, footer 7–11. Page 2: 12, 13, 14–15, person 16, footer 17–21.
test("the persons of both pages, and nobody else", () => {
  const grid = gridOf(`${page(1, FIRST)}\n${page(2, SECOND)}`);
  expect(personLines(grid, "category", "householdId", "name", "paid", "subsidy")).toEqual([
    "5 普通居民 1001 王建国 380 0",
    "6 普通居民 1001 李秀英 380 0",
    "16 特困人员 1003 陈德福 0 380",
  ]);
});

test("pages end at their 本页小计", () => {
  const { pages } = rosterIn(gridOf(`${page(1, FIRST)}\n${page(2, SECOND)}`));
  expect(pages.map((p) => [p.persons.map(({ name }) => name), (p.totalRow ?? -1) + 1])).toEqual([
    [["王建国", "李秀英"], 7],
    [["陈德福"], 17],
  ]);
});

test("both headers are seen", () => {
  const { headers } = rosterIn(gridOf(`${page(1, FIRST)}\n${page(2, SECOND)}`));
  expect(headers.map((header) => [header.firstRow + 1, header.lastRow + 1])).toEqual([
    [3, 4],
    [14, 15],
  ]);
});

test("a page whose columns stand in another order is read by its own header", () => {
  const other = "姓名 | 身份证号 | 资助额 | 实交额 | 户属性";
  const grid = gridOf(`${page(1, FIRST)}\n${page(2, "陈德福|430903195101129059|380|0|特困人员", other)}`);
  expect(personLines(grid, "category", "name", "paid", "subsidy").at(-1)).toBe("15 特困人员 陈德福 0 380");
});

test("a first page with fewer columns than the second is read all the same", () => {
  const grid = gridOf(`
    姓名 | 身份证号 | 实交额
    王建国 | 430903197003109010 | 380
    本页小计：参加居民医保的户数：1户
    姓名 | 身份证号 | 实交额 | 资助额 | 票据号码
    陈德福 | 430903195101129059 | 0 | 380 |`);
  expect(personLines(grid, "name", "paid")).toEqual(["2 王建国 380", "5 陈德福 0"]);
});

test("a list of two columns whose header is repeated on the second page", () => {
  const form = read(
    gridOf(`
      低保对象名单
      姓名 | 身份证号
      王建国 | 430903197003109010
      姓名 | 身份证号
      张桂兰 | 430903195509209044`),
  );
  expect(form.kind === "list" && form.persons.map(({ name }) => name)).toEqual(["王建国", "张桂兰"]);
});

test("nothing is carried over the page break: the second page begins with blanks of its own", () => {
  const grid = gridOf(`${page(1, FIRST)}\n${page(2, "|1009|户主|陈德福|男|430903195101129059||0|380||陈|")}`);
  expect(personLines(grid, "category", "name").at(-1)).toBe("16 · 陈德福");
});

test("without 本页小计 there is one page", () => {
  const { pages } = rosterIn(gridOf(`${TITLE}\n填报单位：\n${HEADER}\n${FIRST}`));
  expect(pages.map((p) => [p.persons.length, p.totalRow])).toEqual([[2, null]]);
});
