/** The pane goes by the workbook's policy sheets, makes new ones, and takes policies out and in. */
import { HostError } from "../../../src/hosts/workbook";
import { comparePolicies, type Version1 } from "../../../src/policy";
import { exported } from "../../../src/taskpane/who-pays/policy-sheets";
import type { Session } from "../../../src/taskpane/session";
import { gridOf } from "../../support/grid";
import { madePolicy, type Path } from "../../support/policy";
import { policySheet } from "../../support/policy-sheet";
import { policies } from "../../support/read";
import { roster } from "../../support/roster";
import { Book, followedSession, openedBook } from "../support/policy-sheet";
import { findingsOf, nameless } from "../support";

/** 赫山区 in 2024 with a standard of 400, in the dates of that year. */
const DEARER = {
  B2: null,
  B5: "赫山区",
  B6: "湖南省、益阳市",
  B8: "430903",
  B9: 2024,
  A38: "2024-01-01",
  B38: "2024-12-31",
  A34: "2023-09-01",
  B34: "2023-12-25",
  A35: "2024-01-10",
  B35: "2024-02-28",
};
const heshan = policies.find("赫山区").policy;

const standardOf = (session: Session, region: string, year: number) =>
  session.getSnapshot().policies.find(region, year).policy.standards[0]?.yuan;

describe("a check goes by the workbook's own policy", () => {
  test("from the first moment", async () => {
    const { session } = await openedBook(roster(), policySheet(DEARER));
    await session.check();
    const wrong = findingsOf(session).filter((finding) => finding.startsWith("amount-selfpay"));
    expect(wrong).toEqual([
      "amount-selfpay H5",
      "amount-selfpay H6",
      "amount-selfpay H7",
      "amount-selfpay H8",
    ]);
  });

  test("and says that its result is old once the policy changes", async () => {
    const { workbook, session } = await openedBook(roster(), policySheet(DEARER));
    expect(session.getSnapshot().stale).toBeNull();
    await session.check();
    expect(session.getSnapshot().stale).toBeNull();
    await workbook.userReplaces(policySheet({ ...DEARER, B15: 380, C21: 190, D21: 190 }));
    expect(session.getSnapshot().stale).toBe("settings");
    await session.check();
    expect(findingsOf(session).filter((finding) => finding.startsWith("amount-"))).toEqual([]);
  });

  test("not because something was typed there that changes nothing", async () => {
    const { workbook, session } = await openedBook(roster(), policySheet(DEARER));
    await session.check();
    workbook.change("参保政策");
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(session.getSnapshot().stale).toBeNull();
    workbook.change("花名册");
    expect(session.getSnapshot().stale).toBe("edited");
  });

  test("and judges no amounts while that is broken", async () => {
    const { session } = await openedBook(roster(), policySheet({ ...DEARER, B15: null }));
    await session.check();
    expect(findingsOf(session)).toContain("policy-unknown A3");
    const [sheet] = session.getSnapshot().sheets ?? [];
    expect([sheet?.hasPolicy, sheet?.whyNoPolicy]).toEqual([false, expect.stringContaining("B15")]);
  });

  test("also of a roster that names neither region nor year", async () => {
    const { session } = await openedBook(nameless(), policySheet(DEARER));
    const [sheet] = session.getSnapshot().sheets ?? [];
    expect([sheet?.ownRegion, sheet?.ownYear, sheet?.hasPolicy]).toEqual(["赫山区", 2024, true]);
    await session.check();
    expect(findingsOf(session)).toContain("amount-selfpay H5");
  });
});

test("a policy sheet is listed as what it is", async () => {
  const { session } = await openedBook(policySheet(), gridOf("会议记录", { name: "记录" }));
  expect(session.getSnapshot().sheets?.map(({ kind, holdsPolicies }) => [kind, holdsPolicies])).toEqual([
    ["unknown", true],
    ["unknown", false],
  ]);
});

describe("a new policy sheet", () => {
  test("empty: it is there, selected, and breaks nothing", async () => {
    const { workbook, session } = await openedBook(roster());
    await session.policySheets.createEmpty();
    expect(workbook.written.map(({ name }) => name)).toEqual(["参保政策"]);
    expect(workbook.selections).toEqual([{ sheet: "参保政策", cell: { row: 5, column: 1 } }]);
    expect(workbook.written[0]?.rows[5]?.[0]).toBe("地区");
    const listed = session.getSnapshot().sheets ?? [];
    expect(listed.map(({ name, holdsPolicies }) => [name, holdsPolicies])).toEqual([
      ["花名册", false],
      ["参保政策", true],
    ]);
    expect(standardOf(session, "赫山区", 2024)).toBe(380);
    const { policySheets, policyState } = session.getSnapshot();
    expect(policySheets).toMatchObject({ isBusy: false, written: { sheet: "参保政策", toConfirm: false } });
    expect(policyState?.problems).toMatchObject([{ severity: "warning" }]);
  });

  test("from a built-in policy: it holds the same, and is the workbook's own from now on", async () => {
    const { session } = await openedBook(roster());
    await session.policySheets.create(heshan);
    const { policies: now } = session.getSnapshot();
    expect(now.find("赫山区").policy).toEqual(heshan);
    expect(now.isOwn(now.findRegion("赫山区"), 2024)).toBe(true);
  });

  test("for the year after: it holds back that year until it is confirmed, and no other", async () => {
    const { workbook, session } = await openedBook(roster());
    await session.policySheets.createNext(heshan);
    expect(session.getSnapshot().policySheets.written?.toConfirm).toBe(true);
    expect(() => standardOf(session, "赫山区", 2025)).toThrow(/待确认/);
    expect(standardOf(session, "赫山区", 2024)).toBe(380);
    const [draft] = workbook.sheets.filter(({ name }) => name === "参保政策");
    if (draft === undefined) throw new Error("no sheet");
    const cells = draft.cells.map((row) =>
      row.map((cell) =>
        typeof cell === "string" ? cell.replace("380（待确认）", "400").replace("（待确认）", "") : cell,
      ),
    );
    await workbook.userReplaces({ ...draft, cells });
    expect(standardOf(session, "赫山区", 2025)).toBe(400);
  });

  test("for the year after, compared column by column: one click for each", async () => {
    const { session } = await openedBook(roster());
    await session.policySheets.createNext(heshan);
    const waiting = () =>
      (session.getSnapshot().policyState?.problems ?? []).filter(
        ({ unconfirmed }) => unconfirmed !== undefined,
      );
    // 11 categories, 16 units with three numbers each, and yet:
    expect(waiting().length).toBeLessThan(20);
    for (const { sheet, cell } of waiting()) await session.policySheets.settle({ sheet, cell });
    expect(waiting()).toEqual([]);
    expect(standardOf(session, "赫山区", 2025)).toBe(380);
    const { policy } = session.getSnapshot().policies.find("赫山区", 2025);
    expect(policy.quota).toEqual(heshan.quota);
    expect(policy.windows.map(({ from, to }) => [from, to])).toEqual([["2024-09-01", "2024-12-31"]]);
  });

  test("a cell that bears no mark stays as it is", async () => {
    const { workbook, session } = await openedBook(roster());
    await session.policySheets.create(heshan);
    await session.policySheets.settle({ sheet: "参保政策", cell: { row: 5, column: 1 } });
    expect(workbook.sheets.find(({ name }) => name === "参保政策")?.cells[5]?.[1]).toBe("赫山区");
  });

  test("the national frame's own name is no region, however often it is confirmed", async () => {
    const { session } = await openedBook(roster());
    await session.policySheets.createFrame({ year: 2026, month: 11, day: 30 });
    const problems = () => session.getSnapshot().policyState?.problems ?? [];
    for (const { sheet, cell, unconfirmed } of problems())
      if (unconfirmed !== undefined) await session.policySheets.settle({ sheet, cell });
    expect(problems().map(({ message }) => message)).toEqual(["地区还写着“全国通行规定”，请写本地的名称"]);
  });

  test("has a name of its own", async () => {
    const { workbook, session } = await openedBook(gridOf("我的", { name: "参保政策" }));
    await session.policySheets.createEmpty();
    await session.policySheets.create(heshan);
    expect(workbook.written.map(({ name }) => name)).toEqual(["参保政策 (2)", "参保政策 (3)"]);
  });

  test("asks before it takes the place of one for the same region and year", async () => {
    const { workbook, session } = await openedBook(policySheet(DEARER));
    await session.policySheets.takeIn(JSON.stringify(heshan));
    expect(session.getSnapshot().policySheets.replacing).toMatchObject({ sheet: "参保政策" });
    expect(workbook.written).toEqual([]);
    session.policySheets.dismiss();
    await session.policySheets.confirm();
    expect(workbook.written).toEqual([]);
    await session.policySheets.takeIn(JSON.stringify(heshan));
    await session.policySheets.confirm();
    expect(workbook.written.map(({ name }) => name)).toEqual(["参保政策"]);
    expect(standardOf(session, "赫山区", 2024)).toBe(380);
    expect(session.getSnapshot().policySheets.replacing).toBeNull();
  });

  test("in the place of another one keeps what else stands on that sheet", async () => {
    const both = { ...policySheet(), cells: [...policySheet().cells, ...policySheet(DEARER).cells] };
    const { session } = await openedBook(both);
    await session.policySheets.takeIn(JSON.stringify(heshan));
    await session.policySheets.confirm();
    expect([standardOf(session, "甲县", 2025), standardOf(session, "赫山区", 2024)]).toEqual([400, 380]);
    expect(session.getSnapshot().policies.declaredYear).toBe(2025);
  });

  test("is not written where something half-finished on that sheet would be lost", async () => {
    const both = {
      ...policySheet(),
      cells: [...policySheet({ B15: null }).cells, ...policySheet(DEARER).cells],
    };
    const { workbook, session } = await openedBook(both);
    await session.policySheets.takeIn(JSON.stringify(heshan));
    await session.policySheets.confirm();
    expect(workbook.written).toEqual([]);
    expect(session.getSnapshot().problem?.message).toMatch(/“参保政策”里还有没填好的别的政策/);
  });

  test("that the program refuses is told, and nothing waits", async () => {
    const { workbook, session } = await openedBook(roster());
    workbook.fail("putSheet", new HostError("protected", "工作簿受保护"));
    await session.policySheets.createEmpty();
    const { problem, policySheets } = session.getSnapshot();
    expect(problem?.message).toBe("工作簿受保护");
    expect(policySheets).toMatchObject({ isBusy: false, written: null });
  });
});

describe("out and in as JSON", () => {
  test("what is taken out of one workbook is the same in another", async () => {
    const from = await openedBook(policySheet());
    const { text, name } = exported(from.session.getSnapshot().policies.find("甲县").policy);
    expect(name).toBe("某省某市甲县-2025.json");
    const { session } = await openedBook(roster());
    await session.policySheets.takeIn(`\ufeff${text}`);
    expect(session.getSnapshot().policies.find("甲县").policy).toEqual(
      from.session.getSnapshot().policies.find("甲县").policy,
    );
  });

  test.each<[what: string, text: string, says: string | RegExp]>([
    ["no JSON", "参保政策", "这不是导出的政策，应是一段 JSON 文字"],
    ["nothing", "", "这不是导出的政策，应是一段 JSON 文字"],
    ["another thing", "[]", /整个文件/],
    ["a field that is wrong", JSON.stringify({ ...heshan, year: 24 }), /^参保年度（year） 不能小于 2000/],
  ])("%s is refused, with every reason", async (_, text, says) => {
    const { workbook, session } = await openedBook(roster());
    await session.policySheets.takeIn(text);
    const { refused } = session.getSnapshot().policySheets;
    expect(refused?.[0]).toMatch(says);
    expect(workbook.written).toEqual([]);
  });
});

test("a workbook that cannot be read says so, and its amounts are not judged by built-in policies", async () => {
  const workbook = new Book([roster()]);
  workbook.fail("listSheets", new HostError("busy", "请先结束单元格编辑"));
  const session = followedSession(workbook);
  await session.open();
  expect(session.getSnapshot().policyState?.failure?.message).toBe("请先结束单元格编辑");
  workbook.fail("listSheets");
  await session.check();
  expect(session.getSnapshot().policyState?.failure).toBeNull();
  expect(findingsOf(session)).toEqual([]);
});

describe("what a policy changes", () => {
  const before = madePolicy();
  type Changes = readonly (readonly [path: Path, value: unknown])[];
  const category = (
    name: string,
    assist: Version1["categories"][number]["assist"],
    aliases: string[] = [],
  ) => ({
    name,
    aliases,
    assist,
    source: { section: "一" },
  });

  test.each<[what: string, changes: Changes, expected: unknown]>([
    ["nothing", [], { standard: null, categories: [] }],
    [
      "the standard, and with it what all pay who pay a part of it",
      [[["standard", "yuan"], 400]],
      {
        standard: { before: 380, after: 400 },
        categories: [
          { name: "普通居民", before: 380, after: 400 },
          { name: "低保对象", before: 76, after: 80 },
          { name: "监测对象", before: 100, after: 120 },
        ],
      },
    ],
    [
      "one amount",
      [[["categories", 4, "assist"], { kind: "selfPay", yuan: 150 }]],
      { standard: null, categories: [{ name: "残疾人", before: 100, after: 150 }] },
    ],
    [
      "an amount that was not stated before",
      [[["categories", 5, "assist"], { kind: "full" }]],
      { standard: null, categories: [{ name: "优抚对象", before: null, after: 0 }] },
    ],
    [
      "a category more, and one less",
      [[["categories", 5], category("外来人口", { kind: "none" })]],
      {
        standard: null,
        categories: [
          { name: "外来人口", before: undefined, after: 380 },
          { name: "优抚对象", before: null, after: undefined },
        ],
      },
    ],
    [
      "only a name: the people are the same",
      [[["categories", 4], category("残疾居民", { kind: "selfPay", yuan: 100 }, ["残疾人"])]],
      { standard: null, categories: [] },
    ],
    [
      "only how it is put",
      [[["categories", 4, "assist"], { kind: "subsidy", yuan: 280 }]],
      { standard: null, categories: [] },
    ],
  ])("%s", (_, changes, expected) => {
    expect(comparePolicies(before, madePolicy(...changes))).toEqual(expected);
  });
});

describe("sheets of today from what is there", () => {
  test("an old sheet is written anew, with the same policies", async () => {
    const { workbook, session } = await openedBook(policySheet());
    const before = session.getSnapshot().policies.find("甲县").policy;
    expect(session.getSnapshot().policyState?.sheets.map(({ isOld }) => isOld)).toEqual([true]);
    await session.policySheets.renew("参保政策");
    expect(workbook.written.map(({ name }) => name)).toEqual(["参保政策"]);
    expect(session.getSnapshot().policyState?.sheets.map(({ isOld }) => isOld)).toEqual([false]);
    expect(session.getSnapshot().policies.find("甲县").policy).toEqual(before);
    expect(session.getSnapshot().policies.declaredYear).toBe(2025);
  });

  test("an old sheet with a mistake is not", async () => {
    const { workbook, session } = await openedBook(policySheet({ B15: null }));
    await session.policySheets.renew("参保政策");
    expect(workbook.written).toEqual([]);
    expect(session.getSnapshot().problem?.message).toMatch(/先改好/);
  });

  test("a section more stands below the others, and changes nothing", async () => {
    const { session } = await openedBook(roster());
    await session.policySheets.create(heshan);
    const absent = () => session.getSnapshot().policyState?.sheets[0]?.blocks[0]?.absent ?? [];
    expect(absent()).toContain("断保");
    await session.policySheets.addSection("参保政策", "断保");
    expect(absent()).not.toContain("断保");
    expect(session.getSnapshot().policyState?.problems).toEqual([]);
    expect(session.getSnapshot().policies.find("赫山区").policy).toEqual(heshan);
  });

  test("the national frame waits to be confirmed, its region too", async () => {
    const { session } = await openedBook(roster());
    await session.policySheets.createFrame({ year: 2026, month: 11, day: 30 });
    const [sheet] = session.getSnapshot().policyState?.sheets ?? [];
    expect([sheet?.blocks[0]?.year, sheet?.blocks[0]?.policy]).toEqual([2027, null]);
    const waiting = sheet?.blocks[0]?.problems.flatMap(({ unconfirmed }) => unconfirmed ?? []) ?? [];
    expect(waiting).toEqual(
      expect.arrayContaining(["地区", "个人缴费标准", "缴费和待遇时间的“开始日期”", "固定等待"]),
    );
    expect(waiting.length).toBeLessThan(10);
  });
});
