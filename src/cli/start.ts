/** How a command begins: as the program of the terminal, or as the process that reads costly files for it. */
import { isReadingProcess } from "../hosts/file/apart/protocol";
import { readCostlyFilesIn } from "../hosts/file/file";
import type { Terminal } from "./terminal";

type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

/** @param script the program itself, which is started once more for costly files */
export function start(script: string, command: Command): void {
  if (isReadingProcess(process.argv)) {
    void import("../hosts/file/apart/serve").then(({ serveFiles }) => serveFiles());
    return;
  }
  // Whoever reads the output may stop before its end, as `head` does.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  readCostlyFilesIn(script);
  void command(process.argv.slice(2), process).then((status) => {
    process.exitCode = status;
  });
}
