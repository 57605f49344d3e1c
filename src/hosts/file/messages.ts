/**
 * What a clerk is told when a file cannot be read: one line that says what is wrong and what to do about it.
 * None of them repeats a file name or anything from a cell, so that no personal data gets into an error.
 */
export const messages = {
  sheetMissing: (sheet: string) => `找不到工作表“${sheet}”，可能已被删除或改名`,
  notFound: "找不到这个文件。请检查路径和文件名（包括扩展名）是否写对。",
  noPermission:
    "没有权限读取这个文件，或文件正被其他程序占用。请关闭正在使用它的程序，或把文件复制到自己的文件夹后再试。",
  isDirectory: "这是一个文件夹，不是文件。请指定里面的表格文件。",
  emptyFile: "文件是空的（0 字节）。可能是复制或下载没有完成，请重新取得这个文件。",
  emptyWorkbook: "工作簿里没有任何内容。请确认选对了文件，并且表格已经保存。",
  lockFile: "这是表格打开时自动生成的临时锁定文件，不是表格本身。请选择文件名开头没有“~$”或“.~”的那个文件。",
  encrypted: "文件设有打开密码，无法读取。请用 Excel 或 WPS 打开，取消密码后另存，再检查。",
  fileTooLarge: (limitMb: number) => `文件超过 ${limitMb} MB，无法读取。请拆分成几个较小的文件后分别检查。`,
  contentTooLarge:
    "文件解压后的内容过大，无法读取。请拆分成几个较小的文件，或新建工作簿、只复制需要的数据后再试。",
  tooCostly:
    "读取这个文件要用的内存或时间远远超过它的大小，已停止读取。请用 Excel 或 WPS 打开后另存为 .xlsx；如果仍然读不了，请新建工作簿、只复制需要的数据后再试。",
  tooNested: "文件内容层层嵌套过深（超过 256 层），无法读取。请用 Excel 或 WPS 打开后另存为 .xlsx。",
  tooManyCells:
    "表格占用的行列范围过大（单元格超过 2000 万个），无法读取。请删除多余的空行空列，或新建工作簿、只复制需要的数据后再试。",
  tooManyMerges:
    "工作表里的合并单元格超过 2 万处，无法读取。请新建工作簿、只复制需要的数据（粘贴为数值）后再试。",
  corruptWorkbook:
    "文件已损坏或不完整。请用 Excel 或 WPS 打开并另存为 .xlsx；如果打不开，请重新复制或下载这个文件。",
  corruptMarkup: "文件内容不完整，可能没有下载完。请重新导出或下载，或用 Excel、WPS 打开后另存为 .xlsx。",
  pageNotClosed:
    "网页文件没有结束标记（</html>），可能没有下载完整：后面如果还有别的表格，这里看不到。请与原系统核对行数，或重新导出。",
  cutRecord:
    "最后一行没有写完整：列数比其他行少，行尾也没有换行，文件可能没有下载完整。请与原系统核对行数，或重新导出。",
  unbalancedQuote: (record: number) =>
    `第 ${record} 行的双引号没有成对，无法确定后面各行从哪里开始。请改好引号，或用 Excel、WPS 打开后另存为 .xlsx。`,
  notSpreadsheet: (kind: string) =>
    `这是${kind}，不是表格文件。请选择 .xlsx、.xls、.et、.ods 或 .csv 文件；如果数据在里面，请先另存为 .xlsx。`,
  notRecognised: "无法识别的文件，不是表格。请选择 .xlsx、.xls、.et、.ods 或 .csv 文件。",
  textWithOtherName:
    "这是文本文件，不是真正的 Excel 表格。请用 Excel 或 WPS 打开后另存为 .xlsx；如果内容是逗号或制表符分隔的，也可以把扩展名改为 .csv。",
  markupWithoutTable: "这是网页或 XML 文件，里面没有表格。请重新导出，或用 Excel、WPS 打开后另存为 .xlsx。",
} as const;

/** Names of the other kinds of file that people pick by mistake. */
export const kinds = {
  png: "图片（PNG）",
  jpeg: "图片（JPEG）",
  gif: "图片（GIF）",
  pdf: " PDF 文档",
  rtf: " RTF 文档",
  word: " Word 文档",
  slides: "演示文稿",
  openDocument: " OpenDocument 文件",
  archive: "压缩包",
  office: "其他 Office 文档",
} as const;

/** Sheet name for the n-th table of a web page that holds several. */
export const tableName = (index: number): string => `表格${index}`;
