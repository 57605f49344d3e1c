/** Which rows of the payments count for 2024, and why the others do not (design §5.4); each row counts or is set aside once. */
import { PaymentsAccount } from "../../src/checks/judging/payments/account";
import { setAsideText } from "../../src/checks/judging/payments/words";
import type { Grid } from "../../src/forms";
import { newCheck } from "../support/check";
import { gridOf } from "../support/grid";
import { ID } from "../support/lists";
import { read } from "../support/read";
import { toEnd } from "../support/to-end";

const WANG = `王建国|${ID.王建国}`;
const ITEM = "城乡居民基本医疗保险费";
const HEAD =
  "缴费人姓名|缴费人识别号|征收项目|征收品目|费款所属期起|实缴金额|入库日期|缴费方式|电子税票号码|税票状态";

function accountOf(grids: readonly Grid[], year: number | null = 2024): PaymentsAccount {
  const check = newCheck();
  for (const [i, grid] of grids.entries()) toEnd(check.sheet(read(grid), `${i}.xlsx`));
  return toEnd(PaymentsAccount.of(check.contexts, year, null));
}

function sheet(rows: readonly string[], name = "征收数据明细"): Grid {
  return gridOf([HEAD, ...rows].join("\n"), { name });
}

const standings = (account: PaymentsAccount) => account.rows.map(({ standing }) => standing);

test.each([
  ["of the year", `${WANG}|${ITEM}|${ITEM}|2024-01-01|380|2023-10-09|微信|T1|已入库`, "counted"],
  ["a refund", `${WANG}|${ITEM}|${ITEM}|2024-01-01|-380|2023-10-19|微信|T1|已入库`, "counted"],
  [
    "written 基本医疗保险费 alone",
    `${WANG}|基本医疗保险费|城乡居民基本医疗保险|2024-01-01|380|2023-10-09||T1|`,
    "counted",
  ],
  [
    "collected by the bank in one batch",
    `${WANG}|${ITEM}|${ITEM}|2024-01-01|380|2023-10-09|银行批量扣款|T1|`,
    "counted",
  ],
  [
    "a pension",
    `${WANG}|城乡居民基本养老保险费|城乡居民基本养老保险|2024-01-01|300|2023-10-09|微信|T1|`,
    "insurance",
  ],
  [
    "employees', as the second column says",
    `${WANG}|基本医疗保险费|职工基本医疗保险|2024-01-01|380|2023-10-09|微信|T1|`,
    "insurance",
  ],
  ["accidents", `${WANG}|城乡居民意外伤害保险|意外伤害保险|2024-01-01|30|2023-10-09|微信|T1|`, "insurance"],
  ["last year's", `${WANG}|${ITEM}|${ITEM}|2023-01-01|350|2022-10-09|微信|T1|`, "year"],
  ["cancelled", `${WANG}|${ITEM}|${ITEM}|2024-01-01|380|2023-10-09|微信|T1|作废`, "cancelled"],
  ["on its way", `${WANG}|${ITEM}|${ITEM}|2024-01-01|380|2023-10-09|微信|T1|待入库`, "pending"],
  ["a fund's", `${WANG}|${ITEM}|${ITEM}|2024-01-01|190|2023-12-09|医疗救助批量代缴|T1|`, "fund"],
  ["no amount", `${WANG}|${ITEM}|${ITEM}|2024-01-01||2023-10-09|微信|T1|`, "amount"],
  ["masked", `王建国|430903********9010|${ITEM}|${ITEM}|2024-01-01|380|2023-10-09|微信|T1|`, "masked"],
  ["without a number", `王建国||${ITEM}|${ITEM}|2024-01-01|380|2023-10-09|微信|T1|`, "no-number"],
])("%s", (_, row, standing) => {
  // A row above it that is like any other: the columns are read by it, too.
  const first = `李秀英|${ID.李秀英}|${ITEM}|${ITEM}|2024-01-01|380|2023-10-09|微信|T0|已入库`;
  expect(standings(accountOf([sheet([first, row])]))).toEqual(["counted", standing]);
});

test("a ticket that two exports have counts once; a household's ticket counts for each", () => {
  const wang = `${WANG}|${ITEM}|${ITEM}|2024-01-01|380|2023-10-09|微信|T1|已入库`;
  const li = `李秀英|${ID.李秀英}|${ITEM}|${ITEM}|2024-01-01|380|2023-10-09|微信|T1|已入库`;
  const account = accountOf([sheet([wang, li]), sheet([wang])]);
  expect(standings(account)).toEqual(["counted", "counted", "ticket"]);
  expect(account.received(ID.王建国)?.fen).toBe(38_000);
  expect(setAsideText(account.setAside())).toBe("没有计入 1 笔：同一张税票重复 1 笔（380 元）");
});

test("what is given back under the ticket's number is no second payment", () => {
  const paid = `${WANG}|${ITEM}|${ITEM}|2024-01-01|380|2023-10-09|微信|T1|已入库`;
  const account = accountOf([sheet([paid, paid.replace("|380|", "|-380|")])]);
  expect(standings(account)).toEqual(["counted", "counted"]);
  expect(account.received(ID.王建国)?.fen).toBe(0);
});

describe("a list of refunds", () => {
  const paid = `${WANG}|${ITEM}|${ITEM}|2024-01-01|380|2023-10-09|微信|T1|已入库`;
  const list = gridOf(
    `退费人员名单
     序号|姓名|身份证号|退费金额|退费日期
     1|王建国|${ID.王建国}|380|2023-11-01`,
    { name: "退费名单" },
  );

  test("takes back what was paid", () => {
    expect(accountOf([list, sheet([paid])]).received(ID.王建国)?.fen).toBe(0);
  });

  test("says nothing new where the export has the negative row", () => {
    const account = accountOf([list, sheet([paid, paid.replace("|380|", "|-380|")])]);
    expect(account.received(ID.王建国)?.fen).toBe(0);
    expect(account.setAside().get("refund")?.rows).toBe(1);
  });
});

test("the exports tell of the days from their first to their last", () => {
  const on = (day: string) => `${WANG}|${ITEM}|${ITEM}|2024-01-01|380|${day}|微信||`;
  const account = accountOf([sheet([on("2023-10-09"), on("2023-10-15")]), sheet([on("2023-11-01")])]);
  expect(account.asOf).toBe("2023-11-01");
  const days = ["2023-10-08", "2023-10-09", "2023-10-12", "2023-10-15", "2023-10-20", "2023-11-01"];
  expect(days.filter((day) => account.covers(day))).toEqual([
    "2023-10-09",
    "2023-10-12",
    "2023-10-15",
    "2023-11-01",
  ]);
});

test("a payment of several people is set aside, and each of them may have paid", () => {
  const account = accountOf([
    sheet([
      `王建国、李秀英|${ID.王建国}、${ID.李秀英}|${ITEM}|${ITEM}|2024-01-01|760|2023-10-09|微信|T1|已入库`,
    ]),
  ]);
  expect(standings(account)).toEqual(["shared", "shared"]);
  expect(setAsideText(account.setAside())).toBe("没有计入 2 笔：几个人合缴的 2 笔（760 元）");
  const [, li] = account.rows;
  if (li === undefined) throw new Error("no row of hers");
  expect(account.received(ID.李秀英)).toBeUndefined();
  expect(account.mayBeOf(ID.李秀英, li.person)).toEqual([li]);
  expect(account.mayBeOf(ID.张桂兰, { ...li.person, name: "张桂兰" })).toEqual([]);
});

test("a positive amount beside 退费 was given back", () => {
  const account = accountOf([
    gridOf(
      `业务类型|缴费人姓名|缴费人识别号|征收品目|金额|入库日期\n缴费|${WANG}|${ITEM}|380|2023-10-09\n退费|${WANG}|${ITEM}|380|2023-10-19`,
      { name: "明细" },
    ),
  ]);
  expect(standings(account)).toEqual(["counted", "counted"]);
  expect(account.received(ID.王建国)).toMatchObject({
    fen: 0,
    payments: [{ fen: 38_000 }],
    refunds: [{ fen: -38_000 }],
  });
});
