/** Excel keeps the port's contract, in the versions that people have, and in every way that it was reported to behave. */
import { TICKS_KEY } from "../../../src/checking";
import type { Grid } from "../../../src/forms";
import { ExcelWorkbook } from "../../../src/hosts/excel/workbook";
import { Book } from "../../support/excel-host/book";
import { desktop } from "../../support/excel-host/desktop";
import { ExcelHost, type HostOptions } from "../../support/excel-host/host";
import { Refusal } from "../../support/excel-host/protocol";
import type { Sheet } from "../../support/excel-host/sheet";
import type { Printed } from "../contract/sheets";
import { describeWorkbookContract } from "../contract/workbook";

interface Way extends HostOptions {
  readonly way: string;
  readonly isDesktop?: boolean;
  /** What the workbook has beside the contract's cells. */
  readonly prepare?: (book: Book) => void;
}

/** Rules of the user's or of another add-in, which refuse the whole request that asks them. */
function refuseRules(sheet: Sheet): void {
  const areas = [{ firstRow: 0, lastRow: 5, firstColumn: 0, lastColumn: 3 }];
  for (const id of ["{x}", "{y}"])
    sheet.formats.push({
      id,
      type: "Custom",
      areas,
      fill: "",
      get formula(): string {
        throw new Refusal("ItemNotFound");
      },
      toJSON: () => ({ id, areas }),
    } as never);
}

const WAYS: readonly Way[] = [
  { way: "on the web, ExcelApi 1.13", version: "1.13" },
  { way: "on the web, ExcelApi 1.20" },
  { way: "for Windows, as it is shipped", isDesktop: true },
  { way: "rules that refuse (5222, 6396, 6827, 6835)", prepare: (book) => book.sheets.forEach(refuseRules) },
  { way: "edits without events (4066, 3888)", editsAreSilent: true },
  { way: "the user is typing as it starts", editsAtStart: 3 },
  { way: "custom XML lost on reopening (6091)", losesXml: true },
  {
    way: "a protected, very hidden sheet",
    prepare: (book) => Object.assign(book.sheet("空表"), { isProtected: true, visibility: "VeryHidden" }),
  },
  {
    way: "answers refused as too large, merged areas cut at a block's edge",
    cellBytes: 450,
    cutsMergedAreas: true,
  },
  { way: "requests refused at random", refusesAtRandom: 17 },
  {
    way: "a second client, tables and filters: changes from afar, told twice",
    isCoAuthored: true,
    tellsTwice: true,
  },
];

const BORDERS = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"];

function printedOf({ page, looksSet }: Sheet): Printed {
  const bordered = looksSet.flatMap((said) => /^(\S+) border \w+ "Continuous"$/.exec(said)?.[1] ?? []);
  return {
    isA4: page["paperSize"] === "A4",
    isAcross: page["orientation"] === "Landscape",
    isOneWide: JSON.stringify(page["zoom"]) === `{"horizontalFitToPages":1}`,
    repeated: String(page["printTitleRows"]),
    bordered: bordered.length === BORDERS.length ? (bordered[0] ?? null) : null,
  };
}

describe.each(WAYS)("Excel: $way", ({ isDesktop = false, prepare, ...reported }) => {
  describeWorkbookContract("Excel", async (sheets: readonly Grid[]) => {
    const options: HostOptions = { ...reported, ...(isDesktop ? { line: await desktop() } : {}) };
    const book = new Book("花名册.xlsx", sheets);
    prepare?.(book);
    const ids = book.sheets.map(({ id }) => id);
    const looks = book.looks(ids);
    let host = new ExcelHost(book, options);
    const connect = () =>
      ExcelWorkbook.connect(host.environment(), {
        properties: host.properties(),
        copied: ["canbao.test", TICKS_KEY],
      });
    return {
      workbook: await connect(),
      peek: (sheet, row, column) => {
        const value = book.sheet(sheet).value(row, column);
        return value === "" ? null : value;
      },
      hasTraces: () => book.looks(ids) !== looks,
      printed: (name) => printedOf(book.sheet(name)),
      ...(reported.editsAreSilent
        ? {}
        : {
            userSets: (sheet: string, row: number, column: number, value: unknown) => {
              book.userSets(sheet, row, column, value);
              return host.idle();
            },
          }),
      userEntersFormula: (sheet, row, column, formula) => {
        book.userSets(sheet, row, column, formula);
        return host.idle();
      },
      reopen: () => {
        if (reported.losesXml) book.xmlParts.clear();
        host = new ExcelHost(book, options);
        return connect();
      },
    };
  });
});
