/** Totals, duplicates and verdicts, by what the sheets hold. */
import { verdictOf } from "../../../src/handing-in";
import type { Grid } from "../../../src/forms";
import { madeId, oldId } from "../../support/made-ids";
import { nameOf } from "../../support/grid";
import { PERSONS, officialForm, roster } from "../../support/roster";
import { BLANK, checked, faulty, HEADER_ONLY, nameless, NOTES } from "../support";

async function checkedOf(...sheets: Grid[]) {
  const { session } = await checked(...sheets);
  const { result } = session.getSnapshot();
  if (result === null) throw new Error("nothing was checked");
  return result;
}

describe("verdict", () => {
  test.each<[string, Grid[], ReturnType<typeof verdictOf>["tone"], string, string]>([
    ["a clean roster", [roster()], "good", "可以上报", ""],
    ["warnings only", [roster({ 张桂兰的票据号码: null })], "good", "可以上报", "另有 1 处提示，请核对"],
    ["errors", [faulty()], "bad", "还有 2 处错误", ""],
    [
      "both",
      [roster({ 王建国的实交额: 350, 张桂兰的票据号码: null })],
      "bad",
      "还有 2 处错误",
      "另有 1 处提示，请核对",
    ],
    ["no region", [nameless()], "unsure", "没有发现错误，但金额没有核对", expect.any(String) as string],
    ["nobody in it", [HEADER_ONLY], "unsure", "花名册里还没有人", expect.any(String) as string],
    ["no form", [NOTES], "unsure", "没有找到花名册", expect.any(String) as string],
    ["an empty workbook", [BLANK], "unsure", "没有找到花名册", expect.any(String) as string],
  ])("%s", async (_, sheets, tone, text, note) => {
    expect(verdictOf(await checkedOf(...sheets))).toEqual({ tone, text, note });
  });
});

test("one sheet of two without region leaves the verdict open", async () => {
  const other = officialForm(
    `普通居民 | 2001 | 户主 | 赵大海 | 男 | ${madeId({ born: "19800101", sequence: 911 })} | | 380 | 0 | PJ2001 | 赵大海 |`,
    { name: "第二组", title: "参保缴费登记表" },
  );
  expect(verdictOf(await checkedOf(roster(), other)).tone).toBe("unsure");
});

describe("totals", () => {
  test("a household that runs over two pages is one", async () => {
    const [first = "", ...rest] = PERSONS.trim().split("\n");
    const result = await checkedOf(officialForm([first, "本页小计：", ...rest].join("\n")));
    expect(result.totals).toMatchObject({ households: 3, persons: 5, due: 1330, collected: 1330 });
  });

  test("several rosters add up", async () => {
    const other = officialForm(
      `普通居民 | 2001 | 户主 | 赵大海 | 男 | ${madeId({ born: "19800101", sequence: 911 })} | | 380 | 0 | PJ2001 | 赵大海 |`,
      { name: "第二组" },
    );
    const result = await checkedOf(roster(), other, NOTES);
    expect(result.totals).toMatchObject({
      rosters: 2,
      households: 4,
      persons: 6,
      due: 1710,
      collected: 1710,
    });
  });

  test("nobody's due is made up: a category that is unknown has none", async () => {
    const { totals } = await checkedOf(
      roster({ 王建国的户属性: "困难职工", 张桂兰的户属性: "稳定脱贫人口" }),
    );
    // 困难职工 is no category of 赫山区, and the document states no amount for 稳定脱贫人口.
    expect(totals).toMatchObject({ due: 760, dueUnknown: 2 });
  });
});

describe("places of one number", () => {
  const id = madeId({ born: "19700310", sequence: 901 });
  const placesOf = async (...sheets: Grid[]) => {
    const { findings } = await checkedOf(...sheets);
    const clusters = new Set(findings.flatMap(({ cluster }) => cluster ?? []));
    return [...clusters].map(({ kind, key, conflict, places }) => ({
      kind,
      key,
      conflict,
      places: places.map(
        (p) => `${p.sheet} ${nameOf(p.cell)} ${p.person}${p.finding === null ? " 首次" : ""}`,
      ),
    }));
  };
  const person = (name: string, number: string, household: string) =>
    `普通居民 | ${household} | 户主 | ${name} | 男 | ${number} | 13812345678 | 380 | 0 | PJ${household} | ${name} |`;

  test("across sheets, the first one too, 15 and 18 characters alike", async () => {
    const first = officialForm([person("赵大海", id, "1"), person("赵大海", id, "2")].join("\n"), {
      name: "一",
    });
    const second = officialForm(person("钱二", `'${oldId({ born: "19700310", sequence: 901 })}`, "3"), {
      name: "二",
    });
    expect(await placesOf(first, second)).toEqual([
      { kind: "id", key: id, conflict: true, places: ["一 F5 赵大海 首次", "一 F6 赵大海", "二 F5 钱二"] },
    ]);
  });

  test("receipts of two households", async () => {
    expect(await placesOf(roster({ 张桂兰的票据号码: "PJ1001" }))).toEqual([
      {
        kind: "receipt",
        key: "PJ1001",
        conflict: false,
        places: ["花名册 J5 王建国 首次", "花名册 J8 张桂兰"],
      },
    ]);
  });

  test("none where nothing is double", async () => {
    expect(await placesOf(faulty())).toEqual([]);
  });
});

test("a finding carries the name of the person in its row", async () => {
  const { findings } = await checkedOf(roster({ 王建国的实交额: 350, 张桂兰的性别: "未知" }));
  expect(findings.map(({ person }) => person)).toEqual(["王建国", "王建国", "张桂兰"]);
});
