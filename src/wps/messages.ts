/** What the user is told in WPS beside the pane. */
export const messages = {
  title: "参保助手",
  // As ribbon.xml has them.
  clearMarks: "清除标记",
  toExcel: "改成 Excel 写法",
  toWps: "改成 WPS 写法",
  hide: "收起面板",
  startFailed: "参保助手没能启动。请关闭面板重新打开；仍不行时，请把 WPS 更新到新版本，或联系管理员。",
  noFunctions: "这个 WPS 版本不能用参保助手的公式（需要 12.1.0.20540 或更新），其他功能都能用。",
  close: "知道了",
  rewritten: (program: "Excel" | "WPS", changed: number) =>
    changed === 0
      ? `没有要改的公式：已经是 ${program} 的写法，或者没有用到参保助手的公式。`
      : `已把 ${changed} 个公式改成 ${program} 的写法。`,
  left: (cells: readonly string[]) =>
    `下列单元格没有改（工作表受保护，或者是数组公式）：${cells.slice(0, 10).join("、")}${cells.length > 10 ? `等 ${cells.length} 处` : ""}。`,
} as const;
