/** The page of the product's pane in WPS. */
/// <reference types="et-jsapi-declare" />
import "../hosts/shared/older-browsers";
import { wpsEnvironment, type WpsRoots, wpsRoots } from "../hosts/wps/environment";
import { HostError } from "../hosts/workbook";
import type { WpsWorkbook } from "../hosts/wps/workbook";
import { today } from "../identity";
import { browserPause } from "../taskpane/shared/pause";
import { LOOK_MS, takeCommand, tellNews } from "./commands";
import { hasFunctions } from "./functions";
import { messages } from "./messages";
import { mendNumbers } from "./numbers";
import { Panes } from "./panes";
import { paneTools } from "./tools";

mendNumbers();
const roots = wpsRoots();
if (roots === null) showMessage(messages.startFailed);
else start(roots);

function start({ application, addon }: WpsRoots): void {
  if (!hasFunctions(addon)) showNote(messages.noFunctions);
  const environment = wpsEnvironment({ application, addon }, browserPause);
  const theme = matchMedia("(forced-colors: active)").matches ? "highContrast" : "light";
  const tellPolicies = () => tellNews(addon.PluginStorage);
  const tools = (workbook: WpsWorkbook, clearMarks: () => Promise<void>) =>
    paneTools({ addon, workbook, clearMarks });
  const panes = new Panes({ environment, root: element("root"), theme, today, tools, tellPolicies });
  const show = () =>
    panes.show().catch((error: unknown) => {
      showMessage(error instanceof HostError ? error.message : messages.startFailed);
      return null;
    });
  environment.events.AddApiEventListener("WorkbookActivate", () => void show());
  void show();
  setInterval(() => {
    const command = takeCommand(addon.PluginStorage);
    if (command !== null) void show().then((session) => session?.[command]());
  }, LOOK_MS);
}

function showMessage(message: string): void {
  const text = document.createElement("p");
  text.textContent = message;
  element("root").replaceChildren(text);
}

function showNote(message: string): void {
  const note = element("note");
  const close = document.createElement("button");
  close.textContent = messages.close;
  close.addEventListener("click", () => (note.hidden = true));
  note.replaceChildren(message, close);
  note.hidden = false;
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`no #${id}`);
  return found;
}
