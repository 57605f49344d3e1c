/** The add-in as it was built for Excel, with the files of Microsoft's client that it ships, before a workbook in memory. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { buildSync } from "esbuild";
import type { BrowserContext, Page } from "playwright-core";
import sirv from "sirv";
import type { Grid } from "../../../src/forms";
import { Book } from "../../support/excel-host/book";
import { ExcelHost } from "../../support/excel-host/host";
import type { PageOptions } from "../../support/excel-host/page";
import type { Ask, RequestBody } from "../../support/excel-host/protocol";
import { theBrowser } from "./browser";
import { asChromium87 } from "./older-chromium";
import { PaneDriver } from "./pane";
import { Watch } from "./watch";

const OPEN_MS = 60_000;
const STEP_MS = 30_000;
const BUILT = join(__dirname, "../../../dist");
/** As Excel for Windows writes it behind the page's address. */
const HOST_INFO = "_host_Info=Excel$Win32$16.01$zh-CN";

/** What Microsoft's client asks for beside what the add-in ships: its own measurements, which nobody here sends. */
const NOT_SHIPPED = /\/office-js\/(?:ariatelemetry|telemetry)\//;

/** Call once in a test file. After each test it is asserted that no request left the page, and that nothing failed. */
export function useExcel(): ExcelDriver {
  const excel = new ExcelDriver();
  beforeAll(() => excel.start(), OPEN_MS);
  afterEach(async () => {
    const watch = await excel.close();
    expect(watch?.foreign() ?? []).toEqual([]);
    expect(watch?.errors ?? []).toEqual([]);
  }, OPEN_MS);
  afterAll(() => excel.stop());
  return excel;
}

export class ExcelDriver {
  book = new Book("花名册.xlsx");
  host = new ExcelHost(this.book);
  private inPage = "";
  private server: Server | null = null;
  private opened: { context: BrowserContext; watch: Watch; page: Page } | null = null;
  private properties: Readonly<Record<string, string>> = {};
  private ask: Ask = () => undefined;

  async start(): Promise<void> {
    this.inPage = bundledPage();
    const files = sirv(BUILT);
    this.server = createServer((request, response) =>
      files(request, response, () => {
        response
          .writeHead(request.url === "/favicon.ico" || NOT_SHIPPED.test(request.url ?? "") ? 204 : 404)
          .end();
      }),
    );
    await new Promise<void>((resolve) => this.server?.listen(0, "127.0.0.1", resolve));
  }

  stop(): void {
    this.server?.close();
  }

  /** Another workbook; nothing is open yet. */
  has(sheets: readonly Grid[]): void {
    this.book = new Book("花名册.xlsx", sheets);
    this.properties = {};
  }

  /** Excel opens the workbook, and loads the add-in. `startedBy`: the ribbon's button that makes it do so. */
  async open({ startedBy = null }: { startedBy?: string | null } = {}): Promise<PaneDriver> {
    const { port } = present(this.server).address() as AddressInfo;
    const origin = `http://localhost:${port}`;
    const context = await (
      await theBrowser()
    ).newContext({
      locale: "zh-CN",
      viewport: { width: 350, height: 800 },
    });
    context.setDefaultTimeout(STEP_MS);
    const page = await context.newPage();
    this.host = new ExcelHost(this.book, {
      line: (ask) => {
        this.ask = ask;
        return {
          newContext: () => {
            throw new Error("the page makes its own");
          },
          tell: (events) =>
            void page.evaluate((told) => excelInPage.tell(told), events).catch(() => undefined),
        };
      },
    });
    await context.exposeFunction(
      "askExcel",
      (body: string, bytes: number) =>
        new Promise<string>((resolve) => this.ask(JSON.parse(body) as RequestBody, bytes, resolve)),
    );
    await context.exposeFunction("keepProperties", (properties: string) => {
      this.properties = JSON.parse(properties) as Record<string, string>;
    });
    const given: PageOptions = { startedBy, properties: this.properties };
    await context.addInitScript({
      content: `(${asChromium87})();excelOptions=${JSON.stringify(given)};${this.inPage}`,
    });
    const watch = new Watch(context, origin);
    this.opened = { context, watch, page };
    await page.goto(`${origin}/taskpane.html?${HOST_INFO}`);
    return new PaneDriver(page);
  }

  /** Excel closes the workbook, and the add-in with it. */
  async close(): Promise<Watch | null> {
    const { context, watch } = this.opened ?? {};
    await context?.close();
    this.opened = null;
    return watch ?? null;
  }

  get page(): Page {
    return present(this.opened).page;
  }

  /** @returns the command's id */
  press(name: string): Promise<string> {
    return this.page.evaluate((pressed) => excelInPage.press(pressed), name);
  }

  /** Ids of the commands that Excel has been told are done. */
  completed(): Promise<readonly string[]> {
    return this.page.evaluate(() => excelInPage.completed);
  }
}

function bundledPage(): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, "../../support/excel-host/page.ts")],
    bundle: true,
    format: "iife",
    target: "es2020",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

function present<T>(value: T | null): T {
  if (value === null) throw new Error("Excel is not open");
  return value;
}
