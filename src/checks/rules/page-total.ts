/** A 本页小计 line is not what the rows of its page add up to, or 合计 not what all rows do. */
import type { CellValue, FooterField, StatedNumber } from "../../forms";
import { table } from "../example";
import { pageLines, type WrongLine } from "../judging/page-lines";
import { hear, type Rule } from "../rule";

const NAMES: Readonly<Record<FooterField, string>> = {
  households: "户数",
  persons: "人数",
  fullySubsidised: "全额资助人数",
  halfSubsidised: "50%资助人数",
  collected: "实收金额",
  subsidised: "资助金额",
};

const MONEY: readonly FooterField[] = ["collected", "subsidised"];

export const pageTotal: Rule = {
  id: "page-total",
  order: 340,
  group: "totals",
  severity: "error",
  title: "本页小计与明细不符",
  why: "小计是对账的依据，要与本页各行相符。",
  mend: "按明细改正小计；小计对而明细错的，改正明细。",
  source: "赫山区2024年度方案附件2“本页小计”",
  example: {
    wrong: table(`
      姓名   | 性别 | 实交额 | 资助额
      王建国 | 男   | 380    | 0
      李秀英 | 女   | 380    | 0
      本页小计：参加居民医保人数：3人；实收金额760元`),
    right: table(`
      姓名   | 性别 | 实交额 | 资助额
      王建国 | 男   | 380    | 0
      李秀英 | 女   | 380    | 0
      本页小计：参加居民医保人数：2人；实收金额760元`),
  },

  hears: [
    hear(pageLines, "wrong", (line) => ({
      cell: line.cell,
      message: `${line.line}的${line.wrong.map((number) => describe(number, line)).join("；")}`,
      value: line.text,
      ...(line.isSure ? { fix: mended(line) } : {}),
    })),
  ],
  fixes: "sums",
};

function describe({ field, value }: StatedNumber, { rows, sums }: WrongLine): string {
  const unit = MONEY.includes(field) ? " 元" : "";
  return `${NAMES[field]}写的是 ${value}${unit}，${rows}是 ${sums[field]}${unit}`;
}

/** The right number, where the cell holds nothing else; or the text with the wrong ones replaced, and nothing else changed. */
function mended({ text, wrong, sums }: WrongLine): CellValue {
  let result = text;
  for (const { field, start, end } of [...wrong].reverse()) {
    const hasCommas = /[,，]/.test(text.slice(start, end));
    if (!hasCommas && start === 0 && end === text.length) return sums[field];
    const right = hasCommas ? withCommas(sums[field]) : String(sums[field]);
    result = result.slice(0, start) + right + result.slice(end);
  }
  return result;
}

function withCommas(number: number): string {
  const [whole = "", fraction] = String(number).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
