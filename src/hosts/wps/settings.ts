/** Settings of a workbook in WPS. */
import { newestSetting, parseSettingPart, settingNamespace, settingParts } from "../shared/setting-parts";
import { HostError } from "../workbook";
import type { WpsBook } from "./api";
import type { WpsEnvironment } from "./environment";
import { messages } from "./messages";
import type { OwnWrites } from "./own-writes";
import type { PartStore } from "./part-store";
import { SettingsSheet } from "./settings-sheet";
import { XmlParts } from "./xml-parts";

/** Binary formats older than custom XML: what WPS does with parts when it saves them is not known. */
const BINARY = /\.(?:et|ett|xls|xlt)$/i;

/**
 * Settings are custom XML parts, the same that Excel has, so that a workbook takes them along from one program to the
 * other. Where WPS does not keep them they lie on a hidden sheet.
 */
export function loadSetting(stores: readonly PartStore[], key: string): string | null {
  try {
    return newestSetting(partsOf(stores, key).map(({ part }) => part));
  } catch {
    throw new HostError("failed", messages.damagedSetting, "setting");
  }
}

/** The new parts first, the old ones away last: at any moment the workbook holds a whole value. */
export function saveSetting(stores: readonly PartStore[], key: string, value: string | null): void {
  const namespace = settingNamespace(key);
  const old = stores.flatMap((store) => store.find(namespace));
  if (value !== null) {
    const saving = Math.max(Date.now(), ...partsOf(stores, key).map(({ part }) => part.saving + 1));
    const xmls = settingParts(key, value, saving);
    if (!stores.some((store) => store.add(namespace, xmls)))
      throw new HostError("failed", messages.failed, "no place for settings");
  }
  for (const part of old) part.remove();
}

function partsOf(stores: readonly PartStore[], key: string) {
  return stores.flatMap((store) =>
    store.find(settingNamespace(key)).flatMap((stored) => {
      const part = parseSettingPart("", stored.xml);
      return part === null ? [] : [{ stored, part }];
    }),
  );
}

/** In the order in which they are tried. */
export function partStores(environment: WpsEnvironment, book: WpsBook, own: OwnWrites): PartStore[] {
  const sheet = new SettingsSheet(environment.application, book, own);
  const parts = new XmlParts(book);
  return BINARY.test(book.Name) ? [sheet, parts] : [parts, sheet];
}
