/** A reader never throws, whatever the cells hold: such a sheet is `unknown` or read as far as it goes. */
import fc from "fast-check";
import type { Area, Grid } from "../../src/forms";
import { resultOf } from "../support/check";
import { read } from "../support/read";

const WORDS = [
  ..."姓名 身份证号 户属性 户籍号 实交额 资助额 票据号码 参保人签字 合计 本页小计 户主 妻 村 任务数 户籍人口数".split(
    " ",
  ),
  ..."赫山区 2024年度 430903197003109010 4.30903E+17 #REF! #N/A 男 女 ① 低保、残疾 １２３ 380元 -5 1e309".split(
    " ",
  ),
  ..."__proto__ constructor toString \u0000 \ud800 𬀩 =1+1".split(" "),
];

const junk = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<unknown>(...WORDS) },
  fc.constantFrom<unknown>(null, undefined, "", true, false, NaN, Infinity, -0, 1e21, 430903197003109000n),
  fc.constantFrom<unknown>(new Date(0), new Date(NaN), {}, [], ["姓名"], Symbol("cell"), () => 1),
  fc.double(),
  fc.string({ unit: "binary" }),
);

const cells = fc.array(fc.array(junk, { maxLength: 9 }), { maxLength: 14 });
const small = fc.nat(20);
const areas = fc.array(
  fc.record<Area>({ firstRow: small, firstColumn: small, lastRow: small, lastColumn: small }),
  { maxLength: 5 },
);

const grids = fc.record<Grid>({
  name: fc.string(),
  origin: fc.record({ row: small, column: small }),
  cells,
  merges: areas,
});

test("no form of any kind makes the reader or the check throw", () => {
  fc.assert(
    fc.property(grids, (grid) => {
      expect(["roster", "payments", "breakdown", "list", "unknown"]).toContain(read(grid).kind);
      const { findings } = resultOf(grid);
      expect(findings.filter(({ cell }) => cell.row < 0 || cell.column < 0)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test("nor does junk below a real header, where it is read as persons", () => {
  const header = ["户属性", "户籍号", "户主关系", "姓名", "性别", "身份证号", "实交额", "资助额", "票据号码"];
  fc.assert(
    fc.property(grids, (grid) => {
      const form = { ...grid, cells: [["赫山区2024年度登记表"], header, ...grid.cells] };
      // Junk may look like one more header; where nobody stands below either, nobody can tell which is one.
      expect(["roster", "list", "unknown"]).toContain(read(form).kind);
      const { findings } = resultOf(form);
      expect(findings.filter(({ cell }) => cell.row < 0 || cell.column < 0)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});
