/**
 * `npm run bench`: what the product costs beside a named peer, both measured in one run. Only the ratios mean something; times depend on
 * the machine. Exits 1 if a limit is passed: by the median, and by the lower end of where the true median may lie. `npm run bench -- 20`
 * takes a twentieth of the rows, to try it out.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildSync } from "esbuild";
import type { ExcelCost } from "./excel";
import type { Comparison } from "./pairs";

const SHARE = Math.max(1, Number(process.argv[2] ?? 1));
const sized = (rows: number) => Math.round(rows / SHARE);
const written = (rows: number) => `${rows.toLocaleString("en")} rows`;

const SIZES = [10_000, 100_000, 1_000_000].map(sized);
const ROWS = sized(100_000);
const CELLS = sized(100_000);
const SAVED_ROWS = sized(50_000);

/** Ratios that may not be passed. */
const LIMIT = {
  rules: 2.5,
  growth: 1.5,
  check: 1,
  read: 0.8,
  save: 0.5,
  excelRules: 1.5,
  excelPane: 1.25,
  ids: 1,
  /** Linear: a quadratic algorithm would cost ten times. Answers of 100,000 rows are out of the processor's caches, which costs some. */
  amounts: 2,
};
/** Not reached yet: told, and no failure. */
const AIMS: ReadonlySet<string> = new Set(["read"]);
/** Kilobytes, gzipped, of what Excel loads. */
const SIZE_LIMITS = { "functions.js": 60, "taskpane.js": 350 };

interface Line {
  readonly what: string;
  readonly beside: string;
  readonly comparison: Comparison;
  readonly limit: number;
  readonly isAim?: boolean;
  readonly memory: string;
}

let isPassed = false;

/** As one script, which is how programs get the product: calls between modules that are loaded apart cost more than what they call. */
const WORKER = join(__dirname, "../node_modules/.cache/bench/worker.js");

function bundleWorker(): void {
  buildSync({
    entryPoints: [join(__dirname, "worker.ts")],
    outfile: WORKER,
    bundle: true,
    platform: "node",
    target: "node20",
    packages: "external",
    logLevel: "error",
  });
}

function worker<T>(task: string, size = 0, file = ""): { measured: T; peakMb: number } {
  const args = ["--max-old-space-size=12000", WORKER, task, String(size), file];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })) as {
    measured: T;
    peakMb: number;
  };
}

/** Said at once: the whole takes a while. */
function say({ what, beside, comparison, limit, isAim = false, memory }: Line): void {
  const { product, peer, ratio, low, high, pairs } = comparison;
  const verdict = ratio <= limit ? "ok" : low <= limit ? "not sure" : isAim ? "aim" : "PASSED";
  isPassed ||= verdict === "PASSED";
  const range = `${low.toFixed(2)} to ${high.toFixed(2)}, ${pairs} pairs`;
  process.stdout.write(
    `${verdict.padEnd(9)}${ratio.toFixed(2)} of ${limit} (${range}): ${what} ${product.toFixed(0)} ms, ` +
      `${beside} ${peer.toFixed(0)} ms; ${memory}\n`,
  );
}

function rules(): void {
  for (const size of SIZES)
    say({
      what: `all roster rules, ${written(size)},`,
      beside: "zod safeParse",
      comparison: worker<Comparison>("rules", size).measured,
      limit: LIMIT.rules,
      memory: `${worker("rulesMemory", size).peakMb} MB, zod ${worker("zodMemory", size).peakMb} MB`,
    });
}

/** Rows of a big roster are out of the processor's caches, which costs some. A quadratic algorithm would cost ten times. */
function growth(): void {
  const size = Math.max(...SIZES);
  const { measured, peakMb } = worker<Comparison>("growth", size);
  say({
    what: `all roster rules, ${written(size)},`,
    beside: `ten times a tenth of them`,
    comparison: measured,
    limit: LIMIT.growth,
    memory: `${peakMb} MB`,
  });
}

function file(): void {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const path = join(folder, "roster.xlsx");
    worker("makeFile", ROWS, path);
    const beside = "SheetJS's bare read";
    for (const task of ["check", "read"] as const)
      say({
        what: `${task} of an .xlsx, ${written(ROWS)},`,
        beside,
        comparison: worker<Comparison>(task, 0, path).measured,
        limit: LIMIT[task],
        isAim: AIMS.has(task),
        memory: `check ${worker("checkMemory", 0, path).peakMb} MB, bare ${worker("readMemory", 0, path).peakMb} MB`,
      });
    worker("makeFile", SAVED_ROWS, path);
    const { measured, peakMb } = worker<Comparison>("save", 0, path);
    say({
      what: `saving a mended .xlsx, ${written(SAVED_ROWS)},`,
      beside: "SheetJS's write",
      comparison: measured,
      limit: LIMIT.save,
      memory: `${peakMb} MB`,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function excel(task: "excelRules" | "excelPane", what: string): void {
  const { measured, peakMb } = worker<ExcelCost>(task, ROWS);
  say({
    what: `${what}, ${written(ROWS)}, ${measured.syncs} syncs,`,
    beside: "without reading",
    comparison: measured,
    limit: LIMIT[task],
    memory: `${peakMb} MB`,
  });
}

function ids(): void {
  for (const [task, name] of [
    ["idCheck", "IDCHECK"],
    ["idDup", "IDDUP"],
  ] as const) {
    const { measured, peakMb } = worker<Comparison>(task, CELLS);
    say({
      what: `${name}, ${CELLS.toLocaleString("en")} cells,`,
      beside: "idcard",
      comparison: measured,
      limit: LIMIT.ids,
      memory: `${peakMb} MB`,
    });
  }
}

function amounts(): void {
  for (const [task, name] of [
    ["selfPay", "SELFPAY"],
    ["selfPayByDay", "SELFPAY with days of payment"],
  ] as const) {
    const { measured, peakMb } = worker<Comparison>(task, CELLS);
    say({
      what: `${name}, ${CELLS.toLocaleString("en")} cells,`,
      beside: "ten times a tenth of them",
      comparison: measured,
      limit: LIMIT.amounts,
      memory: `${peakMb} MB`,
    });
  }
}

function sizes(): void {
  execFileSync("npm", ["run", "--silent", "build"], { stdio: "ignore" });
  for (const [name, limit] of Object.entries(SIZE_LIMITS)) {
    const kilobytes = gzipSync(readFileSync(join(__dirname, "../dist", name)), { level: 9 }).length / 1000;
    const isOver = kilobytes > limit;
    isPassed ||= isOver;
    process.stdout.write(
      `${isOver ? "PASSED" : "ok"}`.padEnd(9) + `${kilobytes.toFixed(0)} of ${limit} KB: ${name}, gzipped\n`,
    );
  }
}

bundleWorker();
rules();
growth();
file();
excel("excelRules", "read and check in Excel");
excel("excelPane", "一键校验 in Excel's pane");
ids();
amounts();
sizes();
if (isPassed) process.exitCode = 1;
