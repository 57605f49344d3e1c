/** The words of the page 收缴. */
import type { Source } from "../../campaign";
import { messages as shared } from "../shared/messages";

const { count } = shared;

/** What a source is, and where it comes from. */
const sources: Readonly<Record<Source, { readonly name: string; readonly from: string }>> = {
  roster: { name: "花名册", from: "打开花名册，或把各村的花名册在这里打开" },
  payments: { name: "缴费明细", from: "从税务大厅导出征收数据明细，在这里打开" },
  list: { name: "名单", from: "把下发的名单在这里打开" },
  breakdown: { name: "任务分解表", from: "把任务分解表在这里打开" },
};

export const messages = {
  title: "收缴",
  intro: "用花名册、缴费明细和名单，做征缴期间要用的表。",
  notOpened: "还没有识别工作表",
  recognise: "识别工作表",
  opening: "正在识别工作表",

  files: {
    title: "一起用的文件",
    hint: "缴费明细、名单、别村的花名册、上次做的表，在这里打开。只在这次用，不存进工作簿。",
    choose: "打开文件（可以一次选几个）",
    none: "没有打开别的文件。",
    list: "打开的文件",
    reading: "正在读取…",
    sheet: (what: string, rows: string) => (rows === "" ? what : `${what} ${rows}`),
    unknown: (sheet: string) => `“${sheet}”认不出是什么表，不用`,
    earlier: (sheet: string) => `上次做的“${sheet}”`,
    policies: (sheet: string) => `“${sheet}”是政策表，这里不用；要用请放进工作簿`,
    nothing: "里面没有能用的表",
    failed: (why: string) => `读不了：${why}`,
    broken: "读取时程序出了意外的问题，没有用这个文件。",
    takeOff: "拿掉",
    takeOffOf: (file: string) => `拿掉“${file}”`,
    opened: (files: number) => `打开了 ${count(files)} 个文件。`,
  },

  sheets: "能做的表",
  make: (name: string) => `做${name}`,
  remake: (name: string) => `重做${name}`,
  making: (name: string) => `正在做${name}`,
  missing: (any: readonly Source[]) =>
    `缺少${any.map((source) => sources[source].name).join("或")}：${sources[any[0] ?? "roster"].from}`,
  better: (source: Source) => `没有${sources[source].name}也能做，但不全：${sources[source].from}`,
  made: (name: string) => `已做好，在工作表“${name}”。`,
  cancelled: "已取消，没有做。",
  notCarried: (rows: number) => `上次填写的有 ${count(rows)} 行分不清是谁的，没有带过来。`,
  unread: (files: number) => `有 ${count(files)} 个文件读不了，没有计入。`,
  goTo: (name: string) => `去看“${name}”`,
  whole: "表里写完整的身份证号和电话（公示除外）",
  tail: "公示加一列证件号码后四位",
  nothing: "没有认出花名册和缴费明细，什么都没有做。请看看表头有没有姓名和身份证号。",
  thisWorkbook: "本工作簿",
} as const;
