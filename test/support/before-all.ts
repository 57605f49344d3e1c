/** Before all tests: what they load as one file each, which starts many times as fast as its sources do. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { bundlePackages } from "./packages";

/** Where test files, which run in processes of their own, find the terminal's command. */
export const BUNDLE = "CHECK_BUNDLE";

const ROOT = join(__dirname, "../..");

export default function beforeAll(): void {
  bundlePackages();
  process.env[BUNDLE] = bundleCheck();
}

function bundleCheck(): string {
  const outfile = join(mkdtempSync(join(tmpdir(), "canbao-check-")), "check.js");
  buildSync({
    entryPoints: [join(ROOT, "src/cli/main.ts")],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
  });
  return outfile;
}
