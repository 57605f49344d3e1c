/** Settings of a workbook in the grid: they stand in its own metadata, which the grid keeps but does not show. */
import type { Book } from "./book";

const PREFIX = "setting:";

export function loadSetting(book: Book, key: string): string | null {
  const value: unknown = book.model.getSnapshot().custom?.[PREFIX + key];
  return typeof value === "string" ? value : null;
}

/** All of them, by key: they go with the workbook when it is saved. */
export function allSettings(book: Book): ReadonlyMap<string, string> {
  const custom = Object.entries(book.model.getSnapshot().custom ?? {});
  return new Map(
    custom.flatMap(([key, value]): [string, string][] =>
      key.startsWith(PREFIX) && typeof value === "string" ? [[key.slice(PREFIX.length), value]] : [],
    ),
  );
}

/** Settings in the form in which a workbook is laid out with them. */
export function customOf(settings: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries([...settings].map(([key, value]) => [PREFIX + key, value]));
}

export function saveSetting(book: Book, key: string, value: string | null): void {
  const snapshot = book.model.getSnapshot();
  const custom: Record<string, unknown> = { ...snapshot.custom };
  if (value === null) delete custom[PREFIX + key];
  else custom[PREFIX + key] = value;
  if (Object.keys(custom).length > 0) snapshot.custom = custom;
  else delete snapshot.custom;
}
