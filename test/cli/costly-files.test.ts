/** A small file that takes more memory than any honest one is refused, and the others of the run are checked. */
import { join } from "node:path";
import { buildSync } from "esbuild";
import { writeXlsx } from "../../src/hosts/file/write";
import { nineteenMillionCells, workbookBytes } from "../hosts/file/bytes";
import { personLines } from "../support/persons";
import { reportOf } from "../support/report";
import { officialForm } from "../support/roster";
import { PATIENCE, PROJECT, run, within } from "../support/terminal";

const form = officialForm(personLines(1, 2));

test(
  "one that ends the process it is read in, between two others that are read there too",
  async () => {
    const honest = workbookBytes({ 花名册: form.cells as string[][] }, "biff8");
    const files = {
      "1.xls": honest,
      "2.ods": nineteenMillionCells(),
      "3.xls": honest,
      "4.xlsx": writeXlsx([form]),
    };
    const report = reportOf(
      await within(files, (folder) => {
        const outfile = join(folder, "check.js");
        const entry = join(PROJECT, "src/cli/main.ts");
        buildSync({ entryPoints: [entry], outfile, bundle: true, platform: "node", target: "node20" });
        return run(process.execPath, [outfile, ...Object.keys(files), "--json"], folder);
      }),
    );
    expect(report.files.map(({ path, error }) => [path, error === null])).toEqual([
      ["1.xls", true],
      ["2.ods", false],
      ["3.xls", true],
      ["4.xlsx", true],
    ]);
    expect(report.files[1]?.error).toMatch(/内存或时间/);
    expect(report.files.map(({ sheets }) => sheets.map(({ kind, rows }) => `${kind} ${rows}`))).toEqual([
      ["roster 2"],
      [],
      ["roster 2"],
      ["roster 2"],
    ]);
  },
  PATIENCE,
);
