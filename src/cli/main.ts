/** `npm run check`: the command in a terminal. The same program, told so, reads costly files for itself. */
import { isReadingProcess } from "../hosts/file/apart/protocol";
import { readCostlyFilesIn } from "../hosts/file/file";

if (isReadingProcess(process.argv)) {
  void import("../hosts/file/apart/serve").then(({ serveFiles }) => serveFiles());
} else {
  // Whoever reads the output may stop before its end, as `head` does.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  readCostlyFilesIn(__filename);
  void import("./run")
    .then(({ run }) => run(process.argv.slice(2), process))
    .then((status) => {
      process.exitCode = status;
    });
}
