/**
 * `npm run verify:long`: what takes longer than a change can wait for. Random tests with many runs each, and every picture; with
 * `SUITES=/folder:/another` also workbooks of others, which are checked, mended and saved.
 */
import { spawnSync } from "node:child_process";

const STEPS: readonly { readonly env: Readonly<Record<string, string>>; readonly run: string }[] = [
  { env: { RUNS: process.env["RUNS"] ?? "10" }, run: "npm test -- --testTimeout=1800000" },
  { env: { LAYOUTS: "test/layouts/held" }, run: "npx jest test/layouts/layouts.test.ts" },
  { env: {}, run: "npm run make:patterns" },
  { env: {}, run: "npm run build" },
  { env: { BUILT: "1", RUNS: "1", UPDATE_SCREENSHOTS: "trial" }, run: "npm run test:e2e" },
];

for (const { env, run } of STEPS) {
  const { status } = spawnSync(run, { shell: true, stdio: "inherit", env: { ...process.env, ...env } });
  if (status !== 0) process.exitCode = 1;
}
