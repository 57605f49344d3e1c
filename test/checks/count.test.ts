/** `count-invalid` (design §5.3): negative, fractional, or text that is no number; counts may carry their unit. */
import fc from "fast-check";
import { found, full } from "../support/check";
import { gridOf } from "../support/grid";

const HEADER = "土沃乡2024年度征缴目标任务分解表\n村 | 户籍人数 | 已参加职工医保人数 | 服现役人员 | 任务数";
const table = (...rows: string[]) => gridOf([HEADER, ...rows].join("\n"));
const invalid = (...rows: string[]) => found(["count-invalid"], table(...rows));

describe("wrong", () => {
  test.each<[row: string, cells: string[]]>([
    ["土沃村|-789|196|0|593", ["B3"]],
    ["土沃村|789|196.5|0|593", ["C3"]],
    ["土沃村|789|196|很多|593", ["D3"]],
    ["土沃村|789|196|0|592.55", ["E3"]],
    ["土沃村|789|196|0|约593", ["E3"]],
    ["土沃村|'-789人|196|0|593户左右", ["B3", "E3"]],
    ["土沃村|789/2|196|0|593", ["B3"]],
    ["土沃村|789|196|0|5 9 3 个人", ["E3"]],
    ["合计|789.5|-1|无数|593", ["B3", "C3", "D3"]],
  ])("%s: %j", (row, cells) => {
    expect(invalid(row)).toEqual(cells.map((cell) => `count-invalid ${cell}`));
  });
});

describe("right", () => {
  test.each([
    "土沃村|789|196|0|593",
    "土沃村|'789|'196|'0|'593",
    "土沃村|789人|196 人|0人|'593户",
    "土沃村|'1,789|196|0|'1，593 人",
    "土沃村|７８９|１９６人|０|５９３",
    "土沃村|789|||",
    "土沃村|789|/|—|593",
    "土沃村|789|无|-|593",
    "合计|'789人|196|0|593",
    "注：任务数=户籍人数-已参加职工医保人数|||",
    "填表人：张三|审核人：李四|日期：2023年10月8日||",
    "填表人|张三|审核人|李四|",
    "小计|很多|||",
  ])("%s", (row) => {
    expect(invalid(row)).toEqual([]);
  });

  test("what a formula leaves behind the point is no fraction of a person", () => {
    const grid = gridOf([
      ["土沃乡2024年度任务分解表"],
      ["村", "户籍人数", "已参加职工医保人数", "任务数"],
      ["土沃村", 789, 196, 593.0000000001],
    ]);
    expect(found(["count-invalid", "quota-mismatch"], grid)).toEqual([]);
  });

  test("an error value is `cell-error`", () => {
    expect(found(["count-invalid", "cell-error"], table("土沃村|#REF!|196|0|593"))).toEqual([
      "cell-error B3",
    ]);
  });
});

test("the total's cells too, also in one cell with the word, and side by side", () => {
  const sideBySide = gridOf(`
    孝义市2024年度任务表
    序号 | 乡镇 | 任务数 | 序号 | 乡镇 | 任务数
    1 | 新义街道 | 27993.4 | 11 | 兑镇镇 | 二万
    合计 | 五万 | | | |`);
  expect(found(["count-invalid"], sideBySide)).toEqual(["count-invalid C3", "count-invalid F3"]);
  expect(found(["count-invalid"], gridOf("村|任务数\n土沃村|593\n合计：593.5人|"))).toEqual([]);
});

test("value and message; a quota is mended where the rule gives its number", () => {
  const quota = full(["count-invalid", "quota-mismatch"], table("土沃村|789|196|0|592.55"));
  expect(quota.map(({ rule, value, fix }) => [rule, value, fix])).toEqual([
    ["count-invalid", "592.55", "593"],
  ]);
  const [census] = full(["count-invalid"], table("土沃村|-789|196|0|593"));
  expect(census).toMatchObject({ value: "-789", fix: null });
  for (const part of ["土沃村", "户籍人数", "-789"]) expect(census?.message).toContain(part);
});

test("no whole number is wrong, with or without its unit", () => {
  const unit = fc.constantFrom("", "人", " 人", "户", " 名", "个");
  fc.assert(
    fc.property(fc.nat(9_999_999), unit, (persons, word) => {
      const grid = gridOf([
        ["某县任务分解表"],
        ["村", "任务数"],
        ["某村", word === "" ? persons : `${persons}${word}`],
      ]);
      expect(found(["count-invalid"], grid)).toEqual([]);
    }),
  );
});
