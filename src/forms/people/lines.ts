/** Lines of a form that are no persons: totals, signatures, notes. */
import { labelText } from "../cell";

const PAGE_TOTAL = /^本页(小计|合计)/;
const TOTAL = /^(小计|合计|总计|共计|累计)/;
const SIGNATURE =
  /^(收款|填表|填报|制表|经办|审核|复核|负责|缴费操作|卫健|村\(社区\)经办|单位|日期|联系电话|第\d*页|共\d*页)[^:]*:|\((签字|盖章|签章)\)/;
const NOTE = /^(\d{1,2}[.、．]|注\d*[:：.]|备注[:：]|说明|填表说明|填报说明|标注)/;

export type LineKind = "page-total" | "total" | "signature" | "note";

/** What a line that starts with this text is, null if the text says nothing of the kind. */
export function lineKind(text: string): LineKind | null {
  const label = labelText(text);
  if (PAGE_TOTAL.test(label)) return "page-total";
  if (TOTAL.test(label)) return "total";
  if (SIGNATURE.test(label)) return "signature";
  if (NOTE.test(label)) return "note";
  return null;
}
