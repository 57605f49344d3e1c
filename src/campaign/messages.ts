/** What stands in the sheets of the campaign. */
import { ID_TAIL_HEADING, POSTING_TITLE, ROW_KEY_HEADING } from "../forms";
import type { State } from "./ledger";

function yuan(fen: number): string {
  return `${(fen / 100).toLocaleString("zh-CN", { maximumFractionDigits: 2, useGrouping: false })} 元`;
}

/** What a row of 缴费核对 says; §5.6. */
const results: Readonly<Record<State, string>> = {
  settled: "一致",
  free: "一致",
  unpaid: "未缴",
  short: "少缴",
  over: "多缴",
  twice: "重复缴",
  "not-due": "不应缴而缴",
  doubtful: "待核（号码不全）",
  "no-number": "待核（号码不全）",
  masked: "待核（号码不全）",
  "due-unknown": "待核（应缴不明）",
  again: "另一册已列",
  "other-year": "别的年度",
  "other-region": "别的地区",
  unlisted: "花名册没有",
  refunded: "退费",
};

export const messages = {
  yuan,
  results,
  head: {
    title: (region: string, year: number | null, what: string) =>
      `${region}${year === null ? "" : `${year}年度`}城乡居民基本医疗保险${what}`,
    asOf: (day: string) => `截至：${day}`,
    paymentsTo: (day: string) => `缴费明细到 ${day}`,
    policy: (label: string, documents: string) =>
      `政策：${label}${documents === "" ? "" : `，依据${documents}`}`,
    noPolicy: "政策：没有这个地区、年度的政策，应缴按花名册",
    files: (names: readonly string[], all: number) =>
      `文件：${names.join("、")}${all > names.length ? ` 等 ${all} 个` : ""}`,
    nothingLeft: "全部比对",
    left: (parts: readonly string[]) => `没有比对或没有计入：${parts.join("；")}`,
    noPayments: "没有缴费明细，看不出谁缴了：从税务大厅导出征收数据明细，一起核对",
    noNumber: (n: number) => `花名册上 ${n} 人没有身份证号或读不出，没有比对`,
    dueUnknown: (n: number) => `${n} 人政策和花名册都没有写应缴多少`,
    dueByRoster: (n: number) => `${n} 人政策没有写应缴多少，按花名册`,
    doubtful: (n: number) => `${n} 人可能有一笔号码不全的缴费，待核`,
    unknownSheets: (names: readonly string[]) => `认不出的工作表：${names.join("、")}`,
    unread: (files: readonly string[]) => `读不了的文件：${files.join("、")}`,
    lists: (names: readonly string[]) => `没有用到的名单：${names.join("、")}`,
    cannotCarry: (n: number) => `上次填写的有 ${n} 行对不上这次的人，没有带过来`,
  },
  /** What a page says of each sheet before it is made. */
  offers: {
    pay: {
      name: "缴费核对",
      purpose: "花名册上的每个人与税务到账逐人比对：谁缴了，谁没缴、少缴、缴重了，谁缴了却不在花名册。",
    },
    unpaid: {
      name: "未缴名单",
      purpose: "还没有缴清的人，一村一页，有电话和原因下拉，拿去上门催缴；填写的内容下次带过来。",
    },
    progress: {
      name: "征缴进度",
      purpose: "各村、各单位到账多少、完成率多少、还差多少、比上次如何，附一段通报的话。",
    },
    worklist: {
      name: "未参保核实",
      purpose: "疑似没有参保、重复参保的人，已经查得到的先填好，其余的逐人核实、填写原因。",
    },
    post: { name: "公示", purpose: "谁缴了多少，张榜公示用；没有身份类别，没有号码。" },
    people: "人数",
  },
  sum: "合计",
  sumOf: (group: string) => `${group} 小计`,
  people: '0"人"',
  key: ROW_KEY_HEADING,
  counted: "计人",

  pay: {
    sheet: "缴费核对",
    title: "缴费核对表",
    again: (where: string) => `已在${where}`,
    otherYear: (year: number | null, fen: number) =>
      `${year === null ? "别的年度" : `${year}年度`} ${yuan(fen)}，没有计入`,
    otherRegion: (region: string, fen: number) => `${region} ${yuan(fen)}，没有计入`,
    masked: (fen: number) => `${yuan(fen)}，号码不全，没有计入`,
    maybe: (fen: number) => `有一笔号码不全的缴费 ${yuan(fen)}，可能是本人的，没有计入`,
    refunded: (fen: number) => `已退 ${yuan(fen)}`,
    byRoster: "应缴按花名册",
    listed: (names: string) => `${names}上有此人，户属性没有写`,
  },
  unpaid: {
    sheet: "未缴名单",
    title: "未缴人员名单",
    reasons: [
      "死亡",
      "服刑",
      "服役",
      "拒参",
      "失踪",
      "无法联系",
      "户口迁出",
      "已在外地参保",
      "已参加职工医保",
      "其他",
    ],
    household: "本户合计",
    doubtful: (n: number) => `${n} 人待核，不在本表`,
  },
  post: {
    sheet: "公示",
    title: POSTING_TITLE,
    period: "公示期：＿＿＿＿年＿＿月＿＿日至＿＿＿＿年＿＿月＿＿日　　监督电话：＿＿＿＿＿＿＿＿",
    seals: "村（社区）盖章：　　　　　　　　　　　　　　　　乡镇（街道）盖章：",
    unlisted: "不在花名册",
    byRoster: "按花名册所写的实收公示，没有与税务到账核对",
    byPayments: "按税务征收数据明细公示",
  },
  columns: {
    result: "结果",
    village: "村组",
    household: "户籍号",
    head: "户主",
    name: "姓名",
    id: "身份证号",
    category: "户属性",
    due: "应缴",
    written: "花名册实交",
    received: "到账",
    difference: "差额",
    paidOn: "入库日期",
    ticket: "税票号码",
    place: "位置",
    remark: "说明",
    phone: "联系电话",
    reason: "原因",
    contact: "联系情况",
    inCharge: "负责人",
    number: "序号",
    amount: "缴费金额",
    tail: ID_TAIL_HEADING,
  },
} as const;
