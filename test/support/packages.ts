/**
 * Packages of many small files, each family as one: every file of tests loads them anew, and finding the files takes longer
 * than running them. jest.config.js sends imports of these packages to what is written here.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildSync } from "esbuild";

const ROOT = join(__dirname, "../..");

const RANDOM = join(__dirname, "random.ts");

/** What shares state stands in one family, or a test would meet two copies of it. */
const FAMILIES = {
  random: ["fast-check"],
  zod: ["zod", "zod/mini", "zod/v4/core"],
  fluent: ["@fluentui/react-components"],
  univer: ["core", "data-validation", "engine-formula", "sheets", "sheets-formula"].map(
    (part) => `@univerjs/${part}`,
  ),
};

/** Imports of these get what is written here. */
const REPLACED: Readonly<Record<string, string>> = { "fast-check": RANDOM };

/** Stay packages of their own: the tests' libraries ask for them too. */
const SHARED = ["react", "react-dom", "scheduler"];

/** Where jest.config.js looks for them. */
const FOLDER = join(ROOT, "node_modules/.cache/test-packages");

/** Writes them once for each state of the lock file. */
export function bundlePackages(): void {
  const hash = createHash("sha256");
  for (const source of [join(ROOT, "package-lock.json"), __filename, RANDOM])
    hash.update(readFileSync(source));
  const made = hash.digest("hex");
  const stamp = join(FOLDER, "made-from");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === made) return;
  const fresh = `${FOLDER}.${process.pid}`;
  for (const [family, names] of Object.entries(FAMILIES)) bundle(fresh, family, names);
  writeFileSync(join(fresh, "made-from"), made);
  rmSync(FOLDER, { recursive: true, force: true });
  renameSync(fresh, FOLDER);
}

function bundle(folder: string, family: string, names: readonly string[]): void {
  buildSync({
    stdin: {
      contents: names
        .map((name, i) => `export * as member${i} from ${JSON.stringify(REPLACED[name] ?? name)};`)
        .join("\n"),
      resolveDir: ROOT,
    },
    outfile: join(folder, "families", `${family}.js`),
    bundle: true,
    format: "cjs",
    platform: "node",
    mainFields: ["module", "main"],
    target: "node20",
    minifyWhitespace: true,
    external: SHARED.flatMap((name) => [name, `${name}/*`]),
    logLevel: "error",
  });
  names.forEach((name, i) => {
    const file = join(folder, `${name}.js`);
    mkdirSync(dirname(file), { recursive: true });
    const up = "../".repeat(name.split("/").length - 1);
    // Marked as what it was, or a default import would get all of it.
    const member = `require("./${up}families/${family}.js").member${i}`;
    writeFileSync(
      file,
      `module.exports = Object.defineProperty(${member}, "__esModule", { value: true });\n`,
    );
  });
}
