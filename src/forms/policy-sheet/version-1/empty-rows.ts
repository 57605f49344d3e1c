/** What an old sheet holds before anything is filled in: the labels, and what nearly every document says. */
import { type ColumnKey, LINES, type SectionKey } from "./layout";
import { ASSIST, IDENTITIES } from "./words";

type SheetRow<K extends SectionKey> = Readonly<Partial<Record<ColumnKey<K>, string | null>>>;

const labels = <K extends "region" | "amounts" | "quota">(key: K) =>
  (Object.keys(LINES[key]) as (keyof (typeof LINES)[K] & string)[]).map((name) => line(key, name, null));

export const EMPTY_ROWS: { readonly [K in SectionKey]: readonly SheetRow<K>[] } = {
  region: labels("region"),
  documents: [{}, {}],
  amounts: labels("amounts").map((row, i) => (i === 2 ? { ...row, value: IDENTITIES } : row)),
  categories: [{ name: "普通居民", kind: ASSIST.none[0] }, ...blanks(9)],
  quota: labels("quota"),
  units: blanks(10),
  windows: blanks(2),
  benefit: blanks(1),
  late: blanks(1),
  exceptions: blanks(3),
  form: [{ kind: LINES.form.title.label }, ...blanks(4)],
  notes: blanks(3),
};

function blanks(count: number): readonly Record<string, never>[] {
  return Array.from({ length: count }, () => ({}));
}

function line<K extends "region" | "amounts" | "quota">(
  key: K,
  name: keyof (typeof LINES)[K] & string,
  value: null,
) {
  const { label, hint } = (LINES[key] as Readonly<Record<string, { label: string; hint: string }>>)[name] ?? {
    label: "",
    hint: "",
  };
  return { item: label, value, hint };
}
