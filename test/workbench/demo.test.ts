/** The demo workbook: its formulas answer, and its rosters hold the mistakes that they are to show. */
import { Check, type Rule, runInSlices } from "../../src/checks";
import { readFormInSteps } from "../../src/forms";
import { customFunctions } from "../../src/functions";
import { FormulaMessages } from "../../src/hosts/workbench/formula-messages";
import { registerFunctions } from "../../src/hosts/workbench/functions";
import { builtInPolicies, PolicyRegistry } from "../../src/policy";
import { sampleWorkbooks } from "../../src/samples";
import { demoWorkbook } from "../../src/workbench/demo";
import { type OpenBook, openBook } from "../hosts/workbench/books";

describe("the demo workbook", () => {
  const policies = new PolicyRegistry(builtInPolicies);
  const source = demoWorkbook();
  let open: OpenBook;

  beforeAll(async () => {
    open = openBook(source.sheets, source);
    registerFunctions(open.workbook.book.univer, customFunctions, new FormulaMessages());
    await open.workbook.recalculate();
  });
  afterAll(() => open.close());

  test.each(["赫山区", "土沃乡", "临猗县", "方太乡", "孝义市"])(
    "the live formulas of %s come to what the document prints",
    async (region) => {
      const printed = sampleWorkbooks().find((book) => book.fileName === `任务分解表-${region}.xlsx`);
      const { cells } = await open.workbook.readSheet(`任务分解表-${region}`);
      const width = Math.max(...cells.map((row) => row.length));
      const expected = printed?.sheets[0]?.cells.map((row) =>
        Array.from({ length: width }, (_, column) => row[column] ?? null),
      );
      expect(cells).toEqual(expected);
      expect(source.formulas?.[`任务分解表-${region}`]?.length).toBeGreaterThan(3);
    },
  );

  test("the roster shows every fault to the check", async () => {
    const faulty = sampleWorkbooks().find((book) => book.fileName === "花名册-有错.xlsx");
    const options = { policies, today: { year: 2023, month: 11, day: 1 } };
    const slices = { pause: async () => {} };
    const form = await runInSlices(
      readFormInSteps(await open.workbook.readSheet("花名册"), policies),
      slices,
    );
    const check = new Check(options);
    await runInSlices(check.sheet(form, ""), slices);
    const findings = (await runInSlices(check.finish(), slices)).flatMap((sheet) => sheet.findings);
    const place = ({ rule, row, column }: { rule: Rule; row: number; column: number }) =>
      `${rule.id} ${row}:${column}`;
    expect(findings.map(({ rule, cell }) => place({ rule, ...cell })).sort()).toEqual(
      faulty?.expected.map(place).sort(),
    );
  });
});
