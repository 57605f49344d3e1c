/** What the cells of a policy sheet offer and say to whoever fills them in, by where its sections stand. */
import { labelText } from "../cell";
import type { CellHelp } from "../cell-help";
import type { Area, Grid } from "../grid";
import { blocksOf, isPolicySheet, type SectionRows } from "./blocks";
import { COLUMN_NOTES } from "./column-notes";
import {
  type Column,
  type ColumnKey,
  type RowLabel,
  LINES,
  SECTION_KEYS,
  type SectionKey,
  SECTIONS,
} from "./layout";
import { ASSIST, IDENTITIES, LATE, NO, PAYS, QUOTA, STARTS, wordsOf, YES } from "./words";

/** Empty for a sheet that holds no policies. */
export function policySheetHelp(grid: Grid): CellHelp[] {
  if (!isPolicySheet(grid)) return [];
  return blocksOf(grid).flatMap((block) =>
    SECTION_KEYS.flatMap((key) => {
      const section = block.section(key);
      return section === null ? [] : [...helpIn(key, section), ...helpOfLines(key, section)];
    }),
  );
}

/** Of whole columns. */
function helpIn(key: SectionKey, section: SectionRows): CellHelp[] {
  const titles: Readonly<Record<string, Column>> = SECTIONS[key].columns;
  const notes: Readonly<Partial<Record<string, string>>> = COLUMN_NOTES[key] ?? {};
  const { firstRow, lastRow } = section;
  if (lastRow < firstRow) return [];
  return [...section.columns].flatMap(([column, at]) => {
    const choices = CHOICES[key]?.find((choice) => choice.column === column && choice.line === undefined);
    const area = { firstRow, firstColumn: at, lastRow, lastColumn: at };
    return helpFor(area, titles[column]?.title ?? "", notes[column], choices?.values);
  });
}

/** Of the values beside labels, each its own. */
function helpOfLines(key: SectionKey, section: SectionRows): CellHelp[] {
  const column = section.columns.get("value");
  const lines: Readonly<Record<string, RowLabel>> = SECTIONS[key].rows ?? {};
  if (column === undefined) return [];
  return Object.values(lines).flatMap(({ label, hint }) => {
    const row = rowOf(label, section);
    if (row === null) return [];
    const area = { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
    const values = CHOICES[key]?.find((choice) => choice.line === label)?.values;
    return helpFor(area, label, hint === "" ? undefined : hint, values);
  });
}

function helpFor(
  area: Area,
  title: string,
  text: string | undefined,
  choices: readonly string[] | undefined,
): CellHelp[] {
  if (choices === undefined && text === undefined) return [];
  return [
    {
      area,
      ...(choices === undefined ? {} : { choices }),
      ...(text === undefined ? {} : { note: { title, text } }),
    },
  ];
}

/** Null where the label is gone. */
function rowOf(label: string, { rows }: SectionRows): number | null {
  const row = rows.find(({ at }) => labelText(at("item" as never).value) === labelText(label));
  return row?.at("item" as never).cell.row ?? null;
}

interface Choice {
  readonly column: string;
  /** Only in the row with this label. */
  readonly line?: string;
  readonly values: readonly string[];
}

function choice<K extends SectionKey>(
  _key: K,
  column: ColumnKey<K> & string,
  values: readonly string[],
  line?: string,
): Choice {
  return { column, values, ...(line === undefined ? {} : { line }) };
}

const CHOICES: Partial<Record<SectionKey, readonly Choice[]>> = {
  documents: [choice("documents", "draft", [YES, NO])],
  amounts: [choice("amounts", "value", [IDENTITIES], LINES.amounts.identities.label)],
  categories: [choice("categories", "kind", wordsOf(ASSIST))],
  quota: [choice("quota", "value", wordsOf(QUOTA), LINES.quota.rule.label)],
  late: [choice("late", "kind", wordsOf(LATE))],
  exceptions: [choice("exceptions", "starts", wordsOf(STARTS)), choice("exceptions", "pays", wordsOf(PAYS))],
  form: [
    choice(
      "form",
      "kind",
      Object.values(LINES.form).map(({ label }) => label),
    ),
  ],
};
