/** The small roster without a mistake that tests change one cell of. */
import type { Grid } from "../../src/forms";
import { edited, gridOf } from "./grid";
import { type Edits, named, names } from "./named-cells";

export const TITLE = "赫山区2024年度城乡居民基本医疗保险参保缴费基本信息登记表";

/** 赫山区, annex 2: the header of the form on its two rows, and the cells that are merged on the paper. */
export const HEADER = `
  户属性★ | 户籍号 | 户主关系★ | 姓  名★ | 性别★ | 身份证号★ | 联系电话 | 个人交费★ | | 票据号码 | 参保人签字★ | 资助部门
  | | | | | | | 实交额 | 资助额 | | |`;

export const HEADER_MERGES = "A3:A4 B3:B4 C3:C4 D3:D4 E3:E4 F3:F4 G3:G4 H3:I3 J3:J4 K3:K4 L3:L4".split(" ");

/** Three households without a mistake, rows 5 to 9; the signature is the head's. Amounts: 赫山区, section four. */
export const PERSONS = `
  普通居民     | 1001 | 户主 | 王建国 | 男 | 430903197003109010 | 13812345678 | 380 |   0 | PJ1001 | 王建国 |
  普通居民     | 1001 | 妻   | 李秀英 | 女 | 43090319720815902X |             | 380 |   0 |        | 王建国 |
  普通居民     | 1001 | 子   | 王子轩 | 男 | 430903201006019036 |             | 380 |   0 |        | 王建国 |
  城乡低保对象 | 1002 | 户主 | 张桂兰 | 女 | 430903195509209044 | 13912345678 | 190 | 190 | PJ1002 | 张桂兰 | 区民政局
  特困人员     | 1003 | 户主 | 陈德福 | 男 | 430903195101129059 | 15012345678 |   0 | 380 |        | 陈德福 | 区民政局`;

/** The official form around the given rows of persons, which begin in row 5. */
export function officialForm(
  persons: string,
  { title = TITLE, name = "花名册", merges = [] as readonly string[] } = {},
): Grid {
  return gridOf(`${title}\n填报单位：泉交河镇 示例村 一组\n${HEADER}\n${persons}`, {
    name,
    merges: [...HEADER_MERGES, ...merges],
  });
}

const NAMES = names(3, [5, 6, 7, 8, 9]);

/** The clean roster with some cells replaced, `{ 王建国的实交额: 350, A1: "" }`, and some more cells merged. */
export function roster(edits: Edits = {}, options?: Parameters<typeof officialForm>[1]): Grid {
  return named(NAMES, edits, (cells) => edited(officialForm(PERSONS, options), cells));
}
