/** What the user is told when the grid cannot do what is asked. */
export const messages = {
  sheetMissing: (name: string) => `没有名为“${name}”的工作表，可能已被删除或改名。请重新校验。`,
  sheetIsUsers: (name: string) =>
    `已有一张名为“${name}”的工作表，不是本程序生成的，不能覆盖。请给它改名后再试。`,
  editing: "正在编辑单元格。请按回车键结束编辑，再试一次。",
  failed: "表格没有完成这个操作，内容没有改动。请再试一次。",
} as const;
