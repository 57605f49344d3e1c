/** What the user is told when Excel does not load the product. */
export const messages = {
  startFailed: "参保助手没能启动。请关闭面板重新打开；仍不行时，请把 Excel 更新到新版本，或联系管理员。",
} as const;
