/** Where a list contradicts the row's category, its amounts are not mended by that category: somebody has to decide. */
import type { Grid } from "../../src/forms";
import { brief, resultsOf } from "../support/check";
import { gridOf } from "../support/grid";
import { compared, ID, leftOpen, list } from "../support/lists";
import { roster } from "../support/roster";

const fixes = (...grids: readonly Grid[]) =>
  (resultsOf(grids)[0]?.findings ?? [])
    .filter(({ rule }) => rule.id.startsWith("amount-"))
    .map((finding) => `${brief(finding)} → ${finding.fix ?? "nobody's"}`);

// 王建国 in row 5 writes 低保对象, and pays 380 with no subsidy.
const CLAIMS = roster({ 王建国的户属性: "低保对象" });
// 张桂兰 in row 8 writes 城乡低保对象, and pays 380 with no subsidy.
const UNPAID = roster({ 张桂兰的实交额: 380, 张桂兰的资助额: 0 });

test.each<[why: string, sheets: readonly Grid[], expected: string[]]>([
  ["no list: by the category", [CLAIMS], ["amount-selfpay H5 → 190", "amount-subsidy I5 → 190"]],
  [
    "the list knows the person: by the category",
    [UNPAID, list("低保名单", ["张桂兰"])],
    ["amount-selfpay H8 → 190", "amount-subsidy I8 → 190"],
  ],
  [
    "not on the list that is given",
    [CLAIMS, list("低保名单", ["张桂兰"])],
    ["amount-selfpay H5 → nobody's", "amount-subsidy I5 → nobody's"],
  ],
  [
    "on a list that gives more than the category",
    [UNPAID, list("特困名单", ["张桂兰", "陈德福"])],
    ["amount-selfpay H8 → nobody's", "amount-subsidy I8 → nobody's"],
  ],
])("%s", (_, sheets, expected) => {
  expect(fixes(...sheets)).toEqual(expected);
});

test("a list of those whose 低保 has ended proves nothing, whatever its columns are called", () => {
  const ended = gridOf(`姓名 | 身份证号 | 救助类型\n王建国 | ${ID.王建国} | 低保`, { name: "低保停发名单" });
  expect(compared([roster(), ended])).toEqual([]);
  expect(leftOpen([roster(), ended])).toHaveLength(1);
});
