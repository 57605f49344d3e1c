/** `amount-selfpay`, `amount-subsidy`, `amount-sum` in 赫山区, standard 380 (003_…, sections two and four; design §5.3). */
import { found, full } from "../support/check";
import { gridOf } from "../support/grid";
import { roster } from "../support/roster";
import { of } from "./rule-tables/layouts";

const RULES = ["amount-selfpay", "amount-subsidy", "amount-sum"] as const;

/** Findings when the person in row 8 is of this category and has these amounts. */
const about = (category: string, paid: unknown, subsidy: unknown) =>
  found(RULES, roster({ 张桂兰的户属性: category, 张桂兰的实交额: paid, 张桂兰的资助额: subsidy }));

const SELF = "amount-selfpay 张桂兰的实交额";
const SUBSIDY = "amount-subsidy 张桂兰的资助额";
const SUM = "amount-sum 张桂兰的实交额";

describe("wrong", () => {
  test.each<[category: string, paid: unknown, subsidy: unknown, expected: string[], why: string]>([
    ["普通居民", 350, 0, [SELF, SUM], "last year's standard"],
    ["普通居民", 410, 0, [SELF, SUM], "too much"],
    ["普通居民", 0, 380, [SELF, SUBSIDY], "nothing is paid for ordinary residents"],
    ["普通居民", 190, 190, [SELF, SUBSIDY], "half, as 低保"],
    ["普通居民", 380, 190, [SUBSIDY, SUM], "paid in full, and half again"],
    ["普通居民", 380.5, 0, [SELF, SUM], "half a yuan"],
    ["城乡低保对象", 380, 0, [SELF, SUBSIDY], "missed subsidy"],
    ["城乡低保对象", 380, null, [SELF, SUBSIDY], "missed subsidy, left blank"],
    ["城乡低保对象", 0, 380, [SELF, SUBSIDY], "full instead of half"],
    ["城乡低保对象", 76, 304, [SELF, SUBSIDY], "土沃乡's amounts"],
    ["城乡低保对象", 190, null, [SUBSIDY, SUM], "a blank 资助额 means 0"],
    ["城乡低保对象", 190, 0, [SUBSIDY, SUM], "no subsidy written"],
    ["城乡低保对象", 190, 380, [SUBSIDY, SUM], "full subsidy, half paid"],
    ["特困人员", 380, 0, [SELF, SUBSIDY], "missed subsidy"],
    ["特困人员", 190, 190, [SELF, SUBSIDY], "half instead of full"],
    ["特困人员", 0, null, [SUBSIDY, SUM], "no subsidy written"],
    ["孤儿", 10, 380, [SELF, SUM], "ten yuan too much"],
    ["其他", 190, 190, [SELF, SUBSIDY], "⑩ 其他 pays the standard"],
    ["农村低收入监测户", 100, 280, [SELF, SUBSIDY], "⑧ is a 监测对象: 190, not 土沃乡's 100"],
    ["普通居民", -380, 760, [SELF, SUBSIDY], "a negative amount"],
  ])("%s %s + %s: %j (%s)", (category, paid, subsidy, expected) => {
    expect(about(category, paid, subsidy).sort()).toEqual([...expected].sort());
  });

  test.each(["三百八", "已交"])("%s in words is no amount", (paid) => {
    expect(about("普通居民", paid, 0)).toContain(SELF);
  });
});

describe("right", () => {
  test.each<[category: string, paid: unknown, subsidy: unknown, why: string]>([
    ["普通居民", 380, 0, "section two"],
    ["普通居民", 380, null, "a blank 资助额 means 0"],
    ["①", 380, 0, "annex 2, note 2"],
    ["⑩", 380, 0, "annex 2, note 2"],
    ["其他", 380, 0, "no amount is stated, so the standard applies"],
    ["特困人员", 0, 380, "section four"],
    ["特困人员", null, 380, "a blank 实交额 of somebody fully subsidised"],
    ["孤儿", 0, 380, "section four"],
    ["事实无人抚养儿童", 0, 380, "section four"],
    ["一、二级残疾人", 0, 380, "重度残疾人"],
    ["城乡低保对象", 190, 190, "section four"],
    ["最低生活保障边缘家庭成员", 190, 190, "section four"],
    ["农村低收入监测户", 190, 190, "监测对象"],
    ["三、四级残疾人", 190, 190, "section four"],
    ["城乡低保对象", "190", "190", "numbers stored as text"],
    ["城乡低保对象", "１９０", "190.00", "full-width digits, decimals"],
  ])("%s %s + %s (%s)", (category, paid, subsidy) => {
    expect(about(category, paid, subsidy)).toEqual([]);
  });
});

describe("several identities in one cell: 就高, the highest subsidy (section four)", () => {
  test.each<[category: string, paid: number, subsidy: number, expected: string[]]>([
    ["低保对象、孤儿", 0, 380, []],
    ["三、四级残疾人，特困人员", 0, 380, []],
    ["普通居民/低保对象", 190, 190, []],
    ["低保对象、三、四级残疾人", 190, 190, []],
    ["低保对象、孤儿", 190, 190, [SELF, SUBSIDY]],
    ["普通居民/低保对象", 380, 0, [SELF, SUBSIDY]],
    ["低保对象、三四级残疾人", 0, 380, [SELF, SUBSIDY]],
  ])("%s %s + %s: %j", (category, paid, subsidy, expected) => {
    expect(about(category, paid, subsidy)).toEqual(expected);
  });
});

test("an 实交额 that is missing is `required`, and not wrong besides", () => {
  expect(found(["required", ...RULES], roster({ 王建国的实交额: null }))).toEqual([
    "required 王建国的实交额",
  ]);
});

test("each member of a household is judged for himself, with the attribute of the household", () => {
  const grid = roster({
    王建国的户属性: "城乡低保对象",
    李秀英的户属性: null,
    王子轩的户属性: null,
    王建国的实交额: 190,
    王建国的资助额: 190,
    王子轩的实交额: 190,
    王子轩的资助额: 190,
  });
  expect(found(RULES, grid)).toEqual(["amount-selfpay 李秀英的实交额", "amount-subsidy 李秀英的资助额"]);
});

test("a roster without a column of subsidies: what is paid is still judged", () => {
  const grid = gridOf(`
    赫山区2024年度登记表
    人员类别 | 姓名 | 身份证号 | 缴费金额
    普通居民 | 王建国 | 430903197003109010 | 380
    普通居民 | 李秀英 | 43090319720815902X | 350`);
  expect(found(["amount-selfpay"], grid)).toEqual(["amount-selfpay D4"]);
});

test("the message says what is due", () => {
  const messages = full(
    RULES,
    roster({ 张桂兰的户属性: "城乡低保对象", 张桂兰的实交额: 380, 张桂兰的资助额: 0 }),
  ).map(({ message }) => message);
  for (const message of messages) expect(message).toContain("190");
});

describe("help beyond the policy: 赫山区's plan, section four, encourages townships, collectives and others to give it", () => {
  const EXTRA = "subsidy-extra 张桂兰的资助额";
  const helped = (category: string, paid: unknown, subsidy: unknown, payer: string, region = "赫山区") =>
    found(
      [...RULES, "subsidy-extra"],
      of(region, {
        张桂兰的户属性: category,
        张桂兰的实交额: paid,
        张桂兰的资助额: subsidy,
        张桂兰的资助部门: payer,
      }),
    ).sort();

  test.each<[category: string, paid: number, subsidy: number, payer: string, region: string]>([
    ["普通居民", 330, 50, "乡镇", "赫山区"],
    ["普通居民", 330, 50, "①", "赫山区"],
    ["普通居民", 0, 380, "村集体", "赫山区"],
    ["普通居民", 280, 100, "⑤益阳市某公司", "赫山区"],
    ["城乡低保对象", 90, 290, "②①", "赫山区"],
    ["城乡低保对象", 90, 290, "区民政局190元、乡镇100元", "赫山区"],
    ["普通居民", 200, 180, "村委会", "土沃乡"],
    ["普通居民", 200, 180, "某某合作社", "临猗县"],
    ["普通居民", 280, 100, "⑤乡贤王某", "赫山区"],
    ["普通居民", 280, 100, "县红十字会", "临猗县"],
    ["普通居民", 280, 100, "碧云峰村村委会", "赫山区"],
    ["普通居民", 280, 100, "碧云峰村", "赫山区"],
    ["普通居民", 280, 100, "沧水铺镇碧云峰村", "赫山区"],
    ["普通居民", 280, 100, "村支两委", "赫山区"],
    ["普通居民", 280, 100, "社区居民委员会", "赫山区"],
    ["普通居民", 280, 100, "碧云峰村股份经济合作联合社", "赫山区"],
    ["普通居民", 280, 100, "爱心基金", "赫山区"],
    ["普通居民", 280, 100, "区工商联", "赫山区"],
    ["普通居民", 280, 100, "泉交河镇乡村振兴办", "赫山区"],
    ["普通居民", 280, 100, "①镇乡村振兴办", "赫山区"],
    ["普通居民", 280, 100, "镇党委", "赫山区"],
    ["普通居民", 280, 100, "镇政府财政所", "赫山区"],
    ["普通居民", 280, 100, "区人民医院", "赫山区"],
    ["普通居民", 280, 100, "民政局工会", "赫山区"],
    ["普通居民", 280, 100, "中国扶贫基金会", "赫山区"],
  ])("%s %i + %i from %s: to be looked at, not to be mended", (category, paid, subsidy, payer, region) => {
    expect(helped(category, paid, subsidy, payer, region)).toEqual([EXTRA]);
    const [finding] = full(
      ["subsidy-extra"],
      of(region, {
        张桂兰的户属性: category,
        张桂兰的实交额: paid,
        张桂兰的资助额: subsidy,
        张桂兰的资助部门: payer,
      }),
    );
    expect(finding?.fix).toBeNull();
    expect(finding?.message).toContain(payer);
  });

  test.each<
    [category: string, paid: number, subsidy: number, payer: string, expected: string[], why: string]
  >([
    ["普通居民", 330, 50, "②", [SELF, SUBSIDY], "a department of the district gives what the policy says"],
    ["普通居民", 190, 190, "财政局", [SELF, SUBSIDY], "the same, by its name"],
    ["普通居民", 190, 190, "市乡村振兴局", [SELF, SUBSIDY], "an office that the form does not list"],
    ["普通居民", 190, 190, "⑤区乡村振兴局", [SELF, SUBSIDY], "the same, with the number of 其他"],
    ["普通居民", 190, 190, "市退役军人事务局", [SELF, SUBSIDY], "another"],
    ["普通居民", 190, 190, "市民政局救助科", [SELF, SUBSIDY], "a part of one"],
    ["普通居民", 190, 190, "市税务局", [SELF, SUBSIDY], "who collects gives nothing"],
    ["普通居民", 190, 190, "区委组织部", [SELF, SUBSIDY], "a department of the party"],
    ["普通居民", 190, 190, "区疾控中心", [SELF, SUBSIDY], "a public body"],
    ["普通居民", 190, 190, "村民自筹", [SELF, SUBSIDY], "the people's own money"],
    ["普通居民", 190, 190, "区残联", [SELF, SUBSIDY], "what it gives, the policy says"],
    ["普通居民", 330, 40, "乡镇", [SELF, SUBSIDY, SUM], "ten yuan are missing"],
    ["城乡低保对象", 290, 90, "乡镇", [SELF, SUBSIDY], "less than the policy gives"],
    ["城乡低保对象", 190, 190, "乡镇", [], "what the policy gives, whoever pays it"],
    ["普通居民", -20, 400, "乡镇", [SELF, SUBSIDY], "nobody pays less than nothing"],
  ])("%s %i + %i from %s: %j (%s)", (category, paid, subsidy, payer, expected) => {
    expect(helped(category, paid, subsidy, payer)).toEqual([...expected].sort());
  });
});
