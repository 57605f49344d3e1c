/** Lines of a form that are no persons: totals, signatures, notes. */
import { cellText, labelText } from "../cell";

const PAGE_TOTAL = /^[本当此该]页(小计|合计|共计|总计|汇总)/;
const TOTAL = /^[^\d:]{0,8}(小计|合计|总计|共计|累计)|^总?(人|户)数$|^(本户|本组|全组|全村)?共\d+(户|人|口)/;
const OFFICE = "(收款|填表|填报|制表|制单|经办|审核|复核|负责|缴费操作|操作|卫健工作|联系|村\\(社区\\)|单位)";
/** With a colon or a place to sign, or as the bare words of the form: 收款填表人, 填表人. */
const SIGNATURE = new RegExp(
  [
    `^${OFFICE}[^:]{0,8}(:|\\((签字|签名|签章|盖章)\\)|签字$|签名$)`,
    `^(收款)?${OFFICE}(人|人员|员)$`,
    "^(日期|填表日期|[^:]{0,4}电话):",
    "^(监督|咨询|举报|服务|投诉)电话",
    "^(第\\d*页|共\\d*页)",
  ].join("|"),
);
const NOTE =
  /^(\d{1,2}[.、．](?=\D)|注\d*[:：.]|备注[:：]|说明|填表说明|填报说明|标注|以下(空白|无正文|为空))/;

export type LineKind = "page-sums" | "total" | "signature" | "note";

/** What a line that starts with this text is, null if the text says nothing of the kind. */
export function lineKind(text: string): LineKind | null {
  const label = labelText(text);
  if (PAGE_TOTAL.test(label)) return "page-sums";
  if (TOTAL.test(label)) return "total";
  if (SIGNATURE.test(label)) return "signature";
  if (NOTE.test(label)) return "note";
  return null;
}

/** A row of 1, 2, 3 … under the header, as printed forms have it. */
export function isColumnNumbers(cells: readonly unknown[]): boolean {
  const texts = cells.map(cellText).filter((text) => text !== "");
  return texts.length > 2 && texts.every((text) => /^\d{1,2}$/.test(text));
}

/** Whether two lines read the same: the header again, on the next page. */
export function isSameLine(a: readonly unknown[] = [], b: readonly unknown[] = []): boolean {
  const width = Math.max(a.length, b.length);
  for (let i = 0; i < width; i++) if (cellText(a[i]) !== cellText(b[i])) return false;
  return true;
}
