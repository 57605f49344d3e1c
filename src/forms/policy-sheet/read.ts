/** Reads a policy sheet by its headings and columns. Whatever is wrong, or was not read, is told with its cell; a block with errors gives no policy. */
import { parsePolicy, type Policy, PolicyFileError, type PolicyInput } from "../../policy";
import { cellText, labelText } from "../cell";
import type { Grid } from "../grid";
import type { Cell } from "../people/row";
import { BlockReader } from "./block-reader";
import { tellDoubts } from "./doubts";
import { isCurrent } from "./known";
import type { PolicyBlock, PolicySheet } from "./policy-block";
import { SECTION_KEYS, SECTIONS } from "./layout";
import { readBasics, readDocuments } from "./read-basics";
import { readForm, readNotes } from "./read-form";
import { readCategories } from "./read-people";
import { readLapse, readQuota } from "./read-quota";
import { tellUnconfirmed } from "./read-shared";
import { readExceptions, readTimes } from "./read-times";
import { type Block, blocksIn, hasBasics } from "./table";
import { readYear } from "./values";
import { isPolicySheet as isVersion1 } from "./version-1/blocks";
import { readVersion1 } from "./version-1/read";

/** Null for a sheet that holds no policies. Never throws. */
export function readPolicySheet(grid: Grid): PolicySheet | null {
  if (!hasBasics(grid) && isVersion1(grid)) return { ...readVersion1(grid), isOld: true };
  if (!isCurrent(grid)) return null;
  const blocks = blocksIn(grid);
  const reader = new BlockReader({ row: grid.origin.row, column: grid.origin.column });
  let declaredYear: number | null = null;
  let declaredYearCell: Cell | null = null;
  for (const { declaredYear: slot } of blocks) {
    if (slot === null) continue;
    const year = reader.optional("", slot, "本工作簿参保年度", readYear);
    if (year !== null && declaredYear !== null && year !== declaredYear)
      reader.report(slot.cell, `本工作簿参保年度前面写的是 ${declaredYear}，这里写的是 ${year}`);
    declaredYear ??= year;
    declaredYearCell ??= slot.cell;
  }
  return {
    sheet: grid.name,
    isOld: false,
    blocks: blocks.map(readBlock),
    declaredYear,
    declaredYearCell,
    problems: reader.problems,
  };
}

function readBlock(block: Block): PolicyBlock {
  const { title, lastRow } = block;
  const reader = new BlockReader(title);
  for (const { cell } of block.repeated)
    reader.report(
      cell,
      "这一节前面已经有了；另一个地区或年度要另起一张表，它的最上面一行要写“参保政策表”，请看那一行是不是没有了",
    );
  for (const { cell, value } of block.headless)
    reader.report(cell, `“${cellText(value)}”下面没有表头，这一节读不了；表头要写 ${headerOf(value)} 等`);
  const { region, isStated, year, data: basics } = readBasics(block, reader);
  const exceptions = readExceptions(block, reader);
  const data: PolicyInput = {
    region,
    year: year ?? 2000,
    documents: readDocuments(block, reader),
    ...basics,
    categories: readCategories(block, reader, basics.standards),
    ...readTimes(block, reader, exceptions),
    lapse: readLapse(block, reader),
    quota: readQuota(block, reader),
    form: readForm(block, reader),
    notes: readNotes(block, reader),
  };
  tellUnconfirmed(block, SECTION_KEYS, reader);
  const isBlank = isUntouched(block);
  for (const { slot, column } of block.unread())
    reader.warn(
      slot.cell,
      column === null
        ? `“${cellText(slot.value)}”没有采用；要留下的写进备注一节`
        : `“${column}”这一列没有采用；要留下的写进备注一节`,
    );
  const policy = parse(data, reader);
  if (policy !== null && year !== null) tellDoubts(policy, (path, message) => reader.warnAt(path, message));
  return {
    title,
    firstRow: title.row,
    lastRow,
    policy: reader.isSound ? policy : null,
    region: isStated ? region : null,
    year,
    isBlank,
    absent: SECTION_KEYS.filter((key) => block.section(key) === null).map((key) => SECTIONS[key].title),
    problems: isBlank
      ? [{ cell: title, message: "这张参保政策表还没有填写", severity: "warning" }]
      : [...reader.problems].sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column),
  };
}

function headerOf(heading: unknown): string {
  const label = labelText(heading);
  const key = SECTION_KEYS.find((one) => label.includes(SECTIONS[one].title)) ?? "basics";
  return Object.values(SECTIONS[key].columns)
    .slice(0, 3)
    .map(({ title }) => title)
    .join("、");
}

/** Whether nothing was filled in yet: values, amounts and days are blank. */
function isUntouched(block: Block): boolean {
  return SECTION_KEYS.every((key) =>
    (block.section(key)?.rows ?? []).every((row) => {
      const columns = Object.keys(SECTIONS[key].columns) as never[];
      const own: readonly string[] = EMPTY_TEXTS[key] ?? [];
      return columns.every((column) => {
        if (!row.has(column)) return true;
        return (
          column === "item" ||
          (column === "kind" && key === "times") ||
          own.includes(cellText(row.at(column).value))
        );
      });
    }),
  );
}

/** What an empty sheet holds beside its labels. */
const EMPTY_TEXTS: Readonly<Record<string, readonly string[]>> = {
  categories: ["普通居民", "不资助"],
};

function parse(data: unknown, reader: BlockReader): Policy | null {
  try {
    return parsePolicy(data);
  } catch (error) {
    if (!(error instanceof PolicyFileError)) throw error;
    for (const { path, message } of error.problems) reader.reportAt(path, message);
    return null;
  }
}
