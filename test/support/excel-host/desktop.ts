/**
 * Microsoft's own client as Excel for Windows runs it: the files that the add-in ships, from `office.js` on, in a
 * window whose `external` is Excel.
 */
/// <reference types="office-js" />
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers";
import { createContext, runInContext } from "node:vm";
import type { Ask, Line, RequestBody } from "./protocol";

/** What Excel hands over and takes are arrays of COM's. */
interface SafeArray {
  toArray(): readonly unknown[];
  dimensions(): number;
}
const safeArray = (...values: readonly unknown[]): SafeArray => ({
  toArray: () => values,
  dimensions: () => 1,
});

type Callback = (response: SafeArray | number) => void;
type EventHandler = (id: number, payload: SafeArray) => void;

interface Script {
  readonly src: string;
  readonly onload: () => void;
  readonly onerror: () => void;
}

interface Globals {
  readonly Excel: typeof Excel;
  readonly Office: { onReady(): PromiseLike<unknown> };
}

const SUCCEEDED = 0;
const EXECUTE_REQUEST = 93;
const REQUEST_EVENTS = 33;
const SOURCE = "https://localhost/office-js/";
/** Loaded in this order; the first is a script of the page, and whatever else is asked for is not shipped. */
const FILES = ["office.js", "excel-win32-16.01.js", "zh-cn/office_strings.js"];

let ask: Ask | undefined;
let onEvents: EventHandler | undefined;
let started: Promise<Globals> | undefined;

/** Starts the client, once for all hosts: they are connected to it one after the other. */
export async function desktop(): Promise<(connected: Ask) => Line> {
  const client = await (started ??= start());
  return (connected) => {
    ask = connected;
    return {
      newContext: () => new client.Excel.RequestContext(),
      tell: (events) => {
        for (const event of events) onEvents?.(REQUEST_EVENTS, safeArray(safeArray(...event)));
      },
    };
  };
}

function execute(method: number, [request]: readonly (readonly unknown[])[], callback: Callback): void {
  if (method !== EXECUTE_REQUEST) {
    callback(SUCCEEDED);
    return;
  }
  const text = String(request?.[4]);
  const body = JSON.parse(text) as RequestBody;
  const answer = (response: string): void =>
    callback(safeArray(SUCCEEDED, safeArray(200, safeArray(), response)));
  // Office's own services are none of the workbook's.
  const isForWorkbook = Object.values(body.ObjectPaths).some((path) => path.ObjectPathType === 1);
  if (isForWorkbook) ask?.(body, Buffer.byteLength(text), answer);
  else setImmediate(answer, '{"Results":[]}');
}

const external = {
  GetContext: () => ({
    GetAppType: () => 1,
    GetSolutionRef: () => "",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => 2052,
    GetAppDataLocale: () => 2052,
    GetDocUrl: () => "",
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetSettings: () => ({ Read: () => undefined }),
  }),
  Execute: execute,
  RegisterEvent: (id: number, _target: string, handler: EventHandler, callback: Callback) => {
    if (id === REQUEST_EVENTS) onEvents = handler;
    callback(SUCCEEDED);
  },
  UnregisterEvent: (_id: number, _target: string, callback: Callback) => callback(SUCCEEDED),
};

async function start(): Promise<Globals> {
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
    external,
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
  const awake = setInterval(() => undefined, 1_000);
  await globals.Office.onReady();
  clearInterval(awake);
  return globals;
}
