/** What stands in the sheets that the product writes, and what is said of a seal: the same in the pane and the terminal. */
import type { NoteId, Severity } from "../checks";
import type { UnknownForm, Form } from "../forms";
import { ID_TAIL_HEADING, POSTING_TITLE, REPORT_TITLE } from "../forms";

function count(value: number): string {
  return value.toLocaleString("zh-CN");
}

function yuan(value: number): string {
  return `${value.toLocaleString("zh-CN", { maximumFractionDigits: 2 })} 元`;
}

const kinds: Readonly<Record<Form["kind"], string>> = {
  roster: "花名册",
  payments: "缴费明细",
  breakdown: "任务分解表",
  list: "名单",
  unknown: "",
};

const severities: Readonly<Record<Severity, string>> = { error: "错误", warning: "提示" };

const NO_FORMS = {
  policies: "本工作簿自带的参保政策表",
  own: "参保助手生成的报告或公示表，没有校验",
} as const;

export const messages = {
  verdict: {
    good: "可以上报",
    errors: (n: number) => `还有 ${count(n)} 处错误`,
    hints: (n: number) => `另有 ${count(n)} 处提示，请核对`,
    verified: (n: number) => `${count(n)} 处已核实`,
    checked: (n: number) => `${count(n)} 处提示已核对`,
    noRoster: "没有找到花名册",
    noRosterNote: "没有花名册，不能判断能不能上报。",
    nobody: "花名册里还没有人",
    nobodyNote: "填好花名册后再校验。",
    noPolicy: "没有发现错误，但金额没有核对",
    noPolicyNote: "不知道是哪个地区、哪一年度。在“工作表”里选好，再校验一次。",
  },

  report: {
    sheetName: "校验报告",
    title: (verdict: string) => `${REPORT_TITLE}：${verdict}`,
    checkedAt: (at: string, version: string) => `校验时间：${at}；工具版本：${version}`,
    totals: (errors: number, warnings: number, verified: number, checked: number) =>
      [
        `错误 ${count(errors)} 处`,
        `提示 ${count(warnings)} 处`,
        ...(verified > 0 ? [`已核实 ${count(verified)} 处`] : []),
        ...(checked > 0 ? [`已核对 ${count(checked)} 处`] : []),
      ].join("，"),
    unread: (n: number) => `有 ${count(n)} 个文件读不了`,
    cannotRead: (file: string, why: string) => `${file}：读不了。${why}`,
    inFile: (file: string) => `文件“${file}”`,
    sheet: (sheet: string) => `工作表“${sheet}”`,
    noForm: (place: string, holds: UnknownForm["holds"]) =>
      `${place}：${holds === null ? "认不出是花名册、任务分解表还是名单，没有校验" : NO_FORMS[holds]}`,
    kinds,
    persons: (n: number) => `${count(n)} 人`,
    units: (n: number) => `${count(n)} 个单位`,
    households: (n: number) => `${count(n)} 户`,
    collected: (amount: number) => `实交 ${yuan(amount)}`,
    policy: (label: string, documents: string) => `政策：${label}，依据${documents}`,
    noPolicy: "不知道地区或年度，金额没有核对",
    hidden: (place: string) => `${place}：这张工作表是隐藏的，也核对了`,
    note: (place: string, id: NoteId | null, what: string) => {
      const said = id === "not-compared" ? "没有比对。" : id === "not-judged" ? "有金额没有核对。" : "";
      return `${place}：${said}${what}`;
    },
    cut: (all: number, shown: number) =>
      `问题共 ${count(all)} 处，下面只列出前 ${count(shown)} 处；改好这些，再校验一次`,
    none: "没有发现问题",
    columns: {
      number: "序号",
      file: "文件",
      sheet: "工作表",
      severity: "级别",
      rule: "规则",
      place: "位置",
      name: "姓名",
      id: "证件号码",
      value: "内容",
      message: "问题",
      mend: "怎么改",
    },
    severities,
    ticked: (severity: string, kind: string) => `${severity}，${kind}`,
    tickedAt: (about: string, at: string) => [...(about === "" ? [] : [about]), at].join("，"),
    blank: "（空）",
    mend: (fix: string | null, mend: string) =>
      fix === null ? mend : `应为 ${fix === "" ? "（空）" : fix}。${mend}`,
  },

  ticks: {
    kinds: { checked: "已核对", verified: "已核实" },
    /** 户口簿，李四看过 */
    about: (why: string, by: string) => [why, ...(by === "" ? [] : [`${by}看过`])].join("，"),
    text: (kind: string, about: string) => (about === "" ? kind : `${kind}（${about}）`),
  },

  posting: {
    sheetName: "公示表",
    title: (whose: string) => `${whose}城乡居民基本医疗保险${POSTING_TITLE}`,
    year: (year: string) => `${year}年度`,
    dates: (day: string) => `制表日期：${day}　　公示时间：＿＿＿＿年＿＿月＿＿日至＿＿＿＿年＿＿月＿＿日`,
    objections: "如有异议，请在公示期内向＿＿＿＿＿＿＿＿反映，电话：＿＿＿＿＿＿＿＿",
    columns: ["序号", "村组", "户主", "姓名", "缴费金额"],
    tailColumn: ID_TAIL_HEADING,
    household: (number: number) => `第${number}户`,
  },

  seal: {
    none: "没有封存",
    notKept: "这种文件不保存封存记录；要封存，请另存为 .xlsx",
    unsupported: "这个表格软件太旧，不能封存，也看不出封存后有没有改动",
    unreadable: "有封存记录，但读不懂：可能由更新的版本写入，或者已经损坏",
    sealed: (about: string) => `已封存（${about}）`,
    unchanged: (sealed: string) => `${sealed}，此后没有改动`,
    changedRows: (sealed: string, n: number) => `${sealed}，此后改动了 ${count(n)} 行`,
    changed: (sealed: string) => `${sealed}，此后有改动`,
    sheet: (name: string) => `“${name}”`,
    inSheet: (sheet: string, what: string) => `${sheet}：${what}`,
    changes: { changed: "改动", added: "新增", removed: "删去原来的", moved: "换了位置" },
    at: (change: string, rows: string) => `${change} ${rows}`,
    rows: (rows: string) => `第 ${rows} 行`,
    rowsAndMore: (rows: string, all: number) => `第 ${rows} 行等 ${count(all)} 行`,
    somewhere: "有改动，看不出在哪一行",
    sheetAdded: (sheet: string) => `工作表${sheet}是封存以后加的`,
    sheetRemoved: (sheet: string) => `工作表${sheet}不见了`,
    sheetRenamed: (before: string, now: string) => `工作表${before}改名为${now}，内容没有改动`,
    otherPolicies: (labels: string) => `${labels}的政策与封存时不同，请重新校验`,
    otherRules: (tool: string) => `封存时用的是 ${tool} 版，规则可能与现在不同，请重新校验`,
  },
} as const;
