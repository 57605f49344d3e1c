/** What mending says itself; what a fix came to is for the pane to say. */
export const messages = {
  damaged: "这一次修正的撤销记录已经损坏，不能撤销。表格没有改动。",
} as const;
