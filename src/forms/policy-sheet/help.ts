/** What the cells of a policy sheet offer and say to whoever fills them in, by where its sections stand. */
import { labelText } from "../cell";
import type { CellHelp } from "../cell-help";
import type { Grid } from "../grid";
import { blocksOf, isPolicySheet, type SectionRows } from "./blocks";
import { COLUMN_NOTES } from "./column-notes";
import { type Column, type ColumnKey, LINES, SECTION_KEYS, type SectionKey, SECTIONS } from "./layout";
import { ASSIST, IDENTITIES, LATE, NO, PAYS, QUOTA, STARTS, wordsOf, YES } from "./words";

/** Empty for a sheet that holds no policies. */
export function policySheetHelp(grid: Grid): CellHelp[] {
  if (!isPolicySheet(grid)) return [];
  return blocksOf(grid).flatMap((block) =>
    SECTION_KEYS.flatMap((key) => {
      const section = block.section(key);
      return section === null ? [] : helpIn(key, section);
    }),
  );
}

function helpIn(key: SectionKey, section: SectionRows): CellHelp[] {
  const titles: Readonly<Record<string, Column>> = SECTIONS[key].columns;
  const notes: Readonly<Partial<Record<string, string>>> = COLUMN_NOTES[key] ?? {};
  return [...section.columns].flatMap(([column, at]): CellHelp[] => {
    const { line, values } = CHOICES[key]?.find((choice) => choice.column === column) ?? {};
    const [firstRow, lastRow] =
      line === undefined ? [section.firstRow, section.lastRow] : rowOf(line, section);
    const text = notes[column];
    if (lastRow < firstRow || (values === undefined && text === undefined)) return [];
    return [
      {
        area: { firstRow, firstColumn: at, lastRow, lastColumn: at },
        ...(values === undefined ? {} : { choices: values }),
        ...(text === undefined ? {} : { note: { title: titles[column]?.title ?? "", text } }),
      },
    ];
  });
}

/** No row where the label is gone. */
function rowOf(label: string, { rows }: SectionRows): readonly [first: number, last: number] {
  const row = rows.find(({ at }) => labelText(at("item" as never).value) === labelText(label));
  const at = row?.at("item" as never).cell.row;
  return at === undefined ? [0, -1] : [at, at];
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
