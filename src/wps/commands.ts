/**
 * Ribbon and formulas live in one page and the pane in another; all that they share is the storage of the add-in.
 * What a button wants lies there until the pane takes it, and news of the policies until the formulas have heard.
 */
import type { WpsAddon } from "../hosts/wps/api";

type Storage = WpsAddon["PluginStorage"];

const COMMANDS = ["check", "clearMarks"] as const;
export type Command = (typeof COMMANDS)[number];

const KEY = "canbao.command";
const NEWS_KEY = "canbao.policies";

/** How often a page looks whether the other one has left something. */
export const LOOK_MS = 300;

export function sendCommand(storage: Storage, command: Command): void {
  storage.setItem(KEY, command);
}

/** The command that waits, which it does no longer then; null if there is none. */
export function takeCommand(storage: Storage): Command | null {
  const found = COMMANDS.find((command) => command === storage.getItem(KEY));
  if (found !== undefined) storage.removeItem(KEY);
  return found ?? null;
}

export const isWaiting = (storage: Storage): boolean => Boolean(storage.getItem(KEY));

/** The policies of the workbook changed; what the pane itself writes is told to nobody else. */
export function tellNews(storage: Storage): void {
  storage.setItem(NEWS_KEY, "changed");
}

/** Whether there was news. */
export function takeNews(storage: Storage): boolean {
  const isNew = Boolean(storage.getItem(NEWS_KEY));
  if (isNew) storage.removeItem(NEWS_KEY);
  return isNew;
}
