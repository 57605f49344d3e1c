/** IDBIRTH, IDSEX and IDAGE: answers for right numbers and for mere warnings, #VALUE! with the reason for others. */
import { ask, call, column, errorOf, type FunctionId, useRuntime, VALUE } from "../support/host";
import { madeId, oldId, toFullWidth, withWrongCheck } from "../support/made-ids";
import { serial } from "../support/serial";

useRuntime();

const man = { born: "19900101", sequence: 911 };
const woman = { born: "20000229", sequence: 922 };

type Row = [id: string, born: string, sex: string, age: number, why: string];

/** Ages on 2024-02-29. */
const readable: Row[] = [
  [madeId(man), "1990-01-01", "男", 34, "right"],
  [madeId(woman), "2000-02-29", "女", 24, "right, born on a leap day"],
  [madeId({ born: "19240229", sequence: 933 }), "1924-02-29", "男", 100, "a hundred years old"],
  [madeId({ born: "19240301", sequence: 944 }), "1924-03-01", "女", 99, "a hundred tomorrow"],
  [madeId({ born: "20240229", sequence: 955 }), "2024-02-29", "男", 0, "born on that day"],
  [oldId(man), "1990-01-01", "男", 34, "15 digits"],
  [oldId({ born: "19480229", sequence: 966 }), "1948-02-29", "女", 76, "15 digits"],
  [` ${madeId(man)} `, "1990-01-01", "男", 34, "blanks around"],
  [toFullWidth(madeId(woman)), "2000-02-29", "女", 24, "full width"],
  ["43090319720815902x", "1972-08-15", "女", 51, "a small x"],
  [madeId({ ...man, division: "439999" }), "1990-01-01", "男", 34, "unknown division"],
];

test.each(readable)("%s: born %s, %s, %d years (%s)", (id, born, sex, age) => {
  expect(ask("IDBIRTH", id)).toBe(serial(born));
  expect(ask("IDSEX", id)).toBe(sex);
  expect(ask("IDAGE", id, serial("2024-02-29"))).toBe(age);
});

const unreadable: [value: unknown, says: RegExp, why: string][] = [
  ["430903", /位/, "too short"],
  [`${madeId(man)}0`, /位/, "too long"],
  [withWrongCheck(madeId(man)), /校验/, "wrong check character"],
  [madeId({ ...man, born: "19900230" }), /日期/, "30 February"],
  [madeId({ ...man, born: "20990101" }), /今天/, "not yet born"],
  [430903199001019000, /数字/, "stored as a number"],
];

test.each(unreadable)("%j is #VALUE! (%s, %s)", (value, says) => {
  for (const id of ["IDBIRTH", "IDSEX", "IDAGE"] satisfies FunctionId[]) {
    const error = errorOf(() => call(id, column(value)));
    expect(error).toEqual({ code: "#VALUE!", message: expect.stringMatching(says) });
    expect(error.message).not.toMatch(/\d{8}/);
  }
});

test.each<[on: unknown, age: unknown]>([
  ["2023-12-31", 33],
  ["2024-01-01", 34],
  ["2024/1/1", 34],
  ["2024年1月1日", 34],
  [serial("2024-01-01") - 0.00001, 33],
  [serial("2024-01-01") + 0.75, 34],
  ["昨天", VALUE],
  [true, VALUE],
])("born on 1990-01-01, IDAGE on %j is %j", (on, age) => {
  expect(ask("IDAGE", madeId(man), on)).toEqual(age);
});

test.each<[on: string, age: number]>([
  ["2023-02-28", 22],
  ["2023-03-01", 23],
  ["2024-02-28", 23],
  ["2024-02-29", 24],
])("born on 29 February 2000, the age on %s is %d", (on, age) => {
  expect(ask("IDAGE", madeId(woman), on)).toBe(age);
});

describe("without a day IDAGE counts to today, by the clock of this machine", () => {
  beforeAll(() => {
    jest.useFakeTimers({ doNotFake: ["nextTick", "setImmediate", "performance"] });
  });
  afterAll(() => {
    jest.useRealTimers();
  });

  test.each<[today: Date, age: number]>([
    [new Date(2025, 11, 31, 0, 1), 35],
    [new Date(2025, 11, 31, 23, 59), 35],
    [new Date(2026, 0, 1, 0, 1), 36],
    [new Date(2026, 0, 1, 23, 59), 36],
  ])("%s: %d", (today, age) => {
    jest.setSystemTime(today);
    expect(ask("IDAGE", madeId(man))).toBe(age);
    expect(ask("IDAGE", column(madeId(man), madeId(man)), null)).toEqual(column(age, age));
  });
});
