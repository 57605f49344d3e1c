/** Headings on two rows: the lower ones name parts of what the upper ones head. */
import { isHeading, meaningsOf } from "./meaning";

/** 户主信息, 成员1, 监护人: whose the columns below are. */
const WHOSE =
  /^(?:家庭)?(?:户主|监护人|代缴人|家长|经办人|代办人|联系人|配偶|父亲|母亲|成员|家庭成员|家属)[\d一二三四五六七八九十]{0,2}(?:信息|情况|资料)?$/;
const ABOUT = /(?:基本)?(?:信息|情况|资料|明细|内容|记录)$/;

/** For each column its heading, with as much of the upper one as it takes to know what it is. */
export function spelledOut(top: readonly string[], below: readonly string[]): string[] {
  const width = Math.max(top.length, below.length);
  let group = "";
  return Array.from({ length: width }, (_, column) => {
    const upper = top[column] ?? "";
    const lower = below[column] ?? "";
    if (upper !== "") group = upper;
    else if (lower === "") group = "";
    if (lower === "") return upper;
    const heads = upper === "" ? group : upper;
    const joint = heads.replace(ABOUT, "") + lower;
    const isPlain = (label: string) => meaningsOf(label).some((meaning) => meaning.isPlain);
    if (WHOSE.test(heads)) return joint;
    if (isPlain(lower)) return lower;
    if (heads !== lower && isPlain(joint)) return joint;
    if (isHeading(lower)) return lower;
    if (heads !== lower && isHeading(joint)) return joint;
    return headsGroup(top, below, column) || upper === "" ? lower : upper;
  });
}

/** Whether the columns right of this one, up to the next upper heading, have lower headings too. */
function headsGroup(top: readonly string[], below: readonly string[], column: number): boolean {
  for (let next = column + 1; next < below.length && (top[next] ?? "") === ""; next++)
    if ((below[next] ?? "") !== "") return true;
  return false;
}
