/** What Ctrl+Z can take back in Excel: saving custom XML ends it (office-js 4484), so nothing is saved behind the user's back, and nothing advises it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FollowedPolicies } from "../../../src/checking";
import { openExcel } from "../../support/excel-host/open";
import { policySheet } from "../../support/policy-sheet";
import { roster } from "../../support/roster";

test("while the user fills in a policy sheet nothing is saved that would end it", async () => {
  const { excel, book, host } = await openExcel([roster(), policySheet()]);
  const followed = new FollowedPolicies({ workbook: excel, use: () => undefined, formulasWait: true });
  await followed.ready();
  for (const standard of [410, 420, 430]) {
    book.userSets("参保政策", 14, 1, standard);
    await host.idle();
  }
  expect(book.undoable).toBe(3);
  // Each was noticed, and formulas computed by it; the first time was at the start.
  expect(book.calculations).toBeGreaterThanOrEqual(4);
});

test("no sentence of the product advises Ctrl+Z", () => {
  const src = join(__dirname, "../../../src");
  const advising = readdirSync(src, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .filter((name) => /["`][^"`\n]*Ctrl\+Z[^"`\n]*["`]/.test(readFileSync(join(src, name), "utf8")));
  expect(advising).toEqual([]);
});
