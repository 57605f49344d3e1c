/**
 * A big roster in the official form's layout, of invented people who pay the standard; every ID number differs. Household
 * numbers and telephones are numbers, as a spreadsheet makes them of what is typed; ID numbers are text, or they were lost.
 */
import type { Grid } from "../src/forms";
import { checkCharacter } from "../src/identity";

const HEADER = [
  "户属性★",
  "户籍号",
  "户主关系★",
  "姓名★",
  "性别★",
  "身份证号★",
  "联系电话",
  "实交额★",
  "资助额",
  "票据号码",
  "参保人签字★",
  "资助部门",
];
const CATEGORIES = ["普通居民", "城乡低保对象", "普通居民", "普通居民", "特困人员", "普通居民"];
const PAID = [380, 190, 380, 380, 0, 380];
const SURNAMES = [..."王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗"];
const GIVEN = ["建国", "秀英", "志强", "桂兰", "伟", "芳", "勇", "敏", "军", "静"];
const HOUSEHOLD_SIZE = 4;
const DIVISION = "430903";
const DAY_MS = 86_400_000;

export function bigGrid(persons: number): Grid {
  const cells: unknown[][] = [["赫山区2024年度城乡居民基本医疗保险参保缴费基本信息登记表"], HEADER];
  for (let i = 0; i < persons; i++) cells.push(personRow(i));
  // Through JSON, as hosts hand values over: texts put together from parts are slower to read.
  return {
    name: "花名册",
    origin: { row: 0, column: 0 },
    cells: JSON.parse(JSON.stringify(cells)) as unknown[][],
  };
}

function personRow(i: number): unknown[] {
  const kind = Math.floor(i / HOUSEHOLD_SIZE) % CATEGORIES.length;
  const household = 100_000 + Math.floor(i / HOUSEHOLD_SIZE);
  const sex = i % 2;
  const paid = PAID[kind] ?? 0;
  return [
    CATEGORIES[kind],
    household,
    i % HOUSEHOLD_SIZE === 0 ? "户主" : sex === 1 ? "子" : "女",
    (SURNAMES[i % SURNAMES.length] ?? "") + (GIVEN[Math.floor(i / SURNAMES.length) % GIVEN.length] ?? ""),
    sex === 1 ? "男" : "女",
    idNumber(i),
    13_810_000_000 + (i % 90_000_000),
    paid,
    380 - paid,
    paid > 0 ? `PJ${household}` : null,
    "已签",
    paid < 380 ? "区民政局" : null,
  ];
}

/** Counts through sequence numbers first, then through days: 40 a day, from 1930 on. */
function idNumber(i: number): string {
  const day = new Date(Date.UTC(1930, 0, 1) + Math.floor(i / 40) * DAY_MS)
    .toISOString()
    .slice(0, 10)
    .replace(/-/g, "");
  const first17 = `${DIVISION}${day}${String(900 + (i % 40)).padStart(3, "0")}`;
  return first17 + checkCharacter(first17);
}
