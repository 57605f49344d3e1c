/** The page itself, as `npm start` serves it, in a real browser; skipped where there is none. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { type Browser, chromium, type Page } from "playwright-core";
import { writeXlsx } from "../../src/hosts/file/write";
import { messages } from "../../src/workbench/messages";
import { grid } from "../hosts/workbench/books";

const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const ROOT = join(__dirname, "../..");
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const describeInBrowser = existsSync(CHROMIUM) ? describe : describe.skip;

describeInBrowser("the workbench page", () => {
  let server: ChildProcess;
  let browser: Browser;
  let page: Page;
  let origin: string;
  const requests: string[] = [];

  beforeAll(async () => {
    server = spawn(process.execPath, ["--import", "tsx", "scripts/serve.ts"], {
      cwd: ROOT,
      env: { ...process.env, PORT: "0" },
    });
    origin = await addressOf(server);
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    server?.kill();
  });

  beforeEach(async () => {
    page = await browser.newPage({ locale: "zh-CN", viewport: { width: 1440, height: 860 } });
    page.on("request", (request) => requests.push(request.url()));
    page.on("dialog", (dialog) => void dialog.accept());
    await page.goto(origin);
    await page.waitForSelector("[id^=univer-sheet-main-canvas]");
    // The first cell is selected once everything is there.
    await page.waitForFunction(() =>
      document.querySelector<HTMLInputElement>("[data-u-comp=defined-name] input")?.value.startsWith("A1"),
    );
  }, 60_000);
  afterEach(() => page.close());

  async function goTo(cell: string): Promise<void> {
    const box = page.locator("[data-u-comp=defined-name] input");
    await box.click();
    await box.fill(cell);
    await box.press("Enter");
  }

  async function type(cell: string, text: string): Promise<void> {
    await goTo(cell);
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }

  async function saved(button: string): Promise<{ name: string; book: XLSX.WorkBook }> {
    const [download] = await Promise.all([page.waitForEvent("download"), page.click(button)]);
    return { name: download.suggestedFilename(), book: XLSX.read(readFileSync(await download.path())) };
  }

  async function openFile(name: string, bytes: Uint8Array): Promise<void> {
    await page.setInputFiles("#file-input", { name, mimeType: "", buffer: Buffer.from(bytes) });
    await page.waitForFunction(
      (opening) => {
        const text = document.querySelector("#message")?.textContent ?? "";
        return text !== "" && !text.startsWith(opening);
      },
      messages.opening(name).slice(0, 4),
    );
  }

  test("a formula that is typed shows the amount, and an error says why", async () => {
    await type("N5", '=SELFPAY("低保对象","赫山区")');
    await type("N6", '=SELFPAY("低保对象","火星")');
    const { book, name } = await saved("#save");
    expect(name).toBe("示例工作簿-已核对.xlsx");
    expect(book.Sheets["花名册"]?.["N5"]).toMatchObject({ v: 190, f: 'SELFPAY("低保对象","赫山区")' });
    await goTo("N6");
    await page.waitForFunction(() => document.querySelector("#note")?.textContent?.includes("火星"));
  }, 60_000);

  test("an own file is opened, its numbers stay text, and what is still being typed is saved", async () => {
    await openFile("名册.xlsx", writeXlsx([grid("名册", [["姓名", "430903199001011234", "007"]])]));
    expect(await page.textContent("#file-name")).toBe("名册.xlsx");
    await goTo("A2");
    await page.keyboard.type("张三");
    const { book, name } = await saved("#save");
    expect(name).toBe("名册-已核对.xlsx");
    expect(XLSX.utils.sheet_to_json(book.Sheets["名册"] ?? {}, { header: 1 })).toEqual([
      ["姓名", "430903199001011234", "007"],
      ["张三"],
    ]);
  }, 60_000);

  test("a file that is none is refused in Chinese, and the workbook stays", async () => {
    await openFile("照片.xlsx", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    expect(await page.textContent("#message")).toMatch(/“照片\.xlsx”打不开：这是图片/);
    expect(await page.textContent("#file-name")).toBe(messages.demoName);
  }, 60_000);

  test("the report lists what the roster hides", async () => {
    const { book, name } = await saved("#save-report");
    expect(name).toBe("示例工作簿-校验报告.xlsx");
    const rows = XLSX.utils.sheet_to_json<string[]>(book.Sheets["校验报告"] ?? {}, { header: 1 });
    expect(rows.length).toBeGreaterThan(20);
    expect(JSON.stringify(rows)).not.toMatch(/\d{15}/);
  }, 60_000);

  test("the task pane stands beside the grid", async () => {
    await page.waitForSelector("#taskpane button");
  }, 60_000);

  test("no request has left the page's own origin, and none can", async () => {
    const outcome = await page.evaluate(() =>
      fetch("https://example.com/").then(
        () => "sent",
        () => "refused",
      ),
    );
    expect(outcome).toBe("refused");
    const foreign = requests.filter((url) => !url.startsWith(origin) && !/^(?:blob|data):/.test(url));
    expect(foreign).toEqual([]);
  }, 60_000);
});

/** Waits until the server says where it is. */
function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/localhost:\d+\//.exec(said);
      if (address) resolve(address[0]);
    };
    server.stdout?.on("data", listen);
    server.stderr?.on("data", listen);
    server.once("exit", () => reject(new Error(said)));
  });
}
