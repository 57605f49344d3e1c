/**
 * No false alarms (design §5.4): in every region and every layout a roster in which everybody pays what the document
 * says, and a breakdown table whose numbers are right, give no finding at all.
 */
import fc from "fast-check";
import { amountCases } from "../documents/amounts";
import { combinationCases } from "../documents/combinations";
import { brief, findingsOf, resultOf, resultsOf } from "../support/check";
import { gridOf } from "../support/grid";
import { anyLayout, type LaidOut, layOut, type Layout, PRINTED } from "../support/layouts";
import { type Family, type FamilyPlan, kindsOf, type Place, PLACES, settle } from "../support/residents";
import { anyTableLayout, layOutTable, TABLES } from "../support/tables";

const STANDARD = 380;

function placeOf(region: string): Place {
  const place = PLACES.find((candidate) => candidate.region === region);
  if (place === undefined) throw new Error(`no place ${region}`);
  return place;
}

/** Reads as a roster of all those people, by the region's policy, and nothing is found. */
function expectClean({ grid }: LaidOut, { region }: Place, families: readonly Family[]): void {
  const { kind, rows, region: read, year, findings, notes } = resultOf(grid);
  expect([kind, rows, read?.name, year]).toEqual(["roster", families.flat().length, region, 2024]);
  expect(findings.map((finding) => `${brief(finding)} ${finding.value} ${finding.message}`)).toEqual([]);
  expect(notes).toEqual([]);
}

/** A household of one for every name. */
const oneEach = (place: Place): FamilyPlan[] => kindsOf(place).map((kind) => ({ ...kind, members: 1 }));

const anyPlan = (place: Place): fc.Arbitrary<FamilyPlan> =>
  fc
    .tuple(fc.constantFrom(...kindsOf(place)), fc.integer({ min: 1, max: 5 }))
    .map(([kind, members]) => ({ ...kind, members }));

describe("every category of the five documents, each with the amounts that it states", () => {
  const SHAPES: readonly (readonly [string, Partial<Layout>])[] = [
    ["as printed", {}],
    ["one row of headings, in other words", { header: "synonyms" }],
    ["ten rows down, in the middle of the sheet", { linesAbove: 10, origin: { row: 3, column: 4 } }],
    ["户籍号 left blank", { shared: { householdId: "blank" } }],
    ["no column 户籍号", { shared: { householdId: "no column" } }],
    ["numbers as text", { numbers: "text" }],
    ["full-width numbers", { numbers: "full-width" }],
    ["pages of three households, with page totals", { familiesAPage: 3, footer: "sentence" }],
    ["the same, filled in with spaces", { familiesAPage: 3, footer: "spaced" }],
  ];
  const cases = PLACES.flatMap((place) =>
    SHAPES.map(([what, shape]) => [place.region, what, place, shape] as const),
  );

  test.each(cases)("%s: %s", (_region, _what, place, shape) => {
    const families = settle(place, oneEach(place));
    expectClean(layOut(families, { ...PRINTED, title: place.title, ...shape }), place, families);
  });

  test.each(PLACES)("$region: any households in any layout", (place) => {
    fc.assert(
      fc.property(
        fc.array(anyPlan(place), { minLength: 1, maxLength: 8 }),
        anyLayout(place.title),
        (plans, layout) => {
          const families = settle(place, plans);
          expectClean(layOut(families, layout), place, families);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe("several identities in one cell: the highest subsidy", () => {
  const stated = combinationCases.flatMap((entry) =>
    entry.selfPay === null ? [] : [{ ...entry, selfPay: entry.selfPay }],
  );

  test.each(PLACES)("$region", (place) => {
    const plans = stated
      .filter(({ region }) => region === place.region)
      .map(({ category, selfPay }) => ({ category, selfPay, subsidy: STANDARD - selfPay, members: 1 }));
    expect(plans.length).toBeGreaterThan(0);
    const families = settle(place, plans);
    expectClean(layOut(families, { ...PRINTED, title: place.title }), place, families);
  });
});

describe("a category of which the document states no amount: whatever adds up to the standard", () => {
  test.each(PLACES.filter(({ region }) => region !== "赫山区"))("$region", (place) => {
    // ① to ⑩ are 赫山区's: elsewhere they are no category.
    const open = amountCases
      .filter(({ region, selfPay }) => region === place.region && selfPay === null)
      .filter(({ category }) => !/^[①-⑩]$/.test(category));
    fc.assert(
      fc.property(fc.array(fc.nat(STANDARD), { minLength: open.length, maxLength: open.length }), (paid) => {
        const plans = open.map(({ category }, i) => ({
          category,
          selfPay: paid[i] ?? 0,
          subsidy: STANDARD - (paid[i] ?? 0),
          members: 1,
        }));
        const { grid } = layOut(settle(place, plans), { ...PRINTED, title: place.title });
        expect(findingsOf(grid)).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});

describe("a form that is not filled in yet", () => {
  test.each(PLACES)("$region: the header alone, in any layout", (place) => {
    fc.assert(
      fc.property(anyLayout(place.title), (layout) => {
        expect(findingsOf(layOut([[]], layout).grid)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  test("with page totals to be filled in", () => {
    const { grid } = layOut([[]], { ...PRINTED, title: placeOf("赫山区").title });
    const blank =
      "本页小计：参加居民医保的户数：     户；参加居民医保人数：     人；其中全额资助    人；50%资助    人；实收金额      元。";
    expect(findingsOf({ ...grid, cells: [...grid.cells, [], [], [blank]] })).toEqual([]);
  });
});

describe("a roster and departments' lists that agree", () => {
  /** Who is on which list, by the category of the roster. */
  const LISTS: readonly (readonly [name: string, who: RegExp])[] = [
    ["低保名单", /^(⑥|⑥?城乡低保对象|低保对象|低保户?)$/],
    ["特困名单", /^②|特困|五保|三无/],
    ["孤儿名单", /^(③|③?孤儿)$/],
    ["户籍名册", /./],
  ];

  test.each(PLACES)("$region", (place) => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 });
    fc.assert(
      fc.property(
        fc.array(anyPlan(place), { minLength: 2, maxLength: 8 }),
        anyLayout(place.title),
        order,
        (plans, layout, sheets) => {
          const families = settle(place, plans);
          const people = families.flat().map(({ written }) => written);
          const lists = LISTS.map(([name, who]) => {
            const listed = people.filter(({ category }) => who.test(String(category)));
            return gridOf(
              [[name], ["序号", "姓名", "身份证号"], ...listed.map(({ name, id }, i) => [i + 1, name, id])],
              {
                name,
              },
            );
          });
          const elsewhere = settle(place, [{ category: "", selfPay: 0, subsidy: 0, members: 5 }]).flat();
          const known = new Set(people.map(({ id }) => id));
          const employees = gridOf(
            [
              ["姓名", "身份证号"],
              ...elsewhere
                .filter(({ written }) => !known.has(written.id))
                .map(({ written }) => [written.name, written.id]),
            ],
            { name: "职工医保名单" },
          );
          const grids = [layOut(families, layout).grid, ...lists, employees];
          const shuffled = sheets.flatMap((i) => grids[i] ?? []);
          expect(
            resultsOf(shuffled).flatMap(({ sheet, findings }) => findings.map((f) => `${sheet} ${brief(f)}`)),
          ).toEqual([]);
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe("breakdown tables", () => {
  test.each(TABLES)("$region: in any layout, no finding", (table) => {
    fc.assert(
      fc.property(anyTableLayout(table), (layout) => {
        const { kind, rows, region, findings } = resultOf(layOutTable(table, layout).grid);
        expect([kind, rows, region?.name]).toEqual(["breakdown", table.lines.length, table.region]);
        expect(findings.map(brief)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
