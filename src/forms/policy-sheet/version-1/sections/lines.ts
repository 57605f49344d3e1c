/** Sections whose rows have labels: one statement each. */
import { cellText } from "../../../cell";
import type { BlockReader } from "../../block-reader";
import type { Block, Row, Slot } from "../blocks";
import { bareLabel, LINES, SECTIONS } from "../layout";

type LineSection = "region" | "amounts" | "quota";

export interface Line<K extends LineSection> {
  readonly label: string;
  /** False where the row is gone from the sheet. */
  readonly exists: boolean;
  at(column: Parameters<Row<K>["at"]>[0]): Slot;
}

/** The row of a section with this label; blank cells where there is none. Reports rows that nobody knows. */
export function linesOf<K extends LineSection>(
  block: Block,
  key: K,
  reader: BlockReader,
): (name: keyof (typeof LINES)[K] & string) => Line<K> {
  const section = block.section(key);
  const labels: Readonly<Record<string, { readonly label: string }>> = LINES[key];
  const byLabel = new Map<string, Row<K>>();
  for (const row of section?.rows ?? []) {
    const { value, cell } = row.at("item" as never);
    const label = bareLabel(value);
    if (!Object.values(labels).some((line) => bareLabel(line.label) === label))
      reader.warn(cell, `“${cellText(value)}”不是“${SECTIONS[key].title}”里的项目，没有采用`);
    else if (byLabel.has(label)) reader.report(cell, `“${cellText(value)}”写了两次`);
    else byLabel.set(label, row);
  }
  const nowhere = section?.heading ?? block.title;
  return (name) => {
    const label = labels[name]?.label ?? "";
    const row = byLabel.get(bareLabel(label));
    return {
      label,
      exists: row !== undefined,
      at: (column) => row?.at(column) ?? { value: null, cell: nowhere },
    };
  };
}
