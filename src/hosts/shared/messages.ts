/** What the user is told alike by Excel's and WPS's adapter when the program does not do what was asked. */
export const CANCELLED = "已取消。";

/** @param program as the user calls it */
export function programMessages(program: string) {
  return {
    busy: `${program} 正忙：可能正在编辑单元格，或者打开了对话框。请按回车键结束编辑、关闭对话框，然后重试。`,
    sheetMissing: (sheet: string) => `找不到工作表“${sheet}”，可能已被删除或改名。请刷新后重试。`,
    sheetChanging: (sheet: string) => `工作表“${sheet}”在读取过程中一直被修改。请等修改结束后重试。`,
    sheetTooLarge: (sheet: string, address: string) =>
      `工作表“${sheet}”用到的区域（${address}）太大，无法读取。请删除表格以外多余的内容后重试。`,
    sheetHidden: (sheet: string) => `工作表“${sheet}”已隐藏，无法定位。请先取消隐藏。`,
    nameTaken: (sheet: string) =>
      `工作簿里已有工作表“${sheet}”，不是参保助手生成的，不会覆盖。请先把它改名。`,
    badSheetName: (sheet: string) =>
      `不能用“${sheet}”作工作表名：不能超过 31 个字，也不能含有 : \\ / ? * [ ]。`,
    sheetsProtected: (sheets: readonly string[]) =>
      `工作表${sheets.map((sheet) => `“${sheet}”`).join("、")}受保护，没有作任何修改。请在“审阅”中撤销工作表保护后重试。`,
    workbookProtected: "工作簿受保护，不能增加工作表。请在“审阅”中撤销工作簿保护后重试。",
    settingNotKept: `${program} 没有把参保助手的设置存进工作簿（可能是只读或格式不支持）。请把工作簿另存为 .xlsx 后重试。`,
    damagedSetting: "保存在工作簿里的参保助手设置已损坏，无法读取。",
    unsure: (cells: string) =>
      `修改过程中 ${program} 出错，无法确认下列单元格是否改好：${cells}。请逐个核对。`,
    failed: `${program} 没有完成这项操作。请稍后重试；如果仍然出错，请保存并重新打开工作簿。`,
  };
}
