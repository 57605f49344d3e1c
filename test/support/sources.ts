/**
 * The product's sources as one file: every file of tests loads them anew, and finding some hundred modules takes longer
 * than running them. jest.config.js sends the tests' imports of `src` to what is written here; a module runs when it is
 * first asked for, as it would by itself.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { buildSync } from "esbuild";

const ROOT = join(__dirname, "../..");

/** Where jest.config.js looks for them. */
const FOLDER = join(ROOT, "node_modules/.cache/test-sources");

const ALL = "all.js";

/** Entries of the add-ins and pages take what only webpack makes, and no test asks for them. */
const isModule = (file: string) =>
  /\.tsx?$/.test(file) && !/\.d\.ts$/.test(file) && !/(?:^|\/)main\.ts$/.test(file);

/** Writes them unless they are there already, since another run may be reading them. */
export function bundleSources(): void {
  const files = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" }).filter(isModule).sort();
  const { outputFiles } = buildSync({
    stdin: {
      contents: `module.exports = {\n${files
        .map((file) => `${JSON.stringify(file)}: () => require(${JSON.stringify(`./src/${file}`)}),`)
        .join("\n")}\n};`,
      resolveDir: ROOT,
    },
    outfile: join(FOLDER, ALL),
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    target: "node20",
    packages: "external",
    jsx: "automatic",
    minifyWhitespace: true,
    // Where an error was thrown is said by the source's own lines.
    sourcemap: "linked",
    logLevel: "error",
  });
  const made = outputFiles.map(({ path, text }) => ({ name: relative(FOLDER, path), text }));
  if (made.every(({ name, text }) => isWritten(join(FOLDER, name), text))) return;
  const fresh = `${FOLDER}.${process.pid}`;
  for (const { name, text } of made) write(join(fresh, name), text);
  for (const file of files) {
    const module = join(fresh, file.replace(/\.tsx?$/, ".js"));
    const all = relative(dirname(module), join(fresh, ALL));
    write(
      module,
      `module.exports = require("${all.startsWith(".") ? all : `./${all}`}")[${JSON.stringify(file)}]();\n`,
    );
  }
  rmSync(FOLDER, { recursive: true, force: true });
  renameSync(fresh, FOLDER);
}

function isWritten(path: string, text: string): boolean {
  return existsSync(path) && readFileSync(path, "utf8") === text;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
