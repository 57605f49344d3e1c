/** The page that WPS keeps open for the add-in: it answers the ribbon's buttons and the formulas. */
/// <reference types="et-jsapi-declare" />
import "../hosts/shared/older-browsers";
import metadata from "../functions/functions.ts?wps-functions";
import { wpsEnvironment, type WpsRoots, wpsRoots } from "../hosts/wps/environment";
import { WpsWorkbook } from "../hosts/wps/workbook";
import { browserPause } from "../taskpane/shared/pause";
import { LOOK_MS, takeNews } from "./commands";
import { registerFunctions } from "./functions";
import { ActivePolicies } from "./policies";
import { Ribbon } from "./ribbon";

const ICON = "assets/icon-32.png";

const roots = wpsRoots();
if (roots !== null) start(roots);

function start(wps: WpsRoots): void {
  const environment = wpsEnvironment(wps, browserPause);
  const active = () => WpsWorkbook.active(environment);
  const policies = new ActivePolicies();
  const follow = (): void => policies.follow(environment.application.ActiveWorkbook ? active() : null);
  registerFunctions(wps.addon, metadata.functions);
  follow();
  environment.events.AddApiEventListener("WorkbookActivate", follow);
  setInterval(() => {
    if (takeNews(wps.addon.PluginStorage)) policies.refresh();
  }, LOOK_MS);
  const ribbon = new Ribbon({
    addon: wps.addon,
    paneUrl: new URL("taskpane.html", location.href).href,
    workbook: active,
    tell: (message) => alert(message),
    pause: environment.pause,
  });
  // WPS calls these by name, as ribbon.xml has them.
  Object.assign(globalThis, {
    OnAddinLoad: () => true,
    OnAction: (control: { Id: string }) => {
      void ribbon.press(control);
      return true;
    },
    GetImage: () => ICON,
  });
}
