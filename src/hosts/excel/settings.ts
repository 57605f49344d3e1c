/** Settings of a workbook in Excel. */
import {
  newestSetting,
  parseSettingPart,
  settingNamespace,
  type SettingPart,
  settingParts,
} from "../shared/setting-parts";
import { HostError } from "../workbook";
import { messages } from "./messages";
import { type Requests, restarting } from "./requests";

/**
 * Settings are custom XML parts of the workbook. Excel's own settings would hold about one megabyte in all, and belong
 * to one add-in.
 */

/** Parts that travel in one request or answer. */
const PARTS_A_REQUEST = 2;

/** One request to find the parts, and one per two of them; nearly all settings have one part. */
export function loadSetting(requests: Requests, key: string): Promise<string | null> {
  return restarting(async () => {
    const ids = await findParts(requests, key);
    return valueOf(await readParts(requests, ids));
  });
}

/** The new parts first, the old ones away last: at any moment the workbook holds a whole value. */
export async function saveSetting(requests: Requests, key: string, value: string | null): Promise<void> {
  const old = await findParts(requests, key);
  const saving = await nextSaving(requests, old);
  const parts = value === null ? [] : settingParts(key, value, saving);
  for (let i = 0; i < parts.length; i += PARTS_A_REQUEST) {
    const isLast = i + PARTS_A_REQUEST >= parts.length;
    await addParts(requests, parts.slice(i, i + PARTS_A_REQUEST), isLast ? old : []);
  }
  if (parts.length === 0 && old.length > 0) await addParts(requests, [], old);
}

function findParts(requests: Requests, key: string): Promise<string[]> {
  return requests.send(async (context) => {
    const parts = context.workbook.customXmlParts.getByNamespace(settingNamespace(key));
    parts.load("items/id");
    await context.sync();
    return parts.items.map(({ id }) => id);
  });
}

/** The number is in the first characters of a part, but Excel only hands over whole parts: one will do. */
async function nextSaving(requests: Requests, ids: readonly string[]): Promise<number> {
  const parts = await readParts(requests, ids.slice(-1)).catch(() => []);
  return Math.max(Date.now(), ...parts.map(({ saving }) => saving + 1));
}

async function readParts(requests: Requests, ids: readonly string[]): Promise<SettingPart[]> {
  const parts: SettingPart[] = [];
  for (let i = 0; i < ids.length; i += PARTS_A_REQUEST)
    parts.push(...(await readSome(requests, ids.slice(i, i + PARTS_A_REQUEST))));
  return parts;
}

function readSome(requests: Requests, ids: readonly string[]): Promise<SettingPart[]> {
  return requests.send(async (context) => {
    const texts = ids.map((id) => context.workbook.customXmlParts.getItem(id).getXml());
    await context.sync();
    return ids.flatMap((id, i) => parseSettingPart(id, texts[i]?.value ?? "") ?? []);
  });
}

function addParts(requests: Requests, xmls: readonly string[], done: readonly string[]): Promise<void> {
  return requests.send(async (context) => {
    const parts = context.workbook.customXmlParts;
    for (const xml of xmls) parts.add(xml);
    for (const id of done) parts.getItem(id).delete();
    await context.sync();
  });
}

function valueOf(parts: readonly SettingPart[]): string | null {
  try {
    return newestSetting(parts);
  } catch {
    throw new HostError("failed", messages.damagedSetting, "custom XML part");
  }
}
