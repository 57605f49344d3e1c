/** Several people in one cell, each with a number: each is judged, and what the cell's findings say names each (design §5.3, §5.4). */
import { full, resultsOf, told } from "../support/check";
import { gridOf } from "../support/grid";
import { ID, list, listWith } from "../support/lists";

const TITLE = "赫山区2024年度城乡居民医保参保缴费花名册";
const HEADINGS = "姓名|身份证号|户属性|实交额|资助额";
const sheet = (...rows: readonly string[]) =>
  gridOf([TITLE, HEADINGS, ...rows].join("\n"), { name: "花名册" });
const BOTH = `王建国、李秀英|${ID.王建国}、${ID.李秀英}|普通居民`;

test.each<[what: string, ids: string, rule: string, message: RegExp]>([
  [
    "too short, not cut out of",
    "43090319700310901、43090319720815902X",
    "id-length",
    /^“王建国”：身份证号应为18位，这里是17位/,
  ],
  ["both wrong", "430903197003109011、430903197208159021", "id-checksum", /^“王建国”：.*；“李秀英”：/],
  [
    "the same",
    `${ID.李秀英}/${ID.李秀英}`,
    "id-conflict",
    /^“李秀英”：身份证号与 B3 相同，但那里的姓名是“王建国”/,
  ],
  ["none", `${ID.王建国}，未上户`, "id-length", /^“李秀英”：/],
])("numbers of two people: %s", (_, ids, rule, message) => {
  const found = full([rule], sheet(`王建国、李秀英|${ids}|普通居民|760|0`));
  expect(found.map((finding) => finding.message)).toEqual([expect.stringMatching(message)]);
});

test("both repeat people of rows above", () => {
  const above = [`王建国|${ID.王建国}|普通居民|380|0`, `李秀英|${ID.李秀英}|普通居民|380|0`];
  const found = full(["id-duplicate"], sheet(...above, `${BOTH}|760|0`));
  expect(found.map(({ message }) => message)).toEqual([
    "“王建国”：与 B3“王建国”是同一个身份证号；“李秀英”：与 B4“李秀英”是同一个身份证号",
  ]);
});

/** What comparison with a list says of the row. */
function compared(row: string, other: ReturnType<typeof list>): string[] {
  return resultsOf([sheet(row), other]).flatMap(({ findings }) =>
    findings
      .filter(({ rule }) => rule.group === "lists")
      .map((finding) => `${told(finding).rule} ${finding.message}`),
  );
}

test("both are on the list of the dead", () => {
  const dead = listWith("死亡人员名单", "死亡时间", [
    ["王建国", "2023-01-01"],
    ["李秀英", "2023-01-02"],
  ]);
  expect(compared(`${BOTH}|760|0`, dead)).toEqual([
    expect.stringMatching(/^person-dead “王建国”：.*2023-01-01.*；“李秀英”：.*2023-01-02/),
  ]);
});

describe("the subsidy is of both together: only what cannot be enough for one of them is wrong", () => {
  // 赫山区, section four: 190 for 低保对象.
  test.each<[subsidy: string, people: Parameters<typeof list>[1], found: RegExp[]]>([
    ["0", ["李秀英"], [/^subsidy-missed “李秀英”：.*应资助 190 元，这里没有资助$/]],
    ["0", ["王建国", "李秀英"], [/^subsidy-missed “王建国”：.*；“李秀英”：/]],
    ["100", ["李秀英"], [/^subsidy-wrong “李秀英”：.*应资助 190 元，这里几个人一共资助 100 元$/]],
    ["190", ["李秀英"], []],
    ["380", ["王建国", "李秀英"], []],
    ["570", ["王建国"], []],
  ])("%s for %j", (subsidy, people, found) => {
    expect(compared(`${BOTH}|${760 - Number(subsidy)}|${subsidy}`, list("低保名单", people))).toEqual(
      found.map((message) => expect.stringMatching(message) as string),
    );
  });

  test("members in columns", () => {
    const grid = gridOf(
      `${TITLE}\n户主姓名|身份证号|成员姓名|成员身份证号|实交额|资助额\n王建国|${ID.王建国}|李秀英|${ID.李秀英}|570|190`,
      { name: "花名册" },
    );
    const found = resultsOf([grid, list("低保名单", ["李秀英"])]).flatMap(({ findings }) =>
      findings.filter(({ rule }) => rule.group === "lists"),
    );
    expect(found).toEqual([]);
  });
});
