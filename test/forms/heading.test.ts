/** Region and year of a sheet, from its title and its 填报单位 line (design §5.2, §5.4). */
import { gridOf } from "../support/grid";
import { read } from "../support/read";

const TABLE = "姓名 | 性别 | 身份证号 | 实交额\n王建国 | 男 | 430903197003109010 | 380";

function headingOf(lines: readonly string[]) {
  const { heading } = read(gridOf([...lines, TABLE].join("\n")));
  return [heading.region?.name ?? null, heading.year];
}

const form = "城乡居民基本医疗保险参保缴费基本信息登记表";

test.each<[lines: string[], region: string | null, year: number | null, why: string]>([
  [[`赫山区2024年度${form}`], "赫山区", 2024, "the official title"],
  [[`益阳市赫山区2024年度${form}`], "赫山区", 2024, "with its city"],
  [[`湖南省益阳市赫山区2024年${form}`], "赫山区", 2024, "年 without 度"],
  [[`赫 山 区 2 0 2 4 年 度 登 记 表`], "赫山区", 2024, "letter-spaced, as printed titles are"],
  [[`赫山区２０２４年度${form}`], "赫山区", 2024, "full-width digits"],
  [[`2023年收取的赫山区2024年度${form}`], "赫山区", 2024, "年度 counts before a bare 年"],
  [[`赫山区二〇二四年度${form}`], "赫山区", 2024, "Chinese digits"],
  [[`赫山区二○二四年度${form}`], "赫山区", 2024, "Chinese digits with a circle for zero"],
  [[`赫山区二零二四年度${form}`], "赫山区", 2024, "Chinese digits with 零"],
  [[`2023年9月至12月收取赫山区2024年度${form}`], "赫山区", 2024, "collected in 2023 for 2024"],
  [
    [`赫山区${form}（2023年9月1日至12月31日收取）`, "2024年度"],
    "赫山区",
    2024,
    "the year on a line of its own",
  ],
  [[`${form}`, "填报单位：临猗县猗氏镇", "参保年度：2024年度"], "临猗县", 2024, "region from 填报单位"],
  [
    [`2024年度${form}`, "填报单位：沁水县土沃乡 台亭村"],
    "土沃乡",
    2024,
    "region with its county from 填报单位",
  ],
  [[`赫山区2024年度${form}`, "填报单位：赫山区泉交河镇"], "赫山区", 2024, "the same region twice"],
  [[`2024年度${form}`], null, 2024, "no region"],
  [[`2024年度${form}`, "填报单位：泉交河镇 示例村"], null, 2024, "a unit is no region"],
  [[`土沃乡、方太乡2024年度${form}`], null, 2024, "two regions"],
  [[`赫山区2024年度${form}`, "填报单位：孝义市"], null, 2024, "two regions on two lines"],
  [[`赫山区${form}（2024）`], "赫山区", 2024, "a year in brackets"],
  [[`赫山区2024城乡居民医保花名册`], "赫山区", 2024, "a year without 年"],
  [[`赫山区${form}（2025）`, "2024年度"], "赫山区", 2024, "年度 counts before it"],
  [[`赫山区${form}`, "土政发〔2023〕49号"], "赫山区", null, "a document number"],
  [[`赫山区${form}`, "填表时间 2023.10.8"], "赫山区", null, "a date with points"],
  [[`赫山区${form}`, "电话 0737-2024123"], "赫山区", null, "a telephone number"],
  [[`赫山区2023级新生${form}`], "赫山区", null, "a year of school"],
  [[`赫山区${form}`, "参保 2024 人"], "赫山区", null, "a number of persons"],
  [[`赫山区${form}`, "参保人数：2080"], "赫山区", null, "a number of persons without 人"],
  [[`赫山区${form}`, "编号：2031"], "赫山区", null, "a number of the sheet"],
  [[`赫山区${form}`, "户数 2015 参保 2020"], "赫山区", null, "numbers of households and persons"],
  [[`赫山区${form}`, "土政发(2023)49号"], "赫山区", null, "a document number in brackets of another kind"],
  [[`赫山区${form}`, "2025"], "赫山区", 2025, "alone in a line"],
  [[`赫山区${form}2025`], "赫山区", 2025, "behind the title"],
  [[`2025城乡居民医保花名册`, "填报单位：赫山区"], "赫山区", 2025, "before the title"],
  [[`2025赫山区${form}`], "赫山区", 2025, "before the region"],
  [[`赫山区`, "2025泉交河镇花名册"], "赫山区", 2025, "before a township"],
  [[`赫山区`, "示例村2025集中缴费花名册"], "赫山区", 2025, "behind a village"],
  [[`赫山区`, "城乡居民医保2025"], "赫山区", 2025, "behind the insurance"],
  [
    [`赫山区2025${form}`, "填报单位：泉交河镇 填报时间：2024年  月  日"],
    "赫山区",
    2025,
    "a day to be filled in",
  ],
  [["赫山区2025参保花名册（2024年9—12月）"], "赫山区", 2025, "months of collection"],
  [["2024年四季度赫山区2025居民医保花名册"], "赫山区", 2025, "a quarter of a year"],
  [[`赫山区${form}（2025）`, "2024年秋季"], "赫山区", 2025, "a season"],
  [[`赫山区${form}`, "制表日期：2025年"], "赫山区", null, "a day of filling in alone"],
  [["赫山区城乡居民基本医疗保险2024参保缴费登记表"], "赫山区", 2024, "in the midst of the title"],
  [["赫山区碧云峰街道2024参保花名册"], "赫山区", 2024, "behind a street"],
  [["赫山区泉交河2025参保花名册"], "赫山区", 2025, "behind a short name"],
  [["赫山区参保花名册-2025"], "赫山区", 2025, "behind a stroke"],
  [["赫山区“2025”参保花名册"], "赫山区", 2025, "in quotes"],
  [["赫山区医保花名册（2025）编号3号"], "赫山区", 2025, "before another number"],
  [[`赫山区${form}`, "泉交河村 2024 参保 1980"], "赫山区", null, "numbers between words"],
  [[`赫山区${form}`, "泉交河镇2048任务，已完成"], "赫山区", null, "a task"],
  [[`赫山区${form}`, "总人口（2024）"], "赫山区", null, "a population in brackets"],
  [["医保花名册2025 赫山区"], "赫山区", 2025, "before the region, behind the title"],
  [[`赫山区${form}`, "参保年度：2025"], "赫山区", 2025, "behind its label"],
  [[`赫山区${form}`, "填报单位：泉交河镇 参保年度：2025"], "赫山区", 2025, "with another label before it"],
  [[`赫山区${form}`, "年份 | 2025"], "赫山区", 2025, "in the cell beside its label"],
  [[`赫山区${form}`, "2025 | 单位：元"], "赫山区", 2025, "in a cell of its own"],
  [[`赫山区${form}`, "合计人数（2031）"], "赫山区", null, "a number of persons in brackets"],
  [[`赫山区${form}`, "（2023）益赫医保字第12号"], "赫山区", null, "a document number with words in it"],
  [[`赫山2024年度${form}`], "赫山区", 2024, "the short name before the year"],
  [[`益阳赫山2024年${form}`], "赫山区", 2024, "with its city, short too"],
  [[`${form}（赫山）`, "2024年度"], null, 2024, "the short name elsewhere"],
  [[`赫山区${form}`], "赫山区", null, "no year"],
  [[form], null, null, "neither"],
])("%s: %s %s (%s)", (lines, region, year) => {
  expect(headingOf(lines)).toEqual([region, year]);
});

test.each<[name: string, year: number | null]>([
  ["泉交河村2025", 2025],
  ["2025泉交河村", 2025],
  ["一组2025", 2025],
  ["2025新增", 2025],
  ["医保2025", 2025],
  ["2025", 2025],
  ["泉交河村2024 (2)", 2024],
  ["2025-泉交河村", 2025],
  ["2023.10.8", null],
  ["20231008", null],
  ["2031人", null],
  ["2023级", null],
  ["第2031", null],
])("a sheet called %s: %s", (name, year) => {
  expect(read(gridOf(`赫山区${form}\n${TABLE}`, { name })).heading.year).toBe(year);
});

test("a date is no insurance year", () => {
  expect(headingOf(["赫山区登记表", "填报日期：2023年10月8日"])).toEqual(["赫山区", null]);
});

test("a name in a person's row is no region of the sheet", () => {
  const grid = gridOf(
    "2024年度登记表\n姓名 | 身份证号 | 资助部门 | 实交额\n方太乡 | 430903197003109010 | 孝义市 | 380",
  );
  expect(read(grid).heading.region).toBeNull();
});
