/** What the cells of a policy sheet offer and say to whoever fills them in, by where its sections stand. */
import type { CellHelp } from "../cell-help";
import type { Grid } from "../grid";
import { type Column, CHOICES, SECTION_KEYS, type SectionKey, SECTIONS } from "./layout";
import { isCurrent } from "./known";
import { blocksIn, itemsOf, type SectionRows } from "./table";

/** Empty for a sheet that holds no policies. */
export function policySheetHelp(grid: Grid): CellHelp[] {
  if (!isCurrent(grid)) return [];
  return blocksIn(grid).flatMap((block) =>
    SECTION_KEYS.flatMap((key) => {
      const section = block.section(key);
      return section === null ? [] : [...helpOfColumns(key, section), ...helpOfItems(key, section)];
    }),
  );
}

function helpOfColumns(key: SectionKey, { columns, headerRow, lastRow }: SectionRows): CellHelp[] {
  if (lastRow <= headerRow) return [];
  const all = SECTIONS[key].columns as Readonly<Record<string, Column>>;
  return [...columns].flatMap(([name, at]) => {
    const { title = "", note } = all[name] ?? {};
    const choices = CHOICES[key]?.[name];
    const area = { firstRow: headerRow + 1, firstColumn: at, lastRow, lastColumn: at };
    return helpFor(area, title, note, choices);
  });
}

/** Of the values beside labels, each its own. */
function helpOfItems(key: SectionKey, section: SectionRows): CellHelp[] {
  const at = section.columns.get("value");
  const { items } = SECTIONS[key] as { readonly items?: Readonly<Record<string, Column>> };
  if (at === undefined || items === undefined) return [];
  return [...itemsOf(section).byItem].flatMap(([name, rows]) => {
    const { title = "", note } = items[name] ?? {};
    return rows.flatMap((row) => {
      const { cell } = row.at("item" as never);
      return helpFor(
        { firstRow: cell.row, firstColumn: at, lastRow: cell.row, lastColumn: at },
        title,
        note,
        undefined,
      );
    });
  });
}

function helpFor(
  area: CellHelp["area"],
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
