/** How it is put that a cell holds no plain amount of one person: what stands there, what it may mean, what to do. */
import { type AmountDoubt, cellName, cellOf, type DoubtfulAmount, type Person } from "../../forms";

/** What the words seem to mean; what else there is, is said in full below. */
const SEEMS: Partial<Record<AmountDoubt, string>> = {
  unpaid: "看来还没有收到钱",
  refunded: "看来钱退了，没有收到",
  dead: "看来本人已经去世，没有收到钱",
  elsewhere: "看来在别处参保，没有收到钱",
  "others-pay": "看来由别人代缴或不用本人缴",
  ticked: "只说明缴了，没有写金额",
  words: "不是金额",
};

const COLLECTED = "已经收了的请填实收金额";
const NOT_COLLECTED = "还没有收的，收到以后再填";
const TO_DO: Partial<Record<AmountDoubt, string>> = {
  unpaid: `${COLLECTED}；${NOT_COLLECTED}，不参保的从花名册里移出`,
  refunded: `没有退的请填实收金额；退了的从花名册里移出`,
  dead: `核实后从花名册里移出；${COLLECTED}`,
  elsewhere: `核实后从花名册里移出；${COLLECTED}`,
  "others-pay": "本人缴了的请填实收金额，没有缴的填 0，代缴的金额填在资助额",
};

/** `name` is what the user calls the field. */
export function doubtMessage(
  person: Person,
  name: string,
  { field, doubt, text, day }: DoubtfulAmount,
): string {
  const { row, column } = cellOf(person, field);
  const at = `${cellName(row, column)} 的${name}`;
  if (doubt === "merged")
    return `${at}“${text}”写在合并的单元格里，像是一户几个人的合计。请取消合并，每人一格，各填各的金额`;
  if (doubt === "day") return `${at}写的是日期 ${day ?? text}，不是金额。请填写金额`;
  if (doubt === "negative")
    return `${at}写的是负数 ${text}，像是退费，看来没有收到钱。${field === "paid" ? (TO_DO.refunded ?? "") : "请核实后填写"}`;
  if (doubt === "nothing") return `${at}写的是“${text}”，没有金额。${COLLECTED}`;
  const toDo = field === "paid" ? (TO_DO[doubt] ?? COLLECTED) : "有资助的请填金额，没有的填 0";
  return `${at}写的是“${text}”，${SEEMS[doubt] ?? "不是金额"}。${toDo}`;
}
