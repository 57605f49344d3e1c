/**
 * The five people of the small roster (test/support/roster.ts) on forms as they come (design §5.4): 王建国, his wife
 * 李秀英 and their son 王子轩; 张桂兰 on 低保; 陈德福, 特困. Nothing is wrong with any of them until a cell is edited.
 */
import type { Grid } from "../../../src/forms";
import { edited, gridOf, type GridOptions } from "../../support/grid";
import { type Edits, HEADINGS, named, names } from "../../support/named-cells";
import { HEADER, HEADER_MERGES, officialForm, PERSONS, roster, TITLE } from "../../support/roster";
import { toFullWidth } from "../../support/made-ids";

/** 赫山区, annex 2, on two header rows. */
export function official(edits: Edits = {}, options?: Parameters<typeof roster>[1]): Grid {
  return roster(edits, options);
}

/** The same; what the family of the first three shares is in merged cells, written once. */
export function merged(edits: Edits = {}): Grid {
  const once = {
    李秀英的户属性: null,
    王子轩的户属性: null,
    李秀英的户籍号: null,
    王子轩的户籍号: null,
    李秀英的参保人签字: null,
    王子轩的参保人签字: null,
  };
  return official({ ...once, ...edits }, { merges: ["A5:A7", "B5:B7", "J5:J7", "K5:K7"] });
}

/** The same without household numbers: only the order of rows, 户主 first, shows who belongs together. */
export function unnumbered(edits: Edits = {}): Grid {
  return official({
    王建国的户籍号: null,
    李秀英的户籍号: null,
    王子轩的户籍号: null,
    张桂兰的户籍号: null,
    陈德福的户籍号: null,
    ...edits,
  });
}

/** The same in another region. */
export function of(region: string, edits: Edits = {}): Grid {
  return official(edits, { title: `${region}2024年度城乡居民基本医疗保险参保缴费基本信息登记表` });
}

const REORDERED = names(
  12,
  [13, 14, 15, 16, 17],
  "序号 户主关系 姓名 身份证号 性别 民族 - 户籍号 户属性 实交额 资助额 资助部门 票据号码 联系电话 参保人签字 备注".split(
    " ",
  ),
);

/** Another order, other words and unknown columns; the title in row 10, the header in row 12, persons in rows 13–17. */
export function reordered(edits: Edits = {}): Grid {
  const text = `
    附件2
    -
    -
    -
    -
    -
    -
    -
    -
    赫山区2024年度城乡居民医保参保缴费花名册
    填报单位：泉交河镇 示例村
    序号 | 与户主⏎关系 | 姓　名 | 公民身份号码 | 性 别 | 民族 | | 户口号 | 人员类别＊ | 缴费金额 | 补助金额 | 资助部门 | 票号 | 手机号 | 参保人⏎签字★ | 备注
    1 | 户主 | 王建国 | 430903197003109010 | 男 | 汉 | | 1001 | 普通居民 | 380 | 0 | | PJ1001 | 13812345678 | 王建国 |
    2 | 妻 | 李秀英 | 43090319720815902X | 女 | 汉 | | 1001 | 普通居民 | 380 | 0 | | | | 王建国 | 外出
    3 | 子 | 王子轩 | 430903201006019036 | 男 | 汉 | | 1001 | 普通居民 | 380 | 0 | | | | 王建国 |
    4 | 户主 | 张桂兰 | 430903195509209044 | 女 | 汉 | | 1002 | 城乡低保对象 | 190 | 190 | 区民政局 | PJ1002 | 13912345678 | 张桂兰 |
    5 | 户主 | 陈德福 | 430903195101129059 | 男 | 汉 | | 1003 | 特困人员 | 0 | 380 | 区民政局 | | 15012345678 | 陈德福 | 五保`;
  return named(REORDERED, edits, (cells) => edited(gridOf(text, { name: "花名册" }), cells));
}

/** The form's line of page totals. */
export function sentence(
  households: unknown,
  persons: unknown,
  all: unknown,
  half: unknown,
  yuan: unknown,
): string {
  return `本页小计：参加居民医保的户数：${households}户；参加居民医保人数：${persons}人；其中全额资助${all}人；50%资助${half}人；实收金额${yuan}元。`;
}

const SIGNATURES = `
  收款填表人（签字）：张三    缴费操作人（签字）：李四    卫健工作人员（签字）：王五    日期：2023年10月8日
  联系电话：13812345678    联系电话：    联系电话：`;

const NOTES = `
  1.标注“★”为必填项目，且确保真实、准确。
  2.“户属性”分为：①普通居民；②特困人员（农村五保户、城市三无人员）；③孤儿；④事实无人抚养儿童；⑤一、二级残疾人；⑥城乡低保对象；⑦最低生活保障边缘家庭成员；⑧农村低收入监测户；⑨三、四级残疾人；⑩其他。
  3.户籍号、户主关系、姓名、性别、身份证号以户口簿登记信息为准。`;

const ROWS = PERSONS.trim().split("\n");

const STACKED = names(3, [5, 6, 7, 15, 16]).set("第一页的本页小计", "A8").set("第二页的本页小计", "A17");

/** Two printed pages on one sheet: persons in rows 5–7, totals in A8; then rows 15–16, totals in A17, and notes. */
export function stacked(edits: Edits = {}): Grid {
  const page = (number: number, rows: readonly string[], totals: string) =>
    `${TITLE}\n填报单位：泉交河镇 示例村 一组    共2页 第${number}页\n${HEADER}\n${rows.join("\n")}\n${totals}\n${SIGNATURES}`;
  const pages = [
    page(1, ROWS.slice(0, 3), sentence(1, 3, 0, 0, 1140)),
    page(2, ROWS.slice(3), sentence(2, 2, 1, 1, 190)),
  ];
  const second = HEADER_MERGES.map((range) => range.replace(/\d+/g, (row) => String(Number(row) + 10)));
  const merges = [...HEADER_MERGES, ...second, "A1:L1", "A2:L2", "A8:L8", "A11:L11", "A12:L12", "A17:L17"];
  const grid = gridOf([...pages, NOTES].join("\n"), { name: "花名册", merges });
  return named(STACKED, edits, (cells) => edited(grid, cells));
}

const TEXT = names(2, [3, 4, 5, 6, 7]);

/** As a CSV is read: everything is text, amounts in full-width digits, blanks around; persons in rows 3–7. */
export function text(edits: Edits = {}): Grid {
  const rows = ROWS.map((row) =>
    row.split("|").map((cell, column) => {
      const value = cell.trim();
      if (column === 7) return toFullWidth(value);
      // Nobody's number has spaces around it; that would be a finding.
      return column === 5 ? value : `${value}\u00a0`;
    }),
  );
  const grid = gridOf([[TITLE], HEADINGS, ...rows], { name: "花名册" });
  return named(TEXT, edits, (cells) => edited(grid, cells));
}

/** The official form around other rows. */
export { officialForm };

/** A plain sheet: the title above a table of text. */
export function sheet(
  table: string,
  { title = TITLE, ...options }: GridOptions & { readonly title?: string } = {},
): Grid {
  return gridOf(`${title}\n${table}`, { name: "花名册", ...options });
}
