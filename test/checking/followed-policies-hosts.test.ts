/** A policy sheet works the same in every program: what was written is read, and what is typed there counts at once. */
import { customFunctions } from "../../src/functions";
import { usePolicies } from "../../src/functions/policies";
import { ownPolicies, writePolicySheet } from "../../src/forms/policy-sheet";
import type { Grid } from "../../src/forms";
import { ExcelWorkbook } from "../../src/hosts/excel/workbook";
import { MemoryWorkbook } from "../support/memory-workbook";
import { readWorkbookBytes } from "../../src/hosts/file/read-bytes";
import { FileWorkbook } from "../../src/hosts/file/workbook";
import { writeXlsx } from "../../src/hosts/file/write";
import { FollowedPolicies, readPolicySheets } from "../../src/checking";
import { FormulaMessages } from "../../src/hosts/workbench/formula-messages";
import { registerFunctions } from "../../src/hosts/workbench/functions";
import { bookData } from "../../src/hosts/workbench/sheet-data";
import { UniverWorkbook } from "../../src/hosts/workbench/workbook";
import type { ReadableWorkbook, Workbook } from "../../src/hosts/workbook";
import { WpsWorkbook } from "../../src/hosts/wps/workbook";
import { builtInPolicies, PolicyRegistry } from "../../src/policy";
import { Book } from "../support/excel-host/book";
import { ExcelHost } from "../support/excel-host/host";
import { gridOf } from "../support/grid";
import { policySheet } from "../support/policy-sheet";
import { roster } from "../support/roster";
import { WpsHost } from "../support/wps-host/host";
import { enterCell, headlessUniver } from "../hosts/workbench/headless";

interface Opened {
  readonly workbook: Workbook;
  readonly userSets?: (sheet: string, row: number, column: number, value: string | number) => Promise<void>;
  readonly close?: () => void;
}

const UNIT = "book";

const policiesIn = async (workbook: ReadableWorkbook) =>
  ownPolicies(await readPolicySheets(workbook)).policies;

const programs: readonly (readonly [name: string, open: (sheets: readonly Grid[]) => Promise<Opened>])[] = [
  [
    "Excel",
    async (sheets) => {
      const book = new Book("花名册.xlsx", sheets);
      const host = new ExcelHost(book);
      return {
        workbook: await ExcelWorkbook.connect(host.environment()),
        userSets: async (sheet, row, column, value) => {
          book.userSets(sheet, row, column, value);
          await host.idle();
        },
      };
    },
  ],
  [
    "WPS",
    async (sheets) => {
      const host = new WpsHost(sheets, {});
      return {
        workbook: WpsWorkbook.active(host.environment()),
        userSets: async (sheet, row, column, value) => {
          host.deliver();
          host.userSets(sheet, row, column, value);
          host.deliver();
        },
      };
    },
  ],
  [
    "the workbench",
    async (sheets) => {
      const univer = headlessUniver(bookData(UNIT, { name: "花名册.xlsx", sheets }));
      const workbook = new UniverWorkbook(univer, UNIT);
      return {
        workbook,
        userSets: async (sheet, row, column, value) =>
          enterCell(workbook.book, sheet, row, column, { v: value }),
        close: () => {
          workbook.dispose();
          univer.dispose();
        },
      };
    },
  ],
  ["memory", async (sheets) => ({ workbook: new MemoryWorkbook(sheets) })],
];

const settled = () => new Promise((resolve) => setTimeout(resolve, 50));

describe.each(programs)("%s", (_, open) => {
  let opened: Opened;

  afterEach(() => {
    opened.close?.();
    usePolicies(new PolicyRegistry(builtInPolicies));
  });

  test("what the product writes it reads", async () => {
    opened = await open([roster()]);
    const drafts = builtInPolicies.map((policy) => ({ policy }));
    await opened.workbook.putSheet({ name: "参保政策", ...writePolicySheet(drafts, 2024) });
    const { policies, declaredYear, broken } = await policiesIn(opened.workbook);
    expect([policies, declaredYear, broken]).toEqual([builtInPolicies, 2024, []]);
  });

  test("what the clerk filled in, and what is typed into it", async () => {
    opened = await open([roster(), policySheet()]);
    const { workbook, userSets } = opened;
    let standard = 0;
    const followed = new FollowedPolicies({
      workbook,
      use: (policies) => {
        standard = policies.regions().some(({ name }) => name === "甲县")
          ? (policies.policyOf(policies.findRegion("甲县"), 2025)?.policy.standards[0]?.yuan ?? NaN)
          : 0;
      },
      formulasWait: false,
    });
    await followed.ready();
    expect(standard).toBe(400);
    if (userSets === undefined) return;
    await userSets("参保政策", 14, 1, "四百二");
    await settled();
    await followed.ready();
    expect(standard).toBeNaN();
    await userSets("参保政策", 14, 1, 420);
    await userSets("参保政策", 20, 3, 220);
    await settled();
    await followed.ready();
    expect(standard).toBe(420);
    followed.close();
  });
});

test("a file of the spreadsheet that was written is read the same", async () => {
  const workbook = new MemoryWorkbook([]);
  const drafts = builtInPolicies.map((policy) => ({ policy }));
  await workbook.putSheet({ name: "参保政策", ...writePolicySheet(drafts) });
  const again = new FileWorkbook("a.xlsx", readWorkbookBytes(writeXlsx(workbook.sheets), "a.xlsx"));
  expect((await policiesIn(again)).policies).toEqual(builtInPolicies);
});

test("formulas in the grid follow the number that is changed in the sheet", async () => {
  const univer = headlessUniver(
    bookData(UNIT, {
      name: "x.xlsx",
      sheets: [gridOf([[]], { name: "表" }), policySheet()],
      formulas: { 表: [{ row: 0, column: 0, formula: '=SELFPAY("低保对象","甲县")' }] },
    }),
  );
  const messages = new FormulaMessages();
  registerFunctions(univer, customFunctions, messages);
  messages.attach(univer);
  const workbook = new UniverWorkbook(univer, UNIT);
  const followed = new FollowedPolicies({ workbook, use: usePolicies, formulasWait: false });
  const shown = async () => (await workbook.readSheet("表")).cells[0]?.[0];
  try {
    await followed.ready();
    expect(await shown()).toBe(200);
    enterCell(workbook.book, "参保政策", 20, 2, { v: 250 });
    enterCell(workbook.book, "参保政策", 20, 3, { v: 150 });
    await followed.ready();
    expect(await shown()).toBe(150);
    enterCell(workbook.book, "参保政策", 14, 1, { v: "" });
    await followed.ready();
    expect(await shown()).toBe("#N/A");
    expect(messages.at(workbook.book.sheet("表"), 0, 0)).toContain("B15 个人缴费标准没有填写");
  } finally {
    followed.close();
    messages.dispose();
    workbook.dispose();
    univer.dispose();
    usePolicies(new PolicyRegistry(builtInPolicies));
  }
});
