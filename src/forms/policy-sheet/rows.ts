/** The rows of each section for a policy: the inverse of what `sections/` reads. */
import type { Policy, Source } from "../../policy";
import { type ColumnKey, LINES, type SectionKey } from "./layout";
import { markUnconfirmed, writeList, writeText, writeWords } from "./text";
import { ASSIST, IDENTITIES, LATE, NO, PAYS, QUOTA, STARTS, YES } from "./words";

export type SheetValue = string | number | null;
export type SheetRow<K extends SectionKey = SectionKey> = Readonly<Partial<Record<ColumnKey<K>, SheetValue>>>;

/** Marks what comes from another year, or leaves it as it is. */
export type CarryOver = (value: string | number) => string | number;
export const asItIs: CarryOver = (value) => value;
export const toBeConfirmed: CarryOver = (value) => markUnconfirmed(String(value));

type Rows = { readonly [K in SectionKey]: (policy: Policy, mark: CarryOver) => readonly SheetRow<K>[] };

export const POLICY_ROWS: Rows = {
  region: ({ region: { name, parents, aliases, divisionCode }, year }) => [
    line("region", "name", writeText(name)),
    line("region", "parents", list(parents)),
    line("region", "aliases", list(aliases)),
    line("region", "divisionCode", divisionCode),
    line("region", "year", year),
  ],

  documents: ({ documents }, mark) =>
    documents.map(({ id, title, number, issuer, issued, draft }) => ({
      id: writeText(id),
      title: mark(writeText(title)),
      issuer: writeText(issuer),
      number: marked(text(number), mark),
      issued: marked(issued, mark),
      draft: draft ? YES : NO,
    })),

  amounts: ({ standard, fiscalSubsidy, identities }, mark) => [
    { ...line("amounts", "standard", mark(standard.yuan)), ...source(standard.source) },
    fiscalSubsidy === null
      ? line("amounts", "fiscalSubsidy", null)
      : {
          ...line("amounts", "fiscalSubsidy", mark(fiscalSubsidy.yuan)),
          note: datedText(fiscalSubsidy.note, mark),
          ...source(fiscalSubsidy.source),
        },
    { ...line("amounts", "identities", IDENTITIES), ...source(identities.source) },
  ],

  categories: ({ categories }, mark) =>
    categories.map((category) => ({
      name: writeText(category.name),
      kind: ASSIST[category.assist.kind][0],
      ...assist(category.assist, mark),
      payer: text(category.payer),
      aliases: list(category.aliases),
      members: list(category.members),
      unless: list(category.unless),
      note: datedText(category.validity, mark),
      ...source(category.source),
    })),

  quota: ({ quota: { rule, table } }, mark) => [
    { ...line("quota", "rule", QUOTA[rule.kind][0]), ...ruleDetails(rule, mark), ...source(rule.source) },
    table === null
      ? line("quota", "table", null)
      : {
          ...line("quota", "table", mark(writeText(table.title))),
          note: datedText(table.note, mark),
          ...source(table.source),
        },
  ],

  units: ({ quota: { table } }, mark) => [
    ...(table?.units ?? []).map((unit) => ({
      name: writeText(unit.name),
      ...counts(unit, mark),
      aliases: list(unit.aliases),
    })),
    ...(table?.printedTotal ? [{ name: "合计", ...counts(table.printedTotal, mark) }] : []),
  ],

  windows: ({ collection: { windows, note, source: stated } }, mark) =>
    windows.map(({ from, to, days }, i) => ({
      from: mark(from),
      to: mark(to),
      first: marked(days?.first ?? null, mark),
      last: marked(days?.last ?? null, mark),
      ...(i === 0 ? { note: datedText(note, mark), ...source(stated) } : {}),
    })),

  benefit: ({ benefit }, mark) => [
    benefit.kind === "period"
      ? { from: mark(benefit.from), to: mark(benefit.to), ...source(benefit.source) }
      : { note: dated(benefit.says, mark) },
  ],

  late: ({ late: { general } }, mark) => [
    {
      kind: LATE[general.kind][0],
      days: general.kind === "wait" ? mark(general.days) : null,
      note: datedText(general.kind === "wait" ? general.note : general.says, mark),
      ...(general.kind === "notStated" ? {} : source(general.source)),
    },
  ],

  exceptions: ({ late: { exceptions } }, mark) =>
    exceptions.map(({ who, within, starts, waitDays, pays, says, source: stated }) => ({
      who: writeText(who),
      within: within === null ? null : mark(`${within.count}${within.unit === "day" ? "天" : "个月"}`),
      after: text(within?.after ?? null),
      starts: starts === null ? null : STARTS[starts][0],
      waitDays: waitDays === 0 ? null : mark(waitDays),
      pays: pays === null ? null : PAYS[pays][0],
      says: dated(says, mark),
      ...source(stated),
    })),

  form: ({ form }, confirm) => {
    if (form === null) return [{ kind: LINES.form.title.label }];
    const entries = (label: string, named: typeof form.payers) =>
      named.map(({ mark, name }) => ({ kind: label, mark, name: writeText(name) }));
    return [
      { kind: LINES.form.title.label, name: dated(form.title, confirm), ...source(form.source) },
      ...entries(LINES.form.attribute.label, form.attributes),
      ...entries(LINES.form.payer.label, form.payers),
    ];
  },

  notes: ({ notes }, mark) =>
    notes.map(({ text: note, source: stated }) => ({ text: dated(note, mark), ...source(stated) })),
};

const labels = <K extends "region" | "amounts" | "quota">(key: K) =>
  (Object.keys(LINES[key]) as (keyof (typeof LINES)[K] & string)[]).map((name) => line(key, name, null));

/** What an empty block holds: the labels, and what nearly every document says. */
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
  value: SheetValue,
) {
  const { label, hint } = (LINES[key] as Readonly<Record<string, { label: string; hint: string }>>)[name] ?? {
    label: "",
    hint: "",
  };
  return { item: label, value, hint };
}

function marked(value: string | number | null, mark: CarryOver): SheetValue {
  return value === null ? null : mark(value);
}

/** A text that names a year, or a day of one, is last year's. */
function dated(value: string, mark: CarryOver): SheetValue {
  return /20\d\d|\d月/.test(value) ? mark(writeText(value)) : writeText(value);
}

function datedText(value: string | null, mark: CarryOver): SheetValue {
  return value === null ? null : dated(value, mark);
}

function text(value: string | null): string | null {
  return value === null ? null : writeText(value);
}

function list(names: readonly string[]): string | null {
  return names.length === 0 ? null : writeList(names);
}

function source(stated: Source | null) {
  return { section: text(stated?.section ?? null), document: text(stated?.document ?? null) };
}

function assist(stated: Policy["categories"][number]["assist"], mark: CarryOver) {
  switch (stated.kind) {
    case "none":
    case "full":
      return {};
    case "subsidy":
      return { amount: mark(stated.yuan) };
    case "selfPay":
      return { selfPay: mark(stated.yuan) };
    case "rate":
      return { amount: mark(`${stated.percent}%`) };
    case "notStated":
      return { amount: /20\d\d/.test(stated.says) ? mark(writeWords(stated.says)) : writeWords(stated.says) };
  }
}

type Counts = NonNullable<NonNullable<Policy["quota"]["table"]>["printedTotal"]>;

function counts({ census, employees, quota }: Counts, mark: CarryOver) {
  return { census: marked(census, mark), employees: marked(employees, mark), quota: mark(quota) };
}

function ruleDetails(rule: Policy["quota"]["rule"], mark: CarryOver) {
  switch (rule.kind) {
    case "share":
      return { detail: mark(`${rule.percent}%`), note: datedText(rule.note, mark) };
    case "subtract":
      return { detail: list(rule.excluded), note: datedText(rule.note, mark) };
    case "assigned":
      return { detail: null, note: dated(rule.says, mark) };
  }
}
