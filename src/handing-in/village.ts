/** Whose roster it is, as a posted list names it: a village or a group. */
import type { Roster } from "../forms";

/** 填报单位：泉交河镇 示例村 一组, up to the next label in the line. */
const REPORTING_UNIT =
  /(?:填报|填表|上报|报送)单位(?:[（(][^（()）]*[)）])?[:：]\s{0,9}(.{0,60}?)\s{0,9}(?=\p{Script=Han}{2,6}(?:[（(][^（()）]*[)）])?[:：]|$)/u;

/** 共 6 页 第 1 页, which stands in the same line of the printed form. */
const PAGE_NUMBER = /[（(]?[共第]\s{0,9}[\d_]{0,9}\s{0,9}页[）)]?[，,、]?/gu;

/** 示例村, 泉交河镇示例村三组 in a title. */
const VILLAGE = /[\p{Script=Han}·]{1,20}?(?:村|社区)(?:[\p{Script=Han}\d]{1,3}组)?(?=[^民委级镇]|$)/u;

/** Whose roster it is: as the sheet's head says, else its region and name. */
export function villageOf({ heading, sheet }: Pick<Roster, "heading" | "sheet">): string {
  for (const line of heading.lines) {
    const unit = REPORTING_UNIT.exec(line)?.[1]?.replace(PAGE_NUMBER, " ").replace(/_+/g, " ").trim() ?? "";
    if (unit !== "") return unit.replace(/\s+/g, " ");
  }
  for (const line of heading.lines) {
    const village = VILLAGE.exec(line)?.[0];
    if (village !== undefined && !/农村/.test(village)) return village;
  }
  return `${heading.region?.name ?? ""}${sheet}`;
}
