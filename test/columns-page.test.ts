/** docs/columns.md says what a column scheme may say: every field, and its example is one. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSchemes } from "../src/checking";
import { ALL_FIELDS, labelOfField, UNIT_FIELDS } from "../src/forms";

const page = readFileSync(join(__dirname, "../docs/columns.md"), "utf8");

test.each([...ALL_FIELDS, ...UNIT_FIELDS])("%s stands in the table, with what it is called", (field) => {
  const row = page.split("\n").find((line) => line.startsWith(`| \`${field}\` `));
  expect(row?.split("|")[2]?.trim().split("：")[0]).toBe(labelOfField(field));
});

test("the example is a scheme", () => {
  const example = /```json\n([^`]+)```/.exec(page)?.[1] ?? "";
  expect(parseSchemes(example)).toMatchObject([{ purpose: "roster" }]);
});
