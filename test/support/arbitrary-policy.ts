/** Any policy that the schema and its contradictions allow, with texts that are awkward to keep in a cell. */
import fc from "fast-check";
import { normalizeName, parsePolicy, type Policy } from "../../src/policy";

/** Texts that a sheet could take for something else: a separator, a mark, nothing, a part of its own layout. */
const AWKWARD = [
  "一、二级残疾人",
  "特困人员（农村五保户、城市三无人员）",
  "城市“三无”人员",
  "“三无”人员、五保户",
  "“三无”",
  "”“",
  "””",
  "“",
  "一",
  "二",
  "甲；乙",
  "甲,乙",
  "第一行\n第二行",
  "（没有关上、的括号",
  "关上了）、没有打开",
  "无",
  "没有",
  "—",
  "/",
  "待确认",
  "380（待确认）",
  "合计",
  "参保政策表",
  "参保政策",
  "甲县参保政策表（一）",
  "四、各类人员缴多少",
  "备注",
  "任务表",
  "本工作簿参保年度",
  "个人缴费标准",
  "项目",
  "#REF!",
  "=1+1",
  "380",
  "80%",
  "2023-09-01",
  "全额资助",
  "不资助",
  "文件没写金额",
  "\u200b零宽",
  "两 个　空格",
  "ＡＢＣ（１）",
  "__proto__",
];

const text = fc
  .oneof(
    { weight: 3, arbitrary: fc.constantFrom(...AWKWARD) },
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
    fc.string({ unit: fc.constantFrom(..."甲乙丙、，；（）“”“”()[] 一二①"), minLength: 1, maxLength: 10 }),
  )
  .map((value) => value.trim())
  .filter((value) => value !== "");

const list = (maxLength: number) => fc.array(text, { maxLength });
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 2 });
const date = fc
  .date({ min: new Date("2000-01-01T00:00:00Z"), max: new Date("2100-12-31T00:00:00Z"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const period = fc.tuple(date, date).map((days) => {
  const [from, to] = [...days].sort();
  return { from, to };
});
const days = fc
  .tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 31 }))
  .map(([a, b]) => ({ first: Math.min(a, b), last: Math.max(a, b) }));
const percent = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
const persons = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 2_000_000_000 }));
const marks = fc.shuffledSubarray([..."①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"], { maxLength: 6 });

/** Names that nobody shares, as a policy asks of its categories and of its units. */
const distinctNames = (maxLength: number) =>
  fc.uniqueArray(text, { minLength: 1, maxLength, selector: normalizeName });

interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly members: readonly string[];
}

/** Every name falls to one of a few owners: as its own name, an alias or a member. */
const owners = (maxNames: number): fc.Arbitrary<Named[]> =>
  distinctNames(maxNames).chain((names) =>
    fc.array(fc.nat(2), { minLength: names.length, maxLength: names.length }).map((kinds) => {
      const named: { name: string; aliases: string[]; members: string[] }[] = [];
      names.forEach((name, i) => {
        const last = named[named.length - 1];
        if (last === undefined || kinds[i] === 0) named.push({ name, aliases: [], members: [] });
        else (kinds[i] === 1 ? last.aliases : last.members).push(name);
      });
      return named;
    }),
  );

const documents = fc.uniqueArray(
  fc.record({
    id: text,
    title: text,
    number: optional(text),
    issuer: optional(text),
    issued: optional(date),
    draft: fc.boolean(),
    quality: fc.constantFrom("full", "digest", "secondHand"),
  }),
  { minLength: 1, maxLength: 3, selector: ({ id }) => id },
);

const money = fc.integer({ min: 0, max: 100_000 }).map((fen) => fen / 100);
const count = fc.integer({ min: 0, max: 366 });
const waits = fc.oneof(
  fc.record({ count, unit: fc.constant("day"), from: fc.constant("payment") }),
  fc.record({ count, unit: fc.constant("month"), from: fc.constantFrom("payment", "paymentMonth") }),
);
const many = <T>(arbitrary: fc.Arbitrary<T>, maxLength: number) => fc.array(arbitrary, { maxLength });

export const anyPolicy: fc.Arbitrary<Policy> = fc
  .record({
    documents,
    named: owners(12),
    // Far above every amount, so that none contradicts it.
    yuan: fc.integer({ min: 1_000, max: 900_000 }),
    groups: fc.oneof(fc.constant<Named[]>([]), owners(6)),
  })
  .chain(({ documents: papers, named, yuan, groups }) => {
    const source = fc.record(
      { section: text, document: fc.constantFrom(...papers.map(({ id }) => id)) },
      { requiredKeys: [] },
    );
    const common = {
      payer: optional(text),
      fund: optional(text),
      until: optional(date),
      ceiling: optional(money),
      source,
    };
    const of =
      groups.length === 0
        ? fc.constantFrom("standard", "rest")
        : fc.oneof(
            fc.constantFrom("standard", "rest"),
            fc.constantFrom(...groups.map(({ name }) => ({ standard: name }))),
          );
    const layer = fc.oneof(
      fc.record({ kind: fc.constant("full"), ...common }),
      fc.record({ kind: fc.constantFrom("subsidy", "selfPay"), yuan: money, ...common }),
      fc.record({ kind: fc.constant("rate"), percent, of, ...common }),
      fc.record({ kind: fc.constant("notStated"), says: text, ...common }),
    );
    const ages = fc
      .tuple(fc.integer({ min: 0, max: 90 }), optional(fc.integer({ min: 1, max: 60 })))
      .map(([from, span]) => ({ from, below: span === null ? null : from + span }));
    const standards =
      groups.length === 0
        ? fc.tuple(fc.record({ yuan: fc.constant(yuan), source }))
        : fc.nat(groups.length).chain((chosen) =>
            fc.tuple(
              ...groups.map(({ name, aliases, members }, i) =>
                fc.record({
                  name: fc.constant(name),
                  aliases: fc.constant([...aliases, ...members]),
                  kind: fc.constantFrom("group", "grade"),
                  ages: optional(ages),
                  yuan: fc.constant(yuan + i),
                  fiscal: optional(money),
                  isDefault: fc.constant(i === chosen),
                  source,
                }),
              ),
            ),
          );
    const names = named.map(({ name }) => name);
    const everyName = named.flatMap(({ name, aliases, members }) => [name, ...aliases, ...members]);
    const categories = fc.tuple(
      ...named.map((own) =>
        fc.record({
          name: fc.constant(own.name),
          aliases: fc.constant(own.aliases),
          members: fc.constant(own.members),
          help: many(layer, 3),
          onTop: fc.boolean(),
          refunded: fc.boolean(),
          unless: fc.subarray(names),
          validity: optional(text),
          source,
        }),
      ),
    );
    const amount = fc.oneof(
      fc.constantFrom({ kind: "standard" }, { kind: "fullFunding" }),
      fc.record({ kind: fc.constant("yuan"), yuan: money }),
      fc.record({ kind: fc.constant("notStated"), says: text }),
    );
    const pays = many(
      amount.chain((one) =>
        fc.record({
          who: one.kind === "notStated" ? list(3) : fc.subarray(everyName),
          amount: fc.constant(one),
        }),
      ),
      3,
    );
    const starts = fc.oneof(
      fc.record({ kind: fc.constantFrom("period", "payment", "nextDay", "nextMonth") }),
      fc.record({ kind: fc.constant("wait"), wait: waits }),
      fc.record({ kind: fc.constant("notStated"), says: text }),
    );
    const others = many(
      fc.record({ month: fc.integer({ min: 1, max: 12 }), last: fc.integer({ min: 1, max: 31 }) }),
      2,
    );
    const window = fc
      .record({
        kind: fc.constantFrom("central", "extended"),
        own: period,
        days: optional(fc.tuple(days, others).map(([open, more]) => ({ ...open, others: more }))),
        pays,
        starts: optional(starts),
        note: optional(text),
        source,
      })
      .map(({ own, ...rest }) => ({ ...rest, ...own }));
    const benefit = fc.oneof(
      fc
        .tuple(
          period,
          many(
            fc
              .tuple(period, fc.array(text, { minLength: 1, maxLength: 2 }))
              .map(([own, who]) => ({ ...own, who })),
            2,
          ),
          source,
        )
        .map(([own, more, stated]) => ({ kind: "period", ...own, others: more, source: stated })),
      fc.record({ kind: fc.constant("notStated"), says: text }),
    );
    const late = fc.record({
      general: fc.oneof(
        fc.record({
          kind: fc.constant("wait"),
          wait: waits,
          from: optional(date),
          pays,
          note: optional(text),
          source,
        }),
        fc.record({ kind: fc.constant("refused"), says: text, source }),
        fc.record({ kind: fc.constant("notStated"), says: text }),
      ),
      exceptions: many(
        fc.record({
          who: text,
          within: optional(
            fc.record({
              count: fc.integer({ min: 1, max: 999 }),
              unit: fc.constantFrom("day", "month"),
              after: optional(text),
            }),
          ),
          starts: optional(
            fc.constantFrom("payment", "nextDay", "nextMonth", "birth", "insuranceLoss", "admission"),
          ),
          wait: optional(fc.record({ count, unit: fc.constantFrom("day", "month") })),
          pays: optional(
            fc.oneof(
              fc.constantFrom("nothing", "standard", "fullFunding"),
              money.filter((yuan) => yuan > 0),
            ),
          ),
          says: optional(text),
          source,
        }),
        3,
      ),
    });
    const lapse = fc.record({
      fixedMonths: optional(count),
      monthsPerYear: optional(count),
      freeYears: count,
      monthsPerRepaid: optional(count),
      floor: optional(fc.record({ years: count, months: count })),
      exempt: list(3),
      inWindow: optional(fc.constantFrom("none", "payment", "period")),
      note: optional(text),
      source,
    });
    const rule = fc.oneof(
      fc.record({ kind: fc.constant("subtract"), excluded: list(4), note: optional(text), source }),
      fc.record({
        kind: fc.constant("share"),
        percent: fc.integer({ min: 1, max: 10_000 }).map((hundredths) => hundredths / 100),
        of: fc.oneof(fc.constantFrom("census", "remaining", "lastYear"), fc.record({ other: text })),
        atLeastLastYear: fc.boolean(),
        note: optional(text),
        source,
      }),
      fc.record({ kind: fc.constant("assigned"), says: text, source }),
      fc.record({ kind: fc.constant("notStated"), says: text }),
    );
    const counts = { census: optional(persons), employees: optional(persons), quota: persons };
    const table = owners(6).chain((units) =>
      fc.record({
        title: text,
        units: fc.tuple(
          ...units.map(({ name, aliases, members }) =>
            fc.record({ name: fc.constant(name), aliases: fc.constant([...aliases, ...members]), ...counts }),
          ),
        ),
        printedTotal: optional(fc.record(counts)),
        note: optional(text),
        source,
      }),
    );
    const numbered = (name: fc.Arbitrary<string>) =>
      marks.chain((own) => fc.tuple(...own.map((mark) => fc.record({ mark: fc.constant(mark), name }))));
    return fc.record({
      region: fc.record({
        name: text,
        divisionCode: fc.stringMatching(/^\d{6}$/),
        parents: list(4),
        aliases: list(3),
      }),
      covers: list(3),
      year: fc.integer({ min: 2000, max: 2100 }),
      basis: optional(
        fc.record({
          region: fc.constantFrom("大姚县", "楚雄州", "云南省"),
          year: optional(fc.integer({ min: 2000, max: 2099 })),
        }),
      ),
      documents: fc.constant(papers),
      standards,
      agesOn: optional(date),
      fiscalSubsidy: optional(fc.record({ yuan: money, note: optional(text), source })),
      categories,
      identities: fc.record({ rule: fc.constant("highestSubsidy"), source: optional(source) }),
      windows: many(window, 3),
      benefit: optional(benefit),
      late: optional(late),
      lapse: optional(lapse),
      quota: fc.record({ rule: optional(rule), table: optional(table) }),
      completion: optional(
        fc.record({
          counts: fc.subarray(["received", "fullySubsidised", "employees"], { minLength: 1 }),
          percent: optional(percent),
          note: optional(text),
          source,
        }),
      ),
      form: optional(
        fc.record({
          title: text,
          attributes: numbered(fc.constantFrom(...everyName)),
          payers: numbered(text),
          columns: many(fc.record({ title: text, required: fc.boolean(), above: optional(text) }), 3),
          rowsPerPage: optional(fc.integer({ min: 1, max: 200 })),
          footer: optional(text),
          signatures: list(3),
          notes: list(3),
          orientation: fc.constantFrom("landscape", "portrait"),
          source,
        }),
      ),
      notes: many(fc.record({ text, source }), 3),
    });
  })
  // Whatever is no policy shows a mistake in the above.
  .map((data) => parsePolicy(data, "any.json"));
