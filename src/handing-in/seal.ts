/**
 * 封存: what was checked, when, by which policy and rules, and fingerprints of it, kept in the workbook as a setting. On
 * the county's side it says whether the workbook still is what was checked. It shows changes, also those made by
 * mistake; it does not keep anybody from making a new seal.
 */
import * as z from "zod/mini";
import type { SheetAccount } from "../checking";
import { RULES } from "../checks";
import { type CompiledPolicy, documentText, fullRegionName } from "../policy";
import { PRINT_LENGTH, printText, type SheetPrint } from "../checking/fingerprint";
import { VERSION } from "./version";

export const SEAL_KEY = "canbao.seal";

const count = z.int().check(z.nonnegative());
const hex = (length: number) => z.string().check(z.regex(new RegExp(`^[0-9a-f]{${length}}$`)));

const policySchema = z.object({
  /** `赫山区2024年度` */
  label: z.string(),
  /** Full name, which tells regions of one name apart. */
  region: z.string(),
  year: z.int(),
  documents: z.array(z.string()),
  /** Fingerprint of all that the policy says. */
  print: hex(32),
});

const sheetSchema = z.object({
  name: z.string(),
  kind: z.enum(["roster", "payments", "breakdown", "list"]),
  policy: z.nullable(policySchema),
  rows: count,
  households: count,
  persons: count,
  /** Yuan. */
  collected: z.number(),
  warnings: count,
  digest: hex(64),
  prints: z.array(
    z.tuple([count, z.string().check(z.refine((prints) => prints.length % PRINT_LENGTH === 0, "prints"))]),
  ),
});

const sealSchema = z.object({
  version: z.literal(1),
  at: z.string().check(z.regex(/^\d{4}-\d\d-\d\d \d\d:\d\d$/)),
  tool: z.string(),
  /** Fingerprint of the rules' ids and severities. */
  rules: hex(32),
  salt: hex(32),
  sheets: z.array(sheetSchema),
});

export type Seal = Readonly<z.infer<typeof sealSchema>>;
type SealedPolicy = Readonly<z.infer<typeof policySchema>>;

/** What there is to seal. */
export interface Sealable {
  readonly accounts: readonly SheetAccount[];
  /** Of the sheets that the accounts are of, made with `salt`. */
  readonly prints: readonly SheetPrint[];
  readonly salt: string;
  /** When it was checked, `2023-11-02 10:32`. */
  readonly at: string;
}

/** Sheets that are no forms were not checked, and may hold anything: they are no part of it. */
export function makeSeal({ accounts, prints, salt, at }: Sealable): Seal {
  const sheets = accounts.flatMap(({ result, households, persons, collected, warnings }) => {
    const print = prints.find(({ sheet }) => sheet === result.sheet);
    if (result.kind === "unknown" || print === undefined) return [];
    return {
      name: result.sheet,
      kind: result.kind,
      policy: result.policy === null ? null : sealedPolicy(result.policy),
      rows: result.rows,
      households,
      persons,
      collected,
      warnings,
      digest: print.digest,
      prints: print.rows.map(([first, rows]): [number, string] => [first, rows]),
    };
  });
  return { version: 1, at, tool: VERSION, rules: rulesPrint(), salt, sheets };
}

export function formatSeal(seal: Seal): string {
  return JSON.stringify(seal);
}

/** Null for what no version known here has written. */
export function parseSeal(setting: string): Seal | null {
  let data: unknown;
  try {
    data = JSON.parse(setting);
  } catch {
    return null;
  }
  const parsed = sealSchema.safeParse(data);
  return parsed.success ? parsed.data : null;
}

export function rulesPrint(): string {
  return printText(JSON.stringify(RULES.map(({ id, severity }) => [id, severity])));
}

export function policyPrint({ policy }: CompiledPolicy): string {
  return printText(JSON.stringify(policy));
}

function sealedPolicy(compiled: CompiledPolicy): SealedPolicy {
  const { label, policy } = compiled;
  return {
    label,
    region: fullRegionName(policy.region),
    year: policy.year,
    documents: policy.documents.map(documentText),
    print: policyPrint(compiled),
  };
}
