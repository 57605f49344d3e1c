/**
 * The page with the rules shows the whole catalogue.
 * @jest-environment jsdom
 */
import { type Rule, RULES } from "../../../src/checks";
import { NOTES } from "../support";
import { axeViolations, openTab, renderPane, useLayout } from "../support/render";

useLayout();

test("the rules page lists exactly the catalogue", async () => {
  const { container } = await renderPane(NOTES);
  await openTab("校验规则");
  const shown = [...container.querySelectorAll<HTMLElement>("[data-rule]")].map((element) => ({
    id: element.dataset["rule"],
    text: element.textContent,
    tables: element.querySelectorAll("table").length,
  }));
  expect(shown.map(({ id }) => id).sort()).toEqual(RULES.map(({ id }) => id).sort());
  for (const { id, severity, title, why, mend, source } of RULES as readonly Rule[]) {
    const rule = shown.find((candidate) => candidate.id === id);
    expect(rule?.text).toContain(`${severity === "error" ? "错误" : "提示"}${title}${why}怎么改：${mend}`);
    expect(rule?.text).toContain(`依据：${source}`);
    expect(rule?.tables).toBeGreaterThanOrEqual(2);
  }
  expect(await axeViolations(container)).toEqual([]);
});
