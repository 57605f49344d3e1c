/** The rows of each section for a policy: the inverse of what the reader makes of them. */
import {
  agesIn,
  isOrdinary,
  type Layer,
  type Pay,
  type Policy,
  type Source,
  UNKNOWN_DIVISION,
} from "../../policy";
import { writeAges, writeHelp, writePay, writeRule } from "./grammar";
import { writeDays, writeStart, writeWait } from "./time-grammar";
import { type Column, type SectionKey, SECTIONS } from "./layout";
import { NOT_WRITTEN } from "./read-people";
import { writeList, writeName, writeText } from "./text";

export type SheetValue = string | number | null;
/** By the names of the layout's columns. */
export type SheetRow = Readonly<Partial<Record<string, SheetValue>>>;

export function rowsOf(key: SectionKey, policy: Policy): readonly SheetRow[] {
  return ROWS[key](policy);
}

const ROWS: { readonly [K in SectionKey]: (policy: Policy) => readonly SheetRow[] } = {
  basics: (policy) => {
    const { region, year, basis, fiscalSubsidy, identities, completion, covers, agesOn } = policy;
    const single = singleStandard(policy);
    const rows: (SheetRow | null)[] = [
      item("basics", "region", writeText(region.name)),
      item("basics", "parents", list(region.parents)),
      optional("basics", "aliases", list(region.aliases)),
      optional(
        "basics",
        "divisionCode",
        region.divisionCode === UNKNOWN_DIVISION ? null : region.divisionCode,
      ),
      item("basics", "year", year),
      optional("basics", "covers", list(covers)),
      optional(
        "basics",
        "basis",
        basis === null ? null : `${writeText(basis.region)}${basis.year === null ? "" : `${basis.year}年度`}`,
      ),
      single === null ? null : { ...item("basics", "standard", single.yuan), ...source(single.source) },
      fiscalSubsidy === null
        ? item("basics", "fiscal", null)
        : {
            ...item("basics", "fiscal", fiscalSubsidy.yuan),
            note: text(fiscalSubsidy.note),
            ...source(fiscalSubsidy.source),
          },
      optional("basics", "agesOn", agesOn),
      {
        ...item("basics", "identities", identities.source === null ? null : "就高"),
        ...source(identities.source ?? {}),
      },
      ...(completion === null
        ? []
        : [
            {
              ...item("basics", "counts", completion.counts.map((one) => COUNTS[one]).join("、")),
              note: text(completion.note),
              ...source(completion.source),
            },
            optional("basics", "goal", completion.percent === null ? null : `${completion.percent}%`),
          ]),
    ];
    return rows.filter((row) => row !== null);
  },

  documents: ({ documents }) =>
    documents.map(({ id, title, number, issuer, issued, draft, quality }, i) => ({
      title: writeText(title),
      number: text(number),
      state: [draft ? "征求意见稿" : "", QUALITY[quality]].filter((word) => word !== "").join("、") || null,
      id: id === String(i + 1) && documents.length === 1 ? null : writeText(id),
      issuer: text(issuer),
      issued,
    })),

  categories: ({ categories }) =>
    categories.flatMap(
      ({ name, aliases, members, help, onTop, refunded, unless, validity, source: stated }) => {
        const own = {
          name: writeName(name),
          members: list(members),
          aliases: list(aliases),
          manner:
            [onTop ? "另加" : "", refunded ? "先缴后补" : ""].filter((word) => word !== "").join("、") ||
            null,
          unless: list(unless),
          note: text(validity),
          ...source(stated),
        };
        const [first, ...others] = help;
        if (first === undefined) return [{ ...own, help: isOrdinary(name) ? null : "不资助" }];
        const isApart = Object.keys(first.source).length > 0;
        const more = (isApart ? help : others).map((layer) => ({
          ...layerOf(layer),
          ...source(layer.source),
        }));
        if (isApart) return [own, ...more];
        const { help: written, ...rest } = layerOf(first);
        const isSelfPay = first.kind === "selfPay";
        return [
          { ...own, ...rest, help: isSelfPay ? null : written, selfPay: isSelfPay ? first.yuan : null },
          ...more,
        ];
      },
    ),

  standards: (policy) =>
    singleStandard(policy) !== null
      ? []
      : policy.standards.map(({ name, aliases, kind, ages, yuan, fiscal, isDefault, source: stated }) => ({
          name: writeText(name ?? ""),
          yuan,
          kind:
            kind === (/档/.test(name ?? "") ? "grade" : "group") ? null : kind === "grade" ? "档次" : "人群",
          ages: agesText(name ?? "", kind, ages),
          aliases: list(aliases),
          isDefault: isDefault ? "是" : null,
          fiscal,
          ...source(stated),
        })),

  times: ({ windows, benefit, late }) => {
    const general = late?.general ?? null;
    return [
      ...windows.flatMap(({ kind, from, to, days, pays, starts, note, source: stated }) =>
        withPays(pays, {
          kind: kind === "central" ? "集中期" : "延长期",
          from,
          to,
          days: days === null ? null : writeDays(days),
          starts: starts === null ? null : writeStart(starts),
          note: text(note),
          ...source(stated),
        }),
      ),
      ...(general === null ? [] : lateRows(general)),
      ...(benefit === null
        ? []
        : benefit.kind === "notStated"
          ? [{ kind: "待遇期", note: text(benefit.says) }]
          : [
              { kind: "待遇期", from: benefit.from, to: benefit.to, ...source(benefit.source) },
              ...benefit.others.map(({ who, from, to }) => ({ kind: "待遇期", from, to, who: list(who) })),
            ]),
    ];
  },

  exceptions: ({ late }) =>
    (late?.exceptions ?? []).map(({ who, within, starts, wait, pays, says, source: stated }) => ({
      who: writeText(who),
      within: within === null ? null : `${within.count}${within.unit === "day" ? "天" : "个月"}`,
      after: text(within?.after ?? null),
      starts: starts === null ? null : STARTS[starts],
      wait: wait === null ? null : writeWait(wait).replace("等", ""),
      pays: pays === null || typeof pays === "number" ? pays : PAYS[pays],
      says: text(says),
      ...source(stated),
    })),

  lapse: ({ lapse }) => {
    if (lapse === null) return [];
    const {
      fixedMonths,
      monthsPerYear,
      freeYears,
      monthsPerRepaid,
      floor,
      exempt,
      inWindow,
      note,
      source: stated,
    } = lapse;
    return [
      {
        ...item("lapse", "fixed", fixedMonths === null ? null : `${fixedMonths}个月`),
        note: text(note),
        ...source(stated),
      },
      item("lapse", "perYear", monthsPerYear === null ? null : `${monthsPerYear}个月`),
      item("lapse", "free", `${freeYears}年`),
      item("lapse", "perRepaid", monthsPerRepaid === null ? null : `${monthsPerRepaid}个月`),
      item("lapse", "floor", floor === null ? null : `${floor.years}年以上${floor.months}个月`),
      item("lapse", "exempt", list(exempt)),
      item("lapse", "inWindow", inWindow === null ? null : IN_WINDOW[inWindow]),
    ];
  },

  quota: ({ quota: { rule, table } }) => {
    if (rule === null && table === null) return [];
    const says =
      rule === null ? null : rule.kind === "assigned" || rule.kind === "notStated" ? rule.says : rule.note;
    return [
      {
        ...item("quota", "rule", rule === null ? null : writeRule(rule)),
        note: text(says),
        ...source(rule === null || rule.kind === "notStated" ? {} : rule.source),
      },
      ...(rule?.kind === "subtract" ? [item("quota", "excluded", list(rule.excluded))] : []),
      ...(rule?.kind === "share" && rule.atLeastLastYear ? [item("quota", "least", "是")] : []),
      ...(table === null
        ? []
        : [
            {
              ...item("quota", "table", writeText(table.title)),
              note: text(table.note),
              ...source(table.source),
            },
          ]),
    ];
  },

  units: ({ quota: { table } }) =>
    table === null
      ? []
      : [
          ...table.units.map(({ name, aliases, census, employees, quota }) => ({
            name: writeText(name),
            census,
            employees,
            quota,
            aliases: list(aliases),
          })),
          ...(table.printedTotal === null ? [] : [{ name: "合计", ...table.printedTotal }]),
        ],

  form: ({ form }) => {
    if (form === null) return [];
    const { title, attributes, payers, columns, rowsPerPage, footer, signatures, notes, orientation } = form;
    const marked = (key: "attribute" | "payer", all: typeof payers) =>
      all.map(({ mark, name }) => ({ ...item("form", key), mark, name: writeText(name) }));
    const texts = (key: "signature" | "note", all: readonly string[]) =>
      all.map((name) => ({ ...item("form", key), name: writeText(name) }));
    return [
      { ...item("form", "title"), name: writeText(title), ...source(form.source) },
      ...marked("attribute", attributes),
      ...marked("payer", payers),
      ...columns.map(({ title: name, required, above }) => ({
        ...item("form", "column"),
        name: writeText(name),
        must: required ? "是" : null,
        above: text(above),
      })),
      ...(rowsPerPage === null ? [] : [{ ...item("form", "rows"), name: rowsPerPage }]),
      ...(footer === null ? [] : [{ ...item("form", "footer"), name: writeText(footer) }]),
      ...texts("signature", signatures),
      ...texts("note", notes),
      ...(orientation === "landscape" ? [] : [{ ...item("form", "orientation"), name: "竖向" }]),
    ];
  },

  notes: ({ notes }) =>
    notes.map(({ text: note, source: stated }) => ({ text: writeText(note), ...source(stated) })),
};

const COUNTS = { received: "到账", fullySubsidised: "全额资助", employees: "职工医保" } as const;
const QUALITY = { full: "", digest: "摘要", secondHand: "转述" } as const;
const IN_WINDOW = { none: "不等", payment: "从缴费之日起等", period: "从待遇期第一天起等" } as const;
const PAYS = { nothing: "不缴费", standard: "个人缴费标准", fullFunding: "全部筹资标准" } as const;
const STARTS = {
  payment: "缴费之日",
  nextDay: "缴费次日",
  nextMonth: "次月1日",
  birth: "出生之日",
  insuranceLoss: "断保之日",
  admission: "进入机构之日",
} as const;

/** One that everybody pays stands among the basics; null where there are several, or none. */
function singleStandard({ standards }: Policy): Policy["standards"][number] | null {
  const [only, ...others] = standards;
  return only === undefined || others.length > 0 || only.name !== null ? null : only;
}

/** Blank where the name says them. */
function agesText(
  name: string,
  kind: "group" | "grade",
  ages: Policy["standards"][number]["ages"],
): string | null {
  const byName = kind === "group" ? agesIn(name) : null;
  if (ages === null) return byName === null ? null : "不限";
  return byName?.from === ages.from && byName.below === ages.below ? null : writeAges(ages);
}

function layerOf(layer: Layer) {
  const { payer, fund, until, ceiling } = layer;
  const isUnsaid = layer.kind === "notStated" && layer.says === NOT_WRITTEN;
  return {
    help: isUnsaid ? "文件没写" : writeHelp(layer),
    payer: text(payer),
    fund: text(fund),
    until,
    ceiling,
  };
}

function withPays(pays: readonly Pay[], row: SheetRow): SheetRow[] {
  const written = pays.map(({ who, amount }) => ({ who: list(who), pays: writePay(amount) }));
  const [first = {}, ...others] = written;
  return [{ ...row, ...first }, ...others];
}

function lateRows(general: NonNullable<Policy["late"]>["general"]): SheetRow[] {
  switch (general.kind) {
    case "wait":
      return withPays(general.pays, {
        kind: "逾期",
        from: general.from,
        starts: writeWait(general.wait),
        note: text(general.note),
        ...source(general.source),
      });
    case "refused":
      return [{ kind: "逾期", starts: "不再受理", note: text(general.says), ...source(general.source) }];
    case "notStated":
      return [{ kind: "逾期", starts: "文件没写", note: text(general.says) }];
  }
}

function labelOf(key: "basics" | "lapse" | "quota" | "form", name: string): string {
  return (SECTIONS[key].items as Readonly<Record<string, Column>>)[name]?.title ?? name;
}

function item(key: "basics" | "lapse" | "quota" | "form", name: string, value: SheetValue = null) {
  return { item: labelOf(key, name), value };
}

function optional(key: "basics", name: string, value: SheetValue): SheetRow | null {
  return value === null ? null : item(key, name, value);
}

function text(value: string | null): string | null {
  return value === null ? null : writeText(value);
}

function list(names: readonly string[]): string | null {
  return names.length === 0 ? null : writeList(names);
}

function source({ section, document }: Source) {
  return { section: text(section ?? null), document: text(document ?? null) };
}

const blanks = (count: number): SheetRow[] => Array.from({ length: count }, () => ({}));
const items = (key: "basics" | "lapse" | "quota", names: readonly string[]) =>
  names.map((name) => item(key, name));

/** What an empty sheet holds: the labels, and what nearly every notice says. */
export const EMPTY_ROWS: Readonly<Record<SectionKey, readonly SheetRow[]>> = {
  basics: items("basics", ["region", "parents", "year", "standard", "fiscal", "identities"]),
  documents: blanks(2),
  categories: [{ name: "普通居民", help: "不资助" }, ...blanks(9)],
  standards: blanks(4),
  times: [{ kind: "集中期" }, { kind: "待遇期" }, { kind: "逾期" }, ...blanks(2)],
  exceptions: blanks(3),
  lapse: items("lapse", ["fixed", "perYear", "free", "perRepaid", "floor", "exempt", "inWindow"]),
  quota: items("quota", ["rule", "excluded", "least", "table"]),
  units: blanks(10),
  form: [item("form", "title"), ...blanks(4)],
  notes: blanks(3),
};
