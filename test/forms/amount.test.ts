/** What stands in a column of amounts, as the people who fill it in would read it. */
import { readAmount } from "../../src/forms";

test.each<[text: unknown, yuan: number]>([
  [380, 380],
  ["380", 380],
  ["３８０元", 380],
  ["1,140", 1140],
  ["0", 0],
  [0.5, 0.5],
])("%j is a number", (text, yuan) => {
  expect(readAmount(text)).toEqual({ yuan, doubt: null });
});

test.each<[text: string, yuan: number]>([
  ["三百八十", 380],
  ["三百八十元", 380],
  ["三百八十元整", 380],
  ["叁佰捌拾元整", 380],
  ["人民币叁佰捌拾圆整", 380],
  ["人民币380元", 380],
  ["RMB380", 380],
  ["380块钱", 380],
  ["已缴380元", 380],
  ["实收：380", 380],
  ["380/人", 380],
  ["380元/人/年", 380],
  ["壹佰玖拾", 190],
  ["一百九十块", 190],
  ["三八〇", 380],
  ["三百零五", 305],
  ["一百一十", 110],
  ["十五元", 15],
  ["一千一百四十", 1140],
])("%s is %d yuan in another writing", (text, yuan) => {
  expect(readAmount(text)).toEqual({ yuan, doubt: "spelled" });
});

test.each<[text: unknown, doubt: string]>([
  ["/", "nothing"],
  ["无", "nothing"],
  ["免", "nothing"],
  ["未缴", "unpaid"],
  ["欠费380", "unpaid"],
  ["还没交", "unpaid"],
  ["不参加", "unpaid"],
  ["380（未交）", "unpaid"],
  ["退费", "refunded"],
  ["已退380元", "refunded"],
  ["死亡", "dead"],
  ["本人已故", "dead"],
  ["职工医保", "elsewhere"],
  ["外地参保", "elsewhere"],
  ["迁出", "elsewhere"],
  ["在校大学生", "elsewhere"],
  ["民政代缴", "others-pay"],
  ["全额资助", "others-pay"],
  ["免缴380", "others-pay"],
  ["√", "ticked"],
  ["已缴", "ticked"],
  ["交清", "ticked"],
  ["三百八", "words"],
  ["约380", "words"],
  ["380?", "words"],
  ["190+190", "words"],
  ["380 380", "words"],
  ["2人", "words"],
  ["380\n190", "words"],
  ["王建国", "words"],
  ["430903197003109010", "words"],
  ["2023-11-05", "day"],
  ["2023年11月5日", "day"],
  ["2023.11.5", "day"],
  ["11月5日", "day"],
  [45235, "day"],
  [20231105, "day"],
  [-380, "negative"],
  ["－380元", "negative"],
])("%j may not be written over: %s", (text, doubt) => {
  expect(readAmount(text).doubt).toBe(doubt);
});

test("a day is named as one, and is no amount", () => {
  expect(readAmount(45235)).toEqual({ yuan: NaN, doubt: "day", day: "2023-11-05" });
  expect(readAmount("2023/11/5")).toEqual({ yuan: NaN, doubt: "day", day: "2023-11-05" });
  expect(readAmount(12000, true)).toEqual({ yuan: NaN, doubt: "day", day: "1932-11-07" });
});
