/** All Chinese text of the workbench page itself; the task pane has its own. */
export const messages = {
  title: "参保助手 · 工作台",
  newName: "新工作簿.xlsx",
  demoName: "示例工作簿.xlsx",
  opening: (name: string) => `正在打开“${name}”……`,
  opened: (name: string) => `已打开“${name}”。文件只在本页中处理，没有上传。`,
  openedOther: (name: string) =>
    `已打开“${name}”。这种格式读入的是内容，不含字体、颜色和公式；保存时另存为 .xlsx，原文件不变。文件只在本页中处理，没有上传。`,
  openFailed: (name: string, reason: string) => `“${name}”打不开：${reason}`,
  oneFile: "一次只能打开一个文件，已打开第一个。",
  fileTooLarge: (limit: number) =>
    `文件超过 ${limit} MB，在网页里打开会卡住。请在终端里检查它：npm run check -- 文件名`,
  tooManyCells: (cells: number, limit: number) =>
    `文件有 ${cells.toLocaleString("zh-CN")} 个单元格，超过本页的上限 ${limit.toLocaleString("zh-CN")}，在网页里打开会卡住。请按村拆分后打开，或在终端里检查它：npm run check -- 文件名`,
  cellTooLong: (sheet: string, cell: string, characters: number, limit: number) =>
    `工作表“${sheet}”的 ${cell} 里有 ${characters.toLocaleString("zh-CN")} 个字，超过本页的上限 ${limit.toLocaleString("zh-CN")}，在网页里打开会卡住。请删去多余的文字，或在终端里检查它：npm run check -- 文件名`,
  unreadable: "读取文件时出错。请用 Excel 或 WPS 打开并另存为 .xlsx 后再试。",
  discardChanges: (name: string) => `“${name}”有改动还没有保存。打开别的文件会丢掉这些改动，要继续吗？`,
  longNumbers: "选中的格子里有身份证号一类的长数字，变成数字会丢掉末几位，没有改动。",
  notKept:
    "工作表保护、数据有效性和名称在本页里不能增减，没有改动；文件里原有的都会保留。请用 Excel 或 WPS 设置。",
  saving: (name: string) => `正在保存“${name}”……`,
  saved: (name: string) =>
    `已保存为“${name}”：改动的内容已写入，其余（格式、公式、图表、宏等）与打开的文件一样；打开的原文件没有改动。`,
  savedAsNew: (name: string) =>
    `已保存为“${name}”：含内容、公式和格式；一个公式占几格的（如 POLICY）只存结果；打开的原文件没有改动。`,
  stale: (count: number, first: string) =>
    `有 ${count} 个公式本页不会计算（如 ${first}），保存的还是原来的结果；用 Excel 或 WPS 打开后会自动重新计算，请打开保存一次再上报。`,
  partly: (count: number, first: string) =>
    `有 ${count} 个单元格只给一部分文字设了格式（如 ${first}），这种格式没有写入文件，文字都在。`,
  macros: "宏里写的工作表名不会跟着改名，请检查宏。",
  savedReport: (name: string) => `报告已保存为“${name}”。`,
  notLookedAt: "还在识别各张表，请稍候再试。",
  nothingToHandIn: "没有认出花名册或任务分解表，没有可以上交的内容。",
  savedCopy: (name: string, left: readonly string[]) =>
    `上交副本已保存为“${name}”：${left.length === 0 ? "各张表都在" : `没有放入 ${left.map((sheet) => `“${sheet}”`).join("、")}`}；修改记录和各表的选择没有放入，封存记录保留。`,
  copyRefused: (what: string) =>
    `这个工作簿里有${what}，里面可能存着名单上的人，没有生成副本。请用 Excel 或 WPS 删掉它，再打开生成。`,
  hiddenParts: { pivot: "数据透视表", chart: "引用名单的图表" },
  copySuffix: "-上交",
  saveFailed: "保存没有完成。请再试一次。",
  checkedSuffix: "-已核对",
  changedSuffix: "-修改",
  reportSuffix: "-校验报告",
  startFailed: "工作台没有启动成功。请刷新页面；仍不行时请换用新版的 Edge、Chrome 或 Firefox。",
} as const;
