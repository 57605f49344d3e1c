/** Formulas of another program are written anew in WPS. */
import { rewriteFormula } from "../../../src/wps/formula-names";
import { gridOf, openWps } from "../../support/wps-host/open";

const toWps = (formula: string) => rewriteFormula(formula, "wps");

function open(quirks = {}) {
  const opened = openWps([gridOf("村", [["低保对象", null, "=SELFPAY(A1)"]]), gridOf("组", [[1]])], quirks);
  const formula = (sheet: string, row: number, column: number) =>
    opened.host.sheet(sheet).get(row, column)?.formula;
  return { ...opened, formula };
}

test.each([{}, { knowsNoSpills: true }])(
  "formulas are written anew, texts and values stay (%j)",
  async (quirks) => {
    const { wps, host, formula } = open(quirks);
    host.userSets("村", 0, 1, '=SELFPAY(A1,"赫山区")');
    host.userSets("组", 4, 3, "=1+QUOTA(7,2)");
    host.userSets("组", 5, 3, "=SUM(A1)");
    expect(await wps.rewriteFormulas(toWps)).toEqual({ changed: 2, left: [] });
    expect([formula("村", 0, 1), formula("组", 4, 3), formula("组", 5, 3)]).toEqual([
      '=CANBAO.SELFPAY(A1,"赫山区")',
      "=1+CANBAO.QUOTA(7,2)",
      "=SUM(A1)",
    ]);
    expect(host.sheet("村").get(0, 2)).toMatchObject({ value: "=SELFPAY(A1)" });
    expect(host.application.isRestored).toBe(true);
    expect(await wps.rewriteFormulas(toWps)).toEqual({ changed: 0, left: [] });
  },
);

test("those on protected sheets are named and stay", async () => {
  const { wps, host, formula } = open();
  host.userSets("组", 4, 3, "=QUOTA(7,2)");
  host.sheet("组").isProtected = true;
  expect(await wps.rewriteFormulas(toWps)).toEqual({ changed: 0, left: ["组!D5"] });
  expect(formula("组", 4, 3)).toBe("=QUOTA(7,2)");
});

test("one that WPS refuses stays, the others are written", async () => {
  const { wps, host, formula } = open();
  host.userSets("村", 0, 1, "=QUOTA(7,2)");
  host.userSets("组", 4, 3, "=QUOTA(7,2)");
  host.failsAtChange = 1;
  expect(await wps.rewriteFormulas(toWps)).toEqual({ changed: 1, left: ["村!B1"] });
  expect([formula("村", 0, 1), formula("组", 4, 3)]).toEqual(["=QUOTA(7,2)", "=CANBAO.QUOTA(7,2)"]);
});
