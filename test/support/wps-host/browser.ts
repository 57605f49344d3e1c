/**
 * WPS in memory inside a browser: laid into each page before the page's own scripts run, as WPS does it. The first
 * page has the application; the pane opens as a window of its own and is given the same one.
 */
import type { Grid } from "../../../src/forms";
import type { WpsAddon, WpsApplication } from "../../../src/hosts/wps/api";
import { FakeAddon, type FakePane } from "./addon";
import { FunctionRegistry } from "./functions";
import { WpsHost } from "./host";

export interface BrowserOptions {
  readonly sheets: readonly Grid[];
  /** False: a version before 12.1.0.20540. */
  readonly hasFunctions: boolean;
}

interface WpsInPage {
  readonly host: WpsHost;
  readonly functions: FunctionRegistry;
  readonly addon: FakeAddon;
}

declare global {
  var wpsOptions: BrowserOptions;
  var wpsInPage: WpsInPage;
}

interface Roots {
  readonly Application: WpsApplication;
  readonly wps: WpsAddon;
}

class AddonWithWindows extends FakeAddon {
  override CreateTaskPane(url: string, title: string): FakePane {
    window.open(url);
    return super.CreateTaskPane(url, title);
  }
}

function start({ sheets, hasFunctions }: BrowserOptions): Roots {
  const host = new WpsHost(sheets);
  const addon = new AddonWithWindows(host);
  const functions = new FunctionRegistry();
  if (hasFunctions) Object.assign(addon, { AddCustomFunction: functions.addon.AddCustomFunction });
  globalThis.wpsInPage = { host, functions, addon };
  return { Application: host.application, wps: addon };
}

const opener = window.opener as Partial<Roots> | null;
const { Application, wps } =
  opener?.Application === undefined ? start(globalThis.wpsOptions) : (opener as Roots);
Object.assign(globalThis, { Application, wps });
