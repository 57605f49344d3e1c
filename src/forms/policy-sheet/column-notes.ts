/** What is said of the cells of a column while one of them is filled in. One or two short sentences each. */
import type { ColumnKey, SectionKey } from "./layout";

const DATE = "写 2024-09-01 这样的日期。";
const SEVERAL = "有几个的用顿号隔开。";
const WHERE = { section: "写在文件的哪一节，如 二、（一）。", document: "算出自第一份文件的不填。" } as const;

export const COLUMN_NOTES: {
  readonly [K in SectionKey]?: { readonly [C in ColumnKey<K>]?: string };
} = {
  documents: {
    id: "几份文件时用来区分，如 1、2。",
    title: "照抄文件的标题，不写书名号。",
    issuer: "落款的单位。",
    number: "如 某政发〔2024〕8号；文件没有文号的不填。",
    issued: `${DATE}文件没有写日期的不填。`,
    draft: "还在征求意见的写“是”，正式文件写“否”或不填。",
  },
  amounts: WHERE,
  categories: {
    name: "文件怎么叫就怎么写，一类一行。没有资助的人也要有一行，如 普通居民。",
    kind: "照文件的说法选一种。没有资助的选“不资助”。",
    amount: "定额的写每人多少元，如 200；按比例的写 80% 这样的数；“文件没写金额”的写文件怎么说。",
    selfPay: "每人自己缴多少元。“个人缴固定数”的必填；别的可以不填，填了就核对与资助加起来是不是标准。",
    payer: "资助的钱由哪个部门出；文件没写的不填。",
    aliases: `平时、表里还怎么叫这一类人。${SEVERAL}`,
    members: `文件算在这一类里的人，如 孤儿。${SEVERAL}`,
    unless: `同时有这些身份的人不按这一类算。写本表的人员类别，${SEVERAL}`,
    note: "限制、期限等文件里的话，只作说明。",
    ...WHERE,
  },
  quota: WHERE,
  units: {
    name: "乡镇、街道或村的名称。",
    census: "只写人数；任务表没有这一列的不填。",
    employees: "只写人数；任务表没有这一列的不填。",
    quota: "只写人数。合计也照抄，与各单位加起来不符时会提示。",
    aliases: `表里还怎么写这个单位。${SEVERAL}`,
  },
  windows: {
    from: DATE,
    to: DATE,
    first: "每天都能缴的不填；每月只有几天能缴的，写从几日起，如 1。",
    last: "每天都能缴的不填；每月只有几天能缴的，写到几日止，如 25。",
    ...WHERE,
  },
  benefit: { from: DATE, to: DATE, note: "文件没写日期的，写文件是怎么说的。", ...WHERE },
  late: {
    kind: "过了集中缴费期才来缴费的，照文件选一种。",
    days: "从缴费那天起等几天，只写数字，如 90。",
    note: "不再受理或文件没写的，写文件是怎么说的。",
    ...WHERE,
  },
  exceptions: {
    who: "如 新生儿、断保人员。",
    within: "在多长时间内缴费才算，如 90天、6个月；文件没写的不填。",
    after: "期限从什么时候算起，如 出生。",
    starts: "待遇从哪天开始；文件没写的不填。",
    waitDays: "还要等几天，只写数字；不用等的不填。",
    pays: "只缴个人部分，还是连财政补助一起缴；文件没写的不填。逾期的人都这样缴的也写一行，如 其他逾期参保的人。",
    says: "文件是怎么说的。",
    ...WHERE,
  },
  form: {
    kind: "登记表的标题写一行，每个编号写一行。",
    mark: "登记表上的编号，如 ①。",
    name: "编号后面的名称；户属性要写本表的人员类别。",
    ...WHERE,
  },
  notes: { text: "一句一行，只作说明。", ...WHERE },
};
