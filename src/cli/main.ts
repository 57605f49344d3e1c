/** `npm run check`: checks spreadsheet files in a terminal. */
import { MASKED, REVEALED } from "../checks";
import { maskIds } from "../identity";
import { builtInPolicies, PolicyRegistry } from "../policy";
import { checkFiles, type OnProgress } from "./check-files";
import { makeReport, type Report } from "./report";
import { textReport } from "./text";
import { readUsage, USAGE_TEXT, UsageError } from "./usage";

const EXIT = { clean: 0, errors: 1, unusable: 2 } as const;

async function main(args: readonly string[]): Promise<number> {
  const policies = new PolicyRegistry(builtInPolicies);
  const usage = readUsage(args, policies);
  if (usage.help) {
    process.stdout.write(USAGE_TEXT);
    return EXIT.clean;
  }
  const now = new Date();
  const today = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  const options = { policies, today, region: usage.region, year: usage.year };
  const outcomes = await checkFiles(usage.files, options, progressOn(process.stderr));
  clearLine(process.stderr);
  const show = usage.reveal ? REVEALED : MASKED;
  const report = makeReport(outcomes, show);
  if (usage.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else {
    const coloured = process.stdout.isTTY && process.env.NO_COLOR === undefined;
    const unjudged = outcomes.map((outcome) =>
      outcome.error === null ? outcome.sheets.map((sheet) => sheet.unjudged.map(show.text)) : [],
    );
    for (const line of textReport(report, unjudged, coloured)) process.stdout.write(`${line}\n`);
  }
  return exitStatus(report);
}

function exitStatus({ files, summary }: Report): number {
  if (files.some((file) => file.error !== null)) return EXIT.unusable;
  return summary.errors > 0 ? EXIT.errors : EXIT.clean;
}

/** On a terminal, one line that is written over; in a pipe or a log, nothing. */
function progressOn(stream: NodeJS.WriteStream): OnProgress {
  if (!stream.isTTY) return () => {};
  return ({ file, index, of, rows }) => {
    clearLine(stream);
    stream.write(`正在检查 ${index + 1}/${of} ${maskIds(file)}${rows > 0 ? `，${rows} 行` : ""} …`);
  };
}

function clearLine(stream: NodeJS.WriteStream): void {
  if (stream.isTTY) stream.write("\r\u001b[K");
}

// Whoever reads the output may stop before its end, as `head` does.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    if (error instanceof UsageError) process.stderr.write(`${maskIds(error.message)}\n\n${USAGE_TEXT}`);
    else {
      // A defect of the program. The text could hold a cell's content, so no number leaves unmasked.
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.stderr.write(`程序出错了，请把下面的内容反馈给维护人员：\n${maskIds(detail)}\n`);
    }
    process.exitCode = EXIT.unusable;
  },
);
