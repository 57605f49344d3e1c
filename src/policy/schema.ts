/**
 * What a region's policy for one insurance year says, as data (version 2).
 *
 * It is one decision table in parts that expand into it: `standards` (group, grade) × `categories` (help in layers) ×
 * `windows` (what is paid when, and from when one is covered). A table written out in full would repeat what hardly any
 * notice repeats, and a county could not see in it what its notice says.
 *
 * A policy is copied from a government document and nothing else: what the document does not state is left out or has the
 * kind `notStated`, and whoever asks for it is told so. Money is in yuan with at most two decimals, dates are `YYYY-MM-DD`,
 * shares are in percent with at most two decimals.
 */
import * as z from "zod/mini";

const text = z.string().check(z.trim(), z.minLength(1));
const atMostTwoDecimals = z.refine<number>(
  (value) => Number.isInteger(Math.round(value * 1e6) / 1e4),
  "最多两位小数",
);
const money = z.number().check(z.minimum(0), z.maximum(1_000_000), atMostTwoDecimals);
const persons = z.int().check(z.minimum(0), z.maximum(2_000_000_000));
const percent = z.number().check(z.minimum(0), z.maximum(100), atMostTwoDecimals);
const isoDate = z.iso.date();
const dayOfMonth = z.int().check(z.minimum(1), z.maximum(31));
const count = z.int().check(z.minimum(0), z.maximum(366));
const yearNumber = z.int().check(z.minimum(2000), z.maximum(2100));

/** Null where the document says nothing. */
function maybe<T extends z.core.$ZodType>(schema: T) {
  return z._default(z.nullable(schema), null);
}

function names() {
  return z._default(z.array(text), []);
}

/** Where a statement stands: nothing (the first document), a section, a document. */
const source = z._default(z.strictObject({ section: z.optional(text), document: z.optional(text) }), {});

/** In place of a division code that is not known. */
export const UNKNOWN_DIVISION = "000000";

const region = z.strictObject({
  name: text,
  /** GB/T 2260 code of the county-level unit that the region is, or lies in. */
  divisionCode: z._default(
    z.string().check(z.regex(/^\d{6}$/, "应是六位数字的行政区划代码")),
    UNKNOWN_DIVISION,
  ),
  /** From the province down to the unit just above the region. */
  parents: names(),
  aliases: names(),
});

const document = z.strictObject({
  id: z._default(text, "1"),
  title: text,
  /** Document number (发文字号), null where the document has none. */
  number: maybe(text),
  issuer: maybe(text),
  /** Date of issue, null where the document bears none. */
  issued: maybe(isoDate),
  /** A draft published for comment (征求意见稿). */
  draft: z._default(z.boolean(), false),
  /** How much of it was seen: all, mostly the beginning (摘要), or what others wrote about it (转述). */
  quality: z._default(z.enum(["full", "digest", "secondHand"]), "full"),
});

/** What somebody pays before any help; one for everybody, or one for each group or grade. */
const standard = z.strictObject({
  /** Null where there is one for everybody. */
  name: maybe(text),
  aliases: names(),
  /** A group one belongs to (by age, as a student), or a grade one chooses. */
  kind: z._default(z.enum(["group", "grade"]), "group"),
  /** Full years: from the first, below the second. */
  ages: maybe(z.strictObject({ from: z._default(count, 0), below: maybe(count) })),
  yuan: money,
  /** Fiscal subsidy of this group, where it differs. */
  fiscal: maybe(money),
  /** Whoever belongs to none of the others, or has chosen none. */
  isDefault: z._default(z.boolean(), false),
  source,
});

const common = {
  /** The department that keeps the list and pays. */
  payer: maybe(text),
  /** Where the money comes from: 医疗救助基金, 财政, 村集体 …. */
  fund: maybe(text),
  /** The last day on which it holds (过渡期). */
  until: maybe(isoDate),
  /** At most so many yuan. */
  ceiling: maybe(money),
  source,
};

/** One payer's part of what is paid for a person; later layers are paid on top of the earlier ones. */
const layer = z.discriminatedUnion("kind", [
  /** All that is left of the standard. */
  z.strictObject({ kind: z.literal("full"), ...common }),
  z.strictObject({ kind: z.literal("subsidy"), yuan: money, ...common }),
  /** The person pays a fixed amount, the rest is paid. */
  z.strictObject({ kind: z.literal("selfPay"), yuan: money, ...common }),
  z.strictObject({
    kind: z.literal("rate"),
    percent,
    /** Of the standard that applies, of what the layers before have left, or of a named standard (低档). */
    of: z._default(z.union([z.enum(["standard", "rest"]), z.strictObject({ standard: text })]), "standard"),
    ...common,
  }),
  /** The document names the category but no amount. */
  z.strictObject({ kind: z.literal("notStated"), says: text, ...common }),
]);

const category = z.strictObject({
  name: text,
  /** Other words for the same people. */
  aliases: names(),
  /** Kinds of people that the document counts in. */
  members: names(),
  /** None: the standard applies. */
  help: z._default(z.array(layer), []),
  /** Given besides what other identities get (a town's own addition). */
  onTop: z._default(z.boolean(), false),
  /** 先缴后补: the person pays the whole first. */
  refunded: z._default(z.boolean(), false),
  /** Categories whose members do not get this one as well. */
  unless: names(),
  /** A condition or a time limit, in words. */
  validity: maybe(text),
  source,
});

const identities = z.strictObject({
  /** How several identities of one person combine. */
  rule: z.literal("highestSubsidy"),
  /** Null: the document is silent and 就高 is this tool's default. */
  source: z.nullable(z.strictObject({ section: z.optional(text), document: z.optional(text) })),
});

const pay = z.strictObject({
  /** Names of categories or standards; none: everybody. */
  who: names(),
  amount: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("standard") }),
    /** Standard and fiscal subsidy. */
    z.strictObject({ kind: z.literal("fullFunding") }),
    z.strictObject({ kind: z.literal("yuan"), yuan: money }),
    z.strictObject({ kind: z.literal("notStated"), says: text }),
  ]),
});

const wait = z.strictObject({
  count,
  unit: z.enum(["day", "month"]),
  /** Counted from the day of payment, or from the month of payment as its first month. */
  from: z._default(z.enum(["payment", "paymentMonth"]), "payment"),
});

/** From when whoever pays in a window is covered. */
const start = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["period", "payment", "nextDay", "nextMonth"]) }),
  z.strictObject({ kind: z.literal("wait"), wait }),
  z.strictObject({ kind: z.literal("notStated"), says: text }),
]);

const window = z.strictObject({
  kind: z._default(z.enum(["central", "extended"]), "central"),
  from: isoDate,
  to: isoDate,
  /** Days of the month on which one can pay, null: every day; `others` of single months. */
  days: maybe(
    z.strictObject({
      first: dayOfMonth,
      last: dayOfMonth,
      others: z._default(
        z.array(z.strictObject({ month: z.int().check(z.minimum(1), z.maximum(12)), last: dayOfMonth })),
        [],
      ),
    }),
  ),
  /** None: the standard. */
  pays: z._default(z.array(pay), []),
  /** Null: a central window opens the benefit period; for an extended one the late rule holds. */
  starts: maybe(start),
  note: maybe(text),
  source,
});

const period = z.strictObject({
  /** Names of categories or standards; none: everybody else. */
  who: names(),
  from: isoDate,
  to: isoDate,
});

const benefit = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("period"),
    from: isoDate,
    to: isoDate,
    others: z._default(z.array(period), []),
    source,
  }),
  z.strictObject({ kind: z.literal("notStated"), says: text }),
]);

const exception = z.strictObject({
  who: text,
  within: maybe(
    z.strictObject({
      count: z.int().check(z.minimum(1)),
      unit: z.enum(["day", "month"]),
      after: maybe(text),
    }),
  ),
  /** The day that cover starts from, null where the document does not say. */
  starts: maybe(z.enum(["payment", "nextDay", "nextMonth", "birth", "insuranceLoss", "admission"])),
  wait: maybe(z.strictObject({ count, unit: z.enum(["day", "month"]) })),
  /** A number: yuan. */
  pays: maybe(z.union([z.enum(["nothing", "standard", "fullFunding"]), money])),
  says: maybe(text),
  source,
});

const late = z.strictObject({
  /** What holds for anybody who pays after the windows; what ends on a day is a window. */
  general: z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("wait"),
      wait,
      /** The first day of late payment, where it is not the one after the last window. */
      from: maybe(isoDate),
      pays: z._default(z.array(pay), []),
      note: maybe(text),
      source,
    }),
    z.strictObject({ kind: z.literal("refused"), says: text, source }),
    z.strictObject({ kind: z.literal("notStated"), says: text }),
  ]),
  exceptions: z._default(z.array(exception), []),
});

/** 国办发〔2024〕38号: who was not insured in the years before waits longer. */
const lapse = z.strictObject({
  /** The fixed wait, in months; null: that of late payers. */
  fixedMonths: maybe(count),
  /** Months more for each lapsed year, null: not stated … */
  monthsPerYear: z._default(z.nullable(count), 1),
  /** … behind so many for which nothing is added. */
  freeYears: z._default(count, 0),
  /** Months less for each year paid later, null: not stated. */
  monthsPerRepaid: z._default(z.nullable(count), 1),
  floor: maybe(z.strictObject({ years: count, months: count })),
  /** Who does not wait. */
  exempt: names(),
  /** Of lapsed people who pay in the central window: from when they wait; null: not stated. */
  inWindow: maybe(z.enum(["none", "payment", "period"])),
  note: maybe(text),
  source,
});

const quotaRule = z.discriminatedUnion("kind", [
  /** Census less those who are insured elsewhere or otherwise excluded. */
  z.strictObject({ kind: z.literal("subtract"), excluded: names(), note: maybe(text), source }),
  /** A share of a base, rounded half up to whole persons. */
  z.strictObject({
    kind: z.literal("share"),
    percent,
    of: z._default(
      z.union([
        /** Census; census less everybody excluded; last year's insured. */
        z.enum(["census", "remaining", "lastYear"]),
        z.strictObject({ other: text }),
      ]),
      "census",
    ),
    /** Never fewer than last year's insured. */
    atLeastLastYear: z._default(z.boolean(), false),
    note: maybe(text),
    source,
  }),
  /** Numbers are only assigned. */
  z.strictObject({ kind: z.literal("assigned"), says: text, source }),
  z.strictObject({ kind: z.literal("notStated"), says: text }),
]);

const headcounts = { census: maybe(persons), employees: maybe(persons) };

const quotaTable = z.strictObject({
  /** The table's heading as printed. */
  title: text,
  units: z
    .array(z.strictObject({ name: text, aliases: names(), ...headcounts, quota: persons }))
    .check(z.minLength(1)),
  /** The total row as printed, even where it disagrees with the rows. */
  printedTotal: maybe(z.strictObject({ ...headcounts, quota: persons })),
  note: maybe(text),
  source,
});

const completion = z.strictObject({
  /** Who is done: 到账, 全额资助, 职工医保. */
  counts: z.array(z.enum(["received", "fullySubsidised", "employees"])).check(z.minLength(1)),
  /** The goal, in percent. */
  percent: maybe(percent),
  note: maybe(text),
  source,
});

const mark = z.string().check(z.regex(/^[①-⑳]$/, "应是一个带圈数字，如①"));
const marked = z.array(z.strictObject({ mark, name: text }));

/** The region's own form: as much of it as its document prints. */
const form = z.strictObject({
  title: text,
  /** The form's numbered household attributes; each names a category of this policy. */
  attributes: z._default(marked, []),
  payers: z._default(marked, []),
  columns: z._default(
    z.array(z.strictObject({ title: text, required: z._default(z.boolean(), false), above: maybe(text) })),
    [],
  ),
  rowsPerPage: maybe(z.int().check(z.minimum(1), z.maximum(200))),
  /** The page's totals; `＿` stands for each number. */
  footer: maybe(text),
  signatures: names(),
  notes: names(),
  orientation: z._default(z.enum(["landscape", "portrait"]), "landscape"),
  source,
});

export const policySchema = z.strictObject({
  version: z._default(z.literal(2), 2),
  region,
  /** Places to which it applies, beside those of its quota table. */
  covers: names(),
  /** Insurance year (参保年度); it is collected in the autumn before. */
  year: yearNumber,
  /** The policy that holds where this one is silent (基于): a town's county, a county's city. */
  basis: maybe(z.strictObject({ region: text, year: maybe(yearNumber) })),
  documents: z.array(document).check(z.minLength(1)),
  /** None where `basis` has them, or the notice does not state any. */
  standards: z._default(z.array(standard), []),
  /** The day on which ages count; null: 31 December of the year before. */
  agesOn: maybe(isoDate),
  fiscalSubsidy: maybe(z.strictObject({ yuan: money, note: maybe(text), source })),
  categories: z._default(z.array(category), []),
  identities: z._default(identities, { rule: "highestSubsidy", source: null }),
  windows: z._default(z.array(window), []),
  benefit: maybe(benefit),
  late: maybe(late),
  lapse: maybe(lapse),
  quota: z._default(z.strictObject({ rule: maybe(quotaRule), table: maybe(quotaTable) }), {
    rule: null,
    table: null,
  }),
  completion: maybe(completion),
  form: maybe(form),
  notes: z._default(z.array(z.strictObject({ text, source })), []),
});

export type Policy = z.infer<typeof policySchema>;
/** As a file may have it: whatever has a default is left out. */
export type PolicyInput = z.input<typeof policySchema>;
export type Category = Policy["categories"][number];
export type Layer = Category["help"][number];
export type Standard = Policy["standards"][number];
export type Window = Policy["windows"][number];
export type Pay = Window["pays"][number];
export type Start = NonNullable<Window["starts"]>;
export type Wait = z.infer<typeof wait>;
export type Exception = z.infer<typeof exception>;
export type Lapse = z.infer<typeof lapse>;
export type QuotaRule = z.infer<typeof quotaRule>;
export type Source = z.infer<typeof source>;
type QuotaTable = z.infer<typeof quotaTable>;
/** A unit and the number of persons that the document assigns to it. */
export type QuotaUnit = QuotaTable["units"][number];
