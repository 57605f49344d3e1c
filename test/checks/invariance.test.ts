/**
 * The findings follow the data (design §5.4): a roster with mistakes, laid out otherwise, has the same findings on the
 * same people and columns, with the same values and fixes.
 *
 * Where a line of totals is part of the layout it says what the rows say, so that it adds no finding of its own.
 * Rules that speak of the order of rows are the exception in one test only, where households change places; see there.
 */
import fc from "fast-check";
import type { Field } from "../../src/forms";
import { resultOf } from "../support/check";
import type { CellValue } from "../support/grid";
import { anyLayout, type Column, JUNK, layOut, type Layout, PRINTED } from "../support/layouts";
import { withWrongCheck } from "../support/made-ids";
import { anyVillage, type Family, type Place, PLACES, type Resident, settle } from "../support/residents";

type Roster = readonly Family[];

/** What people write by mistake; several of these at once, anywhere. */
const MISTAKES: readonly (readonly [
  Field,
  (written: Resident["written"], first: Resident["written"]) => CellValue,
])[] = [
  ["category", () => "外星人"],
  ["category", () => "孤儿"],
  ["category", () => null],
  ["relation", () => "同住"],
  ["relation", () => "夫"],
  ["relation", () => null],
  ["name", () => null],
  ["name", () => "王2"],
  ["sex", ({ sex }) => (sex === "男" ? "女" : "男")],
  ["sex", () => "?"],
  ["id", ({ id }) => withWrongCheck(String(id))],
  ["id", ({ id }) => String(id).slice(0, 16)],
  ["id", ({ id }) => ` ${String(id)}`],
  ["id", ({ id }) => Number(`${String(id).slice(0, 15)}000`)],
  ["id", () => "#REF!"],
  ["id", (_, first) => first.id],
  ["phone", () => "110"],
  ["paid", ({ paid }) => Number(paid) + 10],
  ["paid", () => null],
  ["subsidy", ({ subsidy }) => Number(subsidy) + 20],
  ["subsidy", () => null],
  ["receipt", (_, first) => first.receipt],
  ["receipt", () => null],
  ["signature", () => null],
  ["payer", () => "老王"],
  ["payer", () => null],
];

/** Field and value of some mistakes, and by number who made them. */
const anyMistakes = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...MISTAKES)), {
  minLength: 1,
  maxLength: 12,
});

interface Faulty {
  readonly place: Place;
  readonly families: Roster;
}

/** A village of any region, with mistakes; what a household shares is the same on each of its rows. */
const anyFaulty: fc.Arbitrary<Faulty> = fc
  .constantFrom(...PLACES)
  .chain((place) => fc.tuple(fc.constant(place), anyVillage(place), anyMistakes))
  .map(([place, plans, mistakes]) => {
    const clean = settle(place, plans);
    const people = clean.flat();
    const first = people[0]?.written as Resident["written"];
    const changes = new Map<string, Resident["written"]>();
    for (const [who, [field, value]] of mistakes) {
      const person = people[who % people.length];
      if (person === undefined) continue;
      const before = changes.get(person.key) ?? person.written;
      changes.set(person.key, { ...before, [field]: value(before, first) });
    }
    const families = clean.map((family) =>
      family.map((person) => ({ ...person, written: changes.get(person.key) ?? person.written })),
    );
    return { place, families };
  });

/** Findings by rule, person and column, whatever the layout. */
function told(families: Roster, layout: Layout): string[] {
  const laid = layOut(families, layout);
  return resultOf(laid.grid)
    .findings.map((finding) => `${laid.tell(finding)} “${finding.value}” → ${String(finding.fix)}`)
    .sort();
}

const plain = (place: Place, more: Partial<Layout> = {}): Layout => ({
  ...PRINTED,
  title: place.title,
  ...more,
});

/** Compares a layout with another one, over many rosters; fails also if there was nothing to compare. */
function compare(layouts: (place: Place) => fc.Arbitrary<readonly [before: Layout, after: Layout]>): void {
  let findings = 0;
  fc.assert(
    fc.property(
      anyFaulty.chain((faulty) => fc.tuple(fc.constant(faulty), layouts(faulty.place))),
      ([{ families }, [before, after]]) => {
        // What has to be filled in is said by the form's own words and stars: another sheet asks for less.
        const isOther = before.header !== after.header || after.header === "synonyms";
        const isCompared = (line: string) => !isOther || !line.startsWith("required ");
        // 户属性 is a household's, 人员类别 each person's own: under that, nothing is mended by the category of the row above.
        const asCompared = (line: string) => (isOther ? line.replace(/ → .*/, "") : line);
        const lines = (layout: Layout) => told(families, layout).filter(isCompared).map(asCompared);
        const expected = lines(before);
        findings += expected.length;
        expect(lines(after)).toEqual(expected);
      },
    ),
    { numRuns: 25 },
  );
  expect(findings).toBeGreaterThan(0);
}

/** One layout against another that differs in what is given. */
const differing = (change: fc.Arbitrary<Partial<Layout>>, common: Partial<Layout> = {}) =>
  compare((place) =>
    change.map((changes) => [plain(place, common), plain(place, { ...common, ...changes })] as const),
  );

describe("what must not matter", () => {
  test("the order of the columns", () => {
    const columns = fc.shuffledSubarray([...PRINTED.columns], { minLength: PRINTED.columns.length });
    differing(
      columns.map((shuffled) => ({ columns: shuffled })),
      { header: "one row" },
    );
  });

  test("columns that no form asks for, and blank ones", () => {
    const junk = fc.array(fc.tuple(fc.nat(PRINTED.columns.length), fc.constantFrom(...JUNK)), {
      minLength: 1,
      maxLength: 5,
    });
    const columns = junk.map((all) => {
      const wide: Column[] = [...PRINTED.columns];
      for (const [at, column] of all) wide.splice(at, 0, column);
      return { columns: wide };
    });
    differing(columns, { header: "one row" });
  });

  test("where on the sheet the table stands", () => {
    const origin = fc.record({ row: fc.nat(5000), column: fc.nat(300) });
    differing(fc.record({ origin, linesAbove: fc.nat(25) }));
  });

  test("whether the header is on one row or two", () => {
    differing(fc.constant({ header: "one row" }));
  });

  test("which of the usual words head the columns", () => {
    differing(fc.constant({ header: "synonyms" }));
  });

  test("blank rows between households", () => {
    differing(fc.constant({ blankRows: true }));
  });

  test("numbers stored as text, and text stored as numbers", () => {
    differing(fc.constantFrom({ numbers: "text" }, { numbers: "full-width" }));
  });

  test("pages, each with its own title and header", () => {
    // The first header speaks for all pages: what is found of the form as a whole is found there.
    differing(fc.record({ familiesAPage: fc.integer({ min: 1, max: 4 }) }));
  });

  test("pages that cut households", () => {
    let findings = 0;
    fc.assert(
      fc.property(anyFaulty, fc.integer({ min: 1, max: 6 }), ({ place, families }, rowsAPage) => {
        const rows = families.flat().map((person) => [person]);
        const expected = told(families, plain(place));
        findings += expected.length;
        expect(told(rows, plain(place, { familiesAPage: rowsAPage }))).toEqual(expected);
      }),
      { numRuns: 25 },
    );
    expect(findings).toBeGreaterThan(0);
  });

  test("all of it at once", () => {
    const shared: Layout["shared"] = {};
    compare((place) =>
      fc.tuple(
        anyLayout(place.title, { footer: "none", shared }),
        anyLayout(place.title, { footer: "none", shared }),
      ),
    );
  });
});

/**
 * Who is the first and who the repeat, with numbers and receipts, goes by the order of rows: the first place is never
 * marked. How many people repeat another one's number does not, nor which receipts are used twice; a household may
 * have written its receipt on several rows, of which all are repeats or none.
 */
const BY_ORDER: readonly string[] = ["id-duplicate", "id-conflict", "receipt-duplicate"];

function isByOrder(line: string): boolean {
  return BY_ORDER.some((rule) => line.startsWith(`${rule} `));
}

const isAboutId = (line: string) => isByOrder(line) && line.startsWith("id-");
const repeatedReceipts = (lines: readonly string[]) =>
  new Set(
    lines.flatMap((line) => (line.startsWith("receipt-duplicate ") ? line.slice(line.indexOf("“")) : [])),
  );

test("households in another order", () => {
  const shuffled = anyFaulty.chain((faulty) =>
    fc.tuple(
      fc.constant(faulty),
      fc.shuffledSubarray([...faulty.families], { minLength: faulty.families.length }),
    ),
  );
  let findings = 0;
  fc.assert(
    fc.property(shuffled, ([{ place, families }, after]) => {
      const layout = plain(place);
      const [before, now] = [told(families, layout), told(after, layout)];
      findings += before.length;
      expect(now.filter((line) => !isByOrder(line))).toEqual(before.filter((line) => !isByOrder(line)));
      expect(now.filter(isAboutId).length).toBe(before.filter(isAboutId).length);
      expect(repeatedReceipts(now)).toEqual(repeatedReceipts(before));
    }),
    { numRuns: 40 },
  );
  expect(findings).toBeGreaterThan(0);
});

test("what other households do changes nothing in one's own findings", () => {
  fc.assert(
    fc.property(anyFaulty, fc.nat(), ({ place, families }, pick) => {
      const own = families[pick % families.length] ?? [];
      const keys = new Set(own.map(({ key }) => key));
      const isOwn = (line: string) =>
        keys.has(line.split(" ")[1] ?? "") && !isByOrder(line) && !line.startsWith("receipt-missing");
      // A column that nobody at all has signed, or has a receipt in, is one remark on its header instead.
      const signed = own.some(({ written }) => written.signature !== null);
      const alone = told([own], plain(place)).filter(isOwn);
      fc.pre(signed && alone.length > 0);
      expect(told(families, plain(place)).filter(isOwn)).toEqual(alone);
    }),
    { numRuns: 60 },
  );
});

describe("what a household shares may be written once or on every row", () => {
  /** Mistakes in the category are made for the household, and told of its first person. */
  const anyHousehold = fc
    .tuple(
      anyFaulty,
      fc.array(fc.tuple(fc.nat(), fc.constantFrom("外星人", "低保对像", "城乡低保对象", "普通居民")), {
        maxLength: 4,
      }),
    )
    .map(([{ place, families }, mistakes]) => ({
      place,
      families: families.map((family, i) => {
        const own = family[0]?.written.category;
        const wrong = mistakes.find(([household]) => household % families.length === i)?.[1];
        return family.map((person) => ({
          ...person,
          written: { ...person.written, category: wrong ?? own ?? "普通居民" },
        }));
      }),
    }));

  test.each([
    ["户属性 on the first row", { category: "first row" }],
    ["户属性 in a merged cell", { category: "merged" }],
    ["户籍号 on the first row", { householdId: "first row" }],
    ["户籍号 in a merged cell", { householdId: "merged" }],
  ] as const)("%s", (_, shared) => {
    let findings = 0;
    fc.assert(
      fc.property(anyHousehold, ({ place, families }) => {
        // A second 户主 below a household whose number stands once would open the next household.
        const isSteady = families.every(
          (family) => family.filter(({ written }) => written.relation === "户主").length === 1,
        );
        const isFirst = families.every(([head]) => head?.written.relation === "户主");
        fc.pre(isSteady && isFirst);
        const owner = new Map(
          families.flatMap((family) => family.map(({ key }) => [key, family[0]?.key ?? key] as const)),
        );
        /** Of what stands on each row, the household's first. */
        const once = (lines: readonly string[]) => [
          ...new Set(
            lines.map((line) =>
              line.replace(
                /^(\S+) (p\d+) category/,
                (_all, rule: string, key: string) => `${rule} ${owner.get(key) ?? key} category`,
              ),
            ),
          ),
        ];
        const before = once(told(families, plain(place))).sort();
        findings += before.length;
        expect(once(told(families, plain(place, { shared }))).sort()).toEqual(before);
      }),
      { numRuns: 25 },
    );
    expect(findings).toBeGreaterThan(0);
  });
});
