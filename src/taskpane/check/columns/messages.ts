/** The words of 每列是什么. */
import type { Fit } from "../../../forms";

function quoted(headings: readonly string[]): string {
  return headings.map((heading) => `“${heading}”`).join("");
}

export const messages = {
  title: (sheet: string) => `“${sheet}”每列是什么`,
  open: "每列是什么",
  openOf: (sheet: string) => `看看“${sheet}”每列是什么`,
  back: "返回",
  intro: "看看每一列认得对不对，不对就改；改了马上重新读表。选过的记在这个工作簿里，列标题相同的表都照办。",
  purpose: "这张表是什么",
  purposeAsRead: (what: string) => `${what}（识别）`,
  unknownPurpose: "认不出，请选",
  header: "表头在哪一行",
  headerRow: (row: number, headings: string) => `第 ${row + 1} 行：${headings}`,
  headerRows: (first: number, last: number) =>
    first === last ? `第 ${first + 1} 行` : `第 ${first + 1}–${last + 1} 行`,
  headerless: "没有表头，第一行就是数据",
  headerlessNote: "这张表没有表头：选好的只对这一张表有效，不能存成方案；查出的问题请自己改，没有“修正”。",
  columns: "各列",
  heading: (letter: string, heading: string) => (heading === "" ? `${letter} 列（没有标题）` : heading),
  letter: (letter: string) => `${letter} 列`,
  values: (values: readonly string[]) => `前几行：${values.join("、")}`,
  noValues: "这一列是空的",
  isWhat: (column: string) => `“${column}”是什么`,
  asRead: (what: string) => `按工具的读法：${what}`,
  undecided: "按回车，或移到别处，就照这样读。",
  unused: "不用",
  notUsed: "不用这一列",
  people: "人员的列",
  units: "任务分解表的列",
  why: { heading: "看标题认的", values: "看内容认的", told: "您选的" },
  toldOver: (own: string) => `您选的；工具看是${own}`,
  summary: (used: number, unused: number) => `用到 ${used} 列，不用 ${unused} 列。`,
  reading: "正在重新读表…",
  /** Ends with what the sheet is now. */
  now: (kind: string, rows: string) => `现在当作${kind}${rows === "" ? "" : `，${rows}`}。`,
  found: (errors: number, warnings: number) => `错误 ${errors} 处，提示 ${warnings} 处。`,
  notEnough: "还认不出是什么表：至少要有姓名或身份证号一列（任务分解表要有单位和任务数）。",
  nothing: "这张表是空的，没有列可选。",
  offer: ({ isReordered, more, missing }: Pick<Fit, "isReordered" | "more" | "missing">) =>
    `选过一张列标题差不多的表：${[
      ...(isReordered ? ["次序不同"] : []),
      ...(more.length > 0 ? [`这张多了${quoted(more)}`] : []),
      ...(missing.length > 0 ? [`这张少了${quoted(missing)}`] : []),
      ...(!isReordered && more.length + missing.length === 0 ? ["空列不同"] : []),
    ].join("，")}。选过的那几列这张都有，可以照用；其余的照工具的读法。`,
  adopt: "照用",
  forget: "全部按工具的读法",
  scheme: "列方案：给列标题相同的其他工作簿用",
  schemeHint:
    "存成 .json 文件发给各村，在各自的参保助手里载入；终端用 check --columns。里面只有列标题，没有人员信息。",
  fileName: "每列是什么",
  save: "存下列方案",
  load: "载入列方案",
  text: "列方案的内容",
  refused: (why: string) => `没有载入：${why}`,
  takenIn: (sheets: readonly string[]) =>
    sheets.length === 0
      ? "已载入，但没有列标题相同的工作表；以后有了就照办。"
      : `已载入，用在 ${sheets.length} 张工作表上：${sheets.join("、")}。`,
  nearly: (sheets: readonly string[]) =>
    sheets.length === 0 ? "" : `${quoted(sheets)}的列标题差不多，打开它的“每列是什么”可以照用。`,
} as const;
