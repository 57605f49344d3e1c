/** `npm run check`: the command in a terminal. */
import { run } from "./run";

// Whoever reads the output may stop before its end, as `head` does.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

void run(process.argv.slice(2), process).then((status) => {
  process.exitCode = status;
});
