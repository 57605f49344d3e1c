/** `functions.js` and `functions.json` as they are shipped, against the documents and section 5.1 of the design. */
import { gzipSync } from "node:zlib";
import { amountCases, amountCasesAsPrinted } from "../documents/amounts";
import { benefitCases, collectionDays } from "../documents/calendar";
import { combinationCases, combinationCasesWithInnerSeparator } from "../documents/combinations";
import { unitTables } from "../documents/units";
import { buildFunctions, type BuiltFunctions, loadFunctions } from "../support/build";
import { type AnyFunction, errorCodes, NA, RuntimeError, show } from "../support/host";
import { serial } from "../support/serial";

/** The table of section 5.1; an optional parameter stands in brackets there, and with a question mark here. */
const SIGNATURES: readonly (readonly [id: string, ...parameters: string[]])[] = [
  ["SELFPAY", "category", "region", "year?", "paid_on?"],
  ["SUBSIDY", "category", "region", "year?", "paid_on?"],
  ["QUOTA", "census", "employee_count", "region?", "other_excluded?", "year?", "last_year?"],
  ["TASKQUOTA", "region", "unit", "year?"],
  ["IDCHECK", "id"],
  ["IDBIRTH", "id"],
  ["IDSEX", "id"],
  ["IDAGE", "id", "on_date?"],
  ["IDMASK", "id"],
  ["IDDUP", "ids"],
  ["CANPAY", "date", "region", "year?"],
  ["BENEFITSTART", "paid_on", "region", "year?", "lapsed_years?", "repaid_years?", "category?"],
  ["POLICY", "region", "year?"],
];

interface Parameter {
  name: string;
  description: string;
  type: string;
  optional?: boolean;
}

interface Described {
  id: string;
  name: string;
  description: string;
  parameters: Parameter[];
}

let built: BuiltFunctions;
let described: Described[];

beforeAll(async () => {
  built = await buildFunctions();
  described = (built.metadata as { functions: Described[] }).functions;
}, 120_000);

describe("functions.json", () => {
  test("describes the functions of the design, and no others", () => {
    expect(described.map(({ id }) => id).sort()).toEqual(SIGNATURES.map(([id]) => id).sort());
  });

  test.each(SIGNATURES)(
    "%s is typed by this name, with the parameters of the design",
    (id, ...parameters) => {
      const entry = described.find((candidate) => candidate.id === id);
      expect(entry?.name).toBe(id);
      expect(entry?.parameters.map((p) => (p.optional ? `${p.name}?` : p.name))).toEqual(parameters);
    },
  );

  test.each(SIGNATURES)("%s and its parameters are described in Chinese", (id) => {
    const entry = described.find((candidate) => candidate.id === id);
    for (const { description } of [entry, ...(entry?.parameters ?? [])].map((e) => e ?? { description: "" }))
      expect(description).toMatch(/[\u4e00-\u9fff]{2}/);
  });

  test.each(["IDCHECK", "IDBIRTH", "IDSEX", "IDAGE", "IDMASK"])(
    "%s takes id as any: text or number",
    (id) => {
      const parameter = described.find((entry) => entry.id === id)?.parameters.find((p) => p.name === "id");
      expect(parameter?.type).toBe("any");
    },
  );
});

describe("functions.js", () => {
  test("associates every described function, and no other", () => {
    expect([...loadFunctions(built.script).keys()].sort()).toEqual(described.map(({ id }) => id).sort());
  });

  test("is at most 60 KB gzipped", () => {
    expect(gzipSync(built.script).length).toBeLessThanOrEqual(60 * 1024);
  });

  test.each(["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "sendBeacon", "importScripts", "eval"])(
    "does not know %s",
    (api) => {
      expect(built.script).not.toMatch(new RegExp(`\\b${api}\\b`));
    },
  );
});

/** Once where nothing but `associate` exists, and once with the error class that Microsoft's runtime has. */
describe.each([
  ["a bare script engine", {}],
  ["a runtime with errors", { Error: RuntimeError, ErrorCode: errorCodes }],
])("in %s", (_where, runtime) => {
  let functions: Map<string, AnyFunction>;

  beforeAll(() => {
    functions = loadFunctions(built.script, runtime);
  });

  const ask = (id: string, ...args: unknown[]): unknown => show(() => functions.get(id)?.(...args));
  const orNA = <T>(value: T | null): T | typeof NA => value ?? NA;

  test.each([...amountCases, ...amountCasesAsPrinted])("$region $category: $selfPay ($where)", (row) => {
    expect(ask("SELFPAY", [[row.category]], row.region, 2024)).toEqual([[orNA(row.selfPay)]]);
    expect(ask("SUBSIDY", [[row.category]], row.region, 2024)).toEqual([[orNA(row.subsidy)]]);
  });

  test.each([...combinationCases, ...combinationCasesWithInnerSeparator])(
    "$region $category: $selfPay ($why)",
    (row) => {
      expect(ask("SELFPAY", [[row.category]], row.region, null)).toEqual([[orNA(row.selfPay)]]);
    },
  );

  test.each(unitTables)("$region: every unit as printed ($where)", ({ region, rows }) => {
    const units = rows.map((row) => [row.unit]);
    expect(ask("TASKQUOTA", region, units, null)).toEqual(rows.map((row) => [row.quota]));
  });

  test.each(unitTables)("$region: every unit by the rule ($where)", ({ region, rows }) => {
    const census = rows.map((row) => [row.census ?? 1000]);
    const employees = rows.map((row) => [row.employees ?? 0]);
    // Where the table prints no census, numbers are only assigned.
    const expected = rows.map((row) => [row.census === null ? NA : row.quota]);
    expect(ask("QUOTA", census, employees, region, null)).toEqual(expected);
  });

  test.each(collectionDays)("$region $date: $canPay ($where)", ({ region, date, canPay }) => {
    expect(ask("CANPAY", [[serial(date)]], region, null)).toEqual([[canPay]]);
  });

  test.each(benefitCases)("$region paid $paidOn: $start ($why)", ({ region, paidOn, start }) => {
    const expected = start === null ? NA : serial(start);
    expect(ask("BENEFITSTART", [[serial(paidOn)]], region, null)).toEqual([[expected]]);
  });
});

test("errors are the runtime's own, with a code that it knows and a Chinese message", () => {
  const functions = loadFunctions(built.script, { Error: RuntimeError, ErrorCode: errorCodes });
  const [[error]] = functions.get("SELFPAY")?.([["外星人"]], "赫山区", null) as [[unknown]];
  expect(error).toBeInstanceOf(RuntimeError);
  expect(error).toMatchObject({ code: "#N/A", message: expect.stringMatching(/外星人/) });
});
