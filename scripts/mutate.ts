/**
 * `npm run mutate -- src/identity`: changes the code of a folder or file bit by bit and sees whether a test notices. Without one,
 * all folders of stryker.config.mjs. The report is written to out/.
 */
import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";

const wanted = process.argv
  .slice(2)
  .map((path) => (isFolder(path) ? `${path.replace(/\/$/, "")}/**/*.ts` : path));
const stryker = join(__dirname, "../node_modules/@stryker-mutator/core/bin/stryker.js");
const only = wanted.length > 0 ? ["--mutate", [...wanted, "!**/*.generated.ts"].join(",")] : [];
const { status } = spawnSync(process.execPath, [stryker, "run", ...only], { stdio: "inherit" });
process.exitCode = status ?? 1;

/** A file may carry lines, `mask.ts:3-9`. */
function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
