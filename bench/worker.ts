/** One measurement in a process of its own, so that its peak memory is its own. Prints one line of JSON. */
import * as z from "zod";
import { type Form, readForm, type Roster } from "../src/forms";
import { writeXlsx } from "../src/hosts/file/write";
import { builtInPolicies, PolicyRegistry } from "../src/policy";
import { benchSelfPay } from "./amounts";
import { checkForms } from "./check";
import { benchExcelPane, benchExcelRules } from "./excel";
import { benchIdCheck, benchIdDup } from "./identity";
import { compare } from "./pairs";
import { bareRead, productRead } from "./read";
import { benchSaving } from "./save";
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
  for (const grid of productRead(bytes).sheets) runRules(readForm(grid, policies));
}

const bytesOf = (file: string) => new Uint8Array(readFileSync(file));

/** Small rosters are gone through several times, so that a turn is long enough to be measured. */
const ROWS_A_TURN = 200_000;

function times(count: number, work: () => void): void {
  for (let i = 0; i < count; i++) work();
}

const tasks: Record<string, (size: number, file: string) => unknown> = {
  idCheck: (size) => benchIdCheck(size),
  idDup: (size) => benchIdDup(size),
  selfPay: (size) => benchSelfPay(size, false),
  selfPayByDay: (size) => benchSelfPay(size, true),
  excelRules: (size) => benchExcelRules(size),
  excelPane: (size) => benchExcelPane(size),
  /** All rules beside the bare parse. */
  rules: (size) => {
    const form = rosterOf(size);
    const count = Math.max(1, Math.round(ROWS_A_TURN / size));
    return compare({
      product: () => times(count, () => runRules(form)),
      peer: () => times(count, () => runZod(form)),
    });
  },
  /** A big roster beside ten of a tenth of it: by how much a row of it costs more. */
  growth: (size) => {
    const [small, big] = [rosterOf(size / 10), rosterOf(size)];
    return compare({ product: () => runRules(big), peer: () => times(10, () => runRules(small)) });
  },
  rulesMemory: (size) => runRules(rosterOf(size)),
  zodMemory: (size) => runZod(rosterOf(size)),
  makeFile: (size, file) => writeFileSync(file, writeXlsx([bigGrid(size)])),
  check: (_, file) => {
    const bytes = bytesOf(file);
    return compare({ product: () => checkBytes(bytes), peer: () => bareRead(bytes) });
  },
  read: (_, file) => {
    const bytes = bytesOf(file);
    return compare({ product: () => void productRead(bytes), peer: () => bareRead(bytes) });
  },
  save: (_, file) => benchSaving(bytesOf(file)),
  checkMemory: (_, file) => checkBytes(bytesOf(file)),
  readMemory: (_, file) => bareRead(bytesOf(file)),
};

const [task = "", size = "0", file = ""] = process.argv.slice(2);
void Promise.resolve(tasks[task]?.(Number(size), file) ?? null).then((measured) => {
  process.stdout.write(
    JSON.stringify({ measured, peakMb: Math.round(process.resourceUsage().maxRSS / 1024) }),
  );
});
