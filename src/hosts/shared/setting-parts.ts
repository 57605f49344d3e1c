/**
 * Settings as they lie in a workbook: custom XML parts, a namespace for each key. Parts hold anything and are kept by
 * every program that saves the file. A long value is split, and the parts of one saving bear the same number, so that
 * a value half saved is not read: the one before it still stands there.
 */
import { attribute, escapeXml, fromXmlText, toXmlText, unescapeXml } from "./xml";

const NAMESPACE = "urn:canbao:setting:";
/** Characters of a value in one part: at most 1.2 MB as UTF-8, more with what must be escaped. */
const PART_LENGTH = 400_000;

export interface SettingPart {
  readonly id: string;
  /** Which saving it belongs to; later ones have higher numbers. */
  readonly saving: number;
  readonly index: number;
  readonly count: number;
  readonly text: string;
}

export const settingNamespace = (key: string): string => NAMESPACE + encodeURIComponent(key);

export function settingParts(key: string, value: string, saving: number): string[] {
  const count = Math.max(1, Math.ceil(value.length / PART_LENGTH));
  return Array.from({ length: count }, (_, index) => {
    const text = toXmlText(value.slice(index * PART_LENGTH, (index + 1) * PART_LENGTH));
    const attributes = `saving="${saving}" part="${index}" of="${count}"`;
    return `<setting xmlns="${escapeXml(settingNamespace(key))}" ${attributes}>${text}</setting>`;
  });
}

/** Null for XML that is no part of a setting. */
export function parseSettingPart(id: string, xml: string): SettingPart | null {
  const element = settingElement(xml);
  if (element === null) return null;
  const number = (name: string): number => Number(attribute(element.attributes, name) ?? "");
  return {
    id,
    saving: number("saving"),
    index: number("part"),
    count: number("of"),
    text: element.text,
  };
}

/** The key that a part belongs to; null for XML that is none of ours. */
export function settingKey(xml: string): string | null {
  const { attributes = "" } = settingElement(xml) ?? {};
  const at = attributes.indexOf(NAMESPACE);
  const end = at < 1 ? -1 : attributes.indexOf(attributes[at - 1] as string, at);
  if (end < 0) return null;
  try {
    return decodeURIComponent(unescapeXml(attributes.slice(at + NAMESPACE.length, end)));
  } catch {
    return null;
  }
}

/** The first element `setting` of any prefix, and the text behind its tag; null where there is none. */
function settingElement(xml: string): { attributes: string; text: string } | null {
  for (let at = xml.indexOf("<"); at >= 0; at = xml.indexOf("<", at + 1)) {
    const end = xml.indexOf(">", at);
    const next = xml.indexOf("<", end);
    if (end < 0 || next < 0) return null;
    const [, name = ""] = /^<(?:[\w-]{1,20}:)?(setting)\s/.exec(xml.slice(at, at + 40)) ?? [];
    if (name !== "") return { attributes: xml.slice(at + 1, end), text: xml.slice(end + 1, next) };
  }
  return null;
}

/** The value that was saved last as a whole; null where none was. @throws SyntaxError if it is damaged. */
export function newestSetting(parts: readonly SettingPart[]): string | null {
  const savings = [...new Set(parts.map(({ saving }) => saving))].sort((a, b) => b - a);
  for (const saving of savings) {
    const own = parts.filter((part) => part.saving === saving).sort((a, b) => a.index - b.index);
    const isWhole = own.every(({ index, count }, i) => index === i && count === own.length);
    if (isWhole) return own.map(({ text }) => fromXmlText(text)).join("");
  }
  return null;
}
