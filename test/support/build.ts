/** Builds the custom functions as `npm run build` does, but into a folder of its own. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import vm from "node:vm";
import webpack, { type Configuration, type Stats } from "webpack";
import type { AnyFunction } from "./host";

type ConfigFactory = (env: object, argv: { mode: "production" }) => Configuration | Configuration[];

export interface BuiltFunctions {
  readonly script: string;
  readonly metadata: unknown;
}

export async function buildFunctions(): Promise<BuiltFunctions> {
  const factory = createRequire(__filename)(join(__dirname, "../../webpack.config.js")) as ConfigFactory;
  const config = [factory({}, { mode: "production" })].flat().find((c) => c.name === "functions");
  if (config === undefined) throw new Error("webpack.config.js has no part named functions");
  const folder = mkdtempSync(join(tmpdir(), "functions-"));
  try {
    const stats = await run({ ...config, output: { ...config.output, path: folder } });
    if (stats.hasErrors() || stats.hasWarnings()) throw new Error(stats.toString());
    return {
      script: readFileSync(join(folder, "functions.js"), "utf8"),
      metadata: JSON.parse(readFileSync(join(folder, "functions.json"), "utf8")),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(config: Configuration): Promise<Stats> {
  return new Promise((resolve, reject) => {
    const compiler = webpack(config);
    compiler.run((error, stats) => {
      compiler.close(() => (error || stats === undefined ? reject(error) : resolve(stats)));
    });
  });
}

/** Runs the script where nothing exists but the language and `CustomFunctions`, and code from text is forbidden. */
export function loadFunctions(script: string, runtime: object = {}): Map<string, AnyFunction> {
  const associated = new Map<string, AnyFunction>();
  const associate = (id: string, answer: AnyFunction): void => {
    if (associated.has(id)) throw new Error(`${id} is associated twice`);
    associated.set(id, answer);
  };
  const context = vm.createContext(
    { CustomFunctions: { ...runtime, associate } },
    { codeGeneration: { strings: false, wasm: false } },
  );
  // Node gives every context a console; there is none where custom functions run.
  vm.runInContext("delete globalThis.console", context);
  vm.runInContext(script, context, { filename: "functions.js" });
  return associated;
}
