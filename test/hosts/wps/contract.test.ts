/** WPS keeps the port's contract, whatever its versions do. */
import { WpsWorkbook } from "../../../src/hosts/wps/workbook";
import { type Quirks, WpsHost } from "../../support/wps-host/host";
import { describeWorkbookContract } from "../contract/workbook";

interface Way {
  readonly way: string;
  readonly quirks: Quirks;
  readonly name?: string;
}

describe.each<Way>([
  { way: "as documented", quirks: {} },
  {
    way: "blanks are undefined, blocks are wrapped, no matrix is taken",
    quirks: { blank: "undefined", wrapsBlocks: true, takesNoMatrix: true },
  },
  {
    way: "blanks are empty texts, apostrophes are kept",
    quirks: { blank: "", keepsApostrophe: true },
  },
  { way: "no custom XML parts, no spills", quirks: { xml: "missing", knowsNoSpills: true } },
  { way: "custom XML parts are forgotten, events come late", quirks: { xml: "forgets", tellsLate: true } },
  { way: "custom XML parts are gone when the workbook is opened again", quirks: { xml: "lost" } },
  { way: "an .et file", quirks: {}, name: "花名册.et" },
])("$way", ({ quirks, name }) => {
  describeWorkbookContract("WPS", async (sheets) => {
    const host = new WpsHost(sheets, quirks, name);
    const looks = host.looks();
    const connect = () => WpsWorkbook.active(host.environment());
    return {
      workbook: connect(),
      peek: (sheet, row, column) => host.sheet(sheet).get(row, column)?.value ?? null,
      hasTraces: () => host.looks() !== looks || !host.application.isRestored,
      printed: (sheet) => {
        const { page, fonts } = host.sheet(sheet);
        const borders = [...fonts].flatMap((said) => /^borders 1 (\S+)$/.exec(said)?.[1] ?? []);
        return {
          isA4: page.PaperSize === 9,
          isAcross: page.Orientation === 2,
          isOneWide: page.Zoom === false && page.FitToPagesWide === 1 && page.FitToPagesTall === false,
          repeated: page.PrintTitleRows,
          bordered: borders[0]?.replace(/\$/g, "") ?? null,
        };
      },
      userSets: (sheet, row, column, value) => {
        host.deliver();
        host.userSets(sheet, row, column, value);
      },
      userEntersFormula: (sheet, row, column, formula) => host.userSets(sheet, row, column, formula),
      // What was lost is lost, and nothing fails for it.
      ...(quirks.xml === "lost" ? {} : { reopen: async () => connect() }),
    };
  });
});
