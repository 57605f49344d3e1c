/** A sheet that comes in blocks reads as one that is there at once, wherever the blocks are cut. */
import fc from "fast-check";
import { type Form, FormReader, type Grid, readForm } from "../../src/forms";
import { sampleWorkbooks } from "../../src/samples";
import { anyLayout, layOut } from "../support/layouts";
import { gridOf } from "../support/grid";
import { policySheet } from "../support/policy-sheet";
import { some } from "../support/random";
import { policies } from "../support/read";
import { anyVillage, PLACES, settle } from "../support/residents";
import { toEnd } from "../support/to-end";

/** Hands `grid` over up to each of the cuts, then whole. */
function readInBlocks(grid: Grid, cuts: readonly number[]): Form {
  const reader = new FormReader(policies);
  const cells: (readonly unknown[])[] = [];
  const growing: Grid = { ...grid, cells };
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    cells.push(...grid.cells.slice(cells.length, cut));
    toEnd(reader.readOn(growing));
  }
  cells.push(...grid.cells.slice(cells.length));
  return toEnd(reader.finish(growing));
}

const SAMPLES = sampleWorkbooks().flatMap(({ fileName, sheets }) =>
  sheets.map((sheet): [string, Grid] => [`${fileName} ${sheet.name}`, sheet]),
);
/** The list for public posting: it has persons under a header, and is no form. */
const POSTED = gridOf([
  ["公示表"],
  ["户主", "姓名", "证件号码（已遮盖）", "户属性", "个人缴费", "资助额"],
  ...Array.from({ length: 80 }, (_, i) => ["王建国", `王建${i}`, "430903********9010", "普通居民", 380, 0]),
]);
const sheets: [string, Grid][] = [...SAMPLES, ["参保政策", policySheet()], ["公示表", POSTED]];

test.each(sheets)("%s, in blocks of any size", (_, grid) => {
  const whole = readForm(grid, policies);
  for (const size of some([1, 2, 3, 7, 30, 31, 32, 33, 50, 75])) {
    const count = Math.ceil(grid.cells.length / size);
    const cuts = Array.from({ length: count }, (_cut, i) => i * size);
    expect(readInBlocks(grid, cuts)).toEqual(whole);
  }
});

test("rosters in any layout, in blocks cut anywhere", () => {
  const [place] = PLACES;
  if (place === undefined) throw new Error("no place");
  const layout = anyLayout(place.title);
  const cuts = fc.array(fc.nat(120), { maxLength: 6 });
  fc.assert(
    fc.property(anyVillage(place), layout, cuts, (plans, how, where) => {
      const { grid } = layOut(settle(place, plans), how);
      expect(readInBlocks(grid, where)).toEqual(readForm(grid, policies));
    }),
  );
});

const ROSTER = SAMPLES.flatMap(([, grid]) => (grid.cells.length > 60 ? [grid] : []))[0];

test("what has come is read before the rest is there", () => {
  if (ROSTER === undefined) throw new Error("no long sheet");
  const rows = Array.from({ length: 200 }, () => ROSTER.cells[4] ?? []);
  const cells = [...ROSTER.cells.slice(0, 5), ...rows];
  const steps = [...new FormReader(policies).readOn({ ...ROSTER, cells })];
  // The last row may be the upper one of a header's two.
  expect(steps.at(-1)).toBe(204);
});

test("another grid is read from its beginning", () => {
  if (ROSTER === undefined) throw new Error("no long sheet");
  const reader = new FormReader(policies);
  toEnd(reader.readOn({ ...ROSTER, cells: ROSTER.cells.slice(0, 50) }));
  const shorter = { ...ROSTER, cells: ROSTER.cells.slice(0, 40) };
  expect(toEnd(reader.finish(shorter))).toEqual(readForm(shorter, policies));
});
