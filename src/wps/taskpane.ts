/// <reference types="et-jsapi-declare" />
/** The pane's page. */
import "./older-chromium";
import { wpsEnvironment, type WpsRoots, wpsRoots } from "../hosts/wps/environment";
import { HostError } from "../hosts/workbook";
import { today } from "../identity";
import { browserPause } from "../taskpane/pause";
import { LOOK_MS, takeCommand, tellNews } from "./commands";
import { Desk } from "./desk";
import { hasFunctions } from "./functions";
import { messages } from "./messages";
import { mendNumbers } from "./numbers";

mendNumbers();
const roots = wpsRoots();
if (roots === null) showMessage(messages.startFailed);
else start(roots);

function start({ application, addon }: WpsRoots): void {
  if (!hasFunctions(addon)) showNote(messages.noFunctions);
  const environment = wpsEnvironment({ application, addon }, browserPause);
  const theme = matchMedia("(forced-colors: active)").matches ? "highContrast" : "light";
  const tellPolicies = () => tellNews(addon.PluginStorage);
  const desk = new Desk({ environment, root: element("root"), theme, today, tellPolicies });
  const show = () =>
    desk.show().catch((error: unknown) => {
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
