/** docs/rules.md is made from the catalogue; `npm run make:rules` renews it. */
import { readFileSync } from "node:fs";
import { RULES } from "../src/checks";
import { RULES_PAGE, rulesPage } from "../scripts/rules-page";

const page = readFileSync(RULES_PAGE, "utf8");

test("the page in docs is the one that the catalogue makes", () => {
  expect(page).toBe(rulesPage());
});

test.each(RULES.map((rule) => [rule.id, rule] as const))(
  "%s is on it, with all that is said of it",
  (id, rule) => {
    const section = page.split("\n### ").find((text) => text.includes(`\`${id}\``)) ?? "";
    for (const text of [rule.title, rule.why, rule.mend, rule.source]) expect(section).toContain(text);
    expect(section.match(/\| --- /g)?.length).toBeGreaterThanOrEqual(2);
  },
);
