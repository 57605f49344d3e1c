/** The catalogue and docs/rules.md are made from the files of the rules; `npm run make:rules` renews both. */
import { readFileSync } from "node:fs";
import { RULES } from "../src/checks";
import { CATALOGUE, catalogue, readRules, RULES_PAGE, rulesPage } from "../scripts/rules-page";

const page = readFileSync(RULES_PAGE, "utf8");

test("the catalogue holds the rules of all files, in order", async () => {
  const rules = await readRules();
  expect(readFileSync(CATALOGUE, "utf8")).toBe(catalogue(rules));
  expect(RULES.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
});

test("the page in docs is the one that the catalogue makes", () => {
  expect(page).toBe(rulesPage(RULES));
});

test.each(RULES.map((rule) => [rule.id, rule] as const))(
  "%s is on it, with all that is said of it",
  (id, rule) => {
    const section = page.split("\n### ").find((text) => text.includes(`\`${id}\``)) ?? "";
    for (const text of [rule.title, rule.why, rule.mend, rule.source]) expect(section).toContain(text);
    expect(section.match(/\| --- /g)?.length).toBeGreaterThanOrEqual(2);
  },
);
