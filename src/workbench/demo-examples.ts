/** The sheet of formulas that the demo workbook opens with. */
import type { Grid } from "../forms";
import type { BookSource } from "../hosts/workbench/sheet-data";

type SheetFormulas = NonNullable<BookSource["formulas"]>[string];

/** What it does, and the formula; the last ones go wrong on purpose. */
const EXAMPLES: readonly (readonly [purpose: string, formula: string])[] = [
  ["低保对象在赫山区缴多少", '=SELFPAY("低保对象","赫山区")'],
  ["别人替他缴多少", '=SUBSIDY("低保对象","赫山区")'],
  ["几种身份就高资助", '=SELFPAY("低保对象、一二级残疾人","赫山区")'],
  ["按人口算任务数", '=QUOTA(789,196,"土沃乡")'],
  ["文件下达的任务数", '=TASKQUOTA("临猗县","猗氏镇")'],
  ["身份证号对不对", '=IDCHECK("430903199001011234")'],
  ["从身份证号看性别", '=IDSEX("11010519491231002X")'],
  ["从身份证号看周岁", '=IDAGE("11010519491231002X","2023-12-31")'],
  ["张榜公示时遮住中间", '=IDMASK("11010519491231002X")'],
  ["这一天能不能缴费", '=CANPAY("2023-10-20","土沃乡")'],
  ["没有这个地区", '=SELFPAY("低保对象","火星")'],
  ["文件没有写明金额", '=SELFPAY("重度残疾人","土沃乡")'],
];
const TABLE_ROW = EXAMPLES.length + 4;

/** A sheet that shows each function at work, and how an error says why. */
export function formulaExamples(): { grid: Grid; formulas: SheetFormulas; widths: number[] } {
  const cells: (string | null)[][] = [
    ["公式示例：改一改公式看看结果；把鼠标停在出错的单元格上，会说明原因"],
    ["用途", "公式", "结果"],
    ...EXAMPLES.map(([purpose, formula]) => [purpose, formula, null]),
    [null],
    ['一个地区的全部标准（公式 =POLICY("孝义市") 会自动铺开）'],
  ];
  const formulas = EXAMPLES.map(([, formula], i) => ({ row: i + 2, column: 2, formula }));
  return {
    grid: {
      name: "公式示例",
      origin: { row: 0, column: 0 },
      cells,
      merges: [0, TABLE_ROW - 1].map((row) => ({
        firstRow: row,
        lastRow: row,
        firstColumn: 0,
        lastColumn: 4,
      })),
    },
    formulas: [...formulas, { row: TABLE_ROW, column: 0, formula: '=POLICY("孝义市")' }],
    widths: [32, 40, 24, 18, 60],
  };
}
