/** The page in a browser: one for all tests, put back to the demo workbook before each. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { messages } from "../../../src/workbench/messages";
import { theBrowser } from "./browser";
import { eventually } from "./eventually";
import { GridDriver } from "./grid";
import { Keyboard } from "./keyboard";
import { PaneDriver } from "./pane";
import { serverOrigin } from "./server";
import { Watch } from "./watch";

const OPEN_MS = 90_000;
const STEP_MS = 30_000;

const VIEWPORT = { width: 1400, height: 860 };

/** For one part of the browser tests. After each test it is asserted that no request left the page, and that nothing failed. */
export function useWorkbench(): Workbench {
  beforeEach(() => workbench.open(), OPEN_MS);
  afterEach(() => {
    const { requests, errors } = workbench.watch.told();
    expect(requests).toEqual([]);
    expect(errors).toEqual([]);
  });
  return workbench;
}

interface Opened {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly watch: Watch;
}

export class Workbench {
  private opened: Opened | null = null;
  private isSpoilt = false;

  get page(): Page {
    return present(this.opened).page;
  }

  get watch(): Watch {
    return present(this.opened).watch;
  }

  get grid(): GridDriver {
    return new GridDriver(this.page);
  }

  get pane(): PaneDriver {
    return new PaneDriver(this.page);
  }

  get keyboard(): Keyboard {
    return new Keyboard(this.page);
  }

  get origin(): string {
    return serverOrigin();
  }

  async newContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    return (await theBrowser()).newContext({
      locale: "zh-CN",
      viewport: VIEWPORT,
      permissions: ["clipboard-read", "clipboard-write"],
      ...options,
    });
  }

  /** A page with the demo workbook on it: the last test's, if that has left it whole. */
  async open(): Promise<void> {
    if (this.opened !== null && !this.isSpoilt) return this.reset();
    await this.close();
    this.isSpoilt = false;
    const context = await this.newContext();
    const watch = new Watch(context, this.origin);
    const page = await context.newPage();
    page.setDefaultTimeout(STEP_MS);
    this.opened = { context, page, watch };
    await page.goto(this.origin);
    await this.ready();
  }

  /** For a test that changes more than the workbook: the next one gets a new page. */
  spoil(): void {
    this.isSpoilt = true;
  }

  private async reset(): Promise<void> {
    const { page } = this;
    await page.setViewportSize(VIEWPORT);
    page.removeAllListeners("dialog");
    // What the last test has changed may go.
    page.on("dialog", (dialog) => void dialog.accept());
    await page.getByRole("button", { name: "示例", exact: true }).click();
    // Nothing explains itself under the mouse.
    await page.mouse.move(0, 0);
    await eventually(() => this.fileName(), messages.demoName);
    await this.ready();
    await page.getByRole("tooltip").waitFor({ state: "detached" });
    // As on a new page the keys go to the cells, and not to the button that was pressed.
    await this.grid.goTo("A1");
    page.removeAllListeners("dialog");
  }

  /** The page again, as if it had been closed. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.ready();
  }

  private async ready(): Promise<void> {
    await this.grid.ready();
    await this.pane.ready();
  }

  async close(): Promise<void> {
    await this.opened?.context.close();
    this.opened = null;
  }

  /** Chooses a file and waits for what the page says of it. */
  async openFile(name: string, bytes: Uint8Array): Promise<string> {
    await this.page.setInputFiles("#file-input", { name, mimeType: "", buffer: Buffer.from(bytes) });
    return this.outcomeOf(name);
  }

  /** A new workbook, of sheets without any cell. */
  async create(): Promise<void> {
    await this.page.getByRole("button", { name: "新建", exact: true }).click();
    await eventually(() => this.fileName(), messages.newName);
    await this.ready();
  }

  async outcomeOf(name: string): Promise<string> {
    const read = async () => (await this.page.locator("#message .message-text").allInnerTexts()).join("");
    await eventually(async () => [messages.opening(name), ""].includes(await read()), false);
    return read();
  }

  fileName(): Promise<string> {
    return this.page.locator("#file-name").innerText();
  }

  /** What the browser is given to save when a button is pressed. */
  async saved(button: string): Promise<{ name: string; book: XLSX.WorkBook; bytes: Uint8Array }> {
    const [download] = await Promise.all([
      this.page.waitForEvent("download"),
      this.page.getByRole("button", { name: button, exact: true }).click(),
    ]);
    const folder = mkdtempSync(join(tmpdir(), "saved-"));
    try {
      const file = join(folder, "book");
      await download.saveAs(file);
      const bytes = readFileSync(file);
      return { name: download.suggestedFilename(), book: XLSX.read(bytes), bytes };
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  /** Cells of a sheet as they would be saved: `{ N5: 190 }`, undefined for a blank one. */
  async values(sheet: string, ...cells: string[]): Promise<Record<string, unknown>> {
    const { book } = await this.saved("保存表格");
    const read = (cell: string): unknown => {
      const found: unknown = book.Sheets[sheet]?.[cell];
      return isCell(found) ? (found.w ?? found.v) : undefined;
    };
    return Object.fromEntries(cells.map((cell) => [cell, read(cell)]));
  }

  /** Stops every check at its first pause, as if the workbook had no end. */
  holdChecks(): Promise<void> {
    this.spoil();
    return this.page.evaluate(() => {
      // Each step seems to take long, so that each is followed by a pause.
      let time = Date.now();
      Date.now = () => (time += 1_000);
      const Channel = MessageChannel;
      function Silent() {
        const channel = new Channel();
        channel.port2.postMessage = () => undefined;
        return channel;
      }
      Object.assign(globalThis, { MessageChannel: Silent });
    });
  }
}

/** To load a page takes longer than most tests: all parts share one. */
const workbench = new Workbench();

function isCell(value: unknown): value is XLSX.CellObject {
  return typeof value === "object" && value !== null && "t" in value;
}

function present<T>(value: T | null): T {
  if (value === null) throw new Error("the page is not open");
  return value;
}
