/** 未缴名单 and 公示 (design §5.6): who stands on them, with what, and what people wrote is kept. */
import type { Grid } from "../../src/forms";
import { cellKey } from "../../src/forms";
import { plainValue } from "../../src/hosts/shared/new-sheet";
import type { NewSheet } from "../../src/hosts/workbook";
import { gridOf } from "../support/grid";
import { idNumber } from "../support/id-numbers";
import { ITEM, ledgerOf, linesOf, payments, sheetOf, totalOf, village } from "./support";

const WANG = `王建国|${idNumber("19700310", 901)}`;
const LI = `李秀英|${idNumber("19720815", 902)}`;
const ZHANG = `张桂兰|${idNumber("19550920", 904)}`;
const CHEN = `陈德福|${idNumber("19510112", 905)}`;
const SUN = `孙大妹|${idNumber("19660203", 922)}`;

const FIRST = village("甲村", [
  `普通居民|1|户主|${WANG}|13812345678|380|PJ1`,
  `普通居民|1|妻|${LI}||380|`,
  `特困人员|3|户主|${CHEN}||0|`,
]);
const SECOND = village("乙村", [`城乡低保对象|2|户主|${ZHANG}||190|`, `普通居民|4|户主|${SUN}||380|PJ4`]);
const paid = (who: string, yuan: number, day = "2023-10-09") =>
  `${who}|${ITEM}|2024-01-01|${yuan}|${day}||已入库|微信`;

/** 李秀英 still owes 30, 王建国 and 张桂兰 all. */
const PAYMENTS = payments([paid(LI, 350), paid(SUN, 380, "2023-10-12")]);
const LEDGER = ledgerOf([FIRST, SECOND, PAYMENTS]);

describe("未缴名单", () => {
  const sheet = sheetOf("unpaid", LEDGER);

  test("has the columns of the design", () => {
    expect((sheet.rows[(sheet.headerRows ?? 0) - 1] ?? []).slice(0, 10).join(" ")).toBe(
      "村组 户籍号 户主 姓名 身份证号 联系电话 应缴 原因 联系情况 负责人",
    );
  });

  test("whoever still owes, with what he owes, and the household's sum on its first row", () => {
    const lines = linesOf(sheet).map((line) =>
      ["村组", "姓名", "应缴", "本户合计"].map((h) => line[h] ?? "·").join(" "),
    );
    expect(lines).toEqual([
      "泉交河镇 甲村 王建国 380 410",
      "泉交河镇 甲村 李秀英 30 ·",
      "泉交河镇 乙村 张桂兰 190 190",
    ]);
  });

  test("a page for each village, and sums as formulas", () => {
    expect(totalOf(sheet)).toMatchObject({ 姓名: 3, 应缴: 600 });
    expect(sheet.finish?.pageBreaks).toEqual([8]);
    const formulas = sheet.rows.flatMap((row) =>
      row.flatMap((cell) =>
        typeof cell === "object" && cell !== null && "formula" in cell ? cell.formula : [],
      ),
    );
    expect(formulas).toContain("SUBTOTAL(9,G6:G7)");
    expect(formulas).toContain("SUBTOTAL(9,G6:G10)");
  });

  test("groups of a village are on its page, wherever their rows stand", () => {
    const mixed = gridOf(
      `赫山区2024年度城乡居民医保参保花名册
       村|组|户属性|户籍号|姓名|身份证号|实交额
       甲村|一组|普通居民|1|${WANG}|380
       乙村|一组|普通居民|2|${ZHANG}|380
       甲村|二组|普通居民|3|${LI}|380`,
      { name: "花名册" },
    );
    const list = sheetOf("unpaid", ledgerOf([mixed, payments([paid(SUN, 380)])]));
    expect(linesOf(list).map((line) => `${String(line["村组"])} ${String(line["姓名"])}`)).toEqual([
      "甲村一组 王建国",
      "甲村二组 李秀英",
      "乙村一组 张桂兰",
    ]);
    expect(list.finish?.pageBreaks).toHaveLength(1);
  });

  test("the reasons of the design are there to choose from", () => {
    expect(sheet.help?.[0]?.choices?.join(" ")).toBe(
      "死亡 服刑 服役 拒参 失踪 无法联系 户口迁出 已在外地参保 已参加职工医保 其他",
    );
  });
});

/** The sheet as a file hands it back, with something typed into it. */
function handedBack({ name, rows }: NewSheet, typed: Readonly<Record<number, string>> = {}): Grid {
  const cells = rows.map((row) => row.map(plainValue));
  const byKey = new Map(Object.entries(typed).map(([key, text]) => [Number(key), text]));
  return {
    name,
    origin: { row: 0, column: 0 },
    cells: cells.map((row, r) => row.map((value, column) => byKey.get(cellKey(r, column)) ?? value)),
  };
}

describe("a second time", () => {
  const first = sheetOf("unpaid", LEDGER);
  /** 原因 of 王建国 in H6, of 张桂兰 in H9. */
  const before = handedBack(first, {
    [cellKey(5, 7)]: "拒参",
    [cellKey(8, 7)]: "死亡",
    [cellKey(8, 9)]: "老周",
  });

  test("what people wrote is kept with the row's key, also where rows were sorted otherwise", () => {
    const { cells } = before;
    const sorted = { ...before, cells: [...cells.slice(0, 5), ...cells.slice(5).reverse()] };
    for (const earlier of [before, sorted]) {
      const again = linesOf(sheetOf("unpaid", LEDGER, [earlier]));
      expect(again.map((line) => line["原因"])).toEqual(["拒参", null, "死亡"]);
      expect(again[2]?.["负责人"]).toBe("老周");
      expect(again.map((line) => line["行标识（请勿改动）"])).toEqual(
        linesOf(first).map((line) => line["行标识（请勿改动）"]),
      );
    }
  });

  test("nobody gets what was written of another one of his name", () => {
    const other = village("丙村", [`普通居民|7|户主|王建国|${idNumber("19800310", 931)}||380|`]);
    const again = linesOf(sheetOf("unpaid", ledgerOf([other, PAYMENTS]), [before]));
    expect(again.map((line) => line["原因"])).toEqual([null]);
  });

  test("whoever has paid meanwhile is gone", () => {
    const later = payments([paid(LI, 380), paid(WANG, 380), paid(SUN, 380)]);
    const again = linesOf(sheetOf("unpaid", ledgerOf([FIRST, SECOND, later]), [before]));
    expect(again.map((line) => [line["姓名"], line["原因"]])).toEqual([["张桂兰", "死亡"]]);
  });

  test("the key is made anew each time, and says nothing of the person", () => {
    const keys = (sheet: NewSheet) => linesOf(sheet).map((line) => line["行标识（请勿改动）"]);
    const all = [...keys(first), ...keys(sheetOf("unpaid", LEDGER))];
    expect(new Set(all).size).toBe(all.length);
  });
});

describe("公示", () => {
  const sheet = sheetOf("post", LEDGER);

  test("who has paid, by the payments: no category, and nothing of a number", () => {
    const lines = linesOf(sheet).map((line) =>
      ["序号", "村组", "户主", "姓名", "缴费金额", "入库日期"].map((h) => line[h]).join(" "),
    );
    expect(lines).toEqual([
      "1 泉交河镇 甲村 王建国 李秀英 350 2023-10-09",
      "2 泉交河镇 乙村 孙大妹 孙大妹 380 2023-10-12",
    ]);
    expect(JSON.stringify(sheet.rows)).not.toMatch(/低保|特困|430903/);
  });

  test("has room for the period, the telephone and two seals", () => {
    expect(sheet.rows.slice(0, 5).join("\n")).toMatch(/公示期：.*监督电话：[^]*盖章：[^]*盖章：/);
  });

  test("the last four where they are asked for", () => {
    expect(linesOf(sheetOf("post", LEDGER, [], true)).map((line) => line["证件号码后四位"])).toEqual([
      LI.slice(-4),
      SUN.slice(-4),
    ]);
  });

  test("without payments, by what the rosters say was taken, and it says so", () => {
    const byRoster = sheetOf("post", ledgerOf([FIRST, SECOND]));
    expect(linesOf(byRoster).map((line) => `${String(line["姓名"])} ${String(line["缴费金额"])}`)).toEqual([
      "王建国 380",
      "李秀英 380",
      "张桂兰 190",
      "孙大妹 380",
    ]);
    expect(byRoster.rows.slice(0, 5).join("\n")).toContain("按花名册所写的实收公示");
  });
});
