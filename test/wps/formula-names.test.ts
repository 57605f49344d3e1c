/** Formulas as Excel and as WPS call the functions. */
import fc from "fast-check";
import { customFunctions } from "../../src/functions";
import { rewriteFormula } from "../../src/wps/formula-names";

const IDS = Object.keys(customFunctions);

test.each([
  // Excel's, as shown and as stored, and WPS's
  ['=SELFPAY(A1,"赫山区")', '=CANBAO.SELFPAY(A1,"赫山区")', '=SELFPAY(A1,"赫山区")'],
  ["=_xldudf_SELFPAY(A1)", "=CANBAO.SELFPAY(A1)", "=SELFPAY(A1)"],
  ["=_xldudf_CANBAO_SELFPAY(A1)", "=CANBAO.SELFPAY(A1)", "=SELFPAY(A1)"],
  ["=CANBAO.SELFPAY(A1)", "=CANBAO.SELFPAY(A1)", "=SELFPAY(A1)"],
  ["=canbao.selfpay(A1)", "=CANBAO.SELFPAY(A1)", "=SELFPAY(A1)"],
  // anywhere in a formula, and one in another
  [
    "=IF(A1>0,-QUOTA(A1,B1),@IDAGE(C1))",
    "=IF(A1>0,-CANBAO.QUOTA(A1,B1),@CANBAO.IDAGE(C1))",
    "=IF(A1>0,-QUOTA(A1,B1),@IDAGE(C1))",
  ],
  [
    "=SUM(SELFPAY(A:A,IDSEX(B1)))",
    "=SUM(CANBAO.SELFPAY(A:A,CANBAO.IDSEX(B1)))",
    "=SUM(SELFPAY(A:A,IDSEX(B1)))",
  ],
  // QUOTA is no part of TASKQUOTA, and other people's functions are theirs
  [
    "=TASKQUOTA(A1)+XQUOTA(1)+QUOTA.X(1)+QUOTA2(1)",
    "=CANBAO.TASKQUOTA(A1)+XQUOTA(1)+QUOTA.X(1)+QUOTA2(1)",
    "=TASKQUOTA(A1)+XQUOTA(1)+QUOTA.X(1)+QUOTA2(1)",
  ],
  [
    "=OTHER.SELFPAY(A1)+_xlfn.POLICY(1)",
    "=OTHER.SELFPAY(A1)+_xlfn.POLICY(1)",
    "=OTHER.SELFPAY(A1)+_xlfn.POLICY(1)",
  ],
  // text, sheets, columns of tables and names are none
  ['="SELFPAY("&"a""QUOTA("', '="SELFPAY("&"a""QUOTA("', '="SELFPAY("&"a""QUOTA("'],
  [
    "='SELFPAY(1)'!A1+'它''s QUOTA('!B2",
    "='SELFPAY(1)'!A1+'它''s QUOTA('!B2",
    "='SELFPAY(1)'!A1+'它''s QUOTA('!B2",
  ],
  [
    "=表1[[#Headers],[QUOTA(人)]]+表1[QUOTA(x']y)]",
    "=表1[[#Headers],[QUOTA(人)]]+表1[QUOTA(x']y)]",
    "=表1[[#Headers],[QUOTA(人)]]+表1[QUOTA(x']y)]",
  ],
  ["='别的.xlsx'!SELFPAY(A1)", "='别的.xlsx'!SELFPAY(A1)", "='别的.xlsx'!SELFPAY(A1)"],
  ["=POLICY+QUOTA!A1", "=POLICY+QUOTA!A1", "=POLICY+QUOTA!A1"],
  ["=任务SELFPAY(1)", "=任务SELFPAY(1)", "=任务SELFPAY(1)"],
])("%s", (formula, wps, excel) => {
  expect([rewriteFormula(formula, "wps"), rewriteFormula(formula, "excel")]).toEqual([wps, excel]);
});

/** Formulas of calls, references, texts, sheets and operators. */
const { formula } = fc.letrec<{ formula: string; call: string }>((tie) => ({
  call: fc
    .tuple(fc.constantFrom(...IDS, "SUM", "IF"), fc.array(tie("formula"), { maxLength: 3 }))
    .map(([name, args]) => `${name}(${args.join(",")})`),
  formula: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom("A1", "$B$2:C9", "1.5", "TRUE", "表1[QUOTA(x)]"),
    fc.string().map((text) => `"${text.replace(/"/g, '""')}"`),
    fc.string({ minLength: 1 }).map((name) => `'${name.replace(/'/g, "''")}'!A1`),
    tie("call"),
    fc
      .tuple(tie("formula"), fc.constantFrom("+", "&", "<>", " "), tie("formula"))
      .map((parts) => parts.join("")),
  ),
}));

test("there and back is the same formula, and there twice is there", () => {
  fc.assert(
    fc.property(formula, (text) => {
      const there = rewriteFormula(`=${text}`, "wps");
      expect(rewriteFormula(there, "excel")).toBe(`=${text}`);
      expect(rewriteFormula(there, "wps")).toBe(there);
      expect(rewriteFormula(`=${text}`, "excel")).toBe(`=${text}`);
    }),
  );
});

test("whatever stands between quotes stays", () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(...IDS), (text, id) => {
      const quoted = `="${`${text}${id}(`.replace(/"/g, '""')}"`;
      expect(rewriteFormula(quoted, "wps")).toBe(quoted);
    }),
  );
});

test("any text comes through without an error, and loses nothing but prefixes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(rewriteFormula(text, "wps").replace(/CANBAO\./g, "").length).toBeLessThanOrEqual(text.length);
    }),
  );
});
