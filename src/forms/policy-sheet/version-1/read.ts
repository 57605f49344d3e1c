/** Reads a policy sheet. Whatever is wrong is told with its cell; a block with errors gives no policy. */
import { parsePolicy, pathInVersion1, type Policy, PolicyFileError } from "../../../policy";
import { cellText } from "../../cell";
import type { Grid } from "../../grid";
import type { Cell } from "../../people/row";
import { BlockReader } from "../block-reader";
import { tellDoubts } from "../doubts";
import type { PolicyBlock, PolicySheet } from "../policy-block";
import { type Block, blocksOf } from "./blocks";
import type { OddKind } from "./section-rows";
import { headingOf, SECTION_KEYS, type SectionKey } from "./layout";
import { EMPTY_ROWS } from "./empty-rows";
import { readAmounts } from "./sections/amounts";
import { readCategories } from "./sections/categories";
import { readCollection, readBenefit, readLate } from "./sections/dates";
import { readDocuments } from "./sections/documents";
import { readPrintedForm } from "./sections/form";
import { readNotes } from "./sections/notes";
import { readQuota } from "./sections/quota";
import { readRegion } from "./sections/region";
import { readYear } from "../values";

/** Of a sheet that holds old policies. Never throws. */
export function readVersion1(grid: Grid): Omit<PolicySheet, "isOld"> {
  const blocks = blocksOf(grid);
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
    blocks: blocks.map(readBlock),
    declaredYear,
    declaredYearCell,
    problems: reader.problems,
  };
}

const NEEDED: readonly SectionKey[] = [
  "region",
  "documents",
  "amounts",
  "categories",
  "quota",
  "windows",
  "benefit",
  "late",
];

function readBlock(block: Block): PolicyBlock {
  const { title, lastRow } = block;
  const reader = new BlockReader(title);
  for (const { cell } of block.repeated)
    reader.report(
      cell,
      "这一节前面已经有了；另一个地区或年度要另起一张表，它的最上面一行要写“参保政策表”，请看那一行是不是没有了",
    );
  for (const key of NEEDED)
    if (block.section(key) === null) reader.report(title, `找不到“${headingOf(key)}”这一节`);
  const { region, year, isStated } = readRegion(block, reader);
  const amounts = readAmounts(block, reader);
  const data = {
    region,
    year: year ?? 2000,
    documents: readDocuments(block, reader),
    standard: amounts.standard,
    fiscalSubsidy: amounts.fiscalSubsidy,
    categories: readCategories(block, reader, amounts.known),
    identities: amounts.identities,
    quota: readQuota(block, reader),
    collection: readCollection(block, reader),
    benefit: readBenefit(block, reader),
    late: readLate(block, reader),
    form: readPrintedForm(block, reader),
    notes: readNotes(block, reader),
  };
  const isBlank = isUntouched(block);
  tellOfOdd(block, reader);
  const policy = parse(data, reader);
  if (policy !== null && year !== null)
    tellDoubts(policy, (path, message) => reader.warnAt(pathInVersion1(path), message));
  return {
    title,
    firstRow: title.row,
    lastRow,
    policy: reader.isSound ? policy : null,
    region: isStated ? region : null,
    year,
    isBlank,
    absent: [],
    problems: isBlank
      ? [{ cell: title, message: "这张参保政策表还没有填写", severity: "warning" }]
      : [...reader.problems].sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column),
  };
}

/** Whether nothing was filled in yet: all that stands in its rows is what an empty block holds. */
function isUntouched(block: Block): boolean {
  return SECTION_KEYS.every((key) => {
    const { rows = [], columns = new Map<string, number>(), odd = [] } = block.section(key) ?? {};
    const own = new Set(EMPTY_ROWS[key].flatMap((row) => Object.values(row)).map(cellText));
    const texts = rows.flatMap((row) =>
      [...columns.keys()].map((column) => cellText(row.at(column as never).value)),
    );
    const isRowAbove = odd.some(({ kind }) => kind === "rowAbove");
    return !isRowAbove && texts.every((text) => text === "" || own.has(text));
  });
}

/** What stands in no row or column of its section must not look as if it had been taken over. */
function tellOfOdd(block: Block, reader: BlockReader): void {
  for (const { value, cell } of block.loose)
    reader.warn(cell, `“${cellText(value)}”不在任何一节里，没有采用；要留下的写进备注一节`);
  for (const key of SECTION_KEYS)
    for (const { kind, slot, title } of block.section(key)?.odd ?? []) {
      const [text, section] = [cellText(slot.value), headingOf(key)];
      // It looks like a row, and would be missed.
      if (kind === "rowAbove")
        reader.report(slot.cell, `“${text}”这一行在“${section}”表头的上面，请移到表头下面`);
      else reader.warn(slot.cell, ODD[kind](text, section, title));
    }
}

const ODD: Readonly<
  Record<Exclude<OddKind, "rowAbove">, (text: string, section: string, title: string) => string>
> = {
  stray: (text, section) => `“${text}”不在“${section}”的任何一列里，没有采用`,
  column: (text, section) => `“${section}”没有“${text}”这一列，这一列没有采用`,
  taken: (text, _, title) => `“${text}”这一列当作“${title}”读；不是的，请把这一列移到别处`,
  remark: (text) => `“${text}”是说明，不是表里的一行，没有采用；要留下的写进备注一节`,
  subtotal: (text) => `“${text}”这一行没有采用；任务表只写各单位和合计`,
  merged: (text) => `“${text}”的格子合并了几行，只算第一行的；几个单位合用一个数的，请分开写`,
  textAbove: (text, section) => `“${text}”在“${section}”表头的上面，没有采用`,
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
