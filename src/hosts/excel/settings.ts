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
import { type SettingCopies } from "./setting-copies";

/**
 * Settings are custom XML parts of the workbook, which every program keeps. Excel's own properties of add-ins would hold about one
 * megabyte in all, and belong to one add-in: they have a copy of what is small.
 */

/** Parts that travel in one request or answer. */
const PARTS_A_REQUEST = 2;

/** One request to find the parts, and one per two of them; nearly all settings have one part. */
export function loadSetting(
  requests: Requests,
  copies: SettingCopies | null,
  key: string,
): Promise<string | null> {
  return restarting(async () => {
    const ids = await findParts(requests, settingNamespace(key));
    const value = valueOf(await readParts(requests, ids));
    if (value !== null || copies === null) return value;
    return copies.lost(key, async (sentinel) => (await findParts(requests, sentinel)).length === 0);
  });
}

/**
 * The new parts first, read back, and the old ones away last: at any moment the workbook holds a whole value. Three requests for most,
 * four where there was a value before.
 */
export async function saveSetting(
  requests: Requests,
  copies: SettingCopies | null,
  key: string,
  value: string | null,
): Promise<void> {
  const old = await findParts(requests, settingNamespace(key));
  const saving = await nextSaving(requests, old);
  const xmls = value === null ? [] : settingParts(key, value, saving);
  const added: string[] = [];
  for (let i = 0; i < xmls.length; i += PARTS_A_REQUEST)
    added.push(...(await addParts(requests, xmls.slice(i, i + PARTS_A_REQUEST))));
  if (value !== null && valueOf(await readParts(requests, added).catch(noParts)) !== value) {
    await removeParts(requests, added).catch(() => undefined);
    throw new HostError("failed", messages.settingNotKept, "custom XML part not read back");
  }
  if (old.length > 0) await removeParts(requests, old);
  await copies?.keep(key, value, {
    find: (namespace) => findParts(requests, namespace),
    add: async (xml) => void (await addParts(requests, [xml])),
    remove: (ids) => removeParts(requests, ids),
  });
}

function findParts(requests: Requests, namespace: string): Promise<string[]> {
  return requests.send(async (context) => {
    const parts = context.workbook.customXmlParts.getByNamespace(namespace);
    parts.load("items/id");
    await context.sync();
    return parts.items.map(({ id }) => id);
  });
}

/** The number is in the first characters of a part, but Excel only hands over whole parts: one will do. */
async function nextSaving(requests: Requests, ids: readonly string[]): Promise<number> {
  const parts = await readParts(requests, ids.slice(-1)).catch(noParts);
  return Math.max(Date.now(), ...parts.map(({ saving }) => saving + 1));
}

const noParts = (): SettingPart[] => [];

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

/** Their ids. */
function addParts(requests: Requests, xmls: readonly string[]): Promise<string[]> {
  return requests.send(async (context) => {
    const parts = xmls.map((xml) => context.workbook.customXmlParts.add(xml).load("id"));
    await context.sync();
    return parts.map(({ id }) => id);
  });
}

function removeParts(requests: Requests, ids: readonly string[]): Promise<void> {
  return requests.send(async (context) => {
    for (const id of ids) context.workbook.customXmlParts.getItem(id).delete();
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
