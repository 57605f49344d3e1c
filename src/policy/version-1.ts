/**
 * Version 1 of the policy files, as they were before 2026, and what they say in version 2. Nothing writes it any more.
 */
import * as z from "zod/mini";
import type { PolicyInput } from "./schema";

const text = z.string().check(z.trim(), z.minLength(1));
const yuan = z.int().check(z.minimum(0), z.maximum(1_000_000));
const persons = z.int().check(z.minimum(0), z.maximum(2_000_000_000));
const percent = z.number().check(
  z.minimum(0),
  z.maximum(100),
  z.refine((value) => Number.isInteger(Math.round(value * 1e6) / 1e4), "最多两位小数"),
);
const isoDate = z.iso.date();

/** Where a statement stands: the section, in the first document unless another one is named. */
const source = z.strictObject({ section: text, document: z.optional(text) });

const document = z.strictObject({
  id: text,
  title: text,
  /** Document number (发文字号), null where the document has none. */
  number: z.nullable(text),
  issuer: text,
  /** Date of issue, null where the document bears none. */
  issued: z.nullable(isoDate),
  /** A draft published for comment (征求意见稿). */
  draft: z.boolean(),
});

const region = z.strictObject({
  name: text,
  /** GB/T 2260 code of the county-level unit that the region is, or lies in. */
  divisionCode: z.string().check(z.regex(/^\d{6}$/, "应是六位数字的行政区划代码")),
  /** From the province down to the unit just above the region. */
  parents: z.array(text),
  aliases: z.array(text),
});

/** How the document states what is paid for a person of a category. */
const assist = z.discriminatedUnion("kind", [
  /** Nothing is paid: the standard applies. */
  z.strictObject({ kind: z.literal("none") }),
  /** The whole standard is paid. */
  z.strictObject({ kind: z.literal("full") }),
  /** A fixed amount is paid. */
  z.strictObject({ kind: z.literal("subsidy"), yuan }),
  /** The person pays a fixed amount, the rest is paid. */
  z.strictObject({ kind: z.literal("selfPay"), yuan }),
  /** A share of the standard is paid. */
  z.strictObject({ kind: z.literal("rate"), percent }),
  /** The document names the category but no amount. */
  z.strictObject({ kind: z.literal("notStated"), says: text }),
]);

const category = z.strictObject({
  name: text,
  /** Other words for the same people. */
  aliases: z._default(z.array(text), []),
  /** Kinds of people that the document counts in. */
  members: z._default(z.array(text), []),
  assist,
  /** Who pays the subsidy, null where the document does not say. */
  payer: z._default(z.nullable(text), null),
  /** Categories whose members do not get this one as well. */
  unless: z._default(z.array(text), []),
  /** A condition or a time limit, in words. */
  validity: z._default(z.nullable(text), null),
  source,
});

const identities = z.strictObject({
  /** How several identities of one person combine. */
  rule: z.literal("highestSubsidy"),
  /** Null: the document is silent and 就高 is this tool's default. */
  source: z.nullable(source),
});

const quotaRule = z.discriminatedUnion("kind", [
  /** Census less those who are insured elsewhere or otherwise excluded. */
  z.strictObject({
    kind: z.literal("subtract"),
    excluded: z.array(text),
    note: z._default(z.nullable(text), null),
    source,
  }),
  /** A share of the census, rounded half up to whole persons. */
  z.strictObject({ kind: z.literal("share"), percent, note: z._default(z.nullable(text), null), source }),
  /** Numbers are only assigned. */
  z.strictObject({ kind: z.literal("assigned"), says: text, source }),
]);

const headcounts = {
  census: z._default(z.nullable(persons), null),
  employees: z._default(z.nullable(persons), null),
};

const quotaTable = z.strictObject({
  /** The table's heading as printed. */
  title: text,
  units: z
    .array(
      z.strictObject({ name: text, aliases: z._default(z.array(text), []), ...headcounts, quota: persons }),
    )
    .check(z.minLength(1)),
  /** The total row as printed, even where it disagrees with the rows. */
  printedTotal: z.nullable(z.strictObject({ ...headcounts, quota: persons })),
  note: z._default(z.nullable(text), null),
  source,
});

const collection = z.strictObject({
  windows: z
    .array(
      z.strictObject({
        from: isoDate,
        to: isoDate,
        /** Days of the month on which one can pay, null: every day. */
        days: z.nullable(
          z.strictObject({
            first: z.int().check(z.minimum(1), z.maximum(31)),
            last: z.int().check(z.minimum(1), z.maximum(31)),
          }),
        ),
      }),
    )
    .check(z.minLength(1)),
  note: z._default(z.nullable(text), null),
  source,
});

const benefit = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("period"), from: isoDate, to: isoDate, source }),
  z.strictObject({ kind: z.literal("notStated"), says: text }),
]);

const late = z.strictObject({
  /** What holds for anybody who pays after the window. */
  general: z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("wait"),
      /** Days from the day of payment to the first day of cover. */
      days: z.int().check(z.minimum(0), z.maximum(366)),
      note: z._default(z.nullable(text), null),
      source,
    }),
    z.strictObject({ kind: z.literal("refused"), says: text, source }),
    z.strictObject({ kind: z.literal("notStated"), says: text }),
  ]),
  exceptions: z.array(
    z.strictObject({
      who: text,
      within: z.nullable(
        z.strictObject({ count: z.int().check(z.minimum(1)), unit: z.enum(["day", "month"]), after: text }),
      ),
      /** The day that cover starts from, null where the document does not say. */
      starts: z.nullable(z.enum(["payment", "birth", "insuranceLoss", "admission"])),
      waitDays: z._default(z.int().check(z.minimum(0), z.maximum(366)), 0),
      pays: z.nullable(z.enum(["nothing", "standard", "fullFunding"])),
      says: text,
      source,
    }),
  ),
});

const mark = z.string().check(z.regex(/^[①-⑳]$/, "应是一个带圈数字，如①"));

const form = z.strictObject({
  title: text,
  /** The form's numbered household attributes; each names a category of this policy. */
  attributes: z.array(z.strictObject({ mark, name: text })),
  payers: z.array(z.strictObject({ mark, name: text })),
  source,
});

export const version1Schema = z.strictObject({
  region,
  /** Insurance year (参保年度); it is collected in the autumn before. */
  year: z.int().check(z.minimum(2000), z.maximum(2100)),
  documents: z.array(document).check(z.minLength(1)),
  standard: z.strictObject({ yuan, source }),
  fiscalSubsidy: z.nullable(z.strictObject({ yuan, note: z._default(z.nullable(text), null), source })),
  categories: z.array(category).check(z.minLength(1)),
  identities,
  quota: z.strictObject({ rule: quotaRule, table: z.nullable(quotaTable) }),
  collection,
  benefit,
  late,
  form: z.nullable(form),
  notes: z._default(z.array(z.strictObject({ text, source })), []),
});

export type Version1 = z.infer<typeof version1Schema>;

/** The same policy in version 2; each of its statements has one. */
export function fromVersion1(policy: Version1): PolicyInput {
  const { region, year, documents, standard, fiscalSubsidy, categories, collection, ...rest } = policy;
  const { identities, quota, benefit, late, form, notes } = rest;
  return {
    version: 2,
    region,
    year,
    documents,
    standards: [standard],
    fiscalSubsidy,
    categories: categories.map(({ assist, payer, ...category }) => ({
      ...category,
      help: assist.kind === "none" ? [] : [{ ...assist, payer }],
    })),
    identities,
    windows: collection.windows.map((window, i) => ({
      ...window,
      source: collection.source,
      note: i === 0 ? collection.note : null,
    })),
    benefit,
    late: {
      general: late.general.kind === "wait" ? lateWait(late.general) : late.general,
      exceptions: late.exceptions.map(({ waitDays, ...exception }) => ({
        ...exception,
        wait: waitDays === 0 ? null : { count: waitDays, unit: "day" as const },
      })),
    },
    quota,
    form,
    notes,
  };
}

function lateWait({ days, ...rest }: Extract<Version1["late"]["general"], { kind: "wait" }>) {
  return { ...rest, wait: { count: days, unit: "day" as const } };
}

/** Where a statement of today stood in version 1. */
export function pathInVersion1(path: string): string {
  return path
    .replace(/^standards\[0\]/, "standard")
    .replace(/\.help\[0\]/, ".assist")
    .replace(/^windows\[/, "collection.windows[");
}
