/** What the readers of the sections share: sources, rows with labels, marks of another year. */
import { normalizeName, type Source } from "../../policy";
import { cellText } from "../cell";
import type { BlockReader, Slot } from "./block-reader";
import { type ColumnKey, type ItemKey, type SectionKey, SECTIONS } from "./layout";
import { type Block, itemsOf, type Row } from "./table";

type Sourced = Row<
  "basics" | "categories" | "times" | "notes" | "form" | "exceptions" | "quota" | "lapse" | "standards"
>;

/** The columns 依据 and 文件编号, where a section has them. */
export function sourceOf(row: Row, reader: BlockReader, path: string, what: string): Source {
  const of = row as Sourced;
  const section = reader.text(`${path}.section`, of.at("section"), `${what}的依据`);
  const document = reader.text(`${path}.document`, of.at("document"), `${what}的文件编号`);
  return { ...(section === null ? {} : { section }), ...(document === null ? {} : { document }) };
}

type LabelledKey = "basics" | "lapse" | "quota";

/** The rows of a section with labels; a label that nobody knows is told, one that stands twice is an error. */
export function labelled<K extends LabelledKey>(block: Block, key: K, reader: BlockReader) {
  const section = block.section(key);
  const { byItem, unknown } = itemsOf(section);
  for (const row of unknown) {
    const slot = row.at("item" as ColumnKey<K>);
    reader.warn(slot.cell, `“${cellText(slot.value)}”不是“${SECTIONS[key].title}”里的项目，没有采用`);
    row.at("value" as ColumnKey<K>);
  }
  const items = SECTIONS[key].items as Readonly<Record<string, { readonly title: string }>>;
  return (name: ItemKey<K>) => {
    const [row, second] = byItem.get(name) ?? [];
    const label = items[name]?.title ?? "";
    if (second !== undefined) reader.report(second.at("item" as ColumnKey<K>).cell, `“${label}”写了两次`);
    const slot: Slot = row?.at("value" as ColumnKey<K>) ?? {
      value: null,
      cell: section?.heading ?? block.title,
    };
    return { label, slot, row: row as Row | undefined };
  };
}

/** Headings of sections and columns that bear the mark of another year's. */
export function tellUnconfirmed(block: Block, keys: readonly SectionKey[], reader: BlockReader): void {
  for (const key of keys)
    for (const { value, cell } of block.section(key)?.unconfirmed ?? []) {
      const title = cellText(value).replace(/[（(]?待确认[）)]?/, "");
      reader.unconfirmed(cell, `${SECTIONS[key].title}的“${title}”`);
    }
}

/** Names compare as the policy compares them. */
export function isSameName(a: string, b: string): boolean {
  return normalizeName(a) === normalizeName(b);
}
