/** 缴费核对 (design §5.6 and its finer points): what it says of each person, by case. 普通居民 pay 380, 低保 190, 特困 nothing. */
import type { Grid } from "../../src/forms";
import { gridOf } from "../support/grid";
import { idNumber } from "../support/id-numbers";
import { ITEM, ledgerOf, linesOf, payments, sheetOf, totalOf, village } from "./support";

const WANG = `王建国|${idNumber("19700310", 901)}`;
const ZHANG = `张桂兰|${idNumber("19550920", 904)}`;
const CHEN = `陈德福|${idNumber("19510112", 905)}`;
const ZHAO = `赵小强|${idNumber("19650102", 911)}`;

const ROSTER = village("甲村", [
  `普通居民|1|户主|${WANG}|13812345678|380|PJ1`,
  `城乡低保对象|2|户主|${ZHANG}||190|PJ2`,
  `特困人员|3|户主|${CHEN}||0|`,
]);

const paid = (who: string, yuan: number, day = "2023-10-09", ticket = "", year = 2024) =>
  `${who}|${ITEM}|${year}-01-01|${yuan}|${day}|${ticket}|已入库|微信`;
/** Somebody else's, so that the sheet is never without rows. */
const ZHANG_PAID = paid(ZHANG, 190);

/** 姓名 结果 到账 差额 of all rows but 张桂兰's and those with nothing to tell. */
function said(grids: readonly Grid[], ...about: readonly string[]): string[] {
  return linesOf(sheetOf("pay", ledgerOf(grids)))
    .filter((line) => about.includes(String(line["姓名"])))
    .map((line) => ["姓名", "结果", "到账", "差额"].map((heading) => line[heading] ?? "·").join(" "));
}

test.each<[string, readonly string[], readonly string[]]>([
  ["as due", [paid(WANG, 380)], ["王建国 一致 380 0"]],
  ["nothing", [], ["王建国 未缴 0 -380"]],
  ["too little", [paid(WANG, 350)], ["王建国 少缴 350 -30"]],
  ["too much, at once", [paid(WANG, 400)], ["王建国 多缴 400 20"]],
  ["twice", [paid(WANG, 380), paid(WANG, 380, "2023-10-19")], ["王建国 重复缴 760 380"]],
  ["in parts that add up", [paid(WANG, 200), paid(WANG, 180)], ["王建国 一致 380 0"]],
  ["in parts that do not", [paid(WANG, 200), paid(WANG, 100)], ["王建国 少缴 300 -80"]],
  ["all of it given back", [paid(WANG, 380), paid(WANG, -380)], ["王建国 未缴 0 -380"]],
  [
    "given back down to what is due",
    [paid(WANG, 380), paid(WANG, 380), paid(WANG, -380)],
    ["王建国 一致 380 0"],
  ],
  [
    "the same ticket in two rows",
    [paid(WANG, 380, "2023-10-09", "T1"), paid(WANG, 380, "2023-10-09", "T1")],
    ["王建国 一致 380 0"],
  ],
  [
    "only for last year",
    [paid(WANG, 350, "2022-10-09", "", 2023)],
    ["王建国 未缴 0 -380", "王建国 别的年度 · ·"],
  ],
  [
    "for last year and this one",
    [paid(WANG, 350, "2022-10-09", "", 2023), paid(WANG, 380)],
    ["王建国 一致 380 0"],
  ],
  ["a pension", [paid(WANG, 300).replace(ITEM, "城乡居民基本养老保险费")], ["王建国 未缴 0 -380"]],
  ["by a fund", [paid(WANG, 380).replace("微信", "医疗救助批量代缴")], ["王建国 未缴 0 -380"]],
  ["cancelled", [paid(WANG, 380).replace("已入库", "作废")], ["王建国 未缴 0 -380"]],
  [
    "under a masked number",
    [paid("王建国|430903********9010".replace("9010", WANG.slice(-4)), 380)],
    ["王建国 待核（号码不全） 0 -380"],
  ],
  [
    "under a number of 15 characters",
    [paid(`王建国|${WANG.slice(4, 10)}${WANG.slice(12, 21)}`, 380)],
    ["王建国 一致 380 0"],
  ],
  [
    "by somebody of whom nothing is due",
    [paid(CHEN, 380)],
    ["王建国 未缴 0 -380", "陈德福 不应缴而缴 380 380"],
  ],
  [
    "given back to somebody of whom nothing is due, and nothing is there that he paid",
    [paid(CHEN, -380)],
    ["王建国 未缴 0 -380", "陈德福 待核（只有退费） -380 -380"],
  ],
  ["by somebody on no roster", [paid(ZHAO, 380)], ["王建国 未缴 0 -380", "赵小强 花名册没有 380 380"]],
  [
    "by such a one, and given back",
    [paid(ZHAO, 380), paid(ZHAO, -380)],
    ["王建国 未缴 0 -380", "赵小强 退费 0 0"],
  ],
])("%s", (_, lines, expected) => {
  const about = ["王建国", "赵小强", ...(lines.join("").includes("陈德福") ? ["陈德福"] : [])];
  expect(said([ROSTER, payments([ZHANG_PAID, ...lines])], ...about)).toEqual(expected);
});

test("whoever pays nothing and has paid nothing is settled", () => {
  expect(said([ROSTER, payments([ZHANG_PAID])], "张桂兰", "陈德福")).toEqual([
    "张桂兰 一致 190 0",
    "陈德福 一致 0 0",
  ]);
});

describe("a person on two rosters", () => {
  const other = village("乙村", [`普通居民|9|户主|${WANG}||380|PJ9`]);
  const sheet = sheetOf("pay", ledgerOf([ROSTER, other, payments([ZHANG_PAID, paid(WANG, 380)])]));

  test("has two rows, and what was received stands in the first alone", () => {
    expect(said([ROSTER, other, payments([ZHANG_PAID, paid(WANG, 380)])], "王建国")).toEqual([
      "王建国 一致 380 0",
      "王建国 另一册已列 · ·",
    ]);
  });

  test("is one person in the sum", () => {
    expect(totalOf(sheet)).toMatchObject({ 姓名: 3, 应缴: 570, 到账: 570, 差额: 0 });
  });
});

test("due is what the policy asks on the day of payment, and what the roster says where the policy says nothing", () => {
  const roster = gridOf(
    `某某县2024年度城乡居民医保参保花名册
     姓名|身份证号|应缴金额|实交额
     ${WANG}|400|400`,
    { name: "花名册" },
  );
  const [line] = linesOf(sheetOf("pay", ledgerOf([roster, payments([paid(WANG, 400)])])));
  expect(line).toMatchObject({ 结果: "一致", 应缴: 400, 到账: 400, 说明: "应缴按花名册" });
});

test("what another region's office received does not count, and is told", () => {
  const other = gridOf(
    [
      "临猗县2024年度城乡居民医保缴费明细",
      "缴费人姓名|证件号码|征收品目|费款所属期起|实缴金额|入库日期",
      `${WANG}|${ITEM}|2024-01-01|380|2023-10-09`,
    ].join("\n"),
    { name: "缴费明细" },
  );
  expect(said([ROSTER, payments([ZHANG_PAID]), other], "王建国")).toEqual([
    "王建国 未缴 0 -380",
    "王建国 别的地区 · ·",
  ]);
});

test("a payment without a number has a row of its own, and is told above", () => {
  const sheet = sheetOf("pay", ledgerOf([ROSTER, payments([ZHANG_PAID, paid("李四|", 380)])]));
  expect(linesOf(sheet).find(({ 姓名 }) => 姓名 === "李四")).toMatchObject({
    结果: "待核（号码不全）",
    到账: null,
  });
  expect(String(sheet.rows[3]?.[0])).toContain("没有计入 1 笔：没有号码或读不出 1 笔（380 元）");
});

test("begins with what it is, up to which day, by which policy and from which files", () => {
  const { rows } = sheetOf("pay", ledgerOf([ROSTER, payments([ZHANG_PAID, paid(WANG, 380, "2023-10-20")])]));
  const lines = rows.slice(0, 4).map(([line]) => String(line));
  expect(lines[0]).toBe("赫山区2024年度城乡居民基本医疗保险缴费核对表");
  expect(lines[1]).toMatch(/^截至：2023-10-20.*政策：赫山区2024年度，依据《/);
  expect(lines[2]).toBe("文件：1号文件.xlsx、2号文件.xlsx");
  expect(lines[3]).toBe("全部比对");
});

test("what was received after the day up to which is counted does not count", () => {
  const ledger = ledgerOf([ROSTER, payments([ZHANG_PAID, paid(WANG, 380, "2023-10-20")])], {
    on: "2023-10-15",
  });
  const line = linesOf(sheetOf("pay", ledger)).find(({ 姓名 }) => 姓名 === "王建国");
  expect(line).toMatchObject({ 结果: "未缴", 到账: 0 });
  expect(String(sheetOf("pay", ledger).rows[1]?.[0])).toContain("截至：2023-10-15");
});

test("the columns are those of the design, in their order", () => {
  const { rows, headerRows = 0 } = sheetOf("pay", ledgerOf([ROSTER, payments([ZHANG_PAID])]));
  const headings = rows[headerRows - 1] ?? [];
  expect(headings.slice(0, 14).join(" ")).toBe(
    "结果 村组 户籍号 户主 姓名 身份证号 户属性 应缴 花名册实交 到账 差额 入库日期 税票号码 位置",
  );
});

test("numbers are masked, tickets are not", () => {
  const lines = linesOf(
    sheetOf("pay", ledgerOf([ROSTER, payments([paid(WANG, 380, "2023-10-09", "343098197003109010")])])),
  );
  const wang = lines.find(({ 姓名 }) => 姓名 === "王建国");
  expect(wang?.["身份证号"]).toBe(`430903********${WANG.slice(-4)}`);
  expect(wang?.["税票号码"]).toBe("343098197003109010");
});
