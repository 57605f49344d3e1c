/**
 * `npm run make:version`: records what this version judges by: rules, policies, and the words by which forms are
 * recognised. A test says when that has changed without the version being counted up.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as ts from "typescript";
import { RULES } from "../src/checks";
import { VERSION } from "../src/handing-in/version";
import { builtInPolicies } from "../src/policy";

export const VERSION_RECORD = join(__dirname, "version.json");

/** Version and fingerprint, as they were recorded last. */
export interface VersionRecord {
  readonly version: string;
  readonly judgesBy: string;
}

export function versionNow(): VersionRecord {
  const judgesBy = JSON.stringify([
    RULES.map(({ id, severity }) => [id, severity]),
    builtInPolicies,
    wordsOfForms(),
  ]);
  return { version: VERSION, judgesBy: createHash("sha256").update(judgesBy).digest("hex") };
}

const FORMS = join(__dirname, "..", "src", "forms");
/** There only this file holds words that are read; the others hold what is said of a sheet. */
const POLICY_SHEET = "policy-sheet";
const POLICY_SHEET_WORDS = join(POLICY_SHEET, "words.ts");

const CHINESE = /\p{Script=Han}/u;

/** Chinese texts and patterns in the code, wherever in it they stand; comments and names do not count. */
function wordsOfForms(): string[] {
  const words = new Set<string>();
  const visit = (node: ts.Node): void => {
    const isText =
      ts.isStringLiteralLike(node) ||
      ts.isRegularExpressionLiteral(node) ||
      ts.isTemplateMiddleOrTemplateTail(node);
    if ((isText || ts.isTemplateHead(node)) && CHINESE.test(node.text)) words.add(node.text);
    ts.forEachChild(node, visit);
  };
  const files = readdirSync(FORMS, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && (!file.startsWith(POLICY_SHEET) || file === POLICY_SHEET_WORDS),
  );
  for (const file of files)
    visit(ts.createSourceFile(file, readFileSync(join(FORMS, file), "utf8"), ts.ScriptTarget.ES2022));
  return [...words].sort();
}

if (require.main === module) writeFileSync(VERSION_RECORD, `${JSON.stringify(versionNow(), null, 2)}\n`);
