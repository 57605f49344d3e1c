/** What a fix is shown as: before and after must not look alike. */
import { MASKED, REVEALED } from "../../../../src/checks";
import type { Fix } from "../../../../src/mending";
import { fixTexts } from "../../../../src/taskpane/check/mending/fix-texts";
import { resultOf } from "../../../support/check";
import { roster } from "../../../support/roster";

function fixOf(id: string): Fix {
  const finding = resultOf(roster({ 王建国的身份证号: id })).findings.find(
    ({ rule }) => rule.isOnId === true,
  );
  if (finding === undefined || finding.fix === undefined) throw new Error("no fix was found");
  const { cell } = finding;
  return { sheet: "花名册", cell, before: id, after: finding.fix, findings: [finding] } as unknown as Fix;
}

test.each([
  ["430903 19700310 9010", "430903********9010", "430903********9010（改了空格、全角或小写，遮住时看不出）"],
  ["43090319720815902x", "430903********902X", "430903********902X（改了空格、全角或小写，遮住时看不出）"],
  ["430903700310901", "430903*****0901", "430903********9010"],
])("%s", (id, before, after) => {
  const texts = fixTexts(fixOf(`'${id}`), MASKED);
  expect(texts).toEqual({ before, after });
});

test("shown in full, nothing has to be said", () => {
  expect(fixTexts(fixOf("'430903 19700310 9010"), REVEALED).after).toBe("430903197003109010");
});
