/** What the user is told when Excel does not do what was asked: what, where, and what to do. */
import { programMessages } from "../shared/messages";

export const messages = {
  ...programMessages("Excel"),
  tooOld:
    "这个 Excel 版本太旧，不能使用参保助手的校验功能。请升级到 Excel 2021、Microsoft 365 或网页版 Excel；也可以用 WPS 打开。",
  rowTooLarge: (sheet: string, row: number) =>
    `工作表“${sheet}”第 ${row} 行的内容太长，无法读取。请把过长的内容移到别处后重试。`,
  newSheetTooLong: (sheet: string) => `报告“${sheet}”的行数超过了 Excel 工作表的上限，请缩小校验范围。`,
  accessDenied: "Excel 不允许修改：工作簿可能是只读的，或者受保护。请启用编辑、撤销保护后重试。",
} as const;
