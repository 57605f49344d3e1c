/** The add-in as it was built for WPS, in a browser as old as the one that WPS embeds, with a WPS in memory. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { buildSync } from "esbuild";
import type { BrowserContext, Page } from "playwright-core";
import sirv from "sirv";
import type { Cell, Grid } from "../../../src/forms";
import type { CellValue } from "../../../src/hosts/workbook";
import { parseAddresses } from "../../support/excel-host/areas";
import type { BrowserOptions } from "../../support/wps-host/browser";
import { theBrowser } from "./browser";
import { asChromium87 } from "./older-chromium";
import { PaneDriver } from "./pane";
import { Watch } from "./watch";

const OPEN_MS = 60_000;
const STEP_MS = 30_000;

export const BUILT = join(__dirname, "../../../dist/wps");
const PANE_SIZE = { width: 380, height: 800 };

/** Call once in a test file. After each test it is asserted that no request left the pages, and that nothing failed. */
export function useWps(): WpsDriver {
  const wps = new WpsDriver();
  beforeAll(() => wps.start(), OPEN_MS);
  afterEach(async () => {
    const watch = await wps.close();
    expect(watch.foreign()).toEqual([]);
    expect(watch.errors).toEqual([]);
  }, OPEN_MS);
  afterAll(() => wps.stop());
  return wps;
}

interface Opened {
  readonly context: BrowserContext;
  readonly watch: Watch;
  /** The page that WPS opens with the first document. */
  readonly main: Page;
}

export class WpsDriver {
  private inMemory = "";
  private server: Server | null = null;
  private opened: Opened | null = null;

  async start(): Promise<void> {
    this.inMemory = bundledHost();
    const files = sirv(BUILT);
    this.server = createServer((request, response) =>
      files(request, response, () => {
        // WPS asks for no favicon; a browser does.
        response.writeHead(request.url === "/favicon.ico" ? 204 : 404).end();
      }),
    );
    await new Promise<void>((resolve) => this.server?.listen(0, "127.0.0.1", resolve));
  }

  stop(): void {
    this.server?.close();
  }

  /** WPS opens a workbook, and the add-in with it. `from`: where the add-in lies, the server's address if left out. */
  async open(
    sheets: readonly Grid[],
    options: { hasFunctions?: boolean; from?: string } = {},
  ): Promise<void> {
    const { hasFunctions = true, from = this.origin } = options;
    const context = await (await theBrowser()).newContext({ locale: "zh-CN", viewport: PANE_SIZE });
    context.setDefaultTimeout(STEP_MS);
    const given: BrowserOptions = { sheets, hasFunctions };
    const content = `(${asChromium87})();wpsOptions=${JSON.stringify(given)};${this.inMemory}`;
    await context.addInitScript({ content });
    const watch = new Watch(context, from === this.origin ? from : "null");
    const main = await context.newPage();
    this.opened = { context, watch, main };
    await main.goto(`${from}/index.html`);
  }

  async close(): Promise<Watch> {
    const { context, watch } = present(this.opened);
    await context.close();
    this.opened = null;
    return watch;
  }

  get main(): Page {
    return present(this.opened).main;
  }

  /** Presses a button of the ribbon. */
  press(Id: string): Promise<unknown> {
    return this.main.evaluate((id) => (globalThis as unknown as Ribbon).OnAction({ Id: id }), Id);
  }

  /** Presses one that opens the pane. */
  async pressForPane(Id: string): Promise<PaneDriver> {
    const [page] = await Promise.all([this.main.waitForEvent("popup"), this.press(Id)]);
    return new PaneDriver(page);
  }

  /** The page that the pane is in. */
  get panePage(): Page {
    return present(present(this.opened).context.pages()[1] ?? null);
  }

  /** The user types into a cell of the first workbook. `place`: `花名册 D8`. */
  userSets(place: string, value: CellValue): Promise<void> {
    return this.main.evaluate(
      ([sheet, { row, column }, typed]) => wpsInPage.host.userSets(sheet, row, column, typed),
      [...placeOf(place), value] as const,
    );
  }

  cell(place: string): Promise<unknown> {
    return this.main.evaluate(
      ([sheet, { row, column }]) => wpsInPage.host.sheet(sheet).get(row, column)?.value ?? null,
      placeOf(place),
    );
  }

  /** What the sheets of the first workbook hold. */
  values(): Promise<unknown> {
    return this.main.evaluate(() => wpsInPage.host.book.data.map((sheet) => [sheet.name, sheet.values()]));
  }

  marks(): Promise<number> {
    return this.main.evaluate(() =>
      wpsInPage.host.book.data.reduce((sum, { conditions }) => sum + conditions.length, 0),
    );
  }

  selected(): Promise<string> {
    return this.main.evaluate(() => wpsInPage.host.selected);
  }

  pages(): number {
    return present(this.opened).context.pages().length;
  }

  /** The answer of a formula; "error" where it is one. */
  ask(name: string, ...args: (string | number)[]): Promise<unknown> {
    return this.main.evaluate(([called, ...given]) => wpsInPage.functions.ask(String(called), ...given), [
      name,
      ...args,
    ] as const);
  }

  get origin(): string {
    return `http://localhost:${(present(this.server).address() as AddressInfo).port}`;
  }
}

/** WPS itself, as one script for a page. */
function bundledHost(): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, "../../support/wps-host/browser.ts")],
    bundle: true,
    format: "iife",
    target: "es2022",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

function placeOf(place: string): [sheet: string, cell: Cell] {
  const [, sheet = "", name = ""] = /^(.*) (.*)$/.exec(place) ?? [];
  const [area] = parseAddresses(name);
  if (area === undefined) throw new Error(`no cell: ${place}`);
  return [sheet, { row: area.firstRow, column: area.firstColumn }];
}

interface Ribbon {
  OnAction(control: { Id: string }): boolean;
}

function present<T>(value: T | null): T {
  if (value === null) throw new Error("WPS is not open");
  return value;
}
