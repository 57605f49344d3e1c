/** Policies that come with the command: in files of `--policy`, and in the files that are checked. */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { type PoliciesRead, readPolicySheets } from "../checking";
import { cellName } from "../forms";
import { ownPolicies, type PlacedProblem, type PolicySheet } from "../forms/policy-sheet";
import { UnreadableFileError } from "../hosts/file/errors";
import { openWorkbookFile } from "../hosts/file/file";
import { ArgumentError } from "./argument-error";
import { isSameRegion, parsePolicy, type Policy, PolicyFileError } from "../policy";

/**
 * The policies of `--policy`: JSON files as in `src/policy/data`, or spreadsheets with policy sheets.
 * @throws {ArgumentError} naming file, field or cell, and what is wrong there.
 */
export async function readPolicyFiles(paths: readonly string[]): Promise<Policy[]> {
  const policies: Policy[] = [];
  for (const path of paths) {
    const read = /\.json$/i.test(path) ? await readJson(path) : await readSpreadsheet(path);
    for (const policy of read) {
      if (policies.some((known) => isSame(known, policy)))
        throw new ArgumentError(
          `--policy：${policy.region.name}${policy.year}年度的政策给了两份，第二份在“${basename(path)}”里`,
        );
      policies.push(policy);
    }
  }
  return policies;
}

async function readJson(path: string): Promise<Policy[]> {
  const name = basename(path);
  const text = await textOf(path, "--policy");
  try {
    const data: unknown = JSON.parse(text.replace(/^\ufeff/, ""));
    const files = Array.isArray(data) ? data : [data];
    return files.map((file) => parsePolicy(file, name));
  } catch (error) {
    if (error instanceof PolicyFileError) throw new ArgumentError(`--policy：${error.message}`);
    if (error instanceof SyntaxError) throw new ArgumentError(`--policy：“${name}”不是 JSON 文件`);
    throw error;
  }
}

/** @throws {ArgumentError} */
export function textOf(path: string, option: string): Promise<string> {
  return readFile(path, "utf8").catch(() => {
    throw new ArgumentError(`${option}：读不了“${basename(path)}”，请检查文件在不在、能不能打开`);
  });
}

async function readSpreadsheet(path: string): Promise<Policy[]> {
  const name = basename(path);
  const sheets = await policySheetsIn(path).catch((error: unknown) => {
    if (error instanceof UnreadableFileError)
      throw new ArgumentError(`--policy：“${name}”：${error.message}`);
    throw error;
  });
  if (sheets.length === 0) throw new ArgumentError(`--policy：“${name}”里没有参保政策表`);
  const errors = ownPolicies(sheets).problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0)
    throw new ArgumentError(
      [`--policy：“${name}”里的参保政策表有 ${errors.length} 处错误：`, ...errors.map(problemText)].join(
        "\n  ",
      ),
    );
  return [...ownPolicies(sheets).policies.policies];
}

async function policySheetsIn(path: string): Promise<PolicySheet[]> {
  return readPolicySheets(await openWorkbookFile(path));
}

/** What the checked files bring along, for options that name a region or a year that nothing else knows. */
export async function policiesInFiles(paths: readonly string[]): Promise<Policy[]> {
  const policies: Policy[] = [];
  for (const path of paths) {
    const sheets = await policySheetsIn(path).catch((error: unknown) => {
      // The check itself says so.
      if (error instanceof UnreadableFileError) return [];
      throw error;
    });
    policies.push(...ownPolicies(sheets).policies.policies);
  }
  return policies;
}

/**
 * What is to be said of a file's policy sheets, by sheet: what is wrong in them, and which of their policies do not hold because
 * others were given. Empty for a sheet that is gone by.
 */
export function policyProblems(
  { sheets, problems: found }: PoliciesRead,
  given: readonly Policy[],
): Map<string, string[]> {
  const problems = new Map(sheets.map(({ sheet }) => [sheet, [] as string[]]));
  for (const problem of found) problems.get(problem.sheet)?.push(atCell(problem));
  for (const { sheet, blocks } of sheets)
    for (const { region, year } of blocks)
      if (region !== null && year !== null && given.some((known) => isSame(known, { region, year })))
        problems.get(sheet)?.push(`${region.name}${year}年度按 --policy 给的政策核对，没有按这张表`);
  return problems;
}

function problemText(problem: PlacedProblem): string {
  return `工作表“${problem.sheet}”${atCell(problem)}`;
}

function atCell({ cell, message }: PlacedProblem): string {
  return `${cellName(cell.row, cell.column)} ${message}`;
}

function isSame(a: Pick<Policy, "region" | "year">, b: Pick<Policy, "region" | "year">): boolean {
  return a.year === b.year && isSameRegion(a.region, b.region);
}
