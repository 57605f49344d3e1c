/**
 * One known fault in a clean roster, anywhere, in any region and any layout: the findings are exactly those that the
 * fault is (design §5.3), on exactly those cells. Where a fault is by its nature two or more, it says why.
 */
import fc from "fast-check";
import { RULES } from "../../../src/checks";
import { resultOf } from "../../support/check";
import { edited } from "../../support/grid";
import { anyLayout, inPages, type LaidOut, layOut, type Layout, pageTotals } from "../../support/layouts";
import { anyVillage, settle, PLACES } from "../../support/residents";
import { type Expected, type Roster } from "./fault";
import { FAULTS } from "./faults";

/** Pages whose line, added up before the fault, does not say what their rows say now. */
function staleTotals(before: Roster, after: Roster, { footer, familiesAPage }: Layout): Expected {
  if (footer === "none") return [];
  const was = inPages(before, familiesAPage).map(pageTotals);
  // A page with an amount that is lost says no sum that the line could contradict.
  const is = inPages(after, familiesAPage).map((page, i) =>
    hasLostAmount(page) ? was[i] : pageTotals(page),
  );
  return is.flatMap((totals, i) =>
    JSON.stringify(totals) === JSON.stringify(was[i]) ? [] : [["page-total", `footer ${i + 1}`] as const],
  );
}

function hasLostAmount(page: Roster): boolean {
  return page
    .flat()
    .some(({ written }) => [written.paid, written.subsidy].some((value) => String(value).startsWith("#")));
}

function told(laid: LaidOut, edits: Readonly<Record<string, unknown>>): string[] {
  return resultOf(edited(laid.grid, edits)).findings.map(laid.tell).sort();
}

const cases = FAULTS.map((fault) => [`${fault.rules.join(" + ")}: ${fault.what}`, fault] as const);

test.each(cases)("%s", (_, fault) => {
  let tried = 0;
  fc.assert(
    fc.property(
      fc
        .constantFrom(...PLACES.filter(({ region }) => fault.region === undefined || region === fault.region))
        .chain((place) =>
          fc.tuple(fc.constant(place), anyVillage(place), anyLayout(place.title, fault.layout)),
        ),
      fc.nat(),
      ([place, plans, layout], pick) => {
        const clean = settle(place, plans);
        const candidates = clean.flatMap((family) =>
          family
            .filter((person) => fault.suits?.(person, family, place) ?? true)
            .map((person) => ({ person, family })),
        );
        const victim = candidates[pick % candidates.length];
        if (victim === undefined) return;
        const spoilt = fault.apply(clean, victim.person, victim.family, place, layout);
        if (spoilt === null) return;
        tried++;
        const actual = { ...layout, ...spoilt.layout };
        const counted = spoilt.counted ?? clean;
        const laid = layOut(spoilt.families, actual, counted);
        const expected = [...spoilt.expected(laid), ...staleTotals(counted, spoilt.families, actual)];
        expect(told(laid, spoilt.edits?.(laid) ?? {})).toEqual(
          expected.map((finding) => finding.join(" ")).sort(),
        );
      },
    ),
    { numRuns: 10 },
  );
  expect(tried).toBeGreaterThan(0);
});

test("every rule about rosters has such a fault", () => {
  const groups = ["form", "identity", "duplicates", "household", "money", "context"];
  const rosterRules = RULES.filter(({ group, id }) => groups.includes(group) || id === "page-total");
  // These need a column, or a neighbour, that the generated rosters do not have: see rule-tables/reading.ts.
  const covered = new Set([...FAULTS.flatMap(({ rules }) => rules), "id-zeros", "category-doubt"]);
  expect(rosterRules.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
});
