/** The comparison follows the people, not the order of sheets and rows; and a roster as its lists have it is clean. */
import fc from "fast-check";
import type { Grid } from "../../src/forms";
import { COLUMN, layOutLists, departmentLists, makeRoster, type SampleRoster } from "../../src/samples";
import { resultsOf } from "../support/check";
import { compared } from "../support/lists";
import { policies } from "../support/read";

const UNIT = "泉交河镇 示例村";
const HEADING_ROWS = 2;

function rosterOf(seed: number, persons = 60): SampleRoster {
  const policy = policies.find("赫山区", 2024);
  return makeRoster({ sheetName: "花名册", policy, unit: UNIT, seed, persons, firstHousehold: 1 });
}

/** Rule, sheet and ID number of the row, so that findings can be told apart wherever their rows have gone. */
function findingsByPerson(grids: readonly Grid[]): string[] {
  return resultsOf(grids)
    .flatMap(({ sheet, findings }) => {
      const grid = grids.find(({ name }) => name === sheet);
      return findings
        .filter(({ rule }) => rule.group === "lists")
        .map(({ rule, cell }) => {
          const ids = (grid?.cells[cell.row] ?? []).filter((value) => /^\d{17}[\dX]$/.test(String(value)));
          return [sheet, rule.id, ...ids].join(" ");
        });
    })
    .sort();
}

/** The order in which `keys` sort the items: any order, and the same one again from the same keys. */
function reordered<T>(items: readonly T[], keys: readonly number[]): T[] {
  const keyOf = (i: number) => keys[i % keys.length] ?? 0;
  return items
    .map((item, i) => ({ item, key: keyOf(i) * 7919 + ((i * 31) % 101) }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

const keysArbitrary = fc.array(fc.nat(1000), { minLength: 5, maxLength: 40 });

test("a roster with lists that say the same gives nothing, in any order of the sheets", () => {
  fc.assert(
    fc.property(fc.integer(), keysArbitrary, (seed, keys) => {
      const { sheet, persons } = rosterOf(seed);
      const grids = [sheet.toGrid(), ...layOutLists(departmentLists(persons), UNIT)];
      expect(compared(reordered(grids, keys))).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test("the order of sheets and of rows makes no difference", () => {
  fc.assert(
    fc.property(fc.integer(), keysArbitrary, fc.nat(), fc.nat(), (seed, keys, struckOff, added) => {
      const { sheet, persons } = rosterOf(seed);
      const lists = departmentLists(persons);
      lists.lowIncome.splice(struckOff % lists.lowIncome.length, 1);
      lists.lowIncome.push(
        ...persons.slice(added % persons.length, (added % persons.length) + 3).map((person) => ({ person })),
      );
      lists.employees.push(...persons.filter((_, i) => i % 11 === 4).map((person) => ({ person })));
      const grids = [sheet.toGrid(), ...layOutLists(lists, UNIT)];
      const shuffled = grids.map((grid, i) => (i === 0 ? grid : withRowsReordered(grid, keys)));
      expect(findingsByPerson(reordered(shuffled, keys))).toEqual(findingsByPerson(grids));
    }),
    { numRuns: 30 },
  );
});

function withRowsReordered(grid: Grid, keys: readonly number[]): Grid {
  return {
    ...grid,
    cells: [...grid.cells.slice(0, HEADING_ROWS), ...reordered(grid.cells.slice(HEADING_ROWS), keys)],
  };
}

/** One change to the lists, and what is then found of that person. Amounts: 赫山区, section four. */
const CHANGES = [
  {
    what: "put on 低保",
    category: "普通居民",
    to: "lowIncome",
    finds: "subsidy-missed",
    column: COLUMN.subsidy,
  },
  {
    what: "put on 特困",
    category: "普通居民",
    to: "extremePoverty",
    finds: "subsidy-missed",
    column: COLUMN.subsidy,
  },
  {
    what: "put on 特困 as well",
    category: "城乡低保对象",
    to: "extremePoverty",
    finds: "subsidy-wrong",
    column: COLUMN.subsidy,
  },
  {
    what: "taken off 低保",
    category: "城乡低保对象",
    from: "lowIncome",
    finds: "subsidy-wrong",
    column: COLUMN.subsidy,
  },
  {
    what: "taken off 特困",
    category: "特困人员",
    from: "extremePoverty",
    finds: "subsidy-wrong",
    column: COLUMN.subsidy,
  },
  {
    what: "put on the employees' list",
    category: "普通居民",
    to: "employees",
    finds: "employee-insured",
    column: COLUMN.id,
  },
] as const;

test.each(CHANGES.map((change) => [change.what, change] as const))(
  "somebody who is %s is found, and nobody else",
  (_, change) => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(), (seed, pick) => {
        const { sheet, persons } = rosterOf(seed);
        const candidates = persons.filter(({ category }) => category === change.category);
        const person = candidates[pick % candidates.length];
        if (person === undefined) throw new Error("nobody to change");
        const lists = departmentLists(persons);
        if ("to" in change) lists[change.to].push({ person });
        else lists[change.from] = lists[change.from].filter((entry) => entry.person.id !== person.id);
        // Somebody stays on every list that a claim could be refuted by.
        fc.pre(lists.lowIncome.length > 0 && lists.extremePoverty.length > 0);
        const cell = `${String.fromCharCode(65 + change.column)}${person.row + 1}`;
        expect(compared([sheet.toGrid(), ...layOutLists(lists, UNIT)])).toEqual([
          `花名册 ${change.finds} ${cell}`,
        ]);
      }),
      { numRuns: 25 },
    );
  },
);

test("somebody who is struck off the roster is missing from it, on every list", () => {
  fc.assert(
    fc.property(fc.integer(), fc.nat(), (seed, pick) => {
      const { sheet, persons } = rosterOf(seed);
      const poor = persons.filter(({ category }) => category === "城乡低保对象");
      const person = poor[pick % poor.length];
      if (person === undefined) throw new Error("nobody to strike off");
      const lists = layOutLists(departmentLists(persons), UNIT);
      for (const column of Object.values(COLUMN)) sheet.set(person.row, column, null);
      expect(findingsByPerson([sheet.toGrid(), ...lists])).toEqual([
        `低保对象名单 list-not-enrolled ${person.id}`,
        `户籍人口名册 census-missing ${person.id}`,
      ]);
    }),
    { numRuns: 25 },
  );
});
