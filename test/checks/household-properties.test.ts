/** What the rules about households find goes with the data, and changes with nothing else (design §5.3). */
import fc from "fast-check";
import type { Grid } from "../../src/forms";
import { COLUMN, makeRoster } from "../../src/samples";
import { full, resultOf } from "../support/check";
import { type CellValue, gridOf } from "../support/grid";
import { policies } from "../support/read";
import { HEADER, HEADER_MERGES, TITLE } from "../support/roster";

type Row = readonly CellValue[];
type Household = readonly Row[];

const FIRST_ROW = 4;
const GROUP = ["household"] as const;

/** The households of a clean roster, with the number on every row. */
function cleanHouseholds(seed: number): Household[] {
  const { sheet, persons } = makeRoster({
    sheetName: "花名册",
    policy: policies.find("赫山区", 2024),
    unit: "示例村",
    seed,
    persons: 30,
    firstHousehold: 1001,
  });
  const households = new Map<string, Row[]>();
  for (const { row, householdId } of persons) {
    const cells = Object.values(COLUMN).map((column) => sheet.get(row, column));
    cells[COLUMN.householdId] = householdId;
    households.set(householdId, [...(households.get(householdId) ?? []), cells]);
  }
  return [...households.values()];
}

function sheetOf(rows: readonly Row[]): Grid {
  const head = gridOf(`${TITLE}\n填报单位：示例村\n${HEADER}`).cells;
  return gridOf([...head, ...rows], { merges: HEADER_MERGES });
}

function withRelation(row: Row, relation: string): Row {
  return row.map((value, column) => (column === COLUMN.relation ? relation : value));
}

/** `rule number-of-the-person`, for findings that are to stay with their person. */
function byPerson(rows: readonly Row[]): string[] {
  return full(GROUP, sheetOf(rows))
    .map(({ rule, cell, value }) => `${rule} ${String(rows[cell.row - FIRST_ROW]?.[COLUMN.id])} ${value}`)
    .sort();
}

const households = fc.integer().map(cleanHouseholds);
const relation = fc.constantFrom("户主", "妻", "夫", "子", "配偶", "同住", "户注", "12", "");
const spoilt = fc
  .tuple(households, fc.array(fc.tuple(fc.nat(), fc.nat(), relation), { maxLength: 8 }))
  .map(([clean, changes]) => {
    const result = clean.map((household) => [...household]);
    for (const [household, member, text] of changes) {
      const rows = result[household % result.length] ?? [];
      const row = rows[member % rows.length];
      if (row !== undefined) rows[member % rows.length] = withRelation(row, text);
    }
    return result;
  });

test("the clean households are clean, whatever stands in the other columns", () => {
  fc.assert(fc.property(households, (clean) => expect(resultOf(sheetOf(clean.flat())).findings).toEqual([])));
});

test("households in another order: the findings go with their persons", () => {
  const shuffled = spoilt.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  );
  let findings = 0;
  fc.assert(
    fc.property(shuffled, ([before, after]) => {
      const expected = byPerson(before.flat());
      findings += expected.length;
      expect(byPerson(after.flat())).toEqual(expected);
    }),
  );
  expect(findings).toBeGreaterThan(0);
});

/** Takes a row out and puts it in among the others, `offset` rows further down (past the end: from the top again). */
function moved(rows: readonly Row[], index: number, offset: number): Row[] {
  const others = rows.filter((_, i) => i !== index);
  const place = (index + offset) % (others.length + 1);
  return [...others.slice(0, place), ...rows.slice(index, index + 1), ...others.slice(place)];
}

const numberOf = (row: Row | undefined) => row?.[COLUMN.householdId];

test("one member of a household elsewhere: that row strays, and nothing else is new", () => {
  fc.assert(
    fc.property(households, fc.nat(), fc.integer({ min: 1 }), (clean, pick, offset) => {
      const rows = clean.flat();
      const members = rows.flatMap((row, i) => (row[COLUMN.relation] === "户主" ? [] : [i]));
      const index = members[pick % members.length] ?? 0;
      const member = rows[index];
      const after = moved(rows, index, 1 + (offset % (rows.length - 1)));
      const place = member === undefined ? -1 : after.indexOf(member);
      fc.pre([place - 1, place + 1].every((i) => numberOf(after[i]) !== numberOf(member)));
      const found = resultOf(sheetOf(after)).findings.map(({ rule, cell }) => [rule.id, cell]);
      const cell = { row: FIRST_ROW + place, column: COLUMN.householdId };
      expect(found).toEqual([["household-split", cell]]);
    }),
  );
});

test("any row elsewhere, the head's too: `household-split` and nothing else", () => {
  fc.assert(
    fc.property(households, fc.nat(), fc.integer({ min: 1 }), (clean, pick, offset) => {
      const rows = clean.flat();
      const families = rows.flatMap((row, i) =>
        rows.some((other) => other !== row && numberOf(other) === numberOf(row)) ? [i] : [],
      );
      const index = families[pick % families.length] ?? 0;
      const row = rows[index];
      const after = moved(rows, index, 1 + (offset % (rows.length - 1)));
      const place = row === undefined ? -1 : after.indexOf(row);
      fc.pre([place - 1, place + 1].every((i) => numberOf(after[i]) !== numberOf(row)));
      const { findings } = resultOf(sheetOf(after));
      expect(new Set(findings.map(({ rule }) => rule.id))).toEqual(new Set(["household-split"]));
    }),
  );
});

test("a member who becomes a second head: exactly one finding, on his relation", () => {
  fc.assert(
    fc.property(households, fc.nat(), (clean, pick) => {
      const rows = clean.flat();
      const members = rows.flatMap((row, i) => (row[COLUMN.relation] === "户主" ? [] : [i]));
      const index = members[pick % members.length] ?? 0;
      const after = rows.map((row, i) => (i === index ? withRelation(row, "户主") : row));
      expect(resultOf(sheetOf(after)).findings.map(({ rule, cell }) => [rule.id, cell])).toEqual([
        ["household-many-heads", { row: FIRST_ROW + index, column: COLUMN.relation }],
      ]);
    }),
  );
});

test("a head who is left out: exactly one finding, on the relation of the household's next row", () => {
  fc.assert(
    fc.property(households, fc.nat(), (clean, pick) => {
      const families = clean.filter((household) => household.length > 1);
      const family = families[pick % families.length] ?? [];
      const rows = clean.flat().filter((row) => row !== family[0]);
      const found = full(GROUP, sheetOf(rows)).map(({ rule, cell }) => [rule, cell]);
      const row = FIRST_ROW + rows.indexOf(family[1] ?? []);
      expect(found).toEqual([["household-no-head", { row, column: COLUMN.relation }]]);
    }),
  );
});
