/** Every text of the pane. */
import type { Form } from "../forms";
import type { Severity } from "../checks";
import type { Stage } from "./session";

function count(value: number): string {
  return value.toLocaleString("zh-CN");
}

function yuan(value: number): string {
  return `${value.toLocaleString("zh-CN", { maximumFractionDigits: 2 })} 元`;
}

const kinds: Readonly<Record<Form["kind"], string>> = {
  roster: "花名册",
  breakdown: "任务分解表",
  list: "名单",
  unknown: "不检查",
};

const severities: Readonly<Record<Severity, string>> = { error: "错误", warning: "提示" };

const stages: Readonly<Record<Stage, string>> = {
  reading: "读取",
  recognising: "识别",
  checking: "校验",
};

export const messages = {
  count,
  yuan,
  kinds,
  severities,
  colon: "：",
  cellSeparator: " ",

  pane: { title: "参保助手", pages: "页面" },
  pages: { check: "校验", policy: "谁缴多少", rules: "校验规则" },

  start: {
    check: "一键校验",
    checkHint: "校验整个工作簿，不改动表格",
    sheets: "识别到的工作表",
    notOpened: "还没有识别工作表",
    recognise: "识别工作表",
    recogniseAgain: "重新识别",
    edited: "表格改动过，列表可能不是最新的。校验时会重新读取。",
    cancelled: "已取消，没有校验结果。",
    emptyTitle: "没有找到可以校验的表",
    emptyBook: "工作簿是空的。打开花名册，或把花名册粘贴进来，再点“一键校验”。",
    emptyForms: "花名册要有一行表头，写明姓名、身份证号、实交额等列。检查表头后，再点“一键校验”。",
    notWatching: "这个版本的表格软件不通知改动，改完表请重新校验。",
  },

  help: {
    title: "第一次使用？",
    steps: [
      "打开要上报的花名册，看看上面识别的地区和年度对不对，不对就改。",
      "点“一键校验”，几秒钟后列出所有问题。",
      "点任意一处问题，表格会跳到那个单元格；照“怎么改”改好，再校验一次。",
      "显示“可以上报”，就可以交表了。",
    ],
    colours: "“错误”要改好才能上报；“提示”请核对，确认无误的可以不改。",
    privacy: "全部在本机校验，花名册和身份证号不会传到网上。",
  },

  sheet: {
    rows: (kind: Form["kind"], rows: number) => {
      if (kind === "unknown") return "";
      return kind === "breakdown" ? `${count(rows)} 个单位` : `${count(rows)} 人`;
    },
    blank: "空表",
    unknown: "认不出是花名册、任务分解表或名单，不检查",
    region: "地区",
    year: "年度",
    regionOf: (sheet: string) => `“${sheet}”的地区`,
    yearOf: (sheet: string) => `“${sheet}”的参保年度`,
    notStated: "表里没写",
    asStated: (what: string) => `${what}（表头）`,
    yearText: (year: number) => `${year}年度`,
    noPolicy: "选好地区和年度，才能核对金额",
    noSuchPolicy: "没有这个地区、年度的政策，不能核对金额",
  },

  progress: {
    checking: "正在校验",
    opening: "正在识别工作表",
    listing: "正在打开工作簿…",
    rows: (stage: Stage, sheet: string, done: number, total: number) =>
      `${stages[stage]}“${sheet}”：第 ${count(done)} 行，共 ${count(total)} 行`,
    cancel: "取消",
  },

  verdict: {
    good: "可以上报",
    errors: (n: number) => `还有 ${count(n)} 处错误`,
    hints: (n: number) => `另有 ${count(n)} 处提示，请核对`,
    noRoster: "没有找到花名册",
    noRosterNote: "没有花名册，不能判断能不能上报。",
    nobody: "花名册里还没有人",
    nobodyNote: "填好花名册后再校验。",
    noPolicy: "没有发现错误，但金额没有核对",
    noPolicyNote: "不知道是哪个地区、哪一年度。在“工作表”里选好，再校验一次。",
  },

  stale: {
    edited: "表格改过了，下面是改动前的结果。",
    settings: "地区、年度或政策改过了，下面是改动前的结果。",
  },

  result: {
    recheck: "重新校验",
    errors: "错误",
    warnings: "提示",
    households: "户数",
    persons: "人数",
    due: "应缴",
    collected: "实交",
    householdsText: (n: number) => `${count(n)} 户`,
    personsText: (n: number) => `${count(n)} 人`,
    difference: (n: number) =>
      n > 0 ? `实交比应缴少 ${yuan(n)}` : n < 0 ? `实交比应缴多 ${yuan(-n)}` : "实交与应缴相符",
    dueUnknown: (n: number) => `应缴不含 ${count(n)} 人：没写户属性，或政策没写金额`,
    marks: "在表上标色",
    marksHint: "错误标红，提示标黄",
    clearMarks: "清除全部标色",
    reveal: "显示完整号码",
    sheets: (n: number) => `工作表（${n}）`,
    cancelled: "已取消，下面是上一次的结果。",
  },

  filter: {
    severity: "按轻重筛选",
    all: "全部",
    grouping: "排列",
    byRule: "按规则",
    byRow: "按行",
    sheet: "工作表",
    allSheets: "全部工作表",
    text: "查找",
    placeholder: "姓名、号码、单元格…",
    clear: "清除查找",
    none: "没有符合条件的问题",
    reset: "显示全部",
    preparing: "正在整理…",
  },

  list: {
    label: "问题列表",
    position: (at: number, of: number) => `第 ${count(at)} 处，共 ${count(of)} 处`,
    total: (of: number) => `共 ${count(of)} 处`,
    next: "下一处",
    previous: "上一处",
    count: (n: number) => `${count(n)} 处`,
    rowTitle: (row: number, person: string) =>
      person === "" ? `第 ${row + 1} 行` : `第 ${row + 1} 行 ${person}`,
  },

  finding: {
    why: "为什么",
    mend: "怎么改",
    fixed: (fix: string) => `应为 ${fix}`,
    more: (n: number) => `还有 ${count(n)} 处`,
    value: "现在是",
    blank: "（空）",
    places: "出现在",
    first: "首次出现",
    sameId: (key: string, places: number) => `${key} 出现 ${count(places)} 次`,
    sameReceipt: (key: string, places: number) => `票据 ${key} 用在 ${count(places)} 户`,
    noName: "（没填姓名）",
  },

  marks: { separator: "\n" },

  problem: {
    unexpected: "程序出了意外的问题，请再试一次；还不行，请把下面的内容告诉维护人员。",
    crashed: "页面出了意外的问题。表格没有受影响，请重新打开参保助手。",
    detail: "技术信息",
    dismiss: "关闭",
  },

  policy: {
    region: "地区",
    year: "参保年度",
    ask: "是什么人？",
    askPlaceholder: "例如：低保对象、三级残疾人",
    answer: (selfPay: string, subsidy: string) => `自己缴 ${selfPay}，资助 ${subsidy}`,
    by: (name: string) => `按“${name}”`,
    highest: "有几种身份的，按资助最高的一种（就高）",
    highestDefault: "有几种身份的，按资助最高的一种（就高）；文件没有写，这是本工具的默认办法",
    table: (label: string) => `${label}谁缴多少`,
    category: "人员类别",
    selfPay: "个人缴费",
    subsidy: "资助额",
    notStated: "文件没写",
    members: "包括",
    aliases: "又称",
    payer: "资助部门",
    validity: "说明",
    source: "依据",
    document: (title: string) => `依据文件：${title}`,
    standard: (amount: string) => `个人缴费标准：每人 ${amount}`,
    window: "集中缴费期",
    windowText: (from: string, to: string, days: { first: number; last: number } | null) =>
      `${from} 至 ${to}${days === null ? "" : `，每月 ${days.first} 日至 ${days.last} 日`}`,
    draft: "依据的文件是征求意见稿，请以正式文件为准。",
    none: "还没有任何地区的政策。",
  },

  rules: {
    intro: (n: number) =>
      `共 ${n} 条规则。“错误”要改好才能上报；“提示”请核对，确认无误的可以不改。`,
    mend: "怎么改",
    example: "例子和依据",
    wrong: (title?: string) => `错误的写法${title === undefined ? "" : `（表头：${title}）`}`,
    right: (title?: string) => `正确的写法${title === undefined ? "" : `（表头：${title}）`}`,
    list: (name: string) => `比对的工作表“${name}”`,
    source: "依据",
    id: "规则代号",
  },
} as const;
