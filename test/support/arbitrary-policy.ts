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
    issuer: text,
    issued: optional(date),
    draft: fc.boolean(),
  }),
  { minLength: 1, maxLength: 3, selector: ({ id }) => id },
);

export const anyPolicy: fc.Arbitrary<Policy> = fc
  .record({ documents, named: owners(12), yuan: fc.integer({ min: 0, max: 1_000_000 }) })
  .chain(({ documents: papers, named, yuan }) => {
    const source = fc.record(
      { section: text, document: fc.constantFrom(...papers.map(({ id }) => id)) },
      { requiredKeys: ["section"] },
    );
    const amount = fc.integer({ min: 0, max: yuan });
    const assist = fc.oneof(
      fc.constantFrom({ kind: "none" }, { kind: "full" }),
      fc.record({ kind: fc.constantFrom("subsidy", "selfPay"), yuan: amount }),
      fc.record({ kind: fc.constant("rate"), percent }),
      fc.record({ kind: fc.constant("notStated"), says: text }),
    );
    const names = named.map(({ name }) => name);
    const everyName = named.flatMap(({ name, aliases, members }) => [name, ...aliases, ...members]);
    const categories = fc.tuple(
      ...named.map((own) =>
        fc.record({
          name: fc.constant(own.name),
          aliases: fc.constant(own.aliases),
          members: fc.constant(own.members),
          assist,
          payer: optional(text),
          unless: fc.subarray(names),
          validity: optional(text),
          source,
        }),
      ),
    );
    const rule = fc.oneof(
      fc.record({ kind: fc.constant("subtract"), excluded: list(4), note: optional(text), source }),
      fc.record({ kind: fc.constant("share"), percent, note: optional(text), source }),
      fc.record({ kind: fc.constant("assigned"), says: text, source }),
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
    const quota = fc
      .record({ rule, table: optional(table) })
      .filter((either) => either.rule.kind !== "assigned" || either.table !== null);
    const numbered = (name: fc.Arbitrary<string>) =>
      marks.chain((own) => fc.tuple(...own.map((mark) => fc.record({ mark: fc.constant(mark), name }))));
    return fc.record({
      region: fc.record({
        name: text,
        divisionCode: fc.stringMatching(/^\d{6}$/),
        parents: list(4),
        aliases: list(3),
      }),
      year: fc.integer({ min: 2000, max: 2100 }),
      documents: fc.constant(papers),
      standard: fc.record({ yuan: fc.constant(yuan), source }),
      fiscalSubsidy: optional(
        fc.record({ yuan: fc.integer({ min: 0, max: 1_000_000 }), note: optional(text), source }),
      ),
      categories,
      identities: fc.record({ rule: fc.constant("highestSubsidy"), source: optional(source) }),
      quota,
      collection: fc.record({
        windows: fc.array(
          fc.tuple(period, optional(days)).map(([own, open]) => ({ ...own, days: open })),
          { minLength: 1, maxLength: 3 },
        ),
        note: optional(text),
        source,
      }),
      benefit: fc.oneof(
        fc.tuple(period, source).map(([own, stated]) => ({ kind: "period", ...own, source: stated })),
        fc.record({ kind: fc.constant("notStated"), says: text }),
      ),
      late: fc.record({
        general: fc.oneof(
          fc.record({
            kind: fc.constant("wait"),
            days: fc.integer({ min: 0, max: 366 }),
            note: optional(text),
            source,
          }),
          fc.record({ kind: fc.constant("refused"), says: text, source }),
          fc.record({ kind: fc.constant("notStated"), says: text }),
        ),
        exceptions: fc.array(
          fc.record({
            who: text,
            within: optional(
              fc.record({
                count: fc.integer({ min: 1, max: 999 }),
                unit: fc.constantFrom("day", "month"),
                after: text,
              }),
            ),
            starts: optional(fc.constantFrom("payment", "birth", "insuranceLoss", "admission")),
            waitDays: fc.integer({ min: 0, max: 366 }),
            pays: optional(fc.constantFrom("nothing", "standard", "fullFunding")),
            says: text,
            source,
          }),
          { maxLength: 3 },
        ),
      }),
      form: optional(
        fc.record({
          title: text,
          attributes: numbered(fc.constantFrom(...everyName)),
          payers: numbered(text),
          source,
        }),
      ),
      notes: fc.array(fc.record({ text, source }), { maxLength: 3 }),
    });
  })
  // Whatever is no policy shows a mistake in the above.
  .map((data) => parsePolicy(data, "any.json"));
