/** `id-duplicate` and `id-conflict` (design §5.3): every repeat after the first, over all sheets and files of a run. */
import type { Grid } from "../../src/forms";
import { brief, type Options, found, full, newCheck, resultOf } from "../support/check";
import { gridOf } from "../support/grid";
import { officialForm, roster } from "../support/roster";

const WANG = "430903197003109010";
const WANG_15 = "430903700310901";
const GROUP = ["duplicates"] as const;
const duplicates = (edits: Record<string, unknown>, options?: Options) =>
  found(GROUP, roster(edits), options);

describe("one sheet", () => {
  test.each<[edits: Record<string, unknown>, expected: string[], why: string]>([
    [{ D7: "王建国", F7: WANG }, ["id-duplicate F7"], "same number, same name"],
    [
      { D7: "王建国", F7: WANG, D9: "王建国", F9: WANG },
      ["id-duplicate F7", "id-duplicate F9"],
      "three times",
    ],
    [{ D7: "王建国", F7: WANG_15 }, ["id-duplicate F7"], "15 after 18 characters"],
    [{ F5: WANG_15, D7: "王建国", F7: WANG }, ["id-duplicate F7"], "18 after 15 characters"],
    [{ F5: WANG_15, D7: "王建国", F7: WANG_15 }, ["id-duplicate F7"], "15 twice"],
    [{ D7: "王建国", F7: ` 430903 19700310 9010` }, ["id-duplicate F7"], "with spaces"],
    [{ D7: "王建国", F7: "４３０９０３１９７００３１０９０１０" }, ["id-duplicate F7"], "full-width"],
    [{ D9: "李秀英", F9: "43090319720815902x" }, ["id-duplicate F9"], "lower-case x"],
    [{ D7: "王 建\u3000国", F7: WANG }, ["id-duplicate F7"], "names are compared without spaces"],
    [{ D5: "王 建国", D7: "王建国", F7: WANG }, ["id-duplicate F7"], "names are compared without spaces"],
    [{ F7: WANG }, ["id-conflict F7"], "another name"],
    [{ F7: WANG_15 }, ["id-conflict F7"], "another name, old number"],
    [{ D7: "王建", F7: WANG }, ["id-conflict F7"], "part of the name"],
    [{ F7: WANG, F9: WANG }, ["id-conflict F7", "id-conflict F9"], "three names"],
    [
      { F7: WANG, D9: "王建国", F9: WANG },
      ["id-conflict F7", "id-duplicate F9"],
      "each repeat is compared with the first place",
    ],
  ])("%j: %j (%s)", (edits, expected) => {
    expect(duplicates(edits)).toEqual(expected);
  });

  test.each<[edits: Record<string, unknown>, why: string]>([
    [{}, "five numbers"],
    [{ D7: "王建国" }, "the same name twice"],
    [{ F5: null, F7: null }, "blank numbers"],
    [{ F5: 430903197003109000, F7: 430903197003109000 }, "stored as numbers, so unknown"],
  ])("%j: none (%s)", (edits) => {
    expect(duplicates(edits)).toEqual([]);
  });

  test("neither kind is doubled by the other, and the first place is never marked", () => {
    expect(found(GROUP, roster({ F7: WANG })).filter((finding) => finding.endsWith("F5"))).toEqual([]);
  });

  test("the message names the first place", () => {
    expect(full(GROUP, roster({ D7: "王建国", F7: WANG }))[0]?.message).toContain("F5");
    expect(full(GROUP, roster({ F7: WANG }))[0]?.message).toContain("F5");
  });

  test("over two pages of one sheet", () => {
    const row = `普通居民|1|户主|王建国|男|${WANG}||380|0|PJ1|王|`;
    const page =
      "本页小计：参加居民医保的户数：1户；参加居民医保人数：1人；实收金额380元。\n姓名|身份证号|实交额";
    expect(found(GROUP, officialForm(`${row}\n${page}\n王建国|${WANG}|380`))).toEqual(["id-duplicate B8"]);
  });
});

describe("several sheets and files of one run", () => {
  const one = (name: string, sheet = "第二页") =>
    officialForm(`普通居民|9|户主|${name}|男|${WANG}||380|0|PJ9|王|`, { name: sheet });
  const list = gridOf(`低保对象名单\n姓名|身份证号\n王建国|${WANG}\n王建国|${WANG}`, { name: "低保" });
  const of = (check: ReturnType<typeof newCheck>, grid: Grid, file: string) =>
    resultOf(grid, check, file).findings.filter(({ rule }) => rule.id.startsWith("id-"));

  test("another sheet: the message names sheet and cell", () => {
    const check = newCheck();
    expect(of(check, roster(), "甲村.xlsx")).toEqual([]);
    const findings = of(check, one("王建国"), "甲村.xlsx");
    expect(findings.map(brief)).toEqual(["id-duplicate F5"]);
    expect(findings[0]?.message).toMatch(/花名册.*F5/);
  });

  test("another file: the message names file, sheet and cell", () => {
    const check = newCheck();
    of(check, roster(), "甲村.xlsx");
    const findings = of(check, one("赵志强", "花名册"), "乙村.xlsx");
    expect(findings.map(brief)).toEqual(["id-conflict F5"]);
    expect(findings[0]?.message).toMatch(/甲村\.xlsx.*花名册.*F5/);
  });

  test("sheets of the same name in three files: all repeats point to the first", () => {
    const check = newCheck();
    of(check, roster(), "甲村.xlsx");
    of(check, one("王建国", "花名册"), "乙村.xlsx");
    expect(of(check, one("王建国", "花名册"), "丙村.xlsx")[0]?.message).toContain("甲村.xlsx");
  });

  test("another run knows nothing of the first", () => {
    of(newCheck(), roster(), "甲村.xlsx");
    expect(of(newCheck(), one("王建国"), "乙村.xlsx")).toEqual([]);
  });

  test("a number on a list is no duplicate of the roster, whichever comes first", () => {
    const check = newCheck();
    expect(of(check, list, "低保.xlsx")).toEqual([]);
    expect(of(check, roster(), "甲村.xlsx")).toEqual([]);
    expect(of(check, list, "低保二.xlsx")).toEqual([]);
  });
});
