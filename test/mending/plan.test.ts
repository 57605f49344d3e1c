/** Which cells are mended, and what with. Amounts: 赫山区, section four (380; 低保对象 190 and 190; 特困人员 0 and 380). */
import type { Grid } from "../../src/forms";
import { editsOf } from "../../src/mending";
import { toFullWidth } from "../support/made-ids";
import { gridOf } from "../support/grid";
import { HEADER, roster } from "../support/roster";
import { anchored, briefs, finding, planFor, planOf } from "./support";

const WANG = "430903197003109010";
const LI = "43090319720815902X";
/** The number of the first generation: without the century and the check character. */
const OLD_WANG = "430903700310901";

describe("one edit for each cell, with the value that the cell should hold", () => {
  test.each<[string, Record<string, unknown>, string[]]>([
    ["nothing is wrong", {}, []],
    ["a space before a number", { 王建国的身份证号: ` ${WANG}` }, [`F5: " ${WANG}" → "${WANG}"`]],
    [
      "full-width digits",
      { 王建国的身份证号: toFullWidth(WANG) },
      [`F5: "${toFullWidth(WANG)}" → "${WANG}"`],
    ],
    ["a small x", { 李秀英的身份证号: LI.toLowerCase() }, [`F6: "${LI.toLowerCase()}" → "${LI}"`]],
    ["15 digits", { 王建国的身份证号: OLD_WANG }, [`F5: "${OLD_WANG}" → "${WANG}"`]],
    [
      "15 digits with a space: two findings, one edit",
      { 王建国的身份证号: `${OLD_WANG} ` },
      [`F5: "${OLD_WANG} " → "${WANG}"`],
    ],
    ["an amount", { 王建国的实交额: 350 }, ["H5: 350 → 380"]],
    ["an amount that is text stays text", { 王建国的实交额: "350" }, [`H5: "350" → "380"`]],
    ["an amount that is text with its unit", { 王建国的实交额: "350元" }, [`H5: "350元" → "380"`]],
    ["the amount in words", { 王建国的实交额: "三百八十" }, [`H5: "三百八十" → 380`]],
    ["another amount in words", { 王建国的实交额: "三百五十" }, []],
    ["words where an amount belongs", { 王建国的实交额: "未缴" }, []],
    ["a subsidy that was not filled in", { 张桂兰的实交额: 190, 张桂兰的资助额: null }, ["I8: ∅ → 190"]],
    [
      "both amounts of a person",
      { 张桂兰的实交额: 380, 张桂兰的资助额: 0 },
      ["H8: 380 → 190", "I8: 0 → 190"],
    ],
    ["nothing is owed", { 陈德福的实交额: 380 }, ["H9: 380 → 0"]],
    ["a number stored as a number: the digits are lost", { 王建国的身份证号: 430903197003109000 }, []],
    ["a wrong check character", { 王建国的身份证号: "430903197003109011" }, []],
    ["an error value", { 王建国的实交额: "#REF!" }, []],
  ])("%s", (_, changes, expected) => {
    expect(briefs(planOf(roster(changes)))).toEqual(expected);
  });

  test("all sheets of the workbook, in the order of the findings", () => {
    const plan = planOf(
      roster({ 李秀英的实交额: 1, 王建国的身份证号: `${WANG} ` }),
      roster({}, { name: "空" }),
    );
    expect(briefs(plan)).toEqual([`F5: "${WANG} " → "${WANG}"`, "H6: 1 → 380"]);
    expect(plan.fixes.map(({ sheet }) => sheet)).toEqual(["花名册", "花名册"]);
  });

  test("tells which findings are answered, the one that is written first", () => {
    const [fix] = planOf(roster({ 王建国的身份证号: `${OLD_WANG} ` })).fixes;
    expect(fix?.findings.map(({ rule }) => rule.id)).toEqual(["id-15", "id-spaces"]);
  });
});

/** Rules that are not the matter here are stood in for: what counts is the finding. */
describe("whatever the rule", () => {
  const SHEET = roster({ 张桂兰的资助部门: "区民政", 张桂兰的户属性: " 低保" });
  test.each([
    [
      "a category is a text",
      finding("category-unknown", "A8", "城乡低保对象"),
      `A8: " 低保" → "城乡低保对象"`,
    ],
    ["a relation is a text", finding("relation-unknown", "C6", "配偶"), `C6: "妻" → "配偶"`],
    ["a payer is a text", finding("payer-unknown", "L8", "区民政局"), `L8: "区民政" → "区民政局"`],
    [
      "a text of digits is no number",
      finding("phone-format", "G5", "13812345679"),
      `G5: "13812345678" → "13812345679"`,
    ],
  ])("%s", (_, found, expected) => {
    const text = roster({
      王建国的联系电话: "13812345678",
      张桂兰的资助部门: "区民政",
      张桂兰的户属性: " 低保",
    });
    expect(briefs(planFor([{ grid: text, findings: [found] }]))).toEqual([expected]);
  });

  test.each<[string, readonly ReturnType<typeof finding>[]]>([
    ["no fix", [finding("amount-sum", "H5")]],
    [
      "two fixes that contradict each other",
      [finding("amount-subsidy", "I8", 190), finding("subsidy-wrong", "I8", 0)],
    ],
    ["a word that is to go without another in its place", [finding("payer-unexpected", "L8", null)]],
    ["what the cell holds already", [finding("amount-selfpay", "H5", 380)]],
  ])("nothing is written for %s", (_, findings) => {
    expect(briefs(planFor([{ grid: SHEET, findings }]))).toEqual([]);
  });

  test("an error value is not written over", () => {
    const grid = roster({ 王建国的实交额: "#N/A" });
    expect(briefs(planFor([{ grid, findings: [finding("amount-selfpay", "H5", 380)] }]))).toEqual([]);
  });

  test("a finding without a fix does not keep the other one of its cell from being mended", () => {
    const findings = [finding("amount-selfpay", "H5", 380), finding("amount-sum", "H5")];
    expect(briefs(planFor([{ grid: roster({ 王建国的实交额: 350 }), findings }]))).toEqual(["H5: 350 → 380"]);
  });
});

describe("sums", () => {
  /** Two pages of the form; the printed totals stand in rows 6 and 10. */
  const PAGES: Grid = gridOf(
    `赫山区2024年度参保缴费登记表\n${HEADER}
    普通居民 | 1001 | 户主 | 王建国 | 男 | ${WANG} | | 350 | 0 | PJ1 | 王 |
    本页小计： | 户数 | 2 | 人数 | '3 人 | | | 380 | | | |
    ${HEADER}
    普通居民 | 1002 | 户主 | 李秀英 | 女 | ${LI} | | 380 | 0 | PJ2 | 李 |
    本页小计：户数 2 户，人数 1 人 | | | | | | | | | | |`,
    { name: "花名册" },
  );
  const HOUSEHOLDS = finding("page-total", "C5", 1);
  const PERSONS = finding("page-total", "E5", "1 人");
  const SENTENCE = finding("page-total", "A9", "本页小计：户数 1 户，人数 1 人");

  test("a number becomes a number, a number with its unit and a sentence stay text", () => {
    const plan = planFor([{ grid: PAGES, findings: [HOUSEHOLDS, PERSONS, SENTENCE] }]);
    expect(briefs(plan)).toEqual([
      "C5: 2 → 1",
      `E5: "3 人" → "1 人"`,
      `A9: "本页小计：户数 2 户，人数 1 人" → "本页小计：户数 1 户，人数 1 人"`,
    ]);
  });

  test("a page whose amounts are mended waits: its sums are not sure before", () => {
    const amount = finding("amount-selfpay", "H4", 380);
    const plan = planFor([{ grid: PAGES, findings: [amount, HOUSEHOLDS, PERSONS, SENTENCE] }]);
    expect(briefs(plan)).toEqual([
      "H4: 350 → 380",
      `A9: "本页小计：户数 2 户，人数 1 人" → "本页小计：户数 1 户，人数 1 人"`,
    ]);
    expect(plan.waiting).toEqual([HOUSEHOLDS, PERSONS]);
  });

  test("so does the sum over all pages, whichever of them it is", () => {
    const grid = { ...PAGES, cells: [...PAGES.cells, ["合计", "户数", 3, "人数", 2]] };
    const amount = finding("amount-selfpay", "H4", 380);
    const all = finding("page-total", "C10", 2);
    expect(planFor([{ grid, findings: [amount, all] }]).waiting).toEqual([all]);
    expect(briefs(planFor([{ grid, findings: [all] }]))).toEqual(["C10: 3 → 2"]);
  });

  test("other fixes on the page do not matter to its sums", () => {
    const name = finding("name-format", "D4", "王建");
    const plan = planFor([{ grid: PAGES, findings: [name, HOUSEHOLDS] }]);
    expect(plan.waiting).toEqual([]);
    expect(plan.fixes).toHaveLength(2);
  });

  test("a quota is anchored to its unit", () => {
    const grid = gridOf(
      `2024年度赫山区任务分解表\n乡镇 | 户籍人口 | 任务数\n甲乡 | 100 | 96\n乙乡 | 200 | 190\n合计 | 300 | 286`,
    );
    const plan = planFor([{ grid, findings: [finding("quota-mismatch", "C3", 95)] }]);
    expect(briefs(plan)).toEqual(["C3: 96 → 95"]);
    expect(anchored(editsOf(plan.fixes))).toEqual([`C3 ⚓ A3 "甲乡"`]);
  });

  test("a number is anchored to its label", () => {
    const plan = planFor([{ grid: PAGES, findings: [HOUSEHOLDS, PERSONS, SENTENCE] }]);
    expect(anchored(editsOf(plan.fixes))).toEqual([`C5 ⚓ B5 "户数"`, `E5 ⚓ D5 "人数"`, "A9"]);
  });
});

describe("anchors: a fix is for one person, not for a place", () => {
  test("the ID number, as the cell holds it", () => {
    const { fixes } = planOf(roster({ 王建国的实交额: 350 }));
    expect(anchored(editsOf(fixes))).toEqual([`H5 ⚓ F5 "${WANG}"`]);
  });

  test("the name where the number is mended too, or blank", () => {
    const { fixes } = planOf(
      roster({
        王建国的身份证号: `${WANG} `,
        王建国的实交额: 350,
        李秀英的身份证号: null,
        李秀英的实交额: 1,
      }),
    );
    expect(anchored(editsOf(fixes))).toEqual([`F5 ⚓ D5 "王建国"`, `H5 ⚓ D5 "王建国"`, `H6 ⚓ D6 "李秀英"`]);
  });

  test("the number again where the user leaves its fix out", () => {
    const { fixes } = planOf(roster({ 王建国的身份证号: `${WANG} `, 王建国的实交额: 350 }));
    expect(anchored(editsOf(fixes.filter(({ cell }) => cell.column === 7)))).toEqual([`H5 ⚓ F5 "${WANG} "`]);
  });

  test("something else where both are mended", () => {
    const findings = [finding("name-format", "D5", "王建国"), finding("id-spaces", "F5", WANG)];
    const { fixes } = planFor([
      {
        grid: roster({
          王建国的姓名: "王 建 国",
          王建国的身份证号: `${WANG} `,
          王建国的联系电话: "13812345678",
        }),
        findings,
      },
    ]);
    expect(anchored(editsOf(fixes))).toEqual([`D5 ⚓ G5 "13812345678"`, `F5 ⚓ G5 "13812345678"`]);
  });

  test("the first row of a household answers for a cell that the household shares", () => {
    const grid = roster(
      { 王建国的户属性: "普通", 李秀英的户属性: null, 王子轩的户属性: null },
      { merges: ["A5:A7"] },
    );
    const { fixes } = planFor([{ grid, findings: [finding("category-unknown", "A5", "普通居民")] }]);
    expect(anchored(editsOf(fixes))).toEqual([`A5 ⚓ F5 "${WANG}"`]);
  });

  test("a sheet that does not begin in A1", () => {
    const grid = roster({ 王建国的实交额: 350 });
    const shifted = { ...grid, origin: { row: 10, column: 2 }, merges: [] };
    expect(anchored(editsOf(planOf(shifted).fixes))).toEqual([`J15 ⚓ H15 "${WANG}"`]);
  });
});
