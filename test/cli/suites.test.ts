/**
 * Workbooks of others, whole folders of them: `check` has an answer for each, a result or a sentence that says why there is none, and in time.
 * Part of `npm run verify:long` where the environment names folders: `SUITES=/folder:/another`.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { PROJECT, run, within } from "../support/terminal";

const folders = (process.env["SUITES"] ?? "").split(":").filter((folder) => folder !== "");

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.(?:xls[xmb]?|et|ods|biff\d)$/i.test(file),
  );

/** Of a whole run, its start included, on a machine that is busy with others; the program itself gives up on a file after a few seconds of work. */
const MAX_SECONDS = 60;

interface Answer {
  readonly files: readonly { readonly error: string | null; readonly sheets: readonly unknown[] }[];
}

(folders.length > 0 ? test.each(folders) : test.skip.each(["none"]))(
  "%s",
  async (folder) => {
    const counts = { checked: 0, refused: 0, slowest: 0 };
    const wrong: string[] = [];
    await within({}, async (there) => {
      const outfile = join(there, "check.js");
      const entry = join(PROJECT, "src/cli/main.ts");
      buildSync({ entryPoints: [entry], outfile, bundle: true, platform: "node", target: "node20" });
      for (const file of filesOf(folder)) {
        const began = Date.now();
        const args = [outfile, join(folder, file), "--region", "赫山区", "--year", "2024", "--json"];
        const { status, stdout, stderr } = await run(process.execPath, args, there);
        const seconds = (Date.now() - began) / 1000;
        counts.slowest = Math.max(counts.slowest, seconds);
        if (seconds > MAX_SECONDS) wrong.push(`${file}: ${seconds} s`);
        if (status === null || status > 2 || /程序出错了/.test(stderr) || !stdout.startsWith("{")) {
          wrong.push(`${file}: ${status} ${stderr.slice(0, 600)}`);
          continue;
        }
        const [answer] = (JSON.parse(stdout) as Answer).files;
        if (answer === undefined || (answer.error === null && answer.sheets.length === 0))
          wrong.push(`${file}: no answer`);
        else if (answer.error !== null) counts.refused++;
        else counts.checked++;
      }
    });
    process.stdout.write(`${folder}: ${JSON.stringify(counts)}\n`);
    expect(wrong).toEqual([]);
  },
  7_200_000,
);
