/** Microsoft's own client for Excel on the web, connected to the in-memory host. */
/// <reference types="office-js" />
import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import type { Ask, Line, RequestBody } from "./protocol";

interface Bridge {
  sendMessageToHost(text: string): void;
  /** Set by the client. */
  onMessageFromHost?: (text: string) => void;
}

/** What the client asks of `Office.context`. */
interface OfficeContext {
  readonly platform: string;
  readonly requirements: { readonly isSetSupported: (set: string, version: string) => boolean };
}

interface Globals {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: {
    readonly HostBridge: { init(bridge: Bridge): void };
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
  readonly Office: object;
}

interface OfficeClient extends Globals {
  setContext(context: OfficeContext): void;
}

interface Message {
  readonly id: number;
  readonly message: { readonly body: RequestBody };
}

let loaded: OfficeClient | undefined;

/** Connects Microsoft's own client for Excel on the web, behind its host bridge. */
export function bridge(ask: Ask, isSupported: (version: string) => boolean): Line {
  const client = (loaded ??= load());
  const connection: Bridge = {
    sendMessageToHost: (text) => {
      const { id, message } = JSON.parse(text) as Message;
      ask(message.body, Buffer.byteLength(text), (body) =>
        connection.onMessageFromHost?.(
          `{"id":${id},"type":1,"message":{"statusCode":200,"headers":{},"body":${body}}}`,
        ),
      );
    },
  };
  client.OfficeExtension.HostBridge.init(connection);
  client.setContext({
    platform: "OfficeOnline",
    requirements: { isSetSupported: (_, wanted) => isSupported(wanted) },
  });
  return {
    newContext: () => new client.Excel.RequestContext(),
    tell: (entries) => connection.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } })),
  };
}

/** In a window of its own with the little that it looks for while loading. */
function load(): OfficeClient {
  const location = {
    href: "https://localhost/",
    protocol: "https:",
    host: "localhost",
    search: "",
    hash: "",
  };
  const element = (): object => ({ setAttribute: () => undefined, appendChild: () => undefined, style: {} });
  const document = {
    readyState: "loading",
    addEventListener: () => undefined,
    getElementsByTagName: () => [],
    createElement: element,
    head: element(),
    location,
    URL: location.href,
  };
  const window: Record<string, unknown> = {
    location,
    document,
    navigator: { userAgent: "test", language: "zh-CN" },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    console,
  };
  Object.assign(window, { window, self: window, top: window, parent: window });
  createContext(window);
  const script = require.resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js");
  runInContext(readFileSync(script, "utf8"), window, { filename: script });
  const globals = window as unknown as Globals;
  // The client can refuse what is newer than its host, but forgets to switch that on: it sets the flag of a subclass.
  globals.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  // Office itself makes it a getter, for what its start-up routine found out about the host.
  let context: OfficeContext | undefined;
  const Office: object = Object.create(globals.Office, { context: { get: () => context } });
  window.Office = Office;
  return {
    Excel: globals.Excel,
    OfficeExtension: globals.OfficeExtension,
    Office,
    setContext: (of) => {
      context = of;
    },
  };
}
