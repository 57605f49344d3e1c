/** The window of the product's pane in WPS. */
import type { WpsAddon, WpsPane } from "../hosts/wps/api";
import { messages } from "./messages";

const KEY = "canbao.pane";
const DOCKED_RIGHT: Kso.MsoCTPDockPosition.msoCTPDockPositionRight = 2;
const WIDTH = 380;

/** The one pane of the add-in; null where it was not opened yet, or WPS has closed it for good. */
export function existingPane(addon: WpsAddon): WpsPane | null {
  const id = Number(addon.PluginStorage.getItem(KEY) ?? 0);
  if (!(id > 0)) return null;
  try {
    return addon.GetTaskPane(id) ?? null;
  } catch {
    return null;
  }
}

/** Shows the pane, which is made at the first time only. */
export function showPane(addon: WpsAddon, url: string): void {
  const pane = existingPane(addon) ?? createPane(addon, url);
  pane.Visible = true;
}

/** The ribbon brings it back. */
export function hidePane(addon: WpsAddon): void {
  const pane = existingPane(addon);
  if (pane !== null) pane.Visible = false;
}

/** WPS takes a path as it is written, not as a browser encodes it: with a Chinese user name the pane would stay empty. */
function asWpsTakesIt(url: string): string {
  if (!url.startsWith("file:")) return url;
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

function createPane(addon: WpsAddon, url: string): WpsPane {
  const pane = addon.CreateTaskPane(asWpsTakesIt(url), messages.title);
  addon.PluginStorage.setItem(KEY, pane.ID);
  pane.DockPosition = DOCKED_RIGHT;
  pane.Width = WIDTH * window.devicePixelRatio;
  return pane;
}
