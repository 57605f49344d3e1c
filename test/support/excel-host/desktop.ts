/**
 * Microsoft's own client as Excel for Windows runs it: the files that the add-in ships, from `office.js` on, in a
 * window whose `external` is Excel.
 */
/// <reference types="office-js" />
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers";
import { createContext, runInContext } from "node:vm";
import { ExcelForWindows } from "./excel-for-windows";
import type { Ask, Line } from "./protocol";

interface Script {
  readonly src: string;
  readonly onload: () => void;
  readonly onerror: () => void;
}

interface Globals {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
}

const SOURCE = "https://localhost/office-js/";
/** Loaded in this order; the first is a script of the page, and whatever else is asked for is not shipped. */
const FILES = ["office.js", "excel-win32-16.01.js", "zh-cn/office_strings.js"];

let started: Promise<(connected: Ask) => Line> | undefined;

/** Starts the client, once for all hosts: they are connected to it one after the other. */
export function desktop(): Promise<(connected: Ask) => Line> {
  return (started ??= (async () => {
    const excel = new ExcelForWindows();
    const client = await startClient(excel);
    return (connected: Ask) => {
      excel.connect(connected);
      return {
        newContext: () => new client.Excel.RequestContext(),
        tell: (events) => excel.tell(events),
      };
    };
  })());
}

/** @param pageScripts what the page's own scripts do, which run right after `office.js` */
export async function startClient(
  excel: ExcelForWindows,
  pageScripts: (office: typeof Office) => void = () => undefined,
): Promise<Globals> {
  const search = "?_host_Info=Excel$Win32$16.01$zh-CN";
  const href = `https://localhost/taskpane.html${search}`;
  const location = { href, search, protocol: "https:", host: "localhost", hostname: "localhost", hash: "" };
  const element = (): object => ({ setAttribute: () => undefined, appendChild: () => undefined, style: {} });
  const head = { appendChild: (script: Script) => void setImmediate(load, script) };
  const elements: Readonly<Record<string, readonly unknown[]>> = {
    script: [{ src: `${SOURCE}office.js`, getAttribute: () => null }],
    head: [head],
  };
  const document = {
    readyState: "complete",
    addEventListener: () => undefined,
    getElementsByTagName: (name: string) => elements[name] ?? [],
    createElement: element,
    hasFocus: () => true,
    head,
    location,
    URL: href,
  };
  const window: Record<string, unknown> = {
    external: excel.external,
    location,
    document,
    history: {},
    navigator: { userAgent: "test", language: "zh-CN" },
    performance,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    // Telemetry and time-outs of loading must not keep a test from ending.
    setTimeout: (act: () => void, ms: number) => setTimeout(act, ms).unref(),
    clearTimeout,
    setInterval: (act: () => void, ms: number) => setInterval(act, ms).unref(),
    clearInterval,
    console,
  };
  Object.assign(window, { window, self: window, top: window, parent: window });
  createContext(window);
  const folder = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
  const run = (file: string): unknown =>
    runInContext(readFileSync(join(folder, file), "utf8"), window, { filename: file });
  function load({ src, onload, onerror }: Script): void {
    const file = FILES.find((known) => src === SOURCE + known);
    if (file === undefined) onerror();
    else {
      run(file);
      onload();
    }
  }
  run("office.js");
  const globals = window as unknown as Globals;
  pageScripts(globals.Office);
  const awake = setInterval(() => undefined, 1_000);
  await globals.Office.onReady();
  clearInterval(awake);
  return globals;
}
