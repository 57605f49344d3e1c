/** Runs the fuzzer: many inputs a process, and what goes wrong is saved with its number. */
import { fork } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { diceOf, type Judged } from "./child";
import { makeInput } from "./spoil";

const SAVED = join(__dirname, "../../out/fuzz");
/** More are not looked at by anybody. */
const MOST_FAILURES = 20;

/** The sentences of what went wrong. */
export async function fuzz(seed: number, inputs: number): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "fuzz-"));
  const outfile = join(folder, "child.js");
  buildSync({
    entryPoints: [join(__dirname, "child.ts")],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    // The tests' own tables are found from where the sources stand.
    define: { __dirname: JSON.stringify(__dirname) },
  });
  const failures: string[] = [];
  const fail = (number: number, wrong: readonly string[]): void => {
    const { name, bytes, how } = makeInput(diceOf(seed, number));
    mkdirSync(SAVED, { recursive: true });
    const path = join(SAVED, `${seed}-${number}-${name}`);
    writeFileSync(path, bytes);
    failures.push(`${path} (${how}): ${wrong.slice(0, 3).join("; ")}`);
  };
  try {
    for (let next = 0; next < inputs && failures.length < MOST_FAILURES;) {
      const stopped = await runChild(outfile, [seed, next, inputs], fail);
      if (stopped === null) break;
      fail(stopped, ["over 5 seconds, over 600 MB, or a crash"]);
      next = stopped + 1;
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return failures;
}

/** The input that the process did not survive; null if it came to its end. */
function runChild(
  entry: string,
  numbers: readonly number[],
  fail: (number: number, wrong: readonly string[]) => void,
): Promise<number | null> {
  return new Promise((resolve) => {
    const child = fork(entry, ["fuzz", ...numbers.map(String)], {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    let current = numbers[1] ?? 0;
    child.on("message", ({ number, wrong }: Judged) => {
      current = wrong === undefined ? number : number + 1;
      if (wrong !== undefined && wrong.length > 0) fail(number, wrong);
    });
    child.on("close", (status) => resolve(status === 0 ? null : current));
  });
}
