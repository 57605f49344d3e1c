/**
 * The corpus of layouts, checked through the terminal, with its score (issue: any sheet). `LAYOUTS=FOLDER` checks another
 * folder of such tables instead; `SHOW=1` prints what is wrong with each layout.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { isGood, judge, type Judged } from "./judge";
import type { Layout } from "./layout";
import { scoreOf, wrongsOf } from "./score";

const given = process.env.LAYOUTS;
const folder = given === undefined ? join(__dirname, "tables") : resolve(given);

/** Names of layouts that fail today; whoever makes one pass takes it off the list. */
const knownFile = given === undefined ? join(__dirname, "known.json") : join(folder, "known.json");
const known = existsSync(knownFile) ? (JSON.parse(readFileSync(knownFile, "utf8")) as string[]) : [];

const layouts = readdirSync(folder)
  .filter((name) => name.endsWith(".ts"))
  .sort()
  .flatMap((name) => {
    const tables = jest.requireActual<Record<string, readonly Layout[]>>(join(folder, name));
    return Object.values(tables).flat();
  });

const results: Judged[] = [];

afterAll(() => {
  const wrongs = results
    .filter((one) => process.env.SHOW !== undefined && wrongsOf(one) !== "questions 0")
    .map((one) => `\n${one.layout}\n${wrongsOf(one)}`);
  process.stdout.write(`${wrongs.join("\n")}\n\n${scoreOf(results)}\n`);
});

test("no layout is called like another, and the list of known failures names layouts", () => {
  const names = layouts.map(({ name }) => name);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  expect(known.filter((name) => !names.includes(name))).toEqual([]);
});

test.each(layouts.map((layout) => [layout.name, layout] as const))("%s", async (name, layout) => {
  const judged = await judge(layout);
  results.push(judged);
  if (!known.includes(name)) expect(isGood(judged) ? "good" : wrongsOf(judged)).toBe("good");
  else expect(isGood(judged) ? "passes: take it off known.json" : "fails").toBe("fails");
});
