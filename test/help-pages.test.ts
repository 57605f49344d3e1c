/** The pages that come along: each formula's help opens its row, and links lead to pages. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PAGES, withAnchors } from "../scripts/pages";
import { customFunctions } from "../src/functions";

const { functionsMetadata } = jest.requireActual<{
  functionsMetadata(source: string, language?: "en"): Promise<string>;
}>("../scripts/functions-metadata.js");
const ROOT = join(__dirname, "..");
const SOURCE = join(ROOT, "src/functions/functions.ts");
const source = (name: string): string => readFileSync(join(ROOT, "docs", name), "utf8");

interface Described {
  readonly id: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly { readonly name: string; readonly description: string }[];
}
const described = async (language?: "en"): Promise<readonly Described[]> =>
  (JSON.parse(await functionsMetadata(SOURCE, language)) as { functions: Described[] }).functions;

test("the first cell of a table that calls a formula gets its anchor", () => {
  expect(
    withAnchors(
      "<p><code>=SELFPAY(1)</code></p><td><code>=SELFPAY(2)</code> <code>=IDSEX(3)</code></td><td><code>=SELFPAY(4)</code></td>",
    ),
  ).toBe(
    '<p><code>=SELFPAY(1)</code></p><td><code id="SELFPAY">=SELFPAY(2)</code> <code id="IDSEX">=IDSEX(3)</code></td><td><code>=SELFPAY(4)</code></td>',
  );
});

test("every formula's help leads to its row in the guide", async () => {
  const rows = source("guide.md")
    .split("\n")
    .filter((line) => line.startsWith("|"));
  const explained = new Set(
    rows.flatMap((row) => [...row.matchAll(/`=([A-Z]+)\(/g)].map(([, name]) => name)),
  );
  expect([...explained].sort()).toEqual(Object.keys(customFunctions).sort());
  for (const { id, helpUrl } of await described())
    expect(helpUrl).toBe(`https://localhost:3000/help.html#${id}`);
});

test("an English Excel gets English descriptions of every formula and argument, and nothing else differs", async () => {
  const [chinese, english] = [await described(), await described("en")];
  expect(english.map(({ id, parameters }) => [id, parameters.map(({ name }) => name)])).toEqual(
    chinese.map(({ id, parameters }) => [id, parameters.map(({ name }) => name)]),
  );
  for (const { description, parameters } of english)
    for (const text of [description, ...parameters.map((one) => one.description)])
      expect(text).toMatch(/^[A-Z][ -~‘’“”、\p{Script=Han}：]+$/u);
});

test("links between the pages lead to pages that are there", () => {
  for (const name of Object.keys(PAGES)) {
    const links = [...source(name).matchAll(/\]\((?!https?:|#|images\/)([^)#]+)\)/g)].map(([, link]) => link);
    expect(links.filter((link) => !(link !== undefined && link in PAGES))).toEqual([]);
  }
});

test("every behaviour that was reported has a test that is there", () => {
  const table = source("admin.md").split("## 十、")[1] ?? "";
  const rows = table.split("\n").filter((line) => /^\| (?!-|报告)/.test(line));
  expect(rows.length).toBeGreaterThan(20);
  for (const row of rows) {
    const tests = [...(row.split("|")[4] ?? "").matchAll(/`(test\/[^`]+)`/g)].map(([, path]) => path);
    expect([row, tests.length > 0]).toEqual([row, true]);
    for (const path of tests)
      expect([
        path,
        existsSync(join(ROOT, `${path}.test.ts`)) || existsSync(join(ROOT, `${path}.e2e.ts`)),
      ]).toEqual([path, true]);
  }
});
