/** What all policy sheets of a workbook come to together. */
import {
  type BrokenPolicy,
  isSameRegion,
  normalizeName,
  type Policy,
  type WorkbookPolicies,
} from "../../policy";
import { cellName } from "../cell";
import type { SheetProblem } from "./block-reader";
import type { PolicyBlock, PolicySheet } from "./policy-block";

/** A problem with the sheet that it is on. */
export interface PlacedProblem extends SheetProblem {
  readonly sheet: string;
}

export interface OwnPolicies {
  readonly policies: WorkbookPolicies;
  /** Of all sheets, also those that only show between them. */
  readonly problems: readonly PlacedProblem[];
}

interface PlacedBlock extends PolicyBlock {
  readonly sheet: string;
}

/** A block with errors, or two that contradict each other, stand in the way of every other policy of that region and year. */
export function ownPolicies(sheets: readonly PolicySheet[]): OwnPolicies {
  const blocks = sheets.flatMap(({ sheet, blocks: own }): PlacedBlock[] =>
    own.map((block) => ({ ...block, sheet })),
  );
  const problems: PlacedProblem[] = sheets.flatMap(({ sheet, blocks: own, problems: ofSheet }) =>
    [...ofSheet, ...own.flatMap((block) => block.problems)].map((problem) => ({ ...problem, sheet })),
  );
  const policies: Policy[] = [];
  const broken: BrokenPolicy[] = [];
  for (const block of blocks) {
    if (block.isBlank) continue;
    const { policy, region, year } = block;
    if (policy === null) {
      broken.push({ region, year, why: brokenText(block) });
      continue;
    }
    const twin = blocks.find(
      (other) => other !== block && other.policy !== null && isSame(other.policy, policy),
    );
    if (twin === undefined) {
      policies.push(policy);
      continue;
    }
    const message = `${labelOf(block)}的政策有两份，另一份在工作表“${twin.sheet}”第 ${twin.firstRow + 1} 行起，请删去一份`;
    problems.push({
      sheet: block.sheet,
      cell: block.title,
      message,
      severity: "error",
    });
    broken.push({ region, year, why: `工作簿里${message}` });
  }
  const declared = declaredYear(sheets);
  warnOfOtherYear(sheets, blocks, problems);
  warnOfSharedNames(blocks, problems);
  return {
    policies: { policies, broken, ...declared.policies },
    problems: [...problems, ...declared.problems],
  };
}

function isSame(a: Policy, b: Policy): boolean {
  return a.year === b.year && isSameRegion(a.region, b.region);
}

function declaredYear(sheets: readonly PolicySheet[]) {
  const problems: PlacedProblem[] = [];
  let year: number | null = null;
  let why =
    sheets.flatMap(({ sheet, problems: own }) => own.map((problem) => placeText(sheet, problem)))[0] ?? null;
  for (const { sheet, declaredYear: own, declaredYearCell: cell } of sheets) {
    if (own !== null && year !== null && own !== year && cell !== null) {
      const message = `本工作簿参保年度另一张表上写的是 ${year}，这里写的是 ${own}`;
      problems.push({ sheet, cell, message, severity: "error" });
      why ??= placeText(sheet, { cell, message });
    }
    year ??= own;
  }
  return { policies: { declaredYear: year, declaredYearProblem: why }, problems };
}

/** The declared year that no policy of the workbook is of: the year was moved on, and the sheet was not, or the other way. */
function warnOfOtherYear(
  sheets: readonly PolicySheet[],
  blocks: readonly PlacedBlock[],
  problems: PlacedProblem[],
): void {
  const years = new Set(blocks.flatMap(({ isBlank, year }) => (isBlank ? [] : [year])));
  if (years.size === 0 || years.has(null)) return;
  for (const { sheet, declaredYear: year, declaredYearCell: cell } of sheets)
    if (year !== null && cell !== null && !years.has(year))
      problems.push({
        sheet,
        cell,
        message: `本工作簿参保年度写的是 ${year}，工作簿里没有 ${year} 年度的政策表，请核对`,
        severity: "warning",
      });
}

/** Two regions with a name in common: formulas have to write the full one. */
function warnOfSharedNames(blocks: readonly PlacedBlock[], problems: PlacedProblem[]): void {
  blocks.forEach(({ sheet, title: cell, region }, i) => {
    const before = blocks.slice(0, i).find((other) => isOtherRegion(other.region, region));
    const shared = before === undefined ? undefined : sharedName(before.region, region);
    if (before !== undefined && shared !== undefined)
      problems.push({
        sheet,
        cell,
        message: `“${shared}”也是工作表“${before.sheet}”第 ${before.firstRow + 1} 行起那个地区的名称，公式里要写全称`,
        severity: "warning",
      });
  });
}

function isOtherRegion(a: Policy["region"] | null, b: Policy["region"] | null): boolean {
  return a !== null && b !== null && !isSameRegion(a, b) && sharedName(a, b) !== undefined;
}

function sharedName(a: Policy["region"] | null, b: Policy["region"] | null): string | undefined {
  const names = (region: Policy["region"] | null) =>
    region === null ? [] : [region.name, ...region.aliases].map(normalizeName);
  return names(b).find((name) => names(a).includes(name));
}

function labelOf({ region, year }: PolicyBlock): string {
  return `${region?.name ?? "没有写地区"}${year === null ? "" : `${year}年度`}`;
}

function brokenText(block: PlacedBlock): string {
  const errors = block.problems.filter(({ severity }) => severity === "error");
  const [first] = errors;
  const more = errors.length > 1 ? `等 ${errors.length} 处` : "";
  const where = first === undefined ? "" : `：${placeText(block.sheet, first)}${more}`;
  return `工作簿里${labelOf(block)}的参保政策表要改好才能用${where}`;
}

function placeText(sheet: string, { cell, message }: Pick<SheetProblem, "cell" | "message">): string {
  return `工作表“${sheet}”${cellName(cell.row, cell.column)} ${message}`;
}
