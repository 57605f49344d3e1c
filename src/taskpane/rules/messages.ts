/** The words of the page with the catalogue of rules. */
export const messages = {
  title: "校验规则",
  intro: (n: number) =>
    `共 ${n} 条规则。“错误”要改好才能上报；“提示”请核对，确认无误的可以不改，记为已核对。`,
  mend: "怎么改",
  example: "例子和依据",
  wrong: (title?: string) => `错误的写法${title === undefined ? "" : `（表头：${title}）`}`,
  right: (title?: string) => `正确的写法${title === undefined ? "" : `（表头：${title}）`}`,
  list: (name: string) => `比对的工作表“${name}”`,
  source: "依据",
  id: "规则代号",
} as const;
