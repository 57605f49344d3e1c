import { HostError } from "../workbook";
import { messages } from "./messages";
import { type Requests, restarting } from "./requests";
import { escapeXml, fromXmlText, toXmlText, unescapeXml } from "./xml";

/**
 * Settings are custom XML parts of the workbook, a namespace for each key. Excel's own settings would hold about one
 * megabyte in all, and belong to one add-in; parts hold anything and are kept by every program that saves the file.
 * A long value is split, and the parts of one saving bear the same number, so that a value half saved is not read:
 * the one before it still stands there.
 */
const NAMESPACE = "urn:canbao:setting:";
/** Characters of a value in one part: at most 1.2 MB as UTF-8, more with what must be escaped. */
const PART_LENGTH = 400_000;
/** Parts that travel in one request or answer. */
const PARTS_A_REQUEST = 2;

interface Part {
  readonly id: string;
  /** Which saving it belongs to; later ones have higher numbers. */
  readonly saving: number;
  readonly index: number;
  readonly count: number;
  readonly text: string;
}

const namespaceOf = (key: string): string => NAMESPACE + encodeURIComponent(key);

/** One request to find the parts, and one per two of them; nearly all settings have one part. */
export function loadSetting(requests: Requests, key: string): Promise<string | null> {
  return restarting(async () => {
    const ids = await findParts(requests, key);
    return newestValue(await readParts(requests, ids));
  });
}

/** The new parts first, the old ones away last: at any moment the workbook holds a whole value. */
export async function saveSetting(requests: Requests, key: string, value: string | null): Promise<void> {
  const old = await findParts(requests, key);
  const saving = await nextSaving(requests, old);
  const parts = value === null ? [] : partsOf(key, value, saving);
  for (let i = 0; i < parts.length; i += PARTS_A_REQUEST) {
    const isLast = i + PARTS_A_REQUEST >= parts.length;
    await addParts(requests, parts.slice(i, i + PARTS_A_REQUEST), isLast ? old : []);
  }
  if (parts.length === 0 && old.length > 0) await addParts(requests, [], old);
}

function findParts(requests: Requests, key: string): Promise<string[]> {
  return requests.send(async (context) => {
    const parts = context.workbook.customXmlParts.getByNamespace(namespaceOf(key));
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

async function readParts(requests: Requests, ids: readonly string[]): Promise<Part[]> {
  const parts: Part[] = [];
  for (let i = 0; i < ids.length; i += PARTS_A_REQUEST)
    parts.push(...(await readSome(requests, ids.slice(i, i + PARTS_A_REQUEST))));
  return parts;
}

function readSome(requests: Requests, ids: readonly string[]): Promise<Part[]> {
  return requests.send(async (context) => {
    const texts = ids.map((id) => context.workbook.customXmlParts.getItem(id).getXml());
    await context.sync();
    return ids.flatMap((id, i) => parsePart(id, texts[i]?.value ?? "") ?? []);
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

function partsOf(key: string, value: string, saving: number): string[] {
  const count = Math.max(1, Math.ceil(value.length / PART_LENGTH));
  return Array.from({ length: count }, (_, index) => {
    const text = toXmlText(value.slice(index * PART_LENGTH, (index + 1) * PART_LENGTH));
    const attributes = `saving="${saving}" part="${index}" of="${count}"`;
    return `<setting xmlns="${escapeXml(namespaceOf(key))}" ${attributes}>${text}</setting>`;
  });
}

function parsePart(id: string, xml: string): Part | null {
  const [, attributes = "", text] = /<(?:[\w-]+:)?setting\s([^>]*)>([^<]*)</.exec(xml) ?? [];
  if (text === undefined) return null;
  const number = (name: string): number =>
    Number(unescapeXml(new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? ""));
  return { id, saving: number("saving"), index: number("part"), count: number("of"), text };
}

/** The value that was saved last as a whole. */
function newestValue(parts: readonly Part[]): string | null {
  const savings = [...new Set(parts.map(({ saving }) => saving))].sort((a, b) => b - a);
  for (const saving of savings) {
    const own = parts.filter((part) => part.saving === saving).sort((a, b) => a.index - b.index);
    const isWhole = own.every(({ index, count }, i) => index === i && count === own.length);
    if (isWhole) return decode(own);
  }
  return null;
}

function decode(parts: readonly Part[]): string {
  try {
    return parts.map(({ text }) => fromXmlText(text)).join("");
  } catch {
    throw new HostError("failed", messages.damagedSetting, "custom XML part");
  }
}
