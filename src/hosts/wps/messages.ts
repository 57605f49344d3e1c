/** What the user is told when WPS does not do what was asked: what, where, and what to do. */
import { programMessages } from "../shared/messages";

export const messages = {
  ...programMessages("WPS"),
  noWorkbook: "没有打开的表格。请先打开花名册，再使用参保助手。",
  newSheetTooLong: (sheet: string) => `报告“${sheet}”的行数超过了工作表的上限，请缩小校验范围。`,
} as const;
