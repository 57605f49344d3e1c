/** What mending says itself; what a fix came to is for the pane to say. */
export const messages = {
  damaged: "这一次修正的撤销记录已经损坏，不能撤销。表格没有改动。",
  laterVersion:
    "工作簿里的撤销记录由更新版本的参保助手写入，这个版本读不了，没有改动它。请升级参保助手后再修正或撤销。",
  contested: "另一个窗格正在同时修正这个工作簿，请稍后再试。",
} as const;
