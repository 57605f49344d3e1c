/**
 * Workbooks of others, whole folders of them: each is opened, one cell of it mended, and saved; nothing else of it may differ. Part of
 * `npm run verify:long` where the environment names folders: `SUITES=/folder:/another`. `SAVED` takes what was saved, to be looked at.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { NotOpenedError } from "../../src/workbench/read-book";
import { packageDifferences, unsoundParts } from "../support/compare-packages";
import { mended } from "./mended";

const folders = (process.env["SUITES"] ?? "").split(":").filter((folder) => folder !== "");
const saved = process.env["SAVED"];

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => /\.xls[xm]$/i.test(file));

/** What may differ beside the mended cell: results, and that everything is computed when the file is opened. */
const MAY_DIFFER = [/^[A-Z]+\d+: .*=/, /^~ [\w/]*workbook\.xml$/i];

(folders.length > 0 ? test.each(folders) : test.skip.each(["none"]))(
  "%s",
  async (folder) => {
    const counts = { same: 0, refused: 0, nothingToMend: 0, stale: 0 };
    const wrong: string[] = [];
    for (const file of filesOf(folder)) {
      const bytes = new Uint8Array(readFileSync(join(folder, file)));
      try {
        const { bytes: after, place, stale } = await mended(bytes, file);
        if (saved !== undefined) {
          mkdirSync(saved, { recursive: true });
          writeFileSync(join(saved, file.replace(/[/\\]/g, "__")), after);
        }
        const others = packageDifferences(bytes, after).filter(
          (line) => !line.startsWith(`${place?.cell}: `) && !MAY_DIFFER.some((pattern) => pattern.test(line)),
        );
        const unsound = unsoundParts(after).filter((part) => !unsoundParts(bytes).includes(part));
        others.push(...unsound.map((part) => `${part} uses a prefix that is not declared`));
        if (others.length > 0) wrong.push(`${file} (${place?.cell}): ${others.slice(0, 3).join(" | ")}`);
        else counts.same++;
        if (place === null) counts.nothingToMend++;
        if (stale > 0) counts.stale++;
      } catch (error) {
        if (error instanceof NotOpenedError) counts.refused++;
        else wrong.push(`${file}: ${error instanceof Error ? error.stack?.slice(0, 600) : String(error)}`);
      }
    }
    process.stdout.write(`${folder}: ${JSON.stringify(counts)}\n`);
    expect(wrong).toEqual([]);
  },
  3_600_000,
);
