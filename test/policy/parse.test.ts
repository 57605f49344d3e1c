/** Bad policy files are refused, with the path of every field that is wrong and a Chinese sentence on each. */
import { builtInPolicies, parsePolicy, PolicyFileError, type PolicyFileProblem } from "../../src/policy";
import { MISSING, type Path, policyData } from "../support/policy";

function problemsOf(data: unknown, file?: string): readonly PolicyFileProblem[] {
  return failureOf(data, file).problems;
}

function failureOf(data: unknown, file?: string): PolicyFileError {
  try {
    parsePolicy(data, file);
  } catch (error) {
    if (error instanceof PolicyFileError) return error;
    throw error;
  }
  throw new Error("the file was accepted");
}

test("the good file, which the others spoil in one place, is accepted", () => {
  expect(parsePolicy(policyData(), "甲县-2024.json")).toMatchObject({
    year: 2024,
    standards: [{ yuan: 380 }],
  });
});

test("so is a policy that was read before and written again", () => {
  for (const policy of builtInPolicies)
    expect(parsePolicy(JSON.parse(JSON.stringify(policy)), "again.json")).toEqual(policy);
});

type Row = [what: string, change: Path, value: unknown, path: string, says: RegExp];

describe("a field that is wrong by itself", () => {
  test.each<Row>([
    ["no standard", ["standard"], MISSING, "standard", /没有/],
    ["no region name", ["region", "name"], MISSING, "region.name", /没有/],
    ["an empty region name", ["region", "name"], " ", "region.name", /空/],
    ["no source of an amount", ["categories", 0, "source"], MISSING, "categories[0].source", /没有/],
    ["no amount", ["categories", 3, "assist", "yuan"], MISSING, "categories[3].assist.yuan", /没有/],
    ["no word on late payers", ["late"], MISSING, "late", /没有/],
    ["the year as text", ["year"], "2024", "year", /数/],
    ["the year 24", ["year"], 24, "year", /2000.*24/],
    ["the standard as text", ["standard", "yuan"], "380", "standard.yuan", /数/],
    ["half a yuan", ["standard", "yuan"], 380.5, "standard.yuan", /整数/],
    ["a standard below zero", ["standard", "yuan"], -1, "standard.yuan", /0.*-1/],
    ["categories as text", ["categories"], "低保对象", "categories", /列表/],
    ["no category at all", ["categories"], [], "categories", /1 项/],
    ["a draft, maybe", ["documents", 0, "draft"], "是", "documents[0].draft", /true/],
    ["no document at all", ["documents"], [], "documents", /1 项/],
    ["a bad date of issue", ["documents", 0, "issued"], "2023年8月", "documents[0].issued", /日期/],
    ["a division code of five digits", ["region", "divisionCode"], "43090", "region.divisionCode", /六位/],
    ["over 100 %", ["categories", 2, "assist", "percent"], 101, "categories[2].assist.percent", /100.*101/],
    ["below 0 %", ["categories", 2, "assist", "percent"], -1, "categories[2].assist.percent", /0.*-1/],
    [
      "three decimals of a percent",
      ["categories", 2, "assist", "percent"],
      33.333,
      "categories[2].assist.percent",
      /两位小数/,
    ],
    [
      "an unknown kind of assistance",
      ["categories", 2, "assist", "kind"],
      "gift",
      "categories[2].assist.kind",
      /种类/,
    ],
    ["an unknown kind of rule", ["quota", "rule", "kind"], "guess", "quota.rule.kind", /种类/],
    [
      "an unknown rule for several identities",
      ["identities", "rule"],
      "sum",
      "identities.rule",
      /highestSubsidy/,
    ],
    ["no such day", ["collection", "windows", 0, "from"], "2023-02-30", "collection.windows[0].from", /日期/],
    ["a date with slashes", ["benefit", "from"], "2024/1/1", "benefit.from", /日期/],
    ["no window at all", ["collection", "windows"], [], "collection.windows", /1 项/],
    ["day 32", ["collection", "windows", 0, "days", "last"], 32, "collection.windows[0].days.last", /31.*32/],
    [
      "a quota below zero",
      ["quota", "table", "units", 0, "quota"],
      -1,
      "quota.table.units[0].quota",
      /0.*-1/,
    ],
    ["a plain number for a mark", ["form", "attributes", 0, "mark"], "1", "form.attributes[0].mark", /①/],
    ["two marks in one", ["form", "payers", 0, "mark"], "①②", "form.payers[0].mark", /①/],
  ])("%s", (_what, change, value, path, says) => {
    expect(problemsOf(policyData([change, value]))).toEqual([{ path, message: expect.stringMatching(says) }]);
  });
});

describe("a field that nobody knows", () => {
  test.each<[where: string, change: Path]>([
    ["the file", ["standart"]],
    ["region", ["region", "standart"]],
    ["categories[2]", ["categories", 2, "standart"]],
    ["categories[2].assist", ["categories", 2, "assist", "standart"]],
    ["categories[2].source", ["categories", 2, "source", "standart"]],
    ["documents[0]", ["documents", 0, "standart"]],
    ["standard", ["standard", "standart"]],
    ["quota.rule", ["quota", "rule", "standart"]],
    ["quota.table", ["quota", "table", "standart"]],
    ["quota.table.units[0]", ["quota", "table", "units", 0, "standart"]],
    ["collection.windows[0]", ["collection", "windows", 0, "standart"]],
    ["benefit", ["benefit", "standart"]],
    ["late.general", ["late", "general", "standart"]],
    ["form.payers[1]", ["form", "payers", 1, "standart"]],
  ])("in %s is not silently dropped", (where, change) => {
    const [problem, ...others] = problemsOf(policyData([change, 1]));
    expect(others).toEqual([]);
    expect(problem?.message).toMatch(/standart/);
    if (where !== "the file") expect(problem?.path).toBe(where);
  });
});

describe("a field that contradicts another", () => {
  const newCategory = { assist: { kind: "full" }, source: { section: "二" } };

  test.each<Row>([
    ["two documents of one id", ["documents", 0, "id"], "annex", "documents[1].id", /第 1 份文件.*“annex”/],
    [
      "a subsidy over the standard",
      ["categories", 3, "assist", "yuan"],
      381,
      "categories[3].assist.yuan",
      /381.*380/,
    ],
    [
      "a self-pay over the standard",
      ["categories", 4, "assist", "yuan"],
      381,
      "categories[4].assist.yuan",
      /381.*380/,
    ],
    [
      "an alias that is another's name",
      ["categories", 4, "aliases"],
      ["低保对象"],
      "categories[4]",
      /低保对象/,
    ],
    [
      "an alias that is another's alias",
      ["categories", 4, "aliases"],
      ["困难户"],
      "categories[4]",
      /困难户.*低保对象/,
    ],
    [
      "a member that is another's member",
      ["categories", 4, "members"],
      ["孤儿"],
      "categories[4]",
      /孤儿.*特困人员/,
    ],
    [
      "the same but for width and spaces",
      ["categories", 4, "aliases"],
      ["困 难　户"],
      "categories[4]",
      /低保对象/,
    ],
    ["one category twice", ["categories", 6], { name: "残疾人", ...newCategory }, "categories[6]", /残疾人/],
    [
      "except for a category that is none",
      ["categories", 3, "unless"],
      ["外星人"],
      "categories[3].unless[0]",
      /外星人/,
    ],
    ["a unit twice", ["quota", "table", "units", 1, "name"], "东镇", "quota.table.units[1]", /东镇/],
    [
      "a unit's alias that is another's name",
      ["quota", "table", "units", 1, "aliases"],
      ["东 镇"],
      "quota.table.units[1]",
      /东\s?镇/,
    ],
    [
      "a window that ends before it begins",
      ["collection", "windows", 0, "to"],
      "2023-08-31",
      "collection.windows[0].to",
      /2023-08-31.*2023-09-01/,
    ],
    [
      "days that end before they begin",
      ["collection", "windows", 0, "days"],
      { first: 25, last: 1 },
      "collection.windows[0].days.last",
      /1.*25/,
    ],
    [
      "a benefit period that ends before it begins",
      ["benefit", "to"],
      "2023-12-31",
      "benefit.to",
      /2023-12-31.*2024-01-01/,
    ],
    [
      "a source in a document that is none",
      ["categories", 1, "source", "document"],
      "letter",
      "categories[1].source.document",
      /letter/,
    ],
    [
      "the same in a rule",
      ["quota", "rule", "source", "document"],
      "letter",
      "quota.rule.source.document",
      /letter/,
    ],
    ["a mark twice", ["form", "attributes", 1, "mark"], "①", "form.attributes[1].mark", /①/],
    ["a payer's mark twice", ["form", "payers", 1, "mark"], "①", "form.payers[1].mark", /①/],
    [
      "an attribute that is no category",
      ["form", "attributes", 1, "name"],
      "外星人",
      "form.attributes[1].name",
      /外星人/,
    ],
  ])("%s", (_what, change, value, path, says) => {
    expect(problemsOf(policyData([change, value]))).toEqual([{ path, message: expect.stringMatching(says) }]);
  });
});

describe("several mistakes are all reported", () => {
  test("in fields that are wrong by themselves", () => {
    const data = policyData(
      [["year"], "2024"],
      [["standard"], MISSING],
      [["categories", 2, "assist", "percent"], 101],
    );
    expect(
      problemsOf(data)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(["categories[2].assist.percent", "standard", "year"]);
  });

  test("in fields that contradict others", () => {
    const data = policyData(
      [["categories", 3, "assist", "yuan"], 400],
      [["categories", 3, "unless"], ["外星人"]],
      [["benefit", "to"], "2023-12-31"],
      [["form", "payers", 1, "mark"], "①"],
    );
    expect(
      problemsOf(data)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(["benefit.to", "categories[3].assist.yuan", "categories[3].unless[0]", "form.payers[1].mark"]);
  });

  test("and the error names the file and every field", () => {
    const data = policyData([["year"], "2024"], [["standard"], MISSING]);
    expect(failureOf(data, "甲县-2024.json").message).toMatch(
      /甲县-2024\.json.*(year.*standard|standard.*year)/s,
    );
  });
});

test.each([[null], [[]], ["380"], [undefined]])("%j is no policy file", (data) => {
  expect(problemsOf(data)).toHaveLength(1);
});

test("no message is in English", () => {
  const data = policyData(
    [["year"], null],
    [["region"], []],
    [["standard", "yuan"], 1.5],
    [["documents", 0, "draft"], 1],
    [["categories", 2, "assist", "kind"], null],
    [["benefit"], 5],
    [["late", "general", "days"], 400],
  );
  const problems = problemsOf(data);
  expect(problems).toHaveLength(7);
  for (const { message } of problems) {
    expect(message).toMatch(/[\u4e00-\u9fff]/);
    expect(message).not.toMatch(/expected|received|invalid|required|must|should|too /i);
  }
});
