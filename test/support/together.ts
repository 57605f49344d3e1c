/** Many files of tests as one: to load the product anew for each of them takes longer than to run most. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "..");
const wantsPage = (path: string) => readFileSync(path, "utf8").includes("@jest-environment jsdom");

/** The tests of every `of`th file, from the `which`th on, of those that want no page: they are dealt out like cards. */
export function together(which: number, of: number): void {
  readdirSync(ROOT, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.test\.tsx?$/.test(name) && !wantsPage(join(ROOT, name)))
    .sort()
    .filter((_, i) => i % of === which - 1)
    .forEach((name) => describe(name, () => void jest.requireActual(join(ROOT, name))));
}
