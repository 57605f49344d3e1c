/** 张榜公示: what everybody may read, and that nothing else gets there, whatever the cells hold. */
import fc from "fast-check";
import { type Grid, readForm } from "../../src/forms";
import { edited, gridOf } from "../support/grid";
import { policies, read } from "../support/read";
import { officialForm, PERSONS, roster, TITLE } from "../support/roster";
import { gridOfSheet, linesOf, postingOf, postingWithTails, textOf } from "./support";

const HEADING = "序号 | 村组 | 户主 | 姓名 | 缴费金额";

function personsOf(...grids: readonly Grid[]): string[] {
  const lines = linesOf(postingOf(...grids));
  return lines.slice(lines.indexOf(HEADING) + 1);
}

test("village, household, name and what was paid: nothing that says who is poor, disabled or an orphan", () => {
  expect(personsOf(roster())).toEqual([
    "1 | 泉交河镇 示例村 一组 | 王建国 | 王建国 | 380",
    "2 | 泉交河镇 示例村 一组 | 王建国 | 李秀英 | 380",
    "3 | 泉交河镇 示例村 一组 | 王建国 | 王子轩 | 380",
    "4 | 泉交河镇 示例村 一组 | 张桂兰 | 张桂兰 | 190",
    "5 | 泉交河镇 示例村 一组 | 陈德福 | 陈德福 | 0",
  ]);
});

test("the last four characters of the numbers only where they are asked for", () => {
  const lines = linesOf(postingWithTails(roster()));
  expect(lines[3]).toBe(`${HEADING} | 证件号码后四位`);
  expect(lines.slice(4).map((line) => line.split(" | ")[5])).toEqual([
    "9010",
    "902X",
    "9036",
    "9044",
    "9059",
  ]);
});

test("page numbers beside the reporting unit are no part of its name", () => {
  const form = edited(roster(), { A2: "填报单位：泉交河镇 示例村       （共 6 页 第 1 页）" });
  expect(personsOf(form)[0]).toContain("| 泉交河镇 示例村 |");
});

test("title, day, room for the period of posting and for objections, above the columns", () => {
  const sheet = postingOf(roster());
  const lines = linesOf(sheet);
  expect(sheet.name).toBe("公示表");
  expect(sheet.headerRows).toBe(lines.indexOf(HEADING) + 1);
  expect(lines[0]).toBe("赫山区2024年度城乡居民基本医疗保险参保缴费公示表");
  expect(lines[1]).toContain("制表日期：2023-11-02");
  expect(lines[2]).toContain("异议");
});

test("all rosters of the workbook, one after the other; the title names what they have in common", () => {
  const linyi = officialForm(PERSONS, { title: "临猗县2024年度参保登记表", name: "二组" });
  const sheet = postingOf(roster({ A2: "填报单位：甲村" }), edited(linyi, { A2: "填报单位：乙村" }));
  const lines = linesOf(sheet);
  expect(lines[0]).toBe("2024年度城乡居民基本医疗保险参保缴费公示表");
  const persons = lines.slice(4).map((line) => line.split(" | ").slice(0, 3).join(" "));
  expect(persons).toHaveLength(10);
  expect([persons[4], persons[5]]).toEqual(["5 甲村 陈德福", "6 乙村 王建国"]);
});

test.each<[village: string, edits: Record<string, string>, sheet?: string]>([
  ["泉交河镇 示例村 一组", {}],
  ["台亭村", { A2: "填报单位（盖章）：台亭村　　填报日期：2023年11月2日" }],
  ["台亭村", { A2: "填报单位：台亭村 单位：元" }],
  ["示例村", { A1: "赫山区泉交河镇示例村2024年度参保登记表", A2: "填报单位：________" }],
  ["示例村三组", { A1: "示例村三组2024年度参保登记表", A2: "" }],
  ["赫山区三组", { A1: TITLE, A2: "填报单位：" }, "三组"],
  ["赫山区三组", { A1: "赫山区2024年度农村居民参保登记表", A2: "" }, "三组"],
])("the village: %s", (village, edits, name = "花名册") => {
  const grid = { ...roster(edits), name };
  const [first] = personsOf(grid);
  // A title that begins above the village names the places above it as well.
  expect(first?.split(" | ")[1]).toMatch(new RegExp(`${village}$`));
});

test("a household whose head is not on the roster has its number", () => {
  const persons = personsOf(roster({ 王建国的户主关系: "妻", 李秀英的户主关系: "子" }));
  expect(persons.map((line) => line.split(" | ")[2])).toEqual([
    "第1户",
    "第1户",
    "第1户",
    "张桂兰",
    "陈德福",
  ]);
});

test.each<[what: string, id: unknown, posted: string]>([
  ["spaces in it", "430903 19700310 9010", "9010"],
  ["full-width digits", "４３０９０３１９７００３１０９０１０", "9010"],
  ["an old number of 15 digits", "430903700310901", "0901"],
  ["stored as a number", 430903197003109000, "****"],
  ["too short", "43090319700310901", "****"],
  ["something else in between", "43090319700310/9010", "****"],
  ["a telephone number and a name", "13812345678王建国本人电话号码", "****"],
  ["blank", null, ""],
])("an ID cell: %s", (_, id, posted) => {
  const lines = linesOf(postingWithTails(roster({ 王建国的身份证号: id })));
  expect(lines[4]?.split(" | ")[5]).toBe(posted);
});

test.each<[cell: string, value: unknown, column: number, posted: string]>([
  ["D5", "王建国13812345678", 3, "王建国***********"],
  ["D5", "王建国2", 3, "王建国*"],
  ["A2", "填报单位：泉交河镇 13812345678", 1, "泉交河镇 ***********"],
  ["A2", "填报单位：泉交河镇14组", 1, "泉交河镇14组"],
  ["H5", 13812345678, 4, ""],
  ["H5", "430903197003109010", 4, ""],
  ["H5", "免", 4, ""],
  ["H5", "３８０元", 4, "380"],
  ["H5", -380, 4, ""],
])("%s holds %s", (cell, value, column, posted) => {
  expect(personsOf(roster({ [cell]: value }))[0]?.split(" | ")[column]).toBe(posted);
});

test("no number, category, telephone number, receipt, signature, household number or payer has a place on it", () => {
  const text = linesOf(postingOf(roster({ 李秀英的参保人签字: "代签人" }))).join("\n");
  for (const personal of ["13812345678", "PJ1001", "代签人", "1001", "区民政局", "低保", "特困", "430903"])
    expect(text).not.toContain(personal);
});

test("it is no roster itself, also where lines were put above it and columns taken away", () => {
  const grid = gridOfSheet(postingOf(roster()));
  expect(read(grid).kind).toBe("unknown");
  const cells = [["泉交河镇人民政府"], ["公示"], ...grid.cells.map((row) => row.slice(0, -1))];
  expect(readForm({ ...grid, cells, name: "花名册" }, policies).kind).toBe("unknown");
});

test("a roster that has masked no numbers is still a roster", () => {
  expect(read(gridOf("公示表\n姓名|证件号码|实交额\n王建国|430903197003109010|380")).kind).toBe("roster");
});

const IDS = ["430903197003109010", "43090319720815902X", "430903201006019036"];
const PHONES = ["13812345678", "0737-4412345", "15012345678"];
const number = fc.constantFrom(...IDS, ...PHONES);
/** How a number gets into a cell: with gaps, full-width, with a word around it, cut, or as a number. */
const written = fc.oneof(
  number,
  number.map((text) => text.replace(/(\d{4})/g, "$1 ")),
  number.map((text) => [...text].join("\u00a0")),
  number.map((text) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))),
  fc.tuple(fc.string({ maxLength: 6 }), number, fc.string({ maxLength: 6 })).map((parts) => parts.join("")),
  fc.tuple(number, number).map((parts) => parts.join("、")),
  number.map((text) => `电话：${text}`),
  fc.constantFrom(...IDS.slice(0, 1), "13812345678").map(Number),
);
const cells = [
  "A1",
  "A2",
  "A5",
  "A8",
  "B5",
  "C5",
  "D5",
  "D6",
  "F5",
  "F6",
  "G5",
  "H5",
  "I5",
  "J5",
  "K5",
  "L5",
];

test("whatever stands in the wrong cell, no number of anybody is on it", () => {
  const edits = fc.dictionary(fc.constantFrom(...cells), written, { maxKeys: 6 });
  fc.assert(
    fc.property(edits, written.map(String), (changes, name) => {
      const form = read({ ...roster(changes), name });
      fc.pre(form.kind === "roster");
      const posted = postingOf({ ...roster(changes), name })
        .rows.flat()
        .map(textOf);
      for (const text of posted.map((cell) => cell.normalize("NFKC").replace(/[^\p{N}Xx*]/gu, ""))) {
        expect(text).not.toMatch(/\d{11}/);
        for (const told of [...IDS, ...PHONES]) expect(text).not.toContain(told.replace("-", ""));
      }
    }),
    { numRuns: 300 },
  );
});
