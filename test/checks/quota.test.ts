/** `quota-mismatch` (design §4, §5.3): a row's quota against the region's rule, or the number in its document. */
import fc from "fast-check";
import type { Grid } from "../../src/forms";
import { sampleWorkbooks } from "../../src/samples";
import { type UnitTable, unitTables } from "../documents/units";
import { found, full, resultOf } from "../support/check";
import { edited, gridOf, nameOf } from "../support/grid";
import { table } from "../support/named-cells";
import { breakdownIn } from "../support/read";

const mismatches = (text: string) => found(["quota-mismatch"], table(gridOf(text)));

const TUWO =
  "土沃乡2024年度城乡居民医保征缴目标任务分解表\n村|户籍人数|已参加职工医保人数|2024年城乡居民参保人数";
const HESHAN = "赫山区2024年度城乡居民基本医疗保险参保计划表\n单位|2023年户籍人口数|2024年参保任务数";
const LINYI = "临猗县2024年度城乡居民基本医疗保险费征缴任务分解表\n序号|乡镇|任务数(人)";
const XIAOYI =
  "孝义市2023年度城乡居民医保参保任务表\n序号|乡镇（街道）|任务数(人)|序号|乡镇（街道）|任务数(人)";
const FANGTAI =
  "方太乡2024年度城乡居民医保参保缴费任务表\n村|户籍人口数|全额资助参保对象|高校大学生|在单位参加五险人员|在部队服现役人员|监狱服刑人员|任务数";

describe("wrong", () => {
  test.each<[text: string, cells: string[], why: string]>([
    [`${TUWO}\n土沃村|789|196|600`, ["土沃村的2024年城乡居民参保人数"], "789 − 196 = 593"],
    [`${TUWO}\n土沃村|789|196|789`, ["土沃村的2024年城乡居民参保人数"], "nobody subtracted"],
    [
      `${TUWO}\n台亭村|414|64|350\n土沃村|'789人|196|'594 人`,
      ["土沃村的2024年城乡居民参保人数"],
      "with units",
    ],
    [`${TUWO}\n土沃村|789|800|0`, ["土沃村的2024年城乡居民参保人数"], "more employees than people"],
    [`${TUWO}\n土沃村|789|196|\n台亭村|414|64|350`, ["土沃村的2024年城乡居民参保人数"], "forgotten: 593"],
    [
      `${TUWO}\n甲村|500|9|\n乙村|200|0|200\n丙村|300|0|300`,
      ["甲村的2024年城乡居民参保人数"],
      "forgotten: no sum of the rows below it",
    ],
    [
      `${TUWO}\n土沃村|789|800|\n台亭村|414|64|350`,
      ["土沃村的2024年城乡居民参保人数"],
      "forgotten, and the numbers beside it are wrong",
    ],
    [`${LINYI}\n1|猗氏镇|\n2|牛杜镇|30337`, ["猗氏镇的任务数(人)"], "forgotten: 34385 in the document"],
    [
      `${LINYI}\n1|猗氏镇|3\n2|某某镇|5`,
      ["猗氏镇的任务数(人)"],
      "34385: half of the units are the document's",
    ],
    [`${HESHAN}\n赫山街道|68315|64900`, ["赫山街道的2024年参保任务数"], "64899.25 is rounded to 64899"],
    [`${HESHAN}\n沧水铺镇|38491|36567`, ["沧水铺镇的2024年参保任务数"], "36566.45 is rounded down"],
    [`${HESHAN}\n赫山街道|68315|68315`, ["赫山街道的2024年参保任务数"], "the whole census"],
    [
      `${HESHAN}\n某村|100|96`,
      ["某村的2024年参保任务数"],
      "a unit that the document does not name: 95 by the rule",
    ],
    [
      `${LINYI}\n1|猗氏镇|34385\n2|牛杜镇|30377`,
      ["牛杜镇的任务数(人)"],
      "30337 in the document: two digits swapped",
    ],
    [`${LINYI}\n1|猗氏|34386`, ["猗氏的任务数(人)"], "its short name"],
    [
      `${XIAOYI}\n1|新义街道|27993|11|兑镇镇|26266`,
      ["兑镇镇的任务数(人)"],
      "second column group; headed 2023年度 as printed",
    ],
    [`${FANGTAI}\n甲村|1520|31|46|102|5|1|1336`, ["甲村的任务数"], "1520 − 185 = 1335"],
    [
      `${FANGTAI}\n甲村|1520|31|46|102|5||1335`,
      ["甲村的任务数"],
      "a blank beside other numbers is nobody: 1336",
    ],
  ])("%s: %j (%s)", (text, cells) => {
    expect(mismatches(text)).toEqual(cells.map((cell) => `quota-mismatch ${cell}`));
  });
});

describe("right", () => {
  test.each<[text: string, why: string]>([
    [`${TUWO}\n土沃村|789|196|593\n合计|789|196|593`, "as printed"],
    [`${TUWO}\n土沃村|790|196|594`, "another census than the document's: the rule counts"],
    [`${TUWO}\n土沃村|789||593`, "no number of employees"],
    [`${TUWO}\n土沃村|789|很多|593`, "no number that can be read"],
    [`${TUWO}\n土沃村|789|#REF!|593`, "a number that is lost"],
    [`${FANGTAI}\n甲村|1520|31|46|102|#N/A|1|1335`, "one of several numbers is lost"],
    [`${TUWO}\n土沃村|789|196|`, "no quota at all: the table is still to be filled in"],
    [`${TUWO}\n土沃村|789|196|—\n台亭村|414|64|350`, "a dash was not forgotten"],
    [`${TUWO}\n土沃村|789||\n台亭村|414|64|350`, "nor is there anything to compute it from"],
    [`${TUWO}\n土沃村|789|789|\n台亭村|414|64|350`, "nobody is left to enrol there"],
    [
      `${TUWO}\n东片|1203|260|\n土沃村|789|196|593\n台亭村|414|64|350`,
      "the sum of the rows below it, though nothing calls it so",
    ],
    [`${HESHAN}\n赫山街道|68315|64899`, "as printed"],
    [`${HESHAN}\n某村|10|10`, "9.5 is rounded up"],
    [`${HESHAN}\n合计|773761|735073`, "the total is the sum of rounded rows"],
    [`${LINYI}\n1|嵎阳镇|23652`, "the name as printed"],
    [`${LINYI}\n1|某某镇|5`, "a unit that the document does not name"],
    [`${LINYI}\n1|猗氏镇|3\n2|某某镇|5\n3|另一镇|6`, "of three units the document names one: another table"],
    [`${LINYI}\n1|城东村|500\n2|城西村|300\n3|社区办|120`, "a township's own table"],
    [`${XIAOYI}\n1|新义街道|27993|11|兑镇镇|26265`, "as printed"],
    [`${FANGTAI}\n甲村|1520|31|46|102|5|1|1335`, "1520 − 185 = 1335"],
    [
      "方太乡2024年度任务表\n村|户籍人口数|在单位参加五险人员|任务数\n甲村|1520|102|1335",
      "columns are missing",
    ],
    ["2024年度任务表\n村|户籍人口数|任务数\n甲村|100|7", "no region"],
    ["赫山区任务表\n村|户籍人口数|任务数\n甲村|100|7", "no year"],
    ["赫山区2031年度任务表\n村|户籍人口数|任务数\n甲村|100|7", "a year without a policy"],
    ["赫山区2024年度任务表\n村|常住人口数|任务数\n甲村|100|7", "not the registered population"],
    ["赫山区2024年度参保进度表\n村|户籍人口数|参保人数\n甲村|100|7", "who has enrolled so far"],
  ])("%s (%s)", (text) => {
    expect(mismatches(text)).toEqual([]);
  });
});

test("a quota that is merged over two units is that of both, and not judged as one's", () => {
  const grid = table(
    gridOf(`${TUWO}\n甲村|100|0|\n土沃村|789|196|943\n台亭村|414|64|`, { merges: ["D4:D5"] }),
  );
  expect(found(["quota-mismatch"], grid)).toEqual(["quota-mismatch 甲村的2024年城乡居民参保人数"]);
});

test("a unit that is drawn over two rows is judged as any other", () => {
  const merges = ["A3:A4", "B3:B4", "C3:C4", "D3:D4"];
  const grid = table(gridOf(`${TUWO}\n土沃村|789|196|600\n|||\n台亭村|414|64|350`, { merges }));
  expect(found(["quota-mismatch"], grid)).toEqual(["quota-mismatch 土沃村的2024年城乡居民参保人数"]);
});

test("a census that is merged over two units is neither's", () => {
  const grid = gridOf(`${HESHAN}\n甲村|100|57\n乙村||38`, { merges: ["B3:B4"] });
  expect(found(["quota-mismatch"], grid)).toEqual([]);
});

test("value, message and fix", () => {
  const [finding] = full(["quota-mismatch"], gridOf(`${TUWO}\n土沃村|789|196|600`));
  expect(finding).toMatchObject({ value: "600", fix: "593" });
  for (const part of ["土沃村", "600", "593", "789", "196", "土沃乡2024年度"])
    expect(finding?.message).toContain(part);
  expect(full(["quota-mismatch"], gridOf(`${LINYI}\n1|猗氏镇|3`))[0]).toMatchObject({ fix: "34385" });
  expect(full(["quota-mismatch"], gridOf(`${TUWO}\n土沃村|789|800|0`))[0]?.fix).toBeNull();
});

describe("the documents' tables, laid out as printed", () => {
  const gridOfRegion = (region: string): Grid => {
    const [grid] = sampleWorkbooks().find(({ fileName }) => fileName.includes(region))?.sheets ?? [];
    if (grid === undefined) throw new Error(`no sample for ${region}`);
    return grid;
  };
  const tables: readonly [string, UnitTable][] = unitTables.map((table) => [table.region, table]);

  test.each(tables)("%s: each number is what the rule or the document says", (region) => {
    expect(found(["quota-mismatch", "count-invalid"], gridOfRegion(region))).toEqual([]);
  });

  test.each(tables)(
    "%s: any number that is changed is found, and mended to what is printed",
    (region, table) => {
      const grid = gridOfRegion(region);
      const { units } = breakdownIn(grid);
      fc.assert(
        fc.property(fc.nat(units.length - 1), fc.integer({ min: 1, max: 500 }), (index, more) => {
          const unit = units[index];
          const row = table.rows.find((candidate) => candidate.unit === unit?.name);
          if (unit === undefined || unit.quota === null || row === undefined) throw new Error("no such unit");
          const cell = nameOf(unit.quota.cell);
          const findings = full(["quota-mismatch"], edited(grid, { [cell]: row.quota + more }));
          expect(findings.map((finding) => [nameOf(finding.cell), finding.fix])).toEqual([
            [cell, String(row.quota)],
          ]);
        }),
        { numRuns: 20 },
      );
    },
  );

  test("孝义市's is headed 2023年度, and judged by the document that prints it", () => {
    const result = resultOf(gridOfRegion("孝义市"));
    expect([result.year, result.policy?.label, result.findings]).toEqual([2023, "孝义市2024年度", []]);
  });
});
