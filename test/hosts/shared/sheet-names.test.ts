/** What a formula says when sheets are renamed or gone, as Excel rewrites it. */
import { withPlainQuotes, withSheetNames } from "../../../src/hosts/shared/sheet-names";

const NAMES = new Map([
  ["花名册", "张家村"],
  ["汇总", "汇 总"],
  ["一月", "正月"],
  ["it's", "他的"],
  ["甲", "A1"],
  ["备份", null],
]);

test.each([
  ["花名册!B3", "张家村!B3"],
  ["SUM(花名册!B3:B5)", "SUM(张家村!B3:B5)"],
  ["'花名册'!$B$3", "张家村!$B$3"],
  ["汇总!A1", "'汇 总'!A1"],
  ["甲!A1+1", "'A1'!A1+1"],
  ["'it''s'!A1", "他的!A1"],
  ["SUM(一月:三月!A1)", "SUM(正月:三月!A1)"],
  ["SUM('一月:三月'!A1)", "SUM(正月:三月!A1)"],
  ["花名册!A1:花名册!B2", "张家村!A1:张家村!B2"],
  ["花名册!应收", "张家村!应收"],
  ["备份!B3", "#REF!"],
  ["SUM(备份!B3:B5)*2", "SUM(#REF!)*2"],
  ["备份!应收", "#REF!"],
  ["备份!A1+花名册!A1", "#REF!+张家村!A1"],
  // Of no sheet that was renamed.
  ["B3", "B3"],
  ["名单!B3", "名单!B3"],
  ["[1]花名册!B3", "[1]花名册!B3"],
  ["'[1]花名册'!B3", "'[1]花名册'!B3"],
  ['"花名册!B3"', '"花名册!B3"'],
  ["新花名册!B3", "新花名册!B3"],
  ["#REF!+1", "#REF!+1"],
])("%s", (formula, expected) => {
  expect(withSheetNames(formula, NAMES)).toBe(expected);
});

test.each([
  ["'名册'!A1", "名册!A1"],
  ["名册!A1", "名册!A1"],
  ["'名 册'!A1", "'名 册'!A1"],
])("%s in the fewest quotes", (formula, expected) => {
  expect(withPlainQuotes(formula)).toBe(expected);
});
