/** Section 5.1, Ranges: the shape of the answer, one value for every cell, and errors that stay in their cell. */
import fc from "fast-check";
import { ask, column, type FunctionId, NA, NUM, useRuntime, VALUE } from "../support/host";
import { madeId } from "../support/made-ids";
import { serial } from "../support/serial";

useRuntime();

const man = madeId({ born: "19900101", sequence: 911 });
const woman = madeId({ born: "20000229", sequence: 922 });
const day = (iso: string): number => serial(iso);

type Row = [what: string, id: FunctionId, args: unknown[], answer: unknown];

test.each<Row>([
  ["a column", "SELFPAY", [column("低保对象", "孤儿", "普通居民"), "赫山区"], column(190, 0, 380)],
  ["a row", "SUBSIDY", [[["低保对象", "孤儿", "普通居民"]], "赫山区"], [[190, 380, 0]]],
  [
    "a block",
    "SELFPAY",
    [
      [
        ["①", "②"],
        ["⑥", "⑩"],
      ],
      "赫山区",
    ],
    [
      [380, 0],
      [190, 380],
    ],
  ],
  ["a column of counts", "QUOTA", [column(789, 414), column(196, 64)], column(593, 350)],
  ["four arguments", "QUOTA", [column(789, 414), column(196, 64), "方太乡", column(3, 50)], column(590, 300)],
  ["units", "TASKQUOTA", ["临猗县", column("猗氏镇", "社区办")], column(34385, 22468)],
  ["numbers", "IDSEX", [column(man, woman)], column("男", "女")],
  ["birth dates", "IDBIRTH", [[[man, woman]]], [[day("1990-01-01"), day("2000-02-29")]]],
  ["ages on dates", "IDAGE", [column(man, woman), column("2023-12-31", "2024-03-01")], column(33, 24)],
  ["days", "CANPAY", [[[day("2023-09-25"), day("2023-09-26")]], "土沃乡"], [[true, false]]],
  [
    "days of payment",
    "BENEFITSTART",
    [column(day("2023-12-31"), day("2024-01-01")), "方太乡"],
    column(day("2024-01-01"), day("2024-03-31")),
  ],
])("%s: %s answers with the same shape", (_what, id, args, answer) => {
  expect(ask(id, ...args)).toEqual(answer);
});

test.each<Row>([
  ["one census for all", "QUOTA", [1000, column(100, 200)], column(900, 800)],
  ["one number of employees", "QUOTA", [column(1000, 500), [[100]]], column(900, 400)],
  ["one number of others", "QUOTA", [column(1000, 500), column(1, 2), null, 10], column(989, 488)],
  ["others differ, the rest is single", "QUOTA", [1000, 100, "土沃乡", column(1, 2)], column(899, 898)],
  ["one day for all", "IDAGE", [column(man, woman), "2024-03-01"], column(34, 24)],
  ["one person on several days", "IDAGE", [man, [["2023-12-31", "2024-01-01"]]], [[33, 34]]],
])("%s: in %s a single value is used for every cell", (_what, id, args, answer) => {
  expect(ask(id, ...args)).toEqual(answer);
});

test.each<Row>([
  ["three rows and two", "QUOTA", [column(1, 2, 3), column(0, 0)], VALUE],
  ["a column and a row", "QUOTA", [column(1, 2, 3), [[0, 0, 0]]], VALUE],
  ["others of another shape", "QUOTA", [column(1, 2), column(0, 0), null, column(0, 0, 0)], VALUE],
  [
    "persons and days",
    "IDAGE",
    [column(man, woman), column("2024-01-01", "2024-01-01", "2024-01-01")],
    VALUE,
  ],
])("%s: %s refuses ranges of different shapes", (_what, id, args, answer) => {
  expect(ask(id, ...args)).toEqual(answer);
});

test.each<Row>([
  ["an unknown category", "SELFPAY", [column("低保对象", "外星人", "孤儿"), "赫山区"], column(190, NA, 0)],
  ["a number for a category", "SUBSIDY", [column("孤儿", 7, "⑥"), "赫山区"], column(380, VALUE, 190)],
  ["persons below zero", "QUOTA", [column(10, -1, 10), column(1, 0, 11)], column(9, NUM, NUM)],
  ["text for a count", "QUOTA", [column(10, "很多"), column(1, 1)], column(9, VALUE)],
  ["an unknown unit", "TASKQUOTA", ["赫山区", column("兰溪镇", "火星镇")], column(81283, NA)],
  ["a wrong number", "IDSEX", [column(man, "430903", woman)], column("男", VALUE, "女")],
  ["a wrong number", "IDBIRTH", [column("没有", man)], column(VALUE, day("1990-01-01"))],
  ["no date", "IDAGE", [column(man, man), column("昨天", "2024-01-01")], column(VALUE, 34)],
  ["no date", "CANPAY", [column("昨天", "2023-09-01"), "赫山区"], column(VALUE, true)],
  [
    "before the window",
    "BENEFITSTART",
    [column("2023-08-31", "2023-09-01"), "赫山区"],
    column(NA, day("2024-01-01")),
  ],
])("%s: in %s an error concerns its own cell only", (_what, id, args, answer) => {
  expect(ask(id, ...args)).toEqual(answer);
});

test("a cell in error leaves the others alone", () => {
  const answer = ask("SELFPAY", column("低保对象", "#REF!", "孤儿"), "赫山区");
  expect(answer).toEqual([[190], [{ error: expect.any(String) }], [0]]);
});

test.each<[FunctionId, unknown[]]>([
  ["SELFPAY", ["低保对象", "赫山区", 2024]],
  ["SUBSIDY", ["低保对象", "赫山区", 2024]],
  ["QUOTA", [6411, 1031, "土沃乡", 0]],
  ["TASKQUOTA", ["孝义市", "学校", 2024]],
  ["IDCHECK", [man]],
  ["IDCHECK", ["430903"]],
  ["IDBIRTH", [man]],
  ["IDSEX", [woman]],
  ["IDAGE", [man, serial("2024-01-01")]],
  ["IDMASK", [man]],
  ["IDDUP", [man]],
  ["CANPAY", [serial("2023-10-01"), "赫山区", 2024]],
  ["BENEFITSTART", [serial("2023-10-01"), "赫山区", 2024]],
])(
  "%s: a bare value has a bare answer, and a cell of one row and column the same in a matrix",
  (id, args) => {
    const bare = ask(id, ...args);
    expect(bare).not.toBeInstanceOf(Array);
    const cells = args.map((value) => [[value]]);
    expect(ask(id, ...cells)).toEqual([[bare]]);
  },
);

test("a range is answered as its cells are one by one", () => {
  const cell = fc.constantFrom<unknown>("低保对象", "孤儿、⑥", "①", "外星人", "", null, 0, 5, true);
  const block = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([height, width]) => {
      const row = fc.array(cell, { minLength: width, maxLength: width });
      return fc.array(row, { minLength: height, maxLength: height });
    });
  fc.assert(
    fc.property(block, (cells) => {
      expect(ask("SELFPAY", cells, "赫山区")).toEqual(
        cells.map((row) => row.map((value) => ask("SELFPAY", value, "赫山区"))),
      );
    }),
  );
});
