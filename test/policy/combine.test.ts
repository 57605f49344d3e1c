/** Amounts to the 分: shares that give no whole yuan, and sums that always are the standard. */
import fc from "fast-check";
import { compilePolicy, entitlement, type Policy } from "../../src/policy";
import { madePolicy } from "../support/policy";
import { some } from "../support/random";

const RATE = ["categories", 2, "assist", "percent"] as const;

function policyWith(yuan: number, percent: number): Policy {
  // Amounts in yuan elsewhere in the good file could be over a small standard.
  return madePolicy(
    [["standard", "yuan"], yuan],
    [RATE, percent],
    [["categories", 3, "assist"], { kind: "none" }],
    [["categories", 4, "assist"], { kind: "none" }],
  );
}

/** Share of the standard in 分, rounded half up, in whole numbers: no float comes near it. */
function fenOf(yuan: number, hundredthsOfPercent: number): bigint {
  return (BigInt(yuan) * 100n * BigInt(hundredthsOfPercent) * 2n + 10_000n) / 20_000n;
}

const toFen = (yuan: number): bigint => BigInt(Math.round(yuan * 100));

test.each<[yuan: number, percent: number, subsidy: number, selfPay: number, why: string]>([
  [380, 80, 304, 76, "whole yuan"],
  [385, 33.33, 128.32, 256.68, "128.3205"],
  [385, 66.67, 256.68, 128.32, "256.6795"],
  [385, 12.5, 48.13, 336.87, "48.125 is rounded up"],
  [350, 0.15, 0.53, 349.47, "0.525 is rounded up"],
  [101, 50.5, 51.01, 49.99, "51.005 is rounded up, though its nearest float is below it"],
  [350, 0.35, 1.23, 348.77, "1.225 is rounded up, though 350 × 0.35 is below 122.5 in floats"],
  [135, 1.1, 1.49, 133.51, "1.485 is rounded up"],
  [380, 0, 0, 380, "nothing"],
  [380, 100, 380, 0, "everything"],
  [333, 0.01, 0.03, 332.97, "0.0333"],
])(
  "%d yuan at %d %%: %d is paid for the person, %d by the person (%s)",
  (yuan, percent, subsidy, selfPay) => {
    const answer = entitlement(compilePolicy(policyWith(yuan, percent)), "低保对象");
    expect([answer.subsidy, answer.selfPay]).toEqual([subsidy, selfPay]);
  },
);

test("every share that ends in half a 分 is rounded up", () => {
  for (const yuan of some([301, 351, 365, 385]))
    for (let hundredths = 0; hundredths <= 10_000; hundredths++) {
      if ((yuan * hundredths) % 100 !== 50) continue;
      const answer = entitlement(compilePolicy(policyWith(yuan, hundredths / 100)), "低保对象");
      expect([hundredths, toFen(answer.subsidy)]).toEqual([hundredths, fenOf(yuan, hundredths)]);
    }
});

test("every share is rounded half up to 分, and both amounts add up to the standard", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1_000_000 }),
      fc.integer({ min: 0, max: 10_000 }),
      (yuan, hundredths) => {
        const answer = entitlement(compilePolicy(policyWith(yuan, hundredths / 100)), "低保对象");
        expect(toFen(answer.subsidy)).toBe(fenOf(yuan, hundredths));
        expect(toFen(answer.subsidy) + toFen(answer.selfPay)).toBe(BigInt(yuan) * 100n);
      },
    ),
    { numRuns: 300 },
  );
});

test("an amount has no digits behind the 分", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5_000 }),
      fc.integer({ min: 0, max: 10_000 }),
      (yuan, hundredths) => {
        const answer = entitlement(compilePolicy(policyWith(yuan, hundredths / 100)), "低保对象");
        for (const amount of [answer.subsidy, answer.selfPay])
          expect(String(amount)).toMatch(/^\d+(\.\d{1,2})?$/);
      },
    ),
    { numRuns: 300 },
  );
});

describe("several identities of one person", () => {
  /** The good file's own amounts: 380 for a standard of 380, 304, 280 and 280 (380 − 100). */
  const subsidies = { 普通居民: 0, 特困人员: 380, 低保对象: 304, 监测对象: 280, 残疾人: 280 } as const;
  const names = Object.keys(subsidies) as (keyof typeof subsidies)[];
  const compiled = compilePolicy(madePolicy());

  test("get the highest subsidy of any, in whatever order, and pay the rest", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: 1 }), (chosen) => {
        const { subsidy, selfPay } = entitlement(compiled, chosen.join("、"));
        expect(subsidy).toBe(Math.max(...chosen.map((name) => subsidies[name])));
        expect(subsidy + selfPay).toBe(380);
      }),
    );
  });

  test.each([
    ["监测对象、残疾人", "监测对象"],
    ["残疾人、监测对象", "残疾人"],
    ["普通居民、残疾人、监测对象", "残疾人"],
    ["残疾人、监测对象、低保对象", "低保对象"],
  ])("%s: of equal subsidies the one named first counts, and its department pays: %s", (cell, decisive) => {
    expect(entitlement(compiled, cell).decisive.name).toBe(decisive);
  });

  test("with one whose amount is not stated get an answer only beside full subsidy", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(names), (chosen) => {
        const cell = ["优抚对象", ...chosen].join("、");
        if (chosen.includes("特困人员")) expect(entitlement(compiled, cell).selfPay).toBe(0);
        else expect(() => entitlement(compiled, cell)).toThrow(/按原政策执行/);
      }),
    );
  });
});
