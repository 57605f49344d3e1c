/** Takes a spoiled file through reading, checking and printing, and says what must not have happened. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MASKED } from "../../src/checks";
import { checkFiles, type FileOutcome } from "../../src/cli/check-files";
import { inJson, inWords } from "../../src/cli/run";
import { UnreadableFileError } from "../../src/hosts/file/errors";
import type { FileContent } from "../../src/hosts/file/grids";
import { readWorkbookFile } from "../../src/hosts/file/file";
import { builtInPolicies, PolicyRegistry } from "../../src/policy";
import { MARKS, PEOPLE } from "./honest";
import type { Input } from "./spoil";

const policies = new PolicyRegistry(builtInPolicies);
const NUMBERS = MARKS.map(([id]) => id as string);
const SEPARATORS = /[\s\p{P}\p{Cf}\p{Cc}]/gu;

/** Empty where nothing is wrong. */
export async function judge(input: Input): Promise<string[]> {
  const { content, outcomes, said } = await checked(input);
  const wrong = said === "" ? [] : [`crash while checking: ${said}`];
  if (content !== null && input.tellsLoss) wrong.push(...lossIn(content, outcomes));
  const json = inJson(outcomes, MASKED);
  const words = [...inWords(outcomes, MASKED, false)];
  for (const line of [...words, ...json.split("\n")])
    if (/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(line))
      wrong.push(`control character: ${JSON.stringify(line)}`);
  for (const output of [words.join("\n"), json]) {
    const folded = output.normalize("NFKC").replace(SEPARATORS, "");
    for (const id of NUMBERS) if (folded.includes(id)) wrong.push(`number ${id} is not masked`);
  }
  return wrong;
}

/** Persons who are in no row of what was read, or whom the check does not count, without a word. */
function lossIn(content: FileContent, [outcome]: readonly FileOutcome[]): string[] {
  if (content.sheets.some(({ notes = [] }) => notes.length > 0)) return [];
  const rows = content.sheets.flatMap(({ cells }) => cells.map((row) => row.join("\u0001")));
  const present = rows.filter((row) =>
    MARKS.some((marks) => marks.some((mark) => row.includes(mark))),
  ).length;
  if (present < PEOPLE) return [`only ${present} of ${PEOPLE} rows are read`];
  if (outcome === undefined || outcome.error !== null) return [];
  const accounts = outcome.sheets.map(({ account }) => account.result);
  const counted = accounts.reduce((sum, { kind, rows: count }) => sum + (kind === "roster" ? count : 0), 0);
  const isTold = accounts.some(({ findings, kind }) => findings.length > 0 || kind === "unknown");
  return counted < PEOPLE && !isTold
    ? [`only ${counted} of ${PEOPLE} persons are checked, and nothing is said`]
    : [];
}

interface Checked {
  /** Null if the file is refused. */
  readonly content: FileContent | null;
  readonly outcomes: readonly FileOutcome[];
  /** What a defect of the program prints. */
  readonly said: string;
}

async function checked({ name, bytes }: Input): Promise<Checked> {
  const folder = mkdtempSync(join(tmpdir(), "fuzz-"));
  const write = process.stderr.write.bind(process.stderr);
  let said = "";
  process.stderr.write = (text: string | Uint8Array): boolean => {
    said += String(text);
    return true;
  };
  try {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const today = { year: 2023, month: 10, day: 15 };
    const outcomes = await checkFiles([path], { policies, today }, () => {});
    const content = await readWorkbookFile(path).catch((error: unknown) => {
      if (error instanceof UnreadableFileError) return null;
      throw error;
    });
    return { content, outcomes, said };
  } catch (error) {
    return { content: null, outcomes: [], said: String((error as Error).stack) };
  } finally {
    process.stderr.write = write;
    rmSync(folder, { recursive: true });
  }
}
