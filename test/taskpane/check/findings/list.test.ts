/** The list of findings: groups, filters, search, and stepping through it. */
import type { Grid } from "../../../../src/forms";
import {
  type Filter,
  type FindingList,
  groupWith,
  itemsOf,
  neighbour,
} from "../../../../src/taskpane/check/findings/list";
import type { CheckResult } from "../../../../src/taskpane/check/check-result";
import { nameOf } from "../../../support/grid";
import { roster } from "../../../support/roster";
import { checked, listOf } from "../../support";

async function checkedOf(...sheets: Grid[]): Promise<CheckResult> {
  const { session } = await checked(...sheets);
  const { result } = session.getSnapshot();
  if (result === null) throw new Error("nothing was checked");
  return result;
}

/** One line per group: its heading, its count, its cells. */
function lines(list: FindingList): string[] {
  return list.groups.map(({ header, entries }) => {
    const title =
      header.rule?.id ?? `${header.row?.sheet} ${(header.row?.row ?? 0) + 1} ${header.row?.person}`;
    const cells = entries.map(({ findings }) =>
      findings.map(({ finding }) => nameOf(finding.cell)).join("+"),
    );
    return `${title} (${header.count}): ${cells.join(" ")}`;
  });
}

/** 王建国 paid 350; 张桂兰 has no receipt and 陈德福 her ID number: two errors, a warning, an error. */
const mixed = () =>
  roster({
    王建国的实交额: 350,
    张桂兰的票据号码: null,
    陈德福的身份证号: "430903195509209044",
    陈德福的姓名: "张桂兰",
    陈德福的性别: "女",
  });

test("by rule: errors before warnings, each in the order of the catalogue", async () => {
  expect(lines(listOf(await checkedOf(mixed())))).toEqual([
    "id-duplicate (1): F9",
    "amount-selfpay (1): H5",
    "amount-sum (1): H5",
    "receipt-missing (1): J8",
  ]);
});

test("by row: all that is wrong with one person together", async () => {
  expect(lines(listOf(await checkedOf(mixed()), {}, "row"))).toEqual([
    "花名册 5 王建国 (2): H5 H5",
    "花名册 8 张桂兰 (1): J8",
    "花名册 9 张桂兰 (1): F9",
  ]);
});

test("a number that is there several times is one entry, where its graver fault is", async () => {
  const wang = "430903197003109010";
  const result = await checkedOf(
    roster({ 王子轩的身份证号: wang, 陈德福的身份证号: wang, 陈德福的姓名: "王建国" }),
  );
  expect(lines(listOf(result, { text: wang }))).toEqual(["id-conflict (2): F7+F9"]);
});

describe("filter", () => {
  test.each<[string, Partial<Filter>, string[]]>([
    ["severity", { severity: "warning" }, ["J8"]],
    ["sheet", { sheet: "花名册" }, ["F9", "H5", "H5", "J8"]],
    ["a sheet with nothing in it", { sheet: "记录" }, []],
    ["a name", { text: "王建国" }, ["H5", "H5"]],
    [
      "an ID number, though it is shown masked: its own fault and others of that person",
      { text: "0903195509209" },
      ["F9", "J8"],
    ],
    ["the ID number of whoever has a fault elsewhere", { text: "430903197003109010" }, ["H5", "H5"]],
    ["a few digits, which are in many ID numbers", { text: "19709" }, []],
    ["a cell, in small letters", { text: " h5 " }, ["H5", "H5"]],
    ["a cell, not its beginning", { text: "H" }, []],
    ["full-width digits", { text: "３５０" }, ["H5", "H5"]],
    ["the rule's title", { text: "票据号码" }, ["J8"]],
    ["several at once", { severity: "error", text: "张桂兰" }, ["F9"]],
  ])("%s", async (_, filter, cells) => {
    const list = listOf(await checkedOf(mixed()), filter);
    expect(list.order.map(({ finding }) => nameOf(finding.cell))).toEqual(cells);
  });
});

test("next and previous go along the list as it is shown, and stop at its ends", async () => {
  const result = await checkedOf(mixed());
  const list = listOf(result);
  const walk: string[] = [];
  let at = neighbour(list, null, 1);
  while (at !== undefined) {
    walk.push(`${at.finding.rule.id} ${nameOf(at.finding.cell)}`);
    at = neighbour(list, at, 1);
  }
  expect(walk).toEqual(["id-duplicate F9", "amount-selfpay H5", "amount-sum H5", "receipt-missing J8"]);
  expect(neighbour(list, null, -1)).toBe(list.order[3]);
  expect(neighbour(list, list.order[0] ?? null, -1)).toBeUndefined();
});

test("what is filtered out while selected leads to the beginning", async () => {
  const result = await checkedOf(mixed());
  const list = listOf(result, { severity: "warning" });
  expect(neighbour(list, result.findings[0] ?? null, 1)).toBe(list.order[0]);
});

test("a folded group shows its heading only", async () => {
  const result = await checkedOf(mixed());
  const list = listOf(result);
  expect(
    itemsOf(list, new Set())
      .map(({ kind }) => kind)
      .join(" "),
  ).toBe("header entry header entry header entry header entry");
  expect(itemsOf(list, new Set(["r amount-sum"]))).toHaveLength(7);
  const [found] = list.order;
  expect(found && groupWith(list, found)?.header.rule?.id).toBe("id-duplicate");
});
