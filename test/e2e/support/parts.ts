/**
 * The files of browser tests, one after the other on one page: to load it takes longer than most tests. Two halves run side by side,
 * each in a browser of its own, since the clipboard belongs to a browser. One file alone: `npm run test:e2e -- -t axe`.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { closeBrowser } from "./browser";

const FOLDER = join(__dirname, "..");
const ENDING = ".e2e.ts";

/** They take about as long as the others. */
export const FIRST_HALF: readonly string[] = [
  "axe",
  "excel",
  "functions",
  "handing-in",
  "hostile",
  "page",
  "policy-sheet",
];

export function parts(isWanted: (name: string) => boolean): void {
  const names = readdirSync(FOLDER)
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length))
    .sort();
  for (const name of names.filter(isWanted))
    describe(name, () => void jest.requireActual(join(FOLDER, name + ENDING)));

  afterAll(closeBrowser);
}
