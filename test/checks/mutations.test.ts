/** A clean roster that is spoilt in one known way has the finding exactly there, and no other (design §5.3). */
import fc from "fast-check";
import { COLUMN, makeRoster, sampleWorkbooks } from "../../src/samples";
import { brief, found, resultsOf } from "../support/check";
import { edited, nameOf } from "../support/grid";
import { policies } from "../support/read";

type Row = ReturnType<typeof makeRoster>["persons"][number];
type Column = keyof typeof COLUMN;

interface Mutation {
  readonly what: string;
  readonly column: Column;
  readonly value: (person: Row) => string | number | null;
  readonly finds: readonly (readonly [string, Column])[];
  readonly suits?: (person: Row) => boolean;
}

const ordinary = (person: Row) => person.category === "普通居民";
const swapLastTwoDifferent = (id: string) =>
  id.slice(0, 16) + String((Number(id[16]) + 2) % 10) + id.slice(17);

const MUTATIONS: readonly Mutation[] = [
  { what: "no name", column: "name", value: () => null, finds: [["required", "name"]] },
  { what: "no relation", column: "relation", value: () => null, finds: [["required", "relation"]] },
  { what: "no sex", column: "sex", value: () => null, finds: [["required", "sex"]] },
  { what: "no number", column: "id", value: () => null, finds: [["required", "id"]] },
  { what: "an error value", column: "phone", value: () => "#N/A", finds: [["cell-error", "phone"]] },
  {
    what: "a digit in the name",
    column: "name",
    value: ({ name }) => `${name}2`,
    finds: [["name-format", "name"]],
  },
  {
    what: "a short phone",
    column: "phone",
    value: ({ phone }) => phone.slice(1),
    finds: [["phone-format", "phone"]],
  },
  {
    what: "no signature",
    column: "signature",
    value: () => null,
    finds: [["signature-missing", "signature"]],
  },
  { what: "17 characters", column: "id", value: ({ id }) => id.slice(1), finds: [["id-length", "id"]] },
  {
    what: "a letter",
    column: "id",
    value: ({ id }) => `${id.slice(0, 9)}l${id.slice(10)}`,
    finds: [["id-format", "id"]],
  },
  {
    what: "another sequence",
    column: "id",
    value: ({ id }) => swapLastTwoDifferent(id),
    finds: [["id-checksum", "id"]],
  },
  {
    what: "stored as a number",
    column: "id",
    value: ({ id }) => Number(id.slice(0, 17)) * 10,
    finds: [["id-as-number", "id"]],
  },
  { what: "a space", column: "id", value: ({ id }) => `${id} `, finds: [["id-spaces", "id"]] },
  {
    what: "the old number of somebody born before 2000",
    column: "id",
    value: ({ id }) => id.slice(0, 6) + id.slice(8, 17),
    finds: [["id-15", "id"]],
    suits: ({ id }) => id.slice(6, 8) === "19",
  },
  { what: "no sex of the two", column: "sex", value: () => "1", finds: [["sex-unknown", "sex"]] },
  {
    what: "the other sex",
    column: "sex",
    value: ({ sex }) => (sex === "男" ? "女" : "男"),
    finds: [["sex-mismatch", "sex"]],
  },
  {
    what: "last year's amount",
    column: "paid",
    value: () => 350,
    finds: [
      ["amount-selfpay", "paid"],
      ["amount-sum", "paid"],
    ],
    suits: ordinary,
  },
  {
    what: "an unknown category",
    column: "category",
    value: () => "外星人",
    finds: [["category-unknown", "category"]],
  },
  {
    what: "an orphan who pays",
    column: "category",
    value: () => "孤儿",
    finds: [
      ["amount-selfpay", "paid"],
      ["amount-subsidy", "subsidy"],
    ],
    suits: ordinary,
  },
];

/** Rules of other groups may have their say about such a row, too. */
const JUDGED = [
  ...(["form", "identity", "duplicates"] as const),
  ...(["category-unknown", "amount-selfpay", "amount-subsidy", "amount-sum"] as const),
];

test.each(MUTATIONS.map((mutation) => [mutation.what, mutation] as const))("%s", (_, mutation) => {
  fc.assert(
    fc.property(fc.integer(), fc.nat(), (seed, pick) => {
      const { sheet, persons } = makeRoster({
        sheetName: "花名册",
        policy: policies.find("赫山区", 2024),
        unit: "示例村",
        seed,
        persons: 40,
        firstHousehold: 1,
      });
      const candidates = persons.filter(mutation.suits ?? (() => true));
      const person = candidates[pick % candidates.length];
      if (person === undefined) throw new Error("nobody to spoil");
      const cell = (column: Column) => nameOf({ row: person.row, column: COLUMN[column] });
      const spoilt = edited(sheet.toGrid(), { [cell(mutation.column)]: mutation.value(person) });
      expect(found(JUDGED, spoilt)).toEqual(
        mutation.finds.map(([rule, column]) => `${rule} ${cell(column)}`).sort((a, b) => order(a) - order(b)),
      );
    }),
    { numRuns: 25 },
  );
});

/** Findings come by column; two in one cell keep the order in which the mutation lists them. */
function order(finding: string): number {
  return finding.split(" ")[1]?.charCodeAt(0) ?? 0;
}

describe("the sample workbooks hold what they say", () => {
  test.each(sampleWorkbooks().map((workbook) => [workbook.fileName, workbook] as const))(
    "%s",
    (_, workbook) => {
      const found = resultsOf(workbook.sheets).flatMap(({ findings }, sheet) =>
        findings.map((finding) => `${sheet} ${brief(finding)}`),
      );
      const expected = workbook.expected.map(
        ({ sheet = 0, rule, ...cell }) => `${sheet} ${rule.id} ${nameOf(cell)}`,
      );
      expect(found.sort()).toEqual(expected.sort());
    },
  );
});
