/**
 * A roster and departments' lists that agree, and one change to a list: the finding is exactly on that person, in every
 * region and layout (design §5.3; what the regions pay: the documents).
 */
import fc from "fast-check";
import type { Grid } from "../../../src/forms";
import { brief, resultsOf } from "../../support/check";
import { gridOf, nameOf } from "../../support/grid";
import { anyLayout, type LaidOut, layOut } from "../../support/layouts";
import { madeId } from "../../support/made-ids";
import { type FamilyPlan, kindsOf, type Place, PLACES, type Resident, settle } from "../../support/residents";

interface Entry {
  readonly name: string;
  readonly id: string;
}
type ListName = "低保名单" | "特困名单" | "职工医保名单" | "户籍名册";
type Lists = Readonly<Record<ListName, readonly Entry[]>>;

const LIST_NAMES: readonly ListName[] = ["低保名单", "特困名单", "职工医保名单", "户籍名册"];
/** Title and heading stand above the entries, a number before each name. */
const FIRST_ROW = 2;
const NAME_COLUMN = 1;

/** Somebody who is in no household that `settle` makes: their sequence digits leave out whoever is born in 1966. */
const STRANGER: Entry = { name: "司徒远方", id: madeId({ born: "19660615", sequence: 905 }) };
const EMPLOYEE: Entry = { name: "上官小明", id: madeId({ born: "19660616", sequence: 907 }) };

const entryOf = ({ written }: Resident): Entry => ({ name: String(written.name), id: String(written.id) });

function listSheet(name: ListName, entries: readonly Entry[]): Grid {
  const rows = entries.map((entry, i) => [i + 1, entry.name, entry.id]);
  return gridOf([[name], ["序号", "姓名", "身份证号"], ...rows], { name });
}

/** Two households on 低保, two persons who are 特困, and two households of ordinary residents. */
function plansFor(place: Place): FamilyPlan[] {
  const kind = (name: RegExp, members: number): FamilyPlan => {
    const found = kindsOf(place).find(({ category }) => name.test(category));
    if (found === undefined) throw new Error(`${place.region} has nobody like ${name.source}`);
    return { ...found, members };
  };
  const [poor, destitute, ordinary] = [/^(城乡)?低保对象$/, /^特困(供养)?人员$/, /^普通居民$/];
  return [
    kind(ordinary, 3),
    kind(poor, 2),
    kind(destitute, 1),
    kind(poor, 1),
    kind(destitute, 1),
    kind(ordinary, 1),
  ];
}

interface Village {
  readonly people: readonly Resident[];
  readonly poor: readonly Resident[];
  readonly destitute: readonly Resident[];
  readonly ordinary: readonly Resident[];
  readonly lists: Lists;
}

function villageOf(place: Place) {
  const families = settle(place, plansFor(place));
  const people = families.flat();
  const like = (name: RegExp) => people.filter(({ written }) => name.test(String(written.category)));
  const [poor, destitute, ordinary] = [like(/低保/), like(/特困/), like(/普通/)];
  const lists: Lists = {
    低保名单: poor.map(entryOf),
    特困名单: destitute.map(entryOf),
    职工医保名单: [EMPLOYEE],
    户籍名册: [...people.map(entryOf), EMPLOYEE],
  };
  return { families, village: { people, poor, destitute, ordinary, lists } satisfies Village };
}

/** The lists after the change, and what is found: on a person's cell of the roster, or on a name of a list. */
interface Change {
  readonly lists: Partial<Lists>;
  readonly onRoster?: readonly (readonly [string, Resident, "subsidy" | "id"])[];
  readonly onLists?: readonly (readonly [string, ListName, Entry])[];
}

const without = (entries: readonly Entry[], person: Resident) =>
  entries.filter(({ id }) => id !== person.written.id);
const oneOf = <T>(items: readonly T[], pick: number): T => items[pick % items.length] as T;

const CHANGES: readonly (readonly [what: string, change: (village: Village, pick: number) => Change])[] = [
  ["nothing", () => ({ lists: {} })],
  [
    "an ordinary resident is on 低保, too",
    ({ ordinary, lists }, pick) => {
      const person = oneOf(ordinary, pick);
      return {
        lists: { 低保名单: [...lists.低保名单, entryOf(person)] },
        onRoster: [["subsidy-missed", person, "subsidy"]],
      };
    },
  ],
  [
    "an ordinary resident is 特困, too",
    ({ ordinary, lists }, pick) => {
      const person = oneOf(ordinary, pick);
      return {
        lists: { 特困名单: [...lists.特困名单, entryOf(person)] },
        onRoster: [["subsidy-missed", person, "subsidy"]],
      };
    },
  ],
  [
    "somebody on 低保 is 特困 as well, which pays more",
    ({ poor, lists }, pick) => {
      const person = oneOf(poor, pick);
      return {
        lists: { 特困名单: [...lists.特困名单, entryOf(person)] },
        onRoster: [["subsidy-wrong", person, "subsidy"]],
      };
    },
  ],
  [
    "somebody 特困 is on 低保 as well, which pays less: all is well",
    ({ destitute, lists }, pick) => ({
      lists: { 低保名单: [...lists.低保名单, entryOf(oneOf(destitute, pick))] },
    }),
  ],
  [
    "somebody is off 低保",
    ({ poor, lists }, pick) => {
      const person = oneOf(poor, pick);
      return {
        lists: { 低保名单: without(lists.低保名单, person) },
        onRoster: [["subsidy-wrong", person, "subsidy"]],
      };
    },
  ],
  [
    "somebody is no longer 特困 but on 低保",
    ({ destitute, lists }, pick) => {
      const person = oneOf(destitute, pick);
      return {
        lists: {
          低保名单: [...lists.低保名单, entryOf(person)],
          特困名单: without(lists.特困名单, person),
        },
        onRoster: [["subsidy-wrong", person, "subsidy"]],
      };
    },
  ],
  [
    "somebody is insured as an employee, too",
    ({ people, lists }, pick) => {
      const person = oneOf(people, pick);
      return {
        lists: { 职工医保名单: [...lists.职工医保名单, entryOf(person)] },
        onRoster: [["employee-insured", person, "id"]],
      };
    },
  ],
  [
    "somebody 特困 has not enrolled",
    ({ lists }) => ({
      lists: { 特困名单: [...lists.特困名单, STRANGER] },
      onLists: [["list-not-enrolled", "特困名单", STRANGER]],
    }),
  ],
  [
    "somebody registered has not enrolled",
    ({ lists }) => ({
      lists: { 户籍名册: [...lists.户籍名册, STRANGER] },
      onLists: [["census-missing", "户籍名册", STRANGER]],
    }),
  ],
  [
    "the same on two lists",
    ({ lists }) => ({
      lists: { 低保名单: [STRANGER, ...lists.低保名单], 户籍名册: [STRANGER, ...lists.户籍名册] },
      onLists: [
        ["list-not-enrolled", "低保名单", STRANGER],
        ["census-missing", "户籍名册", STRANGER],
      ],
    }),
  ],
  [
    "somebody registered is on no employees' list any more",
    () => ({
      lists: { 职工医保名单: [STRANGER] },
      onLists: [["census-missing", "户籍名册", EMPLOYEE]],
    }),
  ],
  [
    "an employee who is on 低保 and not enrolled",
    ({ lists }) => ({
      lists: { 低保名单: [...lists.低保名单, EMPLOYEE] },
      onLists: [["list-not-enrolled", "低保名单", EMPLOYEE]],
    }),
  ],
];

function expectedOf({ onRoster = [], onLists = [] }: Change, laid: LaidOut, lists: Lists): string[] {
  const listCell = (name: ListName, { id }: Entry) => {
    const row = FIRST_ROW + lists[name].findIndex((entry) => entry.id === id);
    return nameOf({ row, column: NAME_COLUMN });
  };
  return [
    ...onRoster.map(
      ([rule, person, field]) => `花名册 ${rule} ${laid.cellOf(laid.placeOf(person.key, field))}`,
    ),
    ...onLists.map(([rule, name, entry]) => `${name} ${rule} ${listCell(name, entry)}`),
  ].sort();
}

const cases = PLACES.flatMap((place) =>
  CHANGES.map(([what, change]) => [place.region, what, place, change] as const),
);

test.each(cases)("%s: %s", (_region, _what, place, change) => {
  const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });
  fc.assert(
    fc.property(anyLayout(place.title), fc.nat(), order, (layout, pick, sheets) => {
      const { families, village } = villageOf(place);
      const changed = change(village, pick);
      const lists = { ...village.lists, ...changed.lists };
      const laid = layOut(families, layout);
      const grids = [laid.grid, ...LIST_NAMES.map((name) => listSheet(name, lists[name]))];
      const results = resultsOf(sheets.flatMap((i) => grids[i] ?? []));
      const found = results.flatMap(({ sheet, findings }) =>
        findings.map((each) => `${sheet} ${brief(each)}`),
      );
      expect(found.sort()).toEqual(expectedOf(changed, laid, lists));
    }),
    { numRuns: 3 },
  );
});
