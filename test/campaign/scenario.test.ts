/**
 * Two villages and an export: three have paid nothing, two too little. Every number is held against a second count, by plain
 * loops over the cells as they were typed.
 */
import { toFen } from "../../src/policy";
import { idNumber } from "../support/id-numbers";
import { ITEM, ledgerOf, linesOf, payments, sheetOf, totalOf, village } from "./support";

type Cells = readonly string[];

const KINDS = [
  { category: "普通居民", due: 380 },
  { category: "普通居民", due: 380 },
  { category: "城乡低保对象", due: 190 },
  { category: "特困人员", due: 0 },
] as const;

/** 户属性|户籍号|关系|姓名|身份证号|电话|实交额|票据号码 */
function rosterLines(count: number, from: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const n = from + i;
    const { category, due } = KINDS[i % KINDS.length] ?? KINDS[0];
    const household = Math.floor(i / 3) + 1;
    const relation = i % 3 === 0 ? "户主" : "子";
    const id = idNumber(`19${60 + (n % 30)}0${1 + (n % 9)}1${n % 9}`, 900 + n);
    return `${category}|${household}|${relation}|村民${"甲乙丙丁戊己庚辛壬癸"[n % 10]}${"一二三四五六七八九十"[Math.floor(n / 10) % 10]}|${id}||${due}|PJ${n}`;
  });
}

const VILLAGES: Readonly<Record<string, readonly string[]>> = {
  甲村: rosterLines(24, 0),
  乙村: rosterLines(20, 30),
};
const EVERYBODY: readonly Cells[] = Object.values(VILLAGES).flatMap((lines) =>
  lines.map((line) => line.split("|")),
);
const idOf = (n: number) => EVERYBODY[n]?.[4] ?? "";

/** The first and the sixth of 甲村 and the second of 乙村 have paid nothing; two others 30 too little. */
const NOTHING = new Set([idOf(0), idOf(5), idOf(25)]);
const LESS = new Set([idOf(8), idOf(28)]);

const EXPORT: readonly string[] = EVERYBODY.flatMap(([, , , name = "", id = "", , due = ""], i) => {
  const day = `2023-10-${String(10 + (i % 18)).padStart(2, "0")}`;
  if (due === "0" || NOTHING.has(id)) return [];
  const yuan = LESS.has(id) ? Number(due) - 30 : Number(due);
  const own = `${name}|${id}|${ITEM}|2024-01-01|${yuan}|${day}|T${i}|已入库|微信`;
  const pension = `${name}|${id}|城乡居民基本养老保险费|2023-01-01|300|${day}|Y${i}|已入库|微信`;
  return i % 7 === 0 ? [own, pension] : [own];
});

const ledger = ledgerOf([
  ...Object.entries(VILLAGES).map(([name, lines]) => village(name, lines)),
  // Last year's roster of the same people makes nobody twice.
  village("甲村", VILLAGES.甲村 ?? [], 2023),
  payments(EXPORT),
]);
const sheet = sheetOf("pay", ledger);
const lines = linesOf(sheet);

test("three have paid nothing, two too little, all others what is due", () => {
  const by = (result: string) => lines.filter((line) => line["结果"] === result).map((line) => line["姓名"]);
  expect(by("未缴")).toHaveLength(3);
  expect(by("少缴")).toHaveLength(2);
  expect(by("一致")).toHaveLength(EVERYBODY.length - 5);
  expect(lines).toHaveLength(EVERYBODY.length);
});

test("the sums are those of a second count", () => {
  let [due, received] = [0, 0];
  for (const cells of EVERYBODY) due += Number(cells[6]);
  for (const row of EXPORT) {
    const [, , item, , yuan] = row.split("|");
    if (item === ITEM) received += Number(yuan);
  }
  expect(totalOf(sheet)).toMatchObject({
    姓名: EVERYBODY.length,
    应缴: due,
    到账: received,
    差额: received - due,
  });
});

test("未缴名单 has these five, with what they owe", () => {
  const owing = linesOf(sheetOf("unpaid", ledger));
  let owed = 0;
  for (const [, , , , id = "", , due = ""] of EVERYBODY)
    owed += NOTHING.has(id) ? Number(due) : LESS.has(id) ? 30 : 0;
  expect(owing).toHaveLength(5);
  expect(totalOf(sheetOf("unpaid", ledger))).toMatchObject({ 姓名: 5, 应缴: owed });
});

test("公示 has everybody who has paid, village by village", () => {
  const posted = sheetOf("post", ledger);
  let payers = 0;
  for (const row of EXPORT) if (row.includes(ITEM)) payers++;
  expect(linesOf(posted)).toHaveLength(payers);
  expect(totalOf(posted)).toMatchObject({ 姓名: payers, 缴费金额: totalOf(sheet)["到账"] });
});

test("what counts and what is set aside are all rows of the export", () => {
  const standings = ledger.account?.rows.map(({ standing }) => standing) ?? [];
  expect(standings).toHaveLength(EXPORT.length);
  expect(standings.filter((standing) => standing === "insurance")).toHaveLength(
    EXPORT.filter((row) => row.includes("养老")).length,
  );
  expect(String(sheet.rows[3]?.[0])).toContain("别的险种");
  expect(toFen(Number(totalOf(sheet)["到账"]))).toBe(
    ledger.account?.rows.reduce((sum, row) => sum + (row.standing === "counted" ? row.fen : 0), 0),
  );
});
