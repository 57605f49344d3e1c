/** The process that reads costly files for the program that started it, and ends itself when one costs too much. */
import { UnreadableFileError } from "../errors";
import { readWorkbookFile } from "../file";
import { spentBytes } from "../limits";
import type { ReadAnswer, ReadRequest } from "./protocol";
import { Watch } from "./watch";

/** Rows that are handed over at once. */
const ROWS = 1000;

export function serveFiles(): void {
  const watch = new Watch();
  process.on("disconnect", () => process.exit());
  process.on("message", (request: ReadRequest) => {
    watch.begin(request);
    void answer(request).finally(() => watch.end());
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
    await say({ kind: "done", isLast: process.memoryUsage.rss() > spentBytes, content: others });
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
