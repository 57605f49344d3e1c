/** Asks axe about a page in the browser. */
import axe from "axe-core";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

/** Rules that the page breaks, with the elements that break them. The grid is Univer's own and left out, with what it says of its buttons. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  // Colours are judged once nothing is on the move any more.
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== "running"),
  );
  const results = await page.evaluate<AxeResults>(
    `axe.run({ exclude: ['#grid', '[role=tooltip][class*="univer-"]'] }, { resultTypes: ['violations'] })`,
  );
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
