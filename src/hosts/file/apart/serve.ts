/** The process that reads costly files for the program that started it, and ends itself when one costs too much. */
import { Worker } from "node:worker_threads";
import { UnreadableFileError } from "../errors";
import { readWorkbookFile } from "../file";
import { spentBytes } from "../limits";
import type { ReadAnswer, ReadRequest } from "./protocol";

/** Rows that are handed over at once. */
const ROWS = 1000;

/**
 * While a file is read, nothing else runs on its thread, and memory outside of the heap is bounded by nothing: another thread looks
 * at the whole process and ends it. It is text, because it must start without whatever the program was started with.
 */
const WATCH = `
  const { parentPort } = require("node:worker_threads");
  let request = null;
  let began = 0;
  const used = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1e6; };
  parentPort.on("message", (next) => { request = next; began = used(); });
  setInterval(() => {
    if (request === null) return;
    if (process.memoryUsage.rss() <= request.maxBytes && used() - began <= request.maxSeconds) return;
    process.kill(process.pid, "SIGKILL");
  }, 10);
`;

export function serveFiles(): void {
  const watch = new Worker(WATCH, { eval: true, execArgv: [], stdout: true, stderr: true });
  watch.unref();
  process.on("disconnect", () => process.exit());
  process.on("message", (request: ReadRequest) => {
    watch.postMessage(request);
    void answer(request).finally(() => watch.postMessage(null));
  });
}

async function answer({ path }: ReadRequest): Promise<void> {
  try {
    const { sheets, ...others } = await readWorkbookFile(path);
    for (const { cells, ...sheet } of sheets) {
      await say({ kind: "sheet", sheet });
      for (let row = 0; row < cells.length; row += ROWS)
        await say({ kind: "rows", rows: cells.slice(row, row + ROWS) });
    }
    await say({ kind: "done", isLast: process.memoryUsage.rss() > spentBytes, ...others });
  } catch (error) {
    if (error instanceof UnreadableFileError)
      await say({ kind: "refused", code: error.code, message: error.message });
    else await say({ kind: "failed", detail: error instanceof Error ? (error.stack ?? "") : String(error) });
  }
}

/** Until it has been taken: what waits would pile up. */
function say(answer: ReadAnswer): Promise<void> {
  return new Promise((resolve) => process.send?.(answer, undefined, {}, () => resolve()));
}
