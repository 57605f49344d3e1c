/** One measurement in a process of its own, so that its peak memory is its own. Prints one line of JSON. */
import * as z from "zod";
import { type Form, readForm, type Roster } from "../src/forms";
import { readWorkbookBytes } from "../src/hosts/file/read-bytes";
import { writeXlsx } from "../src/hosts/file/write";
import { builtInPolicies, PolicyRegistry } from "../src/policy";
import { checkForms } from "./check";
import { benchExcelPane, benchExcelRules } from "./excel";
import { benchIdentity } from "./identity";
import { benchBareRead } from "./read";
import { bigGrid } from "./rows";
import { readFileSync, writeFileSync } from "node:fs";

const policies = new PolicyRegistry(builtInPolicies);

const amount = z.union([z.number(), z.nan(), z.null()]);

/** The bare peer: the types of a row's fields, as the reader promises them, and not one rule. */
const rowSchema = z.object({
  row: z.int(),
  category: z.string(),
  householdId: z.string(),
  relation: z.string(),
  name: z.string(),
  sex: z.string(),
  id: z.union([z.string(), z.number(), z.null()]),
  phone: z.string(),
  paid: amount,
  subsidy: amount,
  receipt: z.string(),
  signature: z.string(),
  payer: z.string(),
});

/** Rounds until this many rows have been through, so that small sizes are measured warm as well. */
const ROWS_IN_ALL = 3_000_000;
const FEWEST_ROUNDS = 5;

/** No collection is forced before: it would throw the optimised code away and measure the compiler. */
function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

function rosterOf(persons: number): Roster {
  const form = readForm(bigGrid(persons), policies);
  if (form.kind !== "roster" || form.persons.length !== persons) throw new Error("the roster was not read");
  return form;
}

function runRules(form: Form): void {
  const [result] = checkForms([form]);
  if (result === undefined || result.findings.length > 0) throw new Error("a clean roster has findings");
}

function runZod(form: Roster): void {
  for (const person of form.persons)
    if (!rowSchema.safeParse(person).success) throw new Error("a row is refused");
}

function checkBytes(bytes: Uint8Array): void {
  for (const grid of readWorkbookBytes(bytes, "bench.xlsx").sheets) runRules(readForm(grid, policies));
}

const tasks: Record<string, (size: number, file: string) => unknown> = {
  identity: () => benchIdentity(),
  excelRules: (size) => benchExcelRules(size),
  excelPane: (size) => benchExcelPane(size),
  /** Milliseconds of all rules and of the bare parse, turn by turn in one process. */
  rules: (size) => {
    const form = rosterOf(size);
    const rules: number[] = [];
    const zod: number[] = [];
    const rounds = Math.max(FEWEST_ROUNDS, Math.ceil(ROWS_IN_ALL / size));
    for (let round = 0; round < rounds; round++) {
      rules.push(time(() => runRules(form)));
      zod.push(time(() => runZod(form)));
    }
    return { rules: median(rules), zod: median(zod) };
  },
  /** By how much a row costs more in a big roster than in a tenth of it, turn by turn in one process. */
  growth: (size) => {
    const [small, big] = [rosterOf(size / 10), rosterOf(size)];
    const tenTimes = (work: () => void): void => {
      for (let i = 0; i < 10; i++) work();
    };
    const rules: number[] = [];
    const zod: number[] = [];
    for (let round = 0; round < FEWEST_ROUNDS; round++) {
      const [few, many] = [time(() => tenTimes(() => runRules(small))), time(() => runRules(big))];
      rules.push(many / few);
      const [fewZod, manyZod] = [time(() => tenTimes(() => runZod(small))), time(() => runZod(big))];
      zod.push(manyZod / fewZod);
    }
    return { rules: median(rules), zod: median(zod) };
  },
  rulesMemory: (size) => runRules(rosterOf(size)),
  zodMemory: (size) => runZod(rosterOf(size)),
  makeFile: (size, file) => writeFileSync(file, writeXlsx([bigGrid(size)])),
  file: (_, file) => {
    const bytes = new Uint8Array(readFileSync(file));
    const check: number[] = [];
    const read: number[] = [];
    for (let round = 0; round < 3; round++) {
      read.push(time(() => void benchBareRead(bytes)));
      check.push(time(() => checkBytes(bytes)));
    }
    return { check: median(check), read: median(read) };
  },
  checkMemory: (_, file) => checkBytes(new Uint8Array(readFileSync(file))),
  readMemory: (_, file) => void benchBareRead(new Uint8Array(readFileSync(file))),
};

const [task = "", size = "0", file = ""] = process.argv.slice(2);
void Promise.resolve(tasks[task]?.(Number(size), file) ?? null).then((measured) => {
  process.stdout.write(
    JSON.stringify({ measured, peakMb: Math.round(process.resourceUsage().maxRSS / 1024) }),
  );
});
