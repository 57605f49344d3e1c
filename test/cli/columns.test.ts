/** What columns are, by a scheme that a township gives to its villages: `check --columns` (section 5.2). */
import { writeXlsx } from "../../src/hosts/file/write";
import { gridOf } from "../support/grid";
import { briefs, reportOf, sheetOf } from "../support/report";
import { check, PATIENCE } from "../support/terminal";

/** A village's roster under headings that say nothing; 王建国 has paid 350 instead of 380. */
const ROSTER = `
  赫山区2024年度城乡居民基本医疗保险参保缴费花名册
  A列|B列|C列|D列|E列|F列
  1|普通居民|王建国|430903197003109010|350|0
  2|低保对象|李秀英|43090319720815902X|190|190`;

const SCHEME = {
  title: "泉交河镇花名册",
  purpose: "roster",
  fields: [
    { name: "A列", field: null },
    { name: "B列", field: "category", title: "户属性" },
    { name: "C列", field: "name", title: "姓名" },
    { name: "D列", field: "id", title: "身份证号", type: "string" },
    { name: "E列", field: "paid", title: "实交额" },
    { name: "F列", field: "subsidy", title: "资助额" },
  ],
};

const roster = writeXlsx([gridOf(ROSTER, { name: "花名册" })]);
const files = { "花名册.xlsx": roster, "列.json": JSON.stringify(SCHEME) };

function columnsIn(report: ReturnType<typeof reportOf>) {
  return sheetOf(report, "花名册.xlsx").columns.map(
    ({ cell, field, how }) => `${cell} ${String(field)} ${how}`,
  );
}

test(
  "with the scheme every column is what it says, and everything is judged",
  async () => {
    const ended = await check(files, "花名册.xlsx", "--columns", "列.json", "--json");
    const report = reportOf(ended);
    const sheet = sheetOf(report, "花名册.xlsx");
    expect([sheet.kind, sheet.rows, sheet.region, sheet.year]).toEqual(["roster", 2, "赫山区", 2024]);
    expect(columnsIn(report)).toEqual([
      "A2 null told",
      "B2 category told",
      "C2 name told",
      "D2 id told",
      "E2 paid told",
      "F2 subsidy told",
    ]);
    expect(briefs(sheet)).toEqual(["amount-selfpay E3", "amount-sum E3"]);
    expect(sheet.notes.map(({ id }) => id)).toEqual(["no-households"]);
    expect(ended.status).toBe(1);
    expect(ended.stderr).toBe("");
  },
  PATIENCE,
);

test("without it the amounts are not known to be any", async () => {
  const report = reportOf(await check(files, "花名册.xlsx", "--json"));
  expect(briefs(sheetOf(report, "花名册.xlsx"))).not.toContain("amount-selfpay E3");
});

test("what the sheet's headings say otherwise is a note, and the scheme holds", async () => {
  const named = ROSTER.replace("E列|F列", "实交额|资助额");
  const scheme = [
    {
      purpose: "list",
      role: "lowIncome",
      fields: ["A列", "B列", "C列", "D列", "实交额", "资助额"].map((name) =>
        name === "资助额" ? { name, field: "remark" } : { name },
      ),
    },
  ];
  const report = reportOf(
    await check(
      { "花名册.xlsx": writeXlsx([gridOf(named, { name: "花名册" })]), "列.json": JSON.stringify(scheme) },
      "花名册.xlsx",
      "--columns",
      "列.json",
      "--json",
    ),
  );
  const sheet = sheetOf(report, "花名册.xlsx");
  expect([sheet.kind, sheet.role]).toEqual(["list", "lowIncome"]);
  expect(sheet.notes.filter(({ id }) => id === "choice-differs")).toEqual([
    { id: "choice-differs", message: "这张表看上去是花名册，按选定的“低保名单”核对", cells: [] },
    {
      id: "choice-differs",
      message: "F2 “资助额”一列看上去是资助额，按选定的“备注”读",
      cells: ["F2"],
    },
  ]);
});

test("a sheet whose name says what it is stays that, and both are named", async () => {
  const unpaid = ROSTER.replace("参保缴费花名册", "未参保人员名单");
  const report = reportOf(
    await check(
      { ...files, "花名册.xlsx": writeXlsx([gridOf(unpaid, { name: "未参保" })]) },
      "花名册.xlsx",
      "--columns",
      "列.json",
      "--json",
    ),
  );
  const sheet = sheetOf(report, "花名册.xlsx");
  expect([sheet.kind, sheet.role]).toEqual(["list", "notEnrolled"]);
  expect(sheet.notes.map(({ message }) => message)).toContain(
    "列方案写的是花名册，表名或标题说是别的，按未参保名单核对",
  );
});

test("a scheme whose headings no sheet has is told", async () => {
  const other = {
    ...SCHEME,
    fields: SCHEME.fields.slice(1).map((one) => ({ ...one, name: `第${one.name}` })),
  };
  const ended = await check(
    { ...files, "列.json": JSON.stringify(other) },
    "花名册.xlsx",
    "--columns",
    "列.json",
    "--json",
  );
  expect(ended.stderr).toBe("--columns：没有列标题是“第B列、第C列、第D列 …”的工作表，这一份方案没有用上\n");
});

describe("a scheme that a sheet nearly has the headings of", () => {
  /** 村名 is one more, and the others stand in another order. */
  const NEAR = `
    赫山区2024年度城乡居民基本医疗保险参保缴费花名册
    A列|C列|D列|B列|村名|E列|F列
    1|王建国|430903197003109010|普通居民|示例村|350|0
    2|李秀英|43090319720815902X|低保对象|示例村|190|190`;
  const near = writeXlsx([gridOf(NEAR, { name: "花名册" })]);
  const run = (scheme: object) =>
    check(
      { "花名册.xlsx": near, "列.json": JSON.stringify(scheme) },
      "花名册.xlsx",
      "--columns",
      "列.json",
      "--json",
    );

  test("is not used, and what does not fit is told, with what to write", async () => {
    const ended = await run(SCHEME);
    expect(ended.stderr).toBe(
      "--columns：没有列标题是“A列、B列、C列 …”的工作表，这一份方案没有用上。工作表“花名册”差不多：次序不同，多了“村名”；" +
        '这样的表也要用，在方案里写 "fieldsMatch": "subset"\n',
    );
  });

  test("is used where it says so", async () => {
    const ended = await run({ ...SCHEME, fieldsMatch: "subset" });
    expect(ended.stderr).toBe("");
    expect(briefs(sheetOf(reportOf(ended), "花名册.xlsx"))).toEqual(["amount-selfpay F3", "amount-sum F3"]);
  });
});

test("without a name or a number among the columns the sheet is told, and left alone", async () => {
  const spoilt = ROSTER.replace("430903197003109010", "4.30903E+17").replace(
    "43090319720815902X",
    "4.30903E+17",
  );
  const scheme = {
    fields: SCHEME.fields.map(({ name, field }) => (name < "E" ? { name } : { name, field })),
  };
  const ended = await check(
    { "花名册.xlsx": writeXlsx([gridOf(spoilt, { name: "花名册" })]), "列.json": JSON.stringify(scheme) },
    "花名册.xlsx",
    "--columns",
    "列.json",
    "--json",
  );
  const sheet = sheetOf(reportOf(ended), "花名册.xlsx");
  expect(sheet.kind).toBe("unknown");
  expect(sheet.notes.map(({ message }) => message)).toEqual([
    "列是选过的，但没有姓名或身份证号一列（任务分解表要有单位和任务数），没有核对",
  ]);
});

describe("a scheme that is none", () => {
  const [first] = SCHEME.fields;
  test.each<[string, unknown, string]>([
    ["no JSON", "姓名,身份证号", "不是 JSON 文件"],
    ["no fields", { title: "花名册" }, "fields 没有填写"],
    ["no columns", { fields: [] }, "fields 至少要有 1 项"],
    ["a column without a heading's text", { fields: [{ field: "id" }] }, "fields[0].name 没有填写"],
    [
      "a field that is none",
      { fields: [{ name: "A列", field: "sfzh" }] },
      "fields[0].field 没有“sfzh”这一种列",
    ],
    [
      "a way to match that is none",
      { fieldsMatch: "partial", fields: [{ name: "A列" }] },
      "fieldsMatch 只能写“exact”“equal”“subset”，没有“partial”",
    ],
    ["a slip of the pen", { fields: [{ name: "A列", feild: "id" }] }, "fields[0] 有不认识的字段“feild”"],
    [
      "a purpose that is none",
      { ...SCHEME, purpose: "花名册" },
      "purpose 只能是“roster”、“payments”、“list”、“breakdown”",
    ],
    ["a role without a list", { ...SCHEME, role: "lowIncome" }, "role 只用于名单：purpose 要写“list”"],
    ["a list of nobody knows what", { ...SCHEME, purpose: "list" }, "purpose 是“list”，role 没有填写"],
    [
      "no headings",
      { fields: [{ name: "", field: "id" }] },
      "fields 里的列都没有标题（name），认不出是哪张表",
    ],
    [
      "one field twice",
      {
        fields: [
          { name: "A列", field: "id" },
          { name: "B列", field: "id" },
        ],
      },
      "有 2 列都写成“id”（身份证号），只能有一列",
    ],
    [
      "people and units",
      {
        fields: [
          { name: "A列", field: "id" },
          { name: "B列", field: "quota" },
        ],
      },
      "任务分解表的列和人员的列不能写在一张表里",
    ],
    ["the same headings twice", [SCHEME, SCHEME], "第 1 张表和第 2 张表的列标题相同，只能有一份"],
    ["wrong in the second", [SCHEME, { fields: [first, { name: 1 }] }], "第 2 张表：fields[1].name 应是文字"],
  ])("%s", async (_, scheme, says) => {
    const text = typeof scheme === "string" ? scheme : JSON.stringify(scheme);
    const ended = await check({ ...files, "列.json": text }, "花名册.xlsx", "--columns", "列.json");
    expect(ended).toEqual({ status: 2, stdout: "", stderr: `--columns：“列.json”：${says}\n` });
  });

  test("a file that is not there", async () => {
    const ended = await check(files, "花名册.xlsx", "--columns", "没有.json");
    expect(ended).toEqual({
      status: 2,
      stdout: "",
      stderr: "--columns：读不了“没有.json”，请检查文件在不在、能不能打开\n",
    });
  });

  test("the same sheet in two files", async () => {
    const ended = await check(
      { ...files, "又.json": files["列.json"] },
      "花名册.xlsx",
      "--columns",
      "列.json",
      "--columns",
      "又.json",
    );
    expect(ended.stderr).toBe("--columns：“又.json”里有一张表，前面的方案已经写过（列标题相同）\n");
  });
});
