/** Settings in an .xlsx file, where Excel and WPS keep what add-ins save in a workbook as custom XML parts. */
import { newestSetting, parseSettingPart, settingKey, type SettingPart } from "../shared/setting-parts";
import { declaredCharset } from "./markup";
import { decodeText } from "./text";
import { unpackOne, type ZipMember } from "./zip";

/** The parts, and not what describes them (itemProps1.xml). */
const PART = /^customxml\/(?!itemprops)[^/]+\.xml$/;

/**
 * By key. A value that was damaged is handed over as it stands: whoever asks for it says that it is no good.
 * @throws UnreadableFileError `corrupt`
 */
export function readSettings(bytes: Uint8Array, members: readonly ZipMember[]): ReadonlyMap<string, string> {
  const parts = new Map<string, SettingPart[]>();
  for (const member of members) {
    if (!PART.test(member.name)) continue;
    const content = unpackOne(bytes, member);
    const xml = decodeText(content, declaredCharset(content));
    const [key, part] = [settingKey(xml), parseSettingPart(member.name, xml)];
    if (key !== null && part !== null) parts.set(key, [...(parts.get(key) ?? []), part]);
  }
  const settings = new Map<string, string>();
  for (const [key, own] of parts) {
    const value = valueOf(own);
    if (value !== null) settings.set(key, value);
  }
  return settings;
}

function valueOf(parts: readonly SettingPart[]): string | null {
  try {
    return newestSetting(parts);
  } catch {
    return parts.map(({ text }) => text).join("");
  }
}
