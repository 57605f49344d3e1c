import type { Book } from "./book";

/** Settings stand in the workbook's own metadata, which the grid keeps but does not show. */
const PREFIX = "setting:";

export function loadSetting(book: Book, key: string): string | null {
  const value: unknown = book.model.getSnapshot().custom?.[PREFIX + key];
  return typeof value === "string" ? value : null;
}

export function saveSetting(book: Book, key: string, value: string | null): void {
  const snapshot = book.model.getSnapshot();
  const custom: Record<string, unknown> = { ...snapshot.custom };
  if (value === null) delete custom[PREFIX + key];
  else custom[PREFIX + key] = value;
  if (Object.keys(custom).length > 0) snapshot.custom = custom;
  else delete snapshot.custom;
}
