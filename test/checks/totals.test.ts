/** `total-mismatch` (design §4, §5.3, §5.4): the total row of a breakdown table against its rows. */
import fc from "fast-check";
import { sampleWorkbooks } from "../../src/samples";
import { unitTables } from "../documents/units";
import { found, full } from "../support/check";
import { edited, gridOf, nameOf } from "../support/grid";
import { table } from "../support/named-cells";
import { breakdownIn } from "../support/read";

const mismatches = (text: string, options?: Parameters<typeof gridOf>[1]) =>
  found(["total-mismatch"], table(gridOf(text, options)));

const HEADER = "村 | 户籍人数 | 已参加职工医保人数 | 任务数";
const ROWS = "土沃村 | 789 | 196 | 593\n台亭村 | 414 | 64 | 350";

describe("wrong", () => {
  test.each<[text: string, cells: string[], why: string]>([
    [`${HEADER}\n${ROWS}\n合计|1203|260|944`, ["合计的任务数"], "593 + 350 = 943"],
    [
      `${HEADER}\n${ROWS}\n合计|1204|261|944`,
      ["合计的户籍人数", "合计的已参加职工医保人数", "合计的任务数"],
      "each column for itself",
    ],
    [`${HEADER}\n合计|1203|260|944\n${ROWS}`, ["合计的任务数"], "at the top"],
    [`${HEADER}\n${ROWS}\n合 计|1203|260|'944人`, ["合计的任务数"], "with its unit"],
    [`${HEADER}\n${ROWS}\n总计|1203|260|593`, ["总计的任务数"], "the first row only"],
    [`${HEADER}\n${ROWS}\n全乡|1203|260|944`, ["全乡的任务数"], "in other words"],
    ["村|任务数\n土沃村|593\n台亭村|350\n合计：944人|", ["A4"], "in one cell with its word"],
    [
      "村|户籍人口|高校大学生|服现役人员|任务数\n甲村|100|5|1|94\n乙村|50|2|0|48\n合计|150|7|2|142",
      ["合计的服现役人员"],
      "a column of those who are excluded",
    ],
    [
      "村|任务数|村|任务数\n土沃村|593|台亭村|350\n塘坪村|543|合计|1487",
      ["合计的任务数"],
      "side by side, the total in the second group",
    ],
    [
      "村|户籍人数|任务数|村|户籍人数|任务数\n土沃村|789|593|台亭村|414|350\n合计||||1203|944",
      ["合计的任务数"],
      "side by side, the word on the left, the numbers on the right",
    ],
    [
      "乡镇|任务数|已缴人数|完成率|已收金额\n甲镇|100|60|0.6|22800\n乙镇|50|20|0.4|7600\n合计|150|81|0.53|30410",
      ["合计的已缴人数", "合计的已收金额"],
      "columns that nobody asks for, but not a share",
    ],
    [
      "乡镇|任务数|已缴\n甲镇|100|60\n合计|100|60\n-\n村|任务数|未缴\n丙村|30|5\n丁村|20|6\n合计|50|12",
      ["C8"],
      "a second table, with other columns",
    ],
    ["乡镇|任务数\n北片合计|10\n甲村|4\n乙村|6\n合计|11", ["合计的任务数"], "beside a total over a part"],
  ])("%s: %j (%s)", (text, cells) => {
    expect(mismatches(text)).toEqual(cells.map((cell) => `total-mismatch ${cell}`));
  });

  test("merged over the groups: on its first cell", () => {
    const text = "序号|乡镇|任务数|序号|乡镇|任务数\n1|甲镇|10|2|乙镇|20\n合计|31人||||";
    expect(mismatches(text, { merges: ["B3:F3"] })).toEqual(["total-mismatch 合计的乡镇"]);
  });
});

describe("right", () => {
  test.each<[text: string, why: string]>([
    [`${HEADER}\n${ROWS}\n合计|1203|260|943`, "as it should be"],
    [
      "乡镇|任务数|完成率|排名|人均金额|比上周|联系人电话\n甲镇|100|0.6|1|380|5|13873700001\n乙镇|50|0.4|2|370.5|3|13873700002\n合计|150|0.53||375.2|4|",
      "shares, ranks and averages",
    ],
    ["乡镇|任务数|参保面\n甲镇|100|96.5\n乙镇|50|90.1\n合计|150|94.4", "an average that is not called so"],
    [`${HEADER}\n合计|1203|260|943\n${ROWS}`, "at the top"],
    [`${HEADER}\n${ROWS}\n合计|'1,203|２６０人|'943 人`, "with units, thousands, full-width"],
    [`${HEADER}\n${ROWS}`, "no total row"],
    [`${HEADER}\n${ROWS}\n合计|||`, "not filled in"],
    [`${HEADER}\n${ROWS}\n合计|1203|—|943`, "a dash"],
    [`${HEADER}\n土沃村|789||593\n台亭村|414|64|350\n合计|1203|64|943`, "a blank counts as 0"],
    [`${HEADER}\n土沃村|很多|196|593\n台亭村|414|64|350\n合计|1203|260|943`, "a number that cannot be read"],
    [`${HEADER}\n土沃村|789|#REF!|593\n台亭村|414|64|350\n合计|1203|260|943`, "a number that is lost"],
    [
      `${HEADER}\n土沃村|789|196|593\n小计|789|196|593\n台亭村|414|64|350\n合计|1203|260|943`,
      "小计 in between",
    ],
    [`${HEADER}\n${ROWS}\n其中：台亭村|414|64|350\n合计|1203|260|943`, "其中 is counted already"],
    ["乡镇|任务数\n甲村|4\n乙村|6\n北片合计|10\n丙村|5\n南片合计|5\n合计|15", "totals over parts below them"],
    ["乡镇|任务数\n北片合计|10\n甲村|4\n乙村|6\n南片合计|5\n丙村|5\n合计|15", "totals over parts above them"],
    ["乡镇|任务数\n甲村|4\n乙村|6\n北片合计|10\n丙村|5\n南片合计|5", "and none over all"],
    ["村|任务数\n甲村|4\n乙村|6\n合计|10\n村|任务数\n丙村|5\n合计|5", "one for each of two pages"],
    ["村|任务数|村|任务数\n甲村|4|丙村|5\n合计|4|合计|5", "one for each group"],
    ["村|任务数|村|任务数\n甲村|4|丙村|5\n乙村|6|合计|15", "side by side, one for all"],
    [
      "村|户籍人数|任务数|村|户籍人数|任务数\n土沃村|789|593|台亭村|414|350\n合计||||1203|943",
      "under the other group",
    ],
    ["村|任务数\n土沃村|593\n台亭村|350\n合计：943人|", "in one cell with its word"],
  ])("%s (%s)", (text) => {
    expect(mismatches(text)).toEqual([]);
  });

  test("fractions that formulas leave behind add up", () => {
    const grid = gridOf([
      ["村", "任务数"],
      ["甲村", 0.1],
      ["乙村", 0.2],
      ["合计", 0.3],
    ]);
    expect(found(["total-mismatch"], grid)).toEqual([]);
  });
});

describe("the documents' tables", () => {
  const tables = unitTables.map((table) => [table.region, table] as const);
  const gridOfRegion = (region: string) => {
    const [grid] = sampleWorkbooks().find(({ fileName }) => fileName.includes(region))?.sheets ?? [];
    if (grid === undefined) throw new Error(`no sample for ${region}`);
    return grid;
  };

  test("临猗县's rows add up to 479520, its total row says 479519", () => {
    const [finding, ...others] = full(["totals"], gridOfRegion("临猗县"));
    expect(finding).toMatchObject({ rule: "total-mismatch", value: "479519", fix: null });
    expect(finding?.message).toContain("479520");
    expect(finding?.message).toContain("479519");
    expect(others).toEqual([]);
  });

  test.each(tables.filter(([region]) => region !== "临猗县"))("%s's are right", (region) => {
    expect(found(["totals"], gridOfRegion(region))).toEqual([]);
  });

  test.each(tables)("%s: a total that is changed is found", (region, { rowSum }) => {
    const grid = gridOfRegion(region);
    const cell = breakdownIn(grid).total?.quota?.cell;
    if (cell === undefined) throw new Error("no total");
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999 }), (more) => {
        const spoilt = edited(grid, { [nameOf(cell)]: rowSum.quota + more });
        const [finding] = full(["total-mismatch"], spoilt);
        expect(finding?.cell).toEqual(cell);
        expect(finding?.message).toContain(`相差 ${more}`);
      }),
      { numRuns: 10 },
    );
  });
});
