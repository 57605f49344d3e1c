/**
 * `npm run bench`: what the product costs beside a named peer, measured in one run. Only the ratios mean
 * something; times depend on the machine. Exits 1 if a limit is broken.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

interface Row {
  what: string;
  product: string;
  peer: string;
  ratio: string;
  limit: string;
  ok: boolean;
  memory: string;
}

const SIZES = [10_000, 100_000, 1_000_000];
const FILE_ROWS = 100_000;
const LIMIT = { idNs: 150, rules: 3, file: 1.25, growth: 2, excel: 1.5 };
/** Kilobytes, gzipped, of what Excel loads. */
const SIZE_LIMITS = { "functions.js": 60, "taskpane.js": 350 };

function worker<T>(task: string, size = 0, file = ""): { measured: T; peakMb: number } {
  const script = join(__dirname, "worker.ts");
  const flags = ["--max-old-space-size=12000", "--import", "tsx"];
  const output = execFileSync(process.execPath, [...flags, script, task, String(size), file], {
    encoding: "utf8",
  });
  return JSON.parse(output) as { measured: T; peakMb: number };
}

const rows: Row[] = [];

function identityRows(): void {
  const { measured, peakMb } = worker<{ name: string; nsPerNumber: number }[]>("identity");
  const own = measured[0]?.nsPerNumber ?? NaN;
  for (const { name, nsPerNumber } of measured.slice(1))
    rows.push({
      what: "one ID number",
      product: `${own} ns`,
      peer: `${name} ${nsPerNumber} ns`,
      ratio: (own / nsPerNumber).toFixed(2),
      limit: `${LIMIT.idNs} ns`,
      ok: own < LIMIT.idNs,
      memory: `${peakMb} MB`,
    });
}

function ruleRows(): void {
  for (const size of SIZES) {
    const { rules, zod } = worker<{ rules: number; zod: number }>("rules", size).measured;
    rows.push({
      what: `all roster rules, ${size.toLocaleString("en")} rows`,
      product: `${rules.toFixed(0)} ms`,
      peer: `zod safeParse ${zod.toFixed(0)} ms`,
      ratio: (rules / zod).toFixed(2),
      limit: `${LIMIT.rules}`,
      ok: rules <= LIMIT.rules * zod,
      memory: `${worker("rulesMemory", size).peakMb} MB (zod ${worker("zodMemory", size).peakMb} MB)`,
    });
  }
}

/** Rows of a big roster are out of the processor's caches, which costs some. A quadratic algorithm would cost ten times. */
function growthRow(): void {
  const size = Math.max(...SIZES);
  const { measured, peakMb } = worker<{ rules: number; zod: number }>("growth", size);
  const { rules, zod } = measured;
  rows.push({
    what: `a row of ${size.toLocaleString("en")} against one of ${(size / 10).toLocaleString("en")}`,
    product: `${rules.toFixed(2)} times`,
    peer: `zod ${zod.toFixed(2)} times`,
    ratio: (rules / zod).toFixed(2),
    limit: `${LIMIT.growth} times`,
    ok: rules <= LIMIT.growth,
    memory: `${peakMb} MB`,
  });
}

function fileRow(): void {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const file = join(folder, "roster.xlsx");
    worker("makeFile", FILE_ROWS, file);
    const { check, read } = worker<{ check: number; read: number }>("file", 0, file).measured;
    rows.push({
      what: `check of a file, ${FILE_ROWS.toLocaleString("en")} rows`,
      product: `${check.toFixed(0)} ms`,
      peer: `bare read ${read.toFixed(0)} ms`,
      ratio: (check / read).toFixed(2),
      limit: `${LIMIT.file}`,
      ok: check <= LIMIT.file * read,
      memory: `${worker("checkMemory", 0, file).peakMb} MB (read ${worker("readMemory", 0, file).peakMb} MB)`,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function excelRow(what: string, task: string): void {
  const { measured, peakMb } = worker<{ inExcel: number; alone: number; syncs: number }>(task, FILE_ROWS);
  const { inExcel, alone, syncs } = measured;
  rows.push({
    what: `${what}, ${FILE_ROWS.toLocaleString("en")} rows, ${syncs} syncs`,
    product: `${inExcel.toFixed(0)} ms`,
    peer: `without reading ${alone.toFixed(0)} ms`,
    ratio: (inExcel / alone).toFixed(2),
    limit: `${LIMIT.excel}`,
    ok: inExcel <= LIMIT.excel * alone,
    memory: `${peakMb} MB`,
  });
}

function sizeRows(): void {
  execFileSync("npm", ["run", "--silent", "build"], { stdio: "ignore" });
  for (const [file, limit] of Object.entries(SIZE_LIMITS)) {
    const kilobytes = gzipSync(readFileSync(join(__dirname, "../dist", file)), { level: 9 }).length / 1000;
    rows.push({
      what: `size of ${file}, gzipped`,
      product: `${kilobytes.toFixed(0)} KB`,
      peer: "",
      ratio: "",
      limit: `${limit} KB`,
      ok: kilobytes <= limit,
      memory: "",
    });
  }
}

identityRows();
ruleRows();
growthRow();
fileRow();
excelRow("read and check in Excel", "excelRules");
excelRow("一键校验 in Excel's pane", "excelPane");
sizeRows();
console.table(rows);
if (rows.some((row) => !row.ok)) process.exitCode = 1;
