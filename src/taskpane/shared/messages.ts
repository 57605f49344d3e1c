/** The words that every page of the pane uses: amounts, what is under way, and what went wrong. */
import type { Severity } from "../../checks";
import type { Form } from "../../forms";

function count(value: number): string {
  return value.toLocaleString("zh-CN");
}

/** How much stands in a sheet of a kind. */
function rowsOf(kind: Form["kind"], rows: number): string {
  if (kind === "unknown") return "";
  if (kind === "payments") return `${count(rows)} 笔`;
  return kind === "breakdown" ? `${count(rows)} 个单位` : `${count(rows)} 人`;
}

const severities: Readonly<Record<Severity, string>> = { error: "错误", warning: "提示" };

const stages = { reading: "读取", recognising: "识别", checking: "校验" } as const;

export const messages = {
  count,
  rowsOf,
  yuan: (value: number) => `${value.toLocaleString("zh-CN", { maximumFractionDigits: 2 })} 元`,
  yearText: (year: number) => `${year}年度`,
  severities,
  colon: "：",
  cellSeparator: " ",

  pane: { title: "参保助手", pages: "页面" },

  copying: {
    copy: "复制",
    done: "已复制。",
    failed: "没能复制，内容已选中，请按 Ctrl+C。",
  },

  later: {
    fetching: "正在打开…",
    failed: "没能打开这一页。请检查网络，再试一次；还不行，请重新打开参保助手。",
    again: "再试一次",
  },

  progress: {
    listing: "正在打开工作簿…",
    rows: (stage: keyof typeof stages, sheet: string, done: number, total: number) =>
      `${stages[stage]}“${sheet}”：第 ${count(done)} 行，共 ${count(total)} 行`,
    cancel: "取消",
  },

  problem: {
    unexpected: "程序出了意外的问题，请再试一次；还不行，请把下面的内容告诉维护人员。",
    crashed: "页面出了意外的问题。表格没有受影响，请重新打开参保助手。",
    detail: "技术信息",
    dismiss: "关闭",
  },
} as const;
