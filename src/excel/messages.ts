/** What the user is told before the pane is there, or when Excel does not load the product. */
export const messages = {
  starting: "参保助手正在启动……",
  startFailed:
    "参保助手没能启动。请再试一次；仍不行时，请关闭面板重新打开，把 Excel 更新到新版本，或联系管理员。",
  retry: "再试一次",
  detail: "技术信息：",
  outside: "这个页面是参保助手的面板，要在 Excel 里打开：点“参保助手”选项卡上的“打开面板”。",
  opensByItself: "打开这个工作簿时自动打开面板",
} as const;
