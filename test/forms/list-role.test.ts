/** What a list of persons is a list of: by the sheet's name, its title and its columns. */
import { kindsIn, levelOf, readForm, roleName } from "../../src/forms";
import { gridOf } from "../support/grid";
import { policies } from "../support/read";

const TABLE = "姓名 | 身份证号\n王建国 | 430903197003109010";

/** `低保名单`; null for a sheet that is a list of nothing known, and another kind's name for what is no list. */
function roleOf(sheet: string, name = "Sheet1"): string | null {
  const form = readForm(gridOf(sheet, { name }), policies);
  if (form.kind !== "list") return form.kind;
  return form.role === null ? null : roleName(form.role);
}

describe("by the name of the sheet", () => {
  test.each<[name: string, role: string | null]>([
    ["低保名单", "低保名单"],
    ["低保", "低保名单"],
    ["城乡低保对象花名册", "低保名单"],
    ["最低生活保障对象", "低保名单"],
    ["低保边缘家庭", "低保边缘名单"],
    ["最低生活保障边缘家庭成员名单", "低保边缘名单"],
    ["特困名单", "特困名单"],
    ["农村五保户", "特困名单"],
    ["城市“三无”人员", "特困名单"],
    ["孤儿", "孤儿名单"],
    ["事实无人抚养儿童", "事实无人抚养儿童名单"],
    ["监测对象名单", "监测对象名单"],
    ["防返贫监测户", "监测对象名单"],
    ["监测对象（脱贫不稳定户、边缘易致贫户、突发严重困难户）", "监测对象名单"],
    ["返贫致贫人口", "返贫致贫人口名单"],
    ["稳定脱贫人口", "脱贫人口名单"],
    ["残疾人名单", "残疾人名单"],
    ["残联", "残疾人名单"],
    ["重度残疾人", "一、二级残疾人名单"],
    ["一、二级残疾人名单", "一、二级残疾人名单"],
    ["三四级残疾人", "三、四级残疾人名单"],
    ["优抚对象", "优抚对象名单"],
    ["市属改制企业职工", "改制企业职工名单"],
    ["困难群众名单", "困难群众名单（按类别列）"],
    ["民政对象", "困难群众名单（按类别列）"],
    ["职工医保名单", "职工医保名单"],
    ["职工参保人员", "职工医保名单"],
    ["城镇职工基本医疗保险参保人员", "职工医保名单"],
    ["户籍名册", "户籍名册"],
    ["户籍人口", "户籍名册"],
    ["常住人口", "户籍名册"],
    ["示例村人口花名册", "户籍名册"],
  ])("%s: %s", (name, role) => {
    expect(roleOf(TABLE, name)).toBe(role);
  });

  test("several kinds on one list", () => {
    expect(roleOf(TABLE, "低保、特困名单")).toBe("低保、特困名单");
    expect(roleOf(TABLE, "孤儿和事实无人抚养儿童")).toBe("孤儿、事实无人抚养儿童名单");
    expect(roleOf(TABLE, "脱贫不稳定户")).toBe("脱贫不稳定户名单");
    expect(roleOf(TABLE, "一级残疾人")).toBe("一级残疾人名单");
  });

  test.each<[name: string, why: string]>([
    ["Sheet1", "nothing said"],
    ["流动人口名单", "not the census"],
    ["困难职工名单", "the union's, says nothing of the insurance"],
    ["低保退出名单", "no longer on 低保"],
    ["低保停发", "no longer on 低保"],
    ["监测对象风险消除名单", "no longer monitored"],
    ["低保申请", "not yet on 低保"],
    ["职工医保停保人员", "no longer insured as employees"],
    ["未参加职工医保人员", "the opposite of the employees' list"],
    ["户籍注销人员", "no longer registered"],
    ["残疾军人", "not listed as disabled"],
  ])("%s: nothing that rosters are compared with (%s)", (name) => {
    expect(roleOf(TABLE, name)).toBeNull();
  });
});

describe("by the title above the header", () => {
  test.each<[title: string, role: string | null]>([
    ["示例村低保对象名单", "低保名单"],
    ["泉交河镇2024年特困供养人员花名册\n填报单位：民政所", "特困名单"],
    ["示例村户籍人口花名册\n（不含已参加职工医保的人员）", "户籍名册"],
    ["监测对象名单（不含已纳入低保、特困的）", "监测对象名单"],
    ["低保对象名单\n注：低保边缘家庭另表", "低保名单"],
    ["示例村党员名单", "无关的名单"],
  ])("%s: %s", (title, role) => {
    expect(roleOf(`${title}\n${TABLE}`)).toBe(role);
  });

  test("the sheet's name goes before the title, and a kind before 困难群众", () => {
    expect(roleOf(`示例村困难群众名单\n${TABLE}`, "特困")).toBe("特困名单");
    expect(roleOf(`示例村特困人员名单\n${TABLE}`, "困难群众")).toBe("特困名单");
    expect(roleOf(`示例村残疾人名单\n${TABLE}`, "低保")).toBe("低保名单");
  });
});

describe("by the columns", () => {
  test.each<[headings: string]>([
    ["救助类别"],
    ["困难类型"],
    ["监测对象类别"],
    ["残疾等级"],
    ["低收入人口类型"],
  ])("%s: what each row says", (heading) => {
    expect(roleOf(`姓名|身份证号|${heading}\n王建国|430903197003109010|低保`)).toBe(
      "困难群众名单（按类别列）",
    );
  });

  test.each([["类别"], ["人员类别"]])("%s, where kinds stand below and nothing else", (heading) => {
    expect(roleOf(`姓名|身份证号|${heading}\n王建国|430903197003109010|低保`)).toBe(
      "困难群众名单（按类别列）",
    );
    const two = "王建国|430903197003109010|低保\n李秀英|43090319720815902X|普通居民";
    expect(roleOf(`姓名|身份证号|${heading}\n${two}`)).toBeNull();
  });

  test.each([["备注"], ["单位"]])("%s says nothing", (heading) => {
    expect(roleOf(`姓名|身份证号|${heading}\n王建国|430903197003109010|低保`)).toBeNull();
  });
});

describe("list or roster", () => {
  test.each<[kind: string | null, name: string, headings: string, why: string]>([
    ["roster", "低保名单", "姓名|身份证号|实交额", "what was paid is on a roster alone"],
    ["roster", "特困", "姓名|身份证号|票据号码", "so are receipts"],
    ["roster", "特困人员参保缴费", "姓名|身份证号|资助额", "collected from them"],
    ["roster", "花名册", "姓名|身份证号|资助额", "not called a list"],
    ["低保名单", "低保名单", "姓名|身份证号|补助金额", "what 低保 pays a month"],
    ["低保名单", "低保发放花名册", "姓名|身份证号|补助金额|签字", "signed for by those who got it"],
    ["残疾人名单", "残疾人", "姓名|身份证号|残疾等级|资金来源", "who pays their allowance"],
    ["职工医保名单", "职工医保", "姓名|身份证号|个人缴费金额", "what employees pay"],
    ["roster", "居民医保（不含职工医保）", "姓名|身份证号|缴费金额", "of residents"],
  ])("%s: %s with %s (%s)", (kind, name, headings) => {
    expect(roleOf(`${headings}\n王建国|430903197003109010|1`, name)).toBe(kind);
  });
});

describe("the columns that only lists have", () => {
  function statementsOf(sheet: string) {
    const form = readForm(gridOf(sheet, { name: "困难群众", merges: ["C2:C3"] }), policies);
    if (form.kind !== "list") throw new Error(form.kind);
    return form.statements?.map(({ category, level }) => [category, level].join("/")) ?? null;
  }

  test("救助类型 and 残疾等级, each row's own; a merged cell counts for its rows", () => {
    const people = "王建国|1|低保|二级\n李秀英|2||\n张桂兰|3||三级";
    expect(statementsOf(`姓名|身份证号|救助类型|残疾等级\n${people}`)).toEqual([
      "低保/二级",
      "低保/",
      "/三级",
    ]);
  });

  test("written once for the household", () => {
    const people = "1001|王建国|脱贫不稳定户\n1001|李秀英|\n1002|张桂兰|";
    expect(statementsOf(`户号|姓名|监测类别\n${people}`)).toEqual(["脱贫不稳定户/", "脱贫不稳定户/", "/"]);
  });

  test("none", () => {
    expect(statementsOf("姓名|身份证号|备注\n王建国|1|低保")).toBeNull();
  });
});

test.each<[headings: string, isByHousehold: boolean]>([
  ["户主姓名|身份证号|保障人口", true],
  ["姓名|身份证号|家庭人口数", true],
  ["户主姓名|身份证号|联系电话", true],
  ["姓名|身份证号|与户主关系|家庭人口", false],
  ["户主姓名|姓名|身份证号", false],
  ["姓名|身份证号", false],
])("%s: one row a household %s", (headings, isByHousehold) => {
  const form = readForm(gridOf(`${headings}\n王建国|430903197003109010|3|3`, { name: "低保" }), policies);
  expect(form.kind === "list" && form.isByHousehold).toBe(isByHousehold);
});

test("the head's name is the name where there is no other", () => {
  const form = readForm(
    gridOf("户主姓名|身份证号|保障人口\n王建国|430903197003109010|3", { name: "低保" }),
    policies,
  );
  expect(form.kind === "list" && form.persons.map(({ name }) => name)).toEqual(["王建国"]);
});

describe("kinds that a text speaks of", () => {
  test.each<[text: string, kinds: string]>([
    ["城乡低保对象", "lowIncome"],
    ["最低生活保障边缘家庭成员", "lowIncomeMargin"],
    ["低保户、低保边缘户", "lowIncome lowIncomeMargin"],
    ["特困人员（农村五保户、城市三无人员）", "extremePoverty"],
    ["事实孤儿", "unattendedChild"],
    ["边缘易致贫户", "nearPoverty"],
    ["防止返贫监测对象", "unstable nearPoverty suddenHardship"],
    ["农村低收入监测户", "unstable nearPoverty suddenHardship"],
    ["重度残疾人（一、二级）", "disabled1 disabled2"],
    ["三、四级残疾人", "disabled3 disabled4"],
    ["1-3级残疾人", "disabled1 disabled2 disabled3"],
    ["持有二代残疾证的残疾人员", "disabled1 disabled2 disabled3 disabled4 unableToWork"],
    ["丧失劳动能力的残疾人", "unableToWork"],
    ["普通居民", ""],
    ["残疾军人", ""],
  ])("%s: %s", (text, kinds) => {
    expect([...kindsIn(text)].sort()).toEqual(kinds.split(" ").filter(Boolean).sort());
  });

  test.each<[text: string, levels: string]>([
    ["一级", "disabled1"],
    ["二", "disabled2"],
    ["3", "disabled3"],
    ["４级", "disabled4"],
    ["Ⅱ级", "disabled2"],
    ["叁级", "disabled3"],
    ["肢体二级", "disabled2"],
    ["重度", "disabled1 disabled2"],
    ["", ""],
    ["肢体", ""],
    ["5", ""],
    ["2024级", ""],
  ])("the level %s: %s", (text, levels) => {
    expect(levelOf(text)).toEqual(levels.split(" ").filter(Boolean));
  });
});

describe("words of something else are weighed against the columns; in doubt it is a list of nothing known", () => {
  const PARTY = "姓名 | 身份证号 | 入党时间";
  const ROSTER = "户属性 | 姓名 | 身份证号 | 实交额 | 票据号码";
  const FEES = "姓名 | 身份证号 | 缴费金额 | 票据号码";

  test.each<[name: string, title: string, headings: string, kind: string | null, why: string]>([
    ["党员", "党员花名册", PARTY, "无关的名单", "name, title and columns agree"],
    ["党员", "党员花名册", FEES, "无关的名单", "党费 is paid, too: the word explains the amounts"],
    ["养老", "养老保险缴费花名册", FEES, "无关的名单", "and another insurance has receipts"],
    ["Sheet1", "包村干部代收登记", ROSTER, null, "户属性 and 实交额 speak against 干部"],
    ["Sheet1", "留守老人登记", FEES, null, "so do amounts that nothing explains"],
    ["Sheet1", "留守儿童登记", PARTY, "无关的名单", "no such columns"],
    ["高龄村", "赫山区2024年度居民医保缴费花名册", FEES, "roster", "the name of a village says nothing"],
    ["Sheet1", "老人仓镇户籍人口花名册", PARTY, "户籍名册", "nor does that of a town"],
    [
      "干部包户",
      "赫山区2024年度居民医保缴费花名册",
      FEES,
      "roster",
      "the title speaks of the insurance, and the columns bear it out",
    ],
    ["干部包户", "赫山区2024年度居民医保缴费花名册", PARTY, "无关的名单", "the columns do not"],
  ])("%s, %s, %s: %s (%s)", (name, title, headings, kind) => {
    const width = headings.split("|").length;
    const row = (person: string) => person.split("|").slice(0, width).join("|");
    const people = headings.startsWith("户属性")
      ? ["普通居民|王建国|430903197003109010|380|1", "普通居民|李秀英|43090319720815902X|380|2"]
      : ["王建国|430903197003109010|380|1", "李秀英|43090319720815902X|380|2"];
    expect(roleOf(`${title}\n${headings}\n${people.map(row).join("\n")}`, name)).toBe(kind);
  });
});
