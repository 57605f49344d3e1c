/** The functions as WPS gets and calls them, against the documents. */
import { join } from "node:path";
import { customFunctions } from "../../src/functions";
import type { WpsAddon } from "../../src/hosts/wps/api";
import { registerFunctions } from "../../src/wps/functions";
import { amountCases, amountCasesAsPrinted } from "../documents/amounts";
import { benefitCases, collectionDays } from "../documents/calendar";
import { combinationCases, combinationCasesWithInnerSeparator } from "../documents/combinations";
import { unitTables } from "../documents/units";
import { call as excelCall, type FunctionId, show } from "../support/host";
import { serial } from "../support/serial";
import { FunctionRegistry } from "../support/wps-host/functions";

const { wpsFunctions } = jest.requireActual<{ wpsFunctions(source: string): Promise<string> }>(
  "../../scripts/wps-functions.js",
);
const SOURCE = join(__dirname, "../../src/functions/functions.ts");
const IDS = Object.keys(customFunctions);

let registry: FunctionRegistry;

beforeAll(async () => {
  const { functions } = JSON.parse(await wpsFunctions(SOURCE));
  registry = new FunctionRegistry();
  expect(registerFunctions(registry.addon, functions)).toBe(true);
});

/** What the cell shows: an error that is thrown has no text, and Excel's code for it is not WPS's to say. */
const ERROR = "error";
const ask = (id: string, ...args: unknown[]): unknown => registry.ask(`CANBAO.${id}`, ...args);
const orError = <T>(value: T | null): T | typeof ERROR => value ?? ERROR;

test("each is there with the namespace, as WPS documents it, and without, as it is typed in Excel", () => {
  expect([...registry.names()].sort()).toEqual([...IDS, ...IDS.map((id) => `CANBAO.${id}`)].sort());
});

test("each is described in Chinese, and what may be left out bears a question mark", () => {
  for (const id of IDS) {
    const { description, result, parameters } = registry.described(`CANBAO.${id}`);
    for (const text of [description, ...parameters.map((parameter) => parameter.description)])
      expect(text).toMatch(/\p{Script=Han}{2}/u);
    expect(result.type).toBe("any");
  }
  expect(registry.described("CANBAO.QUOTA").parameters.map(({ name, type }) => [name, type])).toEqual([
    ["census", "any[][]"],
    ["employee_count", "any[][]"],
    ["region", "any[][]?"],
    ["other_excluded", "any[][]?"],
    ["year", "any[][]?"],
    ["last_year", "any[][]?"],
  ]);
});

test.each([...amountCases, ...amountCasesAsPrinted])("$region $category: $selfPay ($where)", (row) => {
  expect(ask("SELFPAY", [[row.category]], [[row.region]], [[2024]])).toEqual(orError(row.selfPay));
  expect(ask("SUBSIDY", [[row.category]], [[row.region]], [[2024]])).toEqual(orError(row.subsidy));
});

test.each([...combinationCases, ...combinationCasesWithInnerSeparator])(
  "$region $category: $selfPay ($why)",
  (row) => {
    expect(ask("SELFPAY", [[row.category]], [[row.region]])).toEqual(orError(row.selfPay));
  },
);

test.each(unitTables)("$region: every unit as printed, and by the rule ($where)", ({ region, rows }) => {
  const units = rows.map((row) => [row.unit]);
  expect(ask("TASKQUOTA", [[region]], units)).toEqual(rows.map((row) => [row.quota]));
  const census = rows.map((row) => [row.census ?? 1000]);
  const employees = rows.map((row) => [row.employees ?? 0]);
  // Where the table prints no census, numbers are only assigned.
  const expected = rows.map((row) => [row.census === null ? "#N/A" : row.quota]);
  expect(ask("QUOTA", census, employees, [[region]])).toEqual(expected);
});

test.each(collectionDays)("$region $date: $canPay ($where)", ({ region, date, canPay }) => {
  expect(ask("CANPAY", [[serial(date)]], [[region]])).toBe(canPay);
});

test.each(benefitCases)("$region paid $paidOn: $start ($why)", ({ region, paidOn, start }) => {
  expect(ask("BENEFITSTART", [[serial(paidOn)]], [[region]])).toEqual(
    orError(start === null ? null : serial(start)),
  );
});

/** Everything that the documents' tables ask, once as Excel calls it and once as WPS does. */
test("the answers are Excel's, cell by cell, errors as their texts", () => {
  const categories = [...amountCases, ...combinationCases];
  for (const region of new Set(categories.map((row) => row.region))) {
    const column = categories.filter((row) => row.region === region).map(({ category }) => [category]);
    for (const id of ["SELFPAY", "SUBSIDY"] as const)
      expect(ask(id, column, [[region]])).toEqual(asWps(id, column, region));
    expect(ask("POLICY", [[region]])).toEqual(asWps("POLICY", region));
  }
});

function asWps(id: FunctionId, ...args: unknown[]): unknown {
  const shown = show(() => excelCall(id, ...args)) as unknown[][];
  return shown.map((row) =>
    row.map((cell) => (typeof cell === "object" && cell !== null ? (cell as { error: string }).error : cell)),
  );
}

describe("what WPS hands over", () => {
  const ids = [["430903199001019017"], ["430903199001019018"]];
  const range = { Value2: ids, Rows: { Count: 2 }, Columns: { Count: 1 } };
  const single = { Value2: "低保对象", Rows: { Count: 1 }, Columns: { Count: 1 } };

  test.each([
    ["a matrix", [["低保对象"]], [["赫山区"]]],
    ["bare values", "低保对象", "赫山区"],
    ["the range itself", single, "赫山区"],
  ])("%s", (_what, category, region) => {
    expect(ask("SELFPAY", category, region)).toBe(190);
  });

  test.each([
    ["nothing", []],
    ["null", [null]],
    ["undefined", [undefined]],
    ["COM's number for it", [-2147352572]],
    ["that number in a matrix", [[[-2147352572]]]],
    ["undefined in a matrix", [[[undefined]]]],
  ])("an argument left out: %s", (_what, year) => {
    expect(ask("SELFPAY", [["低保对象"]], [["赫山区"]], ...year)).toBe(190);
  });

  test("a range of several cells, also as the range itself", () => {
    expect(ask("IDSEX", ids)).toEqual(ask("IDSEX", range));
    expect(ask("IDDUP", [["430903199001019017"], ["430903199001019017"]])).toEqual([[""], ["与第 1 行重复"]]);
  });

  test.each([null, undefined, ""])("a blank cell stays blank: %j", (blank) => {
    expect(ask("SELFPAY", [[blank], ["低保对象"]], [["赫山区"]])).toEqual([[""], [190]]);
    expect(ask("IDCHECK", [[blank]])).toBe("");
  });

  test("a cell in error, which is a number, concerns itself alone", () => {
    expect(ask("SELFPAY", [[-2146826265], ["低保对象"]], [["赫山区"]])).toEqual([["#VALUE!"], [190]]);
    expect(ask("QUOTA", [[-2146826246]], [[7]])).toBe(ERROR);
  });
});

test("what concerns the whole formula is an error with a Chinese sentence", () => {
  expect(() => registry.call("CANBAO.SELFPAY", [["低保对象"]], [["火星"]])).toThrow(/火星/);
  expect(() => registry.call("CANBAO.SELFPAY", [["低保对象"], ["低保对象"]], [["火星"]])).toThrow(/火星/);
});

test("where WPS takes no empty namespace, those with one are there all the same", async () => {
  const { functions } = JSON.parse(await wpsFunctions(SOURCE));
  const strict = new FunctionRegistry({ refusesEmptyNamespace: true });
  expect(registerFunctions(strict.addon, functions)).toBe(true);
  expect([...strict.names()].sort()).toEqual(IDS.map((id) => `CANBAO.${id}`).sort());
});

test("an older WPS has no functions, and that is no error", () => {
  const older: WpsAddon = { ...registry.addon };
  Reflect.deleteProperty(older, "AddCustomFunction");
  expect(registerFunctions(older, [])).toBe(false);
});
